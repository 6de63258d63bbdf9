/** Any long or wide table (csv, xls, xlsx, ods) read by a mapping file. */
import type { ZeitraumArt } from '@sozial/domain/zeitraum'
import { baueLesung } from '../lesung/baue-lesung.ts'
import type { Eintrag, Raumzeile } from '../lesung/baue-lesung.ts'
import type { Datei, Lesung, Meldung } from '../lesung/index.ts'
import { fehler, HOECHSTZAHL_MELDUNGEN, kurz, ort, stelle } from '../lesung/meldungen.ts'
import type { Mappenzelle } from '../mappe/index.ts'
import { glaette } from '../text/index.ts'
import { datenzeilen, leseKopf, textOf } from './datenzeilen.ts'
import { oeffneTabelle } from './quelltabelle.ts'
import type { Zeile } from './quelltabelle.ts'
import type { Zuordnung } from './schema.ts'
import { findSpalten } from './spalten.ts'
import type { Spalten } from './spalten.ts'

export { parseZuordnung } from './schema.ts'
export type { Spaltenangabe, Wertangabe, Zeitangabe, Zuordnung } from './schema.ts'
export { assignRaeume } from './assign-raeume.ts'
export type { Raumzuordnung } from './assign-raeume.ts'
export { datenzeilen, leseKopf } from './datenzeilen.ts'
export { findSpalten, toTeilgruppe } from './spalten.ts'
export { findSichtbare, oeffneTabelle, toQuelltabelle } from './quelltabelle.ts'
export type { Quelltabelle, Zeile } from './quelltabelle.ts'

/**
 * Reads a table as the mapping says.
 *
 * @throws LesefehlerError when a named column or sheet is missing
 */
export function readZuordnung(datei: Datei, zuordnung: Zuordnung): Lesung {
  const quelle = oeffneTabelle(datei, zuordnung)
  const spalten = findSpalten(leseKopf(quelle, zuordnung), zuordnung)
  const alle = (): Iterable<Zeile> => datenzeilen(quelle, zuordnung, spalten.raum)
  return baueLesung({
    format: 'zuordnung',
    tabelle: null,
    titel: zuordnung.name,
    quelle: zuordnung.quelle,
    stand: null,
    merkmale: quelle.merkmale,
    meldungen: pruefeZeiten(alle(), spalten, quelle.blatt),
    schreibung: zuordnung.dezimalzeichen === ',' ? 'de' : 'en',
    blatt: quelle.blatt,
    schluesselart: zuordnung.raum.art,
    zeilen: () => leseZeilen(alle(), spalten, createDeutung(zuordnung)),
  })
}

/** What the mapping says about single texts. */
interface Deutung {
  /** `null`: the table has no column of areas. */
  readonly raum: (text: string | null) => string
  /** The cell as the rules of all tables read it. */
  readonly zelle: (
    zelle: Mappenzelle,
    texte: ReadonlyMap<string, number> | undefined,
  ) => Mappenzelle
}

function createDeutung({ fehlend = [], raum }: Zuordnung): Deutung {
  const fehlende = new Set(fehlend.map(glaette))
  const schluessel = new Map(
    Object.entries(raum.umschluesselung ?? {}).map(([text, eigener]) => [glaette(text), eigener]),
  )
  // Reports name a key with the zero that it lost: what is said of it there holds for it.
  const findRepariert = (text: string): string | undefined =>
    raum.art === 'AMTLICH' ? schluessel.get(`0${text}`) : undefined
  return {
    raum: (text) =>
      text === null ? (raum.wert ?? '') : (schluessel.get(text) ?? findRepariert(text) ?? text),
    zelle: (zelle, texte) => {
      if (texte === undefined && fehlende.size === 0) return zelle
      const text = glaette(String(zelle))
      return fehlende.has(text) ? '' : (texte?.get(text) ?? zelle)
    },
  }
}

function* leseZeilen(
  alle: Iterable<Zeile>,
  spalten: Spalten,
  deutung: Deutung,
): Generator<Raumzeile> {
  for (const zeile of alle) {
    const text = (spalte: number): string => textOf(zeile, spalte)
    const eintraege: Eintrag[] = []
    for (const { spalte, zeitspalte, bezug, texte } of spalten.waehle(text)) {
      const gefunden = bezug(zeitspalte === null ? '' : text(zeitspalte))
      const roh = deutung.zelle(zeile.zellen[spalte] ?? '', texte)
      if (gefunden !== null) eintraege.push({ spalte, bezug: gefunden, roh })
    }
    if (eintraege.length === 0) continue
    yield {
      zeile: zeile.zeile,
      raum: deutung.raum(spalten.raum === null ? null : text(spalten.raum)),
      raumName: spalten.raumName === null ? '' : text(spalten.raumName),
      gruppe: spalten.unterscheidend.map(text).join('|'),
      eintraege,
    }
  }
}

const KEIN: Readonly<Record<ZeitraumArt, string>> = {
  STICHTAG: 'kein Stichtag',
  JAHR: 'kein Jahr',
  SCHULJAHR: 'kein Schuljahr',
  KITAJAHR: 'kein Kitajahr',
  QUARTAL: 'kein Quartal',
  MONAT: 'kein Monat',
  MEHRJAHR: 'keine Spanne von Jahren',
}

/** Periods that cannot be read as the kind that the mapping names. */
function pruefeZeiten(
  alle: Iterable<Zeile>,
  { zeiten }: Spalten,
  blatt: string | null,
): readonly Meldung[] {
  const meldungen = new Map<string, Meldung>()
  for (const { zeile, zellen } of alle) {
    for (const { zeitspalte, zeitart, bezug } of zeiten) {
      const roh = zeitspalte === null ? '' : glaette(String(zellen[zeitspalte] ?? ''))
      if (bezug(roh) !== null || meldungen.has(roh) || meldungen.size >= HOECHSTZAHL_MELDUNGEN)
        continue
      const platz = zeitspalte === null ? null : stelle(blatt, zeile, zeitspalte)
      const wo = platz === null ? 'Zuordnungsdatei' : ort(platz)
      const was =
        roh === '' ? 'Der Zeitraum fehlt' : `„${kurz(roh)}“ ist ${KEIN[zeitart ?? 'JAHR']}`
      const text = `${wo}: ${was}. Bitte in der Datei berichtigen oder in der Zuordnung einen anderen Zeitraum wählen.`
      meldungen.set(roh, fehler({ code: 'ZEITRAUM_UNBEKANNT', text, stelle: platz, roh }))
    }
  }
  return [...meldungen.values()]
}
