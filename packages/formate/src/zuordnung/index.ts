/** Any long or wide table (csv, xls, xlsx) read by a mapping file. */
import { ALLE } from '@sozial/domain/indikator'
import type { Teilgruppe } from '@sozial/domain/indikator'
import type { Zeitraum } from '@sozial/domain/zeitraum'
import { baueLesung } from '../lesung/baue-lesung.ts'
import type { Eintrag, Raumzeile, Spaltenbezug } from '../lesung/baue-lesung.ts'
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
import { parseZeitraum } from '../zeitangabe/index.ts'
import type { Spaltenangabe, Wertangabe, Zeitangabe, Zuordnung } from './schema.ts'

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
  const spalten = findSpalten(quelle, zuordnung)
  return baueLesung({
    format: 'zuordnung',
    tabelle: null,
    titel: zuordnung.name,
    quelle: zuordnung.quelle,
    stand: null,
    merkmale: quelle.merkmale,
    meldungen: pruefeZeiten(quelle, spalten, zuordnung),
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

function* datenzeilen(quelle: Quelltabelle, zuordnung: Zuordnung): Generator<Zeile> {
  let uebersprungen = 0
  for (const zeile of quelle.zeilen()) {
    uebersprungen += 1
    if (uebersprungen > zuordnung.kopfzeilen && zeile.zellen.some((zelle) => zelle !== ''))
      yield zeile
  }
}

/** A value column with everything looked up. */
interface Wertspalte {
  readonly spalte: number
  readonly zeitspalte: number | null
  /** The Bezug of a row by its period text; `null` when the period is unreadable. */
  readonly bezug: (zeit: string) => Spaltenbezug | null
  readonly nur: readonly (readonly [spalte: number, text: string])[]
}

interface Spalten {
  readonly raum: number
  readonly raumName: number
  readonly werte: readonly Wertspalte[]
}

function findSpalten(quelle: Quelltabelle, zuordnung: Zuordnung): Spalten {
  let kopf: readonly string[] = []
  let gelesen = 0
  for (const { zellen } of quelle.zeilen()) {
    if (gelesen >= zuordnung.kopfzeilen) break
    kopf = zellen.map((zelle) => glaette(String(zelle)))
    gelesen += 1
  }
  const finde = (angabe: Spaltenangabe): number => findSpalte(kopf, angabe)
  return {
    raum: finde(zuordnung.raum.schluessel),
    raumName: finde(zuordnung.raum.name ?? zuordnung.raum.schluessel),
    werte: zuordnung.werte.map((wert) =>
      toWertspalte(wert, wert.zeitraum ?? zuordnung.zeitraum, finde),
    ),
  }
}

function findSpalte(kopf: readonly string[], angabe: Spaltenangabe): number {
  const index = typeof angabe === 'number' ? angabe - 1 : kopf.indexOf(glaette(angabe))
  if (index >= 0) return index
  throw lesefehler({
    code: 'SPALTE_FEHLT',
    text: `Die Spalte „${angabe}“ der Zuordnung gibt es nicht; vorhanden sind: ${kurz(kopf.join(', '), 200)}. Bitte Spaltennamen, Trennzeichen und Zahl der Kopfzeilen prüfen.`,
  })
}

function toWertspalte(
  wert: Wertangabe,
  zeitraum: Zeitangabe | undefined,
  finde: (angabe: Spaltenangabe) => number,
): Wertspalte {
  const gemerkt = new Map<string, Spaltenbezug | null>()
  const fest = zeitraum !== undefined && 'wert' in zeitraum ? zeitraum.wert : null
  const bilde = (zeit: string): Spaltenbezug | null => {
    const gelesen = zeitraum === undefined ? null : toZeitraum(fest ?? zeit, zeitraum.art)
    return gelesen === null
      ? null
      : { merkmal: wert.merkmal, teilgruppe: toTeilgruppe(wert), zeitraum: gelesen }
  }
  return {
    spalte: finde(wert.spalte),
    zeitspalte: zeitraum !== undefined && 'spalte' in zeitraum ? finde(zeitraum.spalte) : null,
    bezug: (zeit) => {
      if (!gemerkt.has(zeit)) gemerkt.set(zeit, bilde(zeit))
      return gemerkt.get(zeit) ?? null
    },
    nur: Object.entries(wert.nur ?? {}).map(([spalte, text]) => [finde(spalte), text]),
  }
}

function toTeilgruppe({ teilgruppe }: Wertangabe): Teilgruppe {
  return {
    geschlecht: teilgruppe?.geschlecht ?? ALLE.geschlecht,
    nationalitaet: teilgruppe?.nationalitaet ?? ALLE.nationalitaet,
    alterVon: teilgruppe?.alterVon ?? ALLE.alterVon,
    alterBis: teilgruppe?.alterBis ?? ALLE.alterBis,
  }
}

/** A bare year as Stichtag is 31 December, as school year the one that begins then. */
function toZeitraum(text: string, art: Zeitraum['art']): Zeitraum | null {
  const beginntImSommer = art === 'SCHULJAHR' || art === 'KITAJAHR'
  const zeitraum = parseZeitraum(text, {
    stichtag: art === 'STICHTAG' ? '12-31' : null,
    schuljahr: beginntImSommer ? 'BEGINN' : null,
  })
  if (zeitraum?.art === 'SCHULJAHR' && art === 'KITAJAHR') return { ...zeitraum, art }
  return zeitraum?.art === art ? zeitraum : null
}

function* leseZeilen(alle: Iterable<Zeile>, spalten: Spalten): Generator<Raumzeile> {
  for (const { zeile, zellen } of alle) {
    const text = (spalte: number): string => glaette(String(zellen[spalte] ?? ''))
    const zaehlende = spalten.werte.filter(({ nur }) =>
      nur.every(([spalte, soll]) => text(spalte) === soll),
    )
    const eintraege = zaehlende.flatMap(({ spalte, zeitspalte, bezug }): readonly Eintrag[] => {
      const gefunden = bezug(zeitspalte === null ? '' : text(zeitspalte))
      return gefunden === null ? [] : [{ spalte, bezug: gefunden, roh: zellen[spalte] ?? '' }]
    })
    const unterscheidend = spalten.werte.flatMap(({ nur, zeitspalte }) => [
      ...nur.map(([spalte]) => spalte),
      ...(zeitspalte === null ? [] : [zeitspalte]),
    ])
    if (zaehlende.length === 0) continue
    yield {
      zeile,
      raum: text(spalten.raum),
      raumName: text(spalten.raumName),
      gruppe: [...new Set(unterscheidend)].map(text).join('|'),
      eintraege,
    }
  }
}

/** Periods that cannot be read as the kind that the mapping names. */
function pruefeZeiten(
  quelle: Quelltabelle,
  spalten: Spalten,
  zuordnung: Zuordnung,
): readonly Meldung[] {
  const meldungen = new Map<string, Meldung>()
  for (const { zeile, zellen } of datenzeilen(quelle, zuordnung)) {
    for (const { zeitspalte, bezug } of spalten.werte) {
      const roh = glaette(String(zeitspalte === null ? '' : (zellen[zeitspalte] ?? '')))
      if (bezug(roh) !== null || meldungen.has(roh) || meldungen.size >= HOECHSTZAHL_MELDUNGEN)
        continue
      const platz = stelle(quelle.blatt, zeile, zeitspalte)
      const wo = zeitspalte === null ? 'Zuordnungsdatei' : ort(platz)
      const text = `${wo}: „${kurz(roh)}“ ist keine Zeitangabe der Art, die die Zuordnung nennt. Bitte Zeitraum und „art“ prüfen.`
      meldungen.set(
        roh,
        fehler({
          code: 'ZEITRAUM_UNBEKANNT',
          text,
          stelle: zeitspalte === null ? null : platz,
          roh,
        }),
      )
    }
  }
  return [...meldungen.values()]
}
