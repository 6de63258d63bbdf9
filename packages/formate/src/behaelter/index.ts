/** Sizes of delivered files and archives, checked before anything is parsed. */
import { unzipSync, Unzip, UnzipInflate } from 'fflate'
import type { UnzipFile } from 'fflate'
import type { Datei } from '../lesung/index.ts'
import { LesefehlerError } from '../lesung/index.ts'
import { kurz, lesefehler } from '../lesung/meldungen.ts'
import { verweigereFremdes } from './fremdes.ts'

/** Limits in bytes. */
export const GRENZEN = {
  datei: 50 * 1024 * 1024,
  entpackt: 200 * 1024 * 1024,
  eintraege: 5000,
} as const

/* Office tables shrink to a tenth; more than a hundredth only in files made to harm. */
const STAERKSTE_PACKUNG = 100
const PACKUNG_UNBEDENKLICH = 20 * 1024 * 1024
const STUECK = 16 * 1024

/** @throws LesefehlerError when the file is empty, larger than 50 MB or of a kind that holds no table */
export function pruefeDatei(datei: Datei): void {
  pruefeGroesse(datei)
  verweigereFremdes(datei)
}

/** @throws LesefehlerError when the file or archive is empty or larger than 50 MB */
export function pruefeGroesse({ name, inhalt }: Datei): void {
  if (inhalt.length === 0) {
    throw lesefehler({
      code: 'DATEI_LEER',
      text: `Die Datei „${kurz(name)}“ ist leer. Bitte erneut herunterladen.`,
    })
  }
  if (istLeeresZip(inhalt)) {
    throw lesefehler({
      code: 'DATEI_LEER',
      text: `Das Archiv „${kurz(name)}“ ist leer, es enthält keine Datei. Bitte die Tabellen neu hineinlegen oder einzeln hochladen.`,
    })
  }
  if (inhalt.length > GRENZEN.datei) {
    throw lesefehler({
      code: 'DATEI_ZU_GROSS',
      text: `Die Datei „${kurz(name)}“ hat ${megabyte(inhalt.length)}; erlaubt sind ${megabyte(GRENZEN.datei)}. Bitte auf den eigenen Kreis oder weniger Zeiträume beschränken.`,
    })
  }
}

/** True for ZIP archives (also xlsx). */
export function istZip(inhalt: Uint8Array): boolean {
  return inhalt[0] === 0x50 && inhalt[1] === 0x4b && inhalt[2] === 0x03 && inhalt[3] === 0x04
}

/** Nothing but the end of a directory. */
function istLeeresZip(inhalt: Uint8Array): boolean {
  return inhalt[0] === 0x50 && inhalt[1] === 0x4b && inhalt[2] === 0x05 && inhalt[3] === 0x06
}

/**
 * Unpacks an archive. The declared sizes are summed first; then the real ones
 * are counted while unpacking, because the declaration may lie.
 *
 * @throws LesefehlerError when it is broken or unpacks to more than 200 MB
 */
export function entpackeZip({ name, inhalt }: Datei): ReadonlyMap<string, Uint8Array> {
  try {
    pruefeAngaben(name, inhalt)
    return entpacke(name, inhalt)
  } catch (ursache) {
    if (ursache instanceof LesefehlerError) throw ursache
    throw lesefehler({
      code: 'ARCHIV_DEFEKT',
      text: `Die Datei „${kurz(name)}“ ist beschädigt oder verschlüsselt. Bitte erneut herunterladen oder neu speichern.`,
    })
  }
}

function pruefeAngaben(name: string, inhalt: Uint8Array): void {
  let entpackt = 0
  let eintraege = 0
  unzipSync(inhalt, {
    filter: (eintrag) => {
      entpackt += eintrag.originalSize
      eintraege += 1
      return false
    },
  })
  if (eintraege > GRENZEN.eintraege || istZuGross(entpackt, inhalt)) throw zuGross(name)
}

/** Beyond the limit, or packed more tightly than tables are. */
function istZuGross(entpackt: number, inhalt: Uint8Array): boolean {
  const zuDicht = entpackt > inhalt.length * STAERKSTE_PACKUNG && entpackt > PACKUNG_UNBEDENKLICH
  return zuDicht || entpackt > GRENZEN.entpackt
}

function entpacke(name: string, inhalt: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const dateien = new Map<string, Uint8Array>()
  let entpackt = 0
  const entpacker = new Unzip((eintrag: UnzipFile) => {
    const stuecke: Uint8Array[] = []
    eintrag.ondata = (fehler, stueck, fertig) => {
      if (fehler !== null) throw fehler
      entpackt += stueck.length
      if (istZuGross(entpackt, inhalt)) throw zuGross(name)
      stuecke.push(stueck)
      if (fertig && !eintrag.name.endsWith('/')) dateien.set(eintrag.name, verbinde(stuecke))
    }
    eintrag.start()
  })
  entpacker.register(UnzipInflate)
  for (let ab = 0; ab < inhalt.length; ab += STUECK) {
    entpacker.push(inhalt.subarray(ab, ab + STUECK), ab + STUECK >= inhalt.length)
  }
  return dateien
}

function verbinde(stuecke: readonly Uint8Array[]): Uint8Array {
  const ganz = new Uint8Array(stuecke.reduce((summe, stueck) => summe + stueck.length, 0))
  let ab = 0
  for (const stueck of stuecke) {
    ganz.set(stueck, ab)
    ab += stueck.length
  }
  return ganz
}

function zuGross(name: string): LesefehlerError {
  return lesefehler({
    code: 'ARCHIV_ZU_GROSS',
    text: `Die Datei „${kurz(name)}“ wird beim Entpacken zu groß (erlaubt sind ${megabyte(GRENZEN.entpackt)} und eine übliche Packung). Bitte als CSV oder mit weniger Zeilen liefern.`,
  })
}

function megabyte(bytes: number): string {
  return `${Math.round(bytes / (1024 * 1024))} MB`
}
