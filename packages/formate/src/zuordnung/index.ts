/** Any long or wide table (csv, xls, xlsx) read by a mapping file. */
import { baueLesung } from '../lesung/baue-lesung.ts'
import type { Eintrag, Raumzeile } from '../lesung/baue-lesung.ts'
import type { Datei, Lesung, Meldung } from '../lesung/index.ts'
import {
  fehler,
  HOECHSTZAHL_MELDUNGEN,
  kurz,
  lesefehler,
  ort,
  stelle,
} from '../lesung/meldungen.ts'
import { istMappe, readMappe } from '../mappe/index.ts'
import type { Mappenzelle } from '../mappe/index.ts'
import { decodeText, findeTrennzeichen, glaette, zeilen } from '../text/index.ts'
import type { Zuordnung } from './schema.ts'
import { findSpalten } from './spalten.ts'
import type { Spalten } from './spalten.ts'

export { parseZuordnung } from './schema.ts'
export type { Zuordnung } from './schema.ts'

interface Zeile {
  readonly zeile: number
  readonly zellen: readonly Mappenzelle[]
}

interface Quelltabelle {
  readonly blatt: string | null
  readonly zeilen: () => Iterable<Zeile>
  readonly merkmale: Lesung['merkmale']
}

/**
 * Reads a table as the mapping says.
 *
 * @throws LesefehlerError when a named column or sheet is missing
 */
export function readZuordnung(datei: Datei, zuordnung: Zuordnung): Lesung {
  const quelle = oeffne(datei, zuordnung)
  const spalten = findSpalten(leseKopf(quelle, zuordnung), zuordnung)
  return baueLesung({
    format: 'zuordnung',
    tabelle: null,
    titel: zuordnung.name,
    quelle: zuordnung.quelle,
    stand: null,
    merkmale: quelle.merkmale,
    meldungen: pruefeZeiten(datenzeilen(quelle, zuordnung), spalten, quelle.blatt),
    schreibung: zuordnung.dezimalzeichen === ',' ? 'de' : 'en',
    blatt: quelle.blatt,
    schluesselart: zuordnung.raum.art,
    zeilen: () => leseZeilen(datenzeilen(quelle, zuordnung), spalten),
  })
}

function oeffne(datei: Datei, zuordnung: Zuordnung): Quelltabelle {
  if (istMappe(datei.inhalt)) return oeffneMappe(datei, zuordnung)
  const { text, kodierung } = decodeText(datei.inhalt)
  const trennzeichen = zuordnung.trennzeichen ?? findeTrennzeichen(text)
  return {
    blatt: null,
    zeilen: function* () {
      for (const { zeile, felder } of zeilen(text, trennzeichen)) yield { zeile, zellen: felder }
    },
    merkmale: [
      ['Kodierung', kodierung],
      ['Trennzeichen', trennzeichen === '\t' ? 'Tabulator' : trennzeichen],
    ],
  }
}

function oeffneMappe(datei: Datei, zuordnung: Zuordnung): Quelltabelle {
  const blaetter = readMappe(datei)
  const blatt = blaetter.find(
    ({ name }) => zuordnung.blatt === undefined || name === zuordnung.blatt,
  )
  if (blatt === undefined) {
    const namen = blaetter.map(({ name }) => `„${kurz(name)}“`).join(', ')
    throw lesefehler({
      code: 'BLATT_FEHLT',
      text: `Das Blatt „${zuordnung.blatt ?? ''}“ der Zuordnung gibt es nicht; vorhanden sind ${namen}. Bitte die Zuordnungsdatei anpassen.`,
    })
  }
  return {
    blatt: blatt.name,
    zeilen: function* () {
      for (const [i, zellen] of blatt.zeilen.entries()) yield { zeile: i + 1, zellen }
    },
    merkmale: [['Blatt', blatt.name]],
  }
}

/** The last head row. */
function leseKopf(quelle: Quelltabelle, { kopfzeilen }: Zuordnung): readonly string[] {
  let kopf: readonly Mappenzelle[] = []
  let gelesen = 0
  for (const { zellen } of quelle.zeilen()) {
    if (gelesen >= kopfzeilen) break
    kopf = zellen
    gelesen += 1
  }
  return kopf.map((zelle) => glaette(String(zelle)))
}

function* datenzeilen(quelle: Quelltabelle, zuordnung: Zuordnung): Generator<Zeile> {
  let uebersprungen = 0
  for (const zeile of quelle.zeilen()) {
    uebersprungen += 1
    if (uebersprungen > zuordnung.kopfzeilen && zeile.zellen.some((zelle) => zelle !== ''))
      yield zeile
  }
}

function* leseZeilen(alle: Iterable<Zeile>, spalten: Spalten): Generator<Raumzeile> {
  for (const { zeile, zellen } of alle) {
    const text = (spalte: number): string => glaette(String(zellen[spalte] ?? ''))
    const eintraege: Eintrag[] = []
    for (const { spalte, zeitspalte, bezug } of spalten.waehle(text)) {
      const gefunden = bezug(zeitspalte === null ? '' : text(zeitspalte))
      if (gefunden !== null) eintraege.push({ spalte, bezug: gefunden, roh: zellen[spalte] ?? '' })
    }
    if (eintraege.length === 0) continue
    yield {
      zeile,
      raum: text(spalten.raum),
      raumName: text(spalten.raumName),
      gruppe: spalten.unterscheidend.map(text).join('|'),
      eintraege,
    }
  }
}

/** Periods that cannot be read as the kind that the mapping names. */
function pruefeZeiten(
  alle: Iterable<Zeile>,
  { zeiten }: Spalten,
  blatt: string | null,
): readonly Meldung[] {
  const meldungen = new Map<string, Meldung>()
  for (const { zeile, zellen } of alle) {
    for (const { zeitspalte, bezug } of zeiten) {
      const roh = zeitspalte === null ? '' : glaette(String(zellen[zeitspalte] ?? ''))
      if (bezug(roh) !== null || meldungen.has(roh) || meldungen.size >= HOECHSTZAHL_MELDUNGEN)
        continue
      const platz = zeitspalte === null ? null : stelle(blatt, zeile, zeitspalte)
      const wo = platz === null ? 'Zuordnungsdatei' : ort(platz)
      const text = `${wo}: „${kurz(roh)}“ ist keine Zeitangabe der Art, die die Zuordnung nennt. Bitte Zeitraum und „art“ prüfen.`
      meldungen.set(roh, fehler({ code: 'ZEITRAUM_UNBEKANNT', text, stelle: platz, roh }))
    }
  }
  return [...meldungen.values()]
}
