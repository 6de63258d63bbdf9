import { GESCHLECHTER, NATIONALITAETEN } from '../indikator/index.ts'
import type { Geschlecht, Nationalitaet } from '../indikator/index.ts'
import type { Zeitraum, ZeitraumArt } from '../zeitraum/index.ts'
import { groupBy } from './gruppen.ts'
import { zeitKey } from './formangabe.ts'
import type { Glied } from './formangabe.ts'

/** Where the published figures of a Merkmal and Quelle cut it. */
interface Schnitte {
  /** First ages of the elementary parts, ascending; Infinity ends the last. */
  readonly alter: readonly number[]
  /** Days on which calendar periods begin or end, ascending. */
  readonly tage: readonly string[]
  readonly geschlechter: readonly Geschlecht[]
  readonly nationalitaeten: readonly Nationalitaet[]
}

/** Periods of which the longer consist of the shorter. */
const KALENDER: ReadonlySet<ZeitraumArt> = new Set(['MONAT', 'QUARTAL', 'JAHR', 'MEHRJAHR'])

/** The parts of a figure by their numbers, and what they are called whatever their number is. */
export interface Teilung {
  readonly teileOf: (glied: Glied) => readonly number[]
  readonly nameOf: (teil: number) => string
}

/**
 * The elementary parts of any published figure: the smallest groups and times
 * that all of them together tell apart. Ages and days are cut where one of them
 * begins or ends; sexes and nationalities only where one names them, the third
 * sex only where one counts it.
 * The parts of a figure are disjoint, and together they are the figure.
 */
export function createTeilung(glieder: readonly Glied[]): Teilung {
  const schnitte = new Map(
    [...groupBy(glieder, zaehlerKey)].map(([key, eine]) => [key, findSchnitte(eine)] as const),
  )
  const nummern = new Map<string, number>()
  const namen: string[] = []
  const gemerkt = new Map<string, readonly number[]>()
  const nummerOf = (teil: string): number => {
    const da = nummern.get(teil)
    if (da !== undefined) return da
    nummern.set(teil, namen.length)
    return namen.push(teil) - 1
  }
  const teilungOf = (glied: Glied): readonly number[] => {
    const { geschlecht, nationalitaet, alterVon, alterBis } = glied.teilgruppe
    const zaehler = zaehlerKey(glied)
    const key = [zaehler, geschlecht, nationalitaet, alterVon, alterBis, zeitKey(glied.zeitraum)]
    const name = key.join('|')
    let teile = gemerkt.get(name)
    if (teile === undefined) {
      teile = teileOf(glied, schnitte.get(zaehler)!).map((teil) => nummerOf(`${zaehler}|${teil}`))
      gemerkt.set(name, teile)
    }
    return teile
  }
  return { teileOf: teilungOf, nameOf: (teil) => namen[teil]! }
}

const zaehlerKey = ({ merkmal, quelle }: Glied): string => `${merkmal}|${quelle}`

function findSchnitte(glieder: readonly Glied[]): Schnitte {
  const gruppen = glieder.map(({ teilgruppe }) => teilgruppe)
  const nennt = (was: string): boolean =>
    gruppen.some(({ geschlecht, nationalitaet }) => geschlecht === was || nationalitaet === was)
  const geschlechter = GESCHLECHTER.filter((g) => g !== 'INSGESAMT')
  const nationalitaeten = NATIONALITAETEN.filter((n) => n !== 'INSGESAMT')
  const alter = new Set(
    gruppen.flatMap(({ alterVon, alterBis }) => [alterVon, alterBis ?? Infinity]),
  )
  const tage = glieder.flatMap(({ zeitraum }) =>
    KALENDER.has(zeitraum.art) ? [zeitraum.von, zeitraum.bis] : [],
  )
  return {
    alter: [...alter].sort((a, b) => a - b),
    tage: [...new Set(tage)].sort(),
    geschlechter: geschlechter.some(nennt)
      ? geschlechter.filter((g) => g !== 'DIVERS' || nennt(g))
      : ['INSGESAMT'],
    nationalitaeten: nationalitaeten.some(nennt) ? nationalitaeten : ['INSGESAMT'],
  }
}

function teileOf({ teilgruppe, zeitraum }: Glied, schnitte: Schnitte): readonly string[] {
  const { geschlecht, nationalitaet, alterVon, alterBis } = teilgruppe
  const alter = schnitte.alter.filter((a) => a >= alterVon && a < (alterBis ?? Infinity))
  const zeiten = zeitenOf(zeitraum, schnitte)
  const geschlechter = geschlecht === 'INSGESAMT' ? schnitte.geschlechter : [geschlecht]
  const nationen = nationalitaet === 'INSGESAMT' ? schnitte.nationalitaeten : [nationalitaet]
  return zeiten.flatMap((zeit) =>
    geschlechter.flatMap((g) =>
      nationen.flatMap((n) => alter.map((a) => `${zeit}|${g}|${n}|${a}`)),
    ),
  )
}

function zeitenOf(zeitraum: Zeitraum, { tage }: Schnitte): readonly string[] {
  if (!KALENDER.has(zeitraum.art)) return [zeitKey(zeitraum)]
  return tage.filter((tag) => tag >= zeitraum.von && tag < zeitraum.bis)
}
