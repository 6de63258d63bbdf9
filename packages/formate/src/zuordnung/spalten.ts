import { ALLE } from '@sozial/domain/indikator'
import type { Teilgruppe } from '@sozial/domain/indikator'
import { letzterTag, stichtag } from '@sozial/domain/zeitraum'
import type { Zeitraum } from '@sozial/domain/zeitraum'
import type { Spaltenbezug } from '../lesung/baue-lesung.ts'
import { kurz, lesefehler } from '../lesung/meldungen.ts'
import { joinTexte } from './datenzeilen.ts'
import type { Zeile } from './quelltabelle.ts'
import { glaette } from '../text/index.ts'
import { parseZeitraum, schreibeJahrAus } from '../zeitangabe/index.ts'
import type { Spaltenangabe, Wertangabe, Zeitangabe, Zuordnung } from './schema.ts'

/** A value column with everything looked up. */
export interface Wertspalte {
  readonly spalte: number
  /** Column with the period; `null` when the mapping names one for all rows. */
  readonly zeitspalte: number | null
  /** What kind of period the mapping names. */
  readonly zeitart: Zeitraum['art'] | null
  /** The Bezug of a row by its period text; `null` when the period is unreadable. */
  readonly bezug: (zeit: string) => Spaltenbezug | null
  /** Figures for texts. */
  readonly texte: ReadonlyMap<string, number> | undefined
}

export interface Spalten {
  /** `null` when all rows belong to one area. */
  readonly raum: number | null
  readonly raumName: number | null
  /** The value columns that count in a row. */
  readonly waehle: (zeile: Zeile) => readonly Wertspalte[]
  /** Columns that tell rows of one area apart. */
  readonly unterscheidend: readonly number[]
  /** One value column for each way to read a period. */
  readonly zeiten: readonly Wertspalte[]
}

type Finder = (angabe: Spaltenangabe) => number

/** Looks up all columns. @throws LesefehlerError when one is missing */
export function findSpalten(kopf: readonly string[], zuordnung: Zuordnung): Spalten {
  const finde: Finder = (angabe) => findSpalte(kopf, angabe)
  const findeWahlfrei = (angabe: Spaltenangabe | undefined): number | null =>
    angabe === undefined ? null : finde(angabe)
  const werte = zuordnung.werte.map((wert) => {
    const zeitraum = wert.zeitraum ?? zuordnung.zeitraum
    const bedingungen = Object.entries(wert.nur ?? {}).map(
      ([spalte, soll]) => [finde(spalte), soll] as const,
    )
    return { wertspalte: toWertspalte(wert, zeitraum, finde), zeitraum, bedingungen }
  })
  const zeiten = new Map(
    werte.map(({ zeitraum, wertspalte }) => [JSON.stringify(zeitraum), wertspalte]),
  )
  const unterscheidend = werte.flatMap(({ bedingungen, wertspalte: { zeitspalte } }) => [
    ...bedingungen.map(([spalte]) => spalte),
    ...(zeitspalte === null ? [] : [zeitspalte]),
  ])
  return {
    raum: findeWahlfrei(zuordnung.raum.schluessel),
    raumName: findeWahlfrei(zuordnung.raum.name ?? zuordnung.raum.schluessel),
    waehle: baueAuswahl(werte),
    unterscheidend: [...new Set(unterscheidend)],
    zeiten: [...zeiten.values()],
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

interface Bedingt {
  readonly wertspalte: Wertspalte
  readonly bedingungen: readonly (readonly [spalte: number, soll: string])[]
}

/** Value columns that are bound to texts in the same columns. */
interface Auswahl {
  readonly spalten: readonly number[]
  readonly nachText: Map<string, readonly Wertspalte[]>
}

/** Value columns under the same conditions are found by one look-up per row, however many there are. */
function baueAuswahl(werte: readonly Bedingt[]): Spalten['waehle'] {
  const auswahlen = new Map<string, Auswahl>()
  for (const { wertspalte, bedingungen } of werte) {
    const geordnet = bedingungen.toSorted(([a], [b]) => a - b)
    const spalten = geordnet.map(([spalte]) => spalte)
    const auswahl = auswahlen.get(spalten.join()) ?? {
      spalten,
      nachText: new Map<string, readonly Wertspalte[]>(),
    }
    const soll = geordnet.map(([, text]) => text).join('\n')
    auswahl.nachText.set(soll, [...(auswahl.nachText.get(soll) ?? []), wertspalte])
    auswahlen.set(spalten.join(), auswahl)
  }
  const alle = [...auswahlen.values()]
  const [einzige] = alle
  return alle.length === 1 && einzige !== undefined
    ? (zeile) => findGewaehlte(einzige, zeile)
    : (zeile) => alle.flatMap((auswahl) => findGewaehlte(auswahl, zeile))
}

const KEINE: readonly Wertspalte[] = []

function findGewaehlte({ spalten, nachText }: Auswahl, zeile: Zeile): readonly Wertspalte[] {
  return nachText.get(joinTexte(zeile, spalten, '\n')) ?? KEINE
}

function toWertspalte(
  wert: Wertangabe,
  zeitraum: Zeitangabe | undefined,
  finde: Finder,
): Wertspalte {
  const gemerkt = new Map<string, Spaltenbezug | null>()
  const fest = zeitraum !== undefined && 'wert' in zeitraum ? zeitraum.wert : null
  const bilde = (zeit: string): Spaltenbezug | null => {
    const gelesen =
      zeitraum === undefined ? null : toZeitraum(fest ?? schreibeJahrAus(zeit), zeitraum.art)
    return gelesen === null
      ? null
      : { merkmal: wert.merkmal, teilgruppe: toTeilgruppe(wert), zeitraum: gelesen }
  }
  return {
    spalte: finde(wert.spalte),
    zeitart: zeitraum?.art ?? null,
    texte: wert.texte && new Map(Object.entries(wert.texte)),
    zeitspalte: zeitraum !== undefined && 'spalte' in zeitraum ? finde(zeitraum.spalte) : null,
    bezug: (zeit) => {
      const bekannt = gemerkt.get(zeit)
      if (bekannt !== undefined) return bekannt
      const neu = bilde(zeit)
      gemerkt.set(zeit, neu)
      return neu
    },
  }
}

/** Who is counted; what is not said means all. */
export function toTeilgruppe({ teilgruppe }: Pick<Wertangabe, 'teilgruppe'>): Teilgruppe {
  return {
    geschlecht: teilgruppe?.geschlecht ?? ALLE.geschlecht,
    nationalitaet: teilgruppe?.nationalitaet ?? ALLE.nationalitaet,
    alterVon: teilgruppe?.alterVon ?? ALLE.alterVon,
    alterBis: teilgruppe?.alterBis ?? ALLE.alterBis,
  }
}

const ENDET_AM_STICHTAG: ReadonlySet<Zeitraum['art']> = new Set(['MONAT', 'QUARTAL'])

/** A bare year, month or quarter as Stichtag is its last day; a year as school year the one that begins then. */
function toZeitraum(text: string, art: Zeitraum['art']): Zeitraum | null {
  const beginntImSommer = art === 'SCHULJAHR' || art === 'KITAJAHR'
  const zeitraum = parseZeitraum(text, {
    stichtag: art === 'STICHTAG' ? '12-31' : null,
    schuljahr: beginntImSommer ? 'BEGINN' : null,
  })
  if (zeitraum?.art === 'SCHULJAHR' && art === 'KITAJAHR') return { ...zeitraum, art }
  if (zeitraum !== null && art === 'STICHTAG' && ENDET_AM_STICHTAG.has(zeitraum.art)) {
    return stichtag(letzterTag(zeitraum))
  }
  return zeitraum?.art === art ? zeitraum : null
}
