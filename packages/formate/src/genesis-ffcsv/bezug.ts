import type { Zeitraum } from '@sozial/domain/zeitraum'
import { deuteBezug, toEinheit } from '../katalog/index.ts'
import type { Label } from '../katalog/index.ts'
import type { Spaltenbezug } from '../lesung/baue-lesung.ts'
import { istUnterjaehrig, parseZeitraum } from '../zeitangabe/index.ts'
import type { Spalten, Variable } from './kopf.ts'

/** Codes of variables that split the year (month, quarter). */
const ZEITVARIABLE = /^(QUART|MONAT)/

/** One row with its classifying variables (without the area). */
export interface Zeilenblick {
  readonly spalten: Spalten
  readonly felder: readonly string[]
  readonly variablen: readonly Variable[]
}

export interface BenannterBezug {
  /** What is counted and when, as text: the same for two codes of one label. */
  readonly schluessel: string
  readonly bezug: Spaltenbezug
}

/** Finds what a row counts; `null` when its period is unreadable. */
export type Bezugsuche = (zeile: Zeilenblick) => BenannterBezug | null

/** A search in which rows that count the same share one Bezug. */
export function merkeBezuege(statistik: string): Bezugsuche {
  const nachKopf = new Map<string, BenannterBezug | null>()
  const nachInhalt = new Map<string, BenannterBezug>()
  return (zeile) => {
    const merker = kopftext(zeile)
    const bekannt = nachKopf.get(merker)
    if (bekannt !== undefined) return bekannt
    const bezug = baueBezug(statistik, zeile)
    const benannt = bezug === null ? null : benenne(nachInhalt, bezug)
    nachKopf.set(merker, benannt)
    return benannt
  }
}

function kopftext({ spalten, felder, variablen }: Zeilenblick): string {
  const fest = [spalten.zeit, spalten.merkmal, spalten.einheit].map((spalte) => felder[spalte])
  const frei = variablen.map(
    ({ code, auspraegungscode }) => `${felder[code]}=${felder[auspraegungscode]}`,
  )
  return [...fest, ...frei].join('|')
}

function benenne(nachInhalt: Map<string, BenannterBezug>, bezug: Spaltenbezug): BenannterBezug {
  const { merkmal, teilgruppe, zeitraum } = bezug
  const teile = [merkmal.schluessel, ...Object.values(teilgruppe), zeitraum.von, zeitraum.bis]
  const schluessel = teile.join('|')
  const benannt = nachInhalt.get(schluessel) ?? { schluessel, bezug }
  nachInhalt.set(schluessel, benannt)
  return benannt
}

function baueBezug(statistik: string, zeile: Zeilenblick): Spaltenbezug | null {
  const { spalten, felder, variablen } = zeile
  const zeitraum = leseZeitraum(zeile)
  if (zeitraum === null) return null
  const labels: readonly Label[] = [
    { text: felder[spalten.merkmal] ?? '' },
    ...variablen
      .filter(({ code }) => !ZEITVARIABLE.test(felder[code] ?? ''))
      .filter(({ auspraegungscode }) => (felder[auspraegungscode] ?? '') !== '')
      .map(({ auspraegung, name }) => ({
        text: felder[auspraegung] ?? '',
        gliederung: felder[name] ?? '',
      })),
  ]
  const einheit = toEinheit(felder[spalten.einheit] ?? '')
  return { ...deuteBezug({ tabelle: statistik, einheit, labels }), zeitraum }
}

function leseZeitraum({ spalten, felder, variablen }: Zeilenblick): Zeitraum | null {
  const zeit = felder[spalten.zeit] ?? ''
  const teil = variablen.map(({ auspraegung }) => felder[auspraegung] ?? '').find(istUnterjaehrig)
  return (teil === undefined ? null : parseZeitraum(`${teil} ${zeit}`)) ?? parseZeitraum(zeit)
}
