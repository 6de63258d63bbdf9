/** How far people of an area have to the sites of a category. */
import { berechneEinzugsgebiete } from '../erreichbarkeit/einzugsgebiete.ts'
import { entfernungM } from '../erreichbarkeit/entfernung.ts'
import { LUO_QI_2009 } from '../erreichbarkeit/gewichtung.ts'
import { findNaechste, zaehleErreichte } from '../erreichbarkeit/naechste.ts'
import { WEGANNAHMEN, type Wegannahme } from '../erreichbarkeit/verkehrsmittel.ts'
import { createLuftliniennetz } from '../erreichbarkeit/wegenetz.ts'
import type { Ort } from '../geometrie/umriss.ts'

/** Where people live: a Quartier or Baustein as one point. */
export interface Wohnpunkt {
  readonly ort: Ort
  /** Number of its area. */
  readonly raum: number
}

export interface Wegziel {
  readonly ort: Ort
  /** Places of the category; null: not told. */
  readonly plaetze: number | null
}

export interface Raumweg {
  /** Straight line to the nearest site in kilometres, mean over the people; null: there is no site. */
  readonly km: number | null
  /** Number of the site that is nearest to most of them. */
  readonly naechster: number | null
  /** People of the target group within reach, and all of them; null: not known. */
  readonly erreicht: number | null
  readonly alle: number | null
  /** Places per 1,000 that people can reach when all compete for them (E2SFCA); null: not known. */
  readonly zugang: number | null
}

export interface Wegfrage {
  readonly annahme: Wegannahme
  readonly bisMin: number
}

/**
 * Ways of each area. Where persons are not known, points weigh the same and no share is told.
 *
 * @param personen of the target group at each point; null: not known
 */
export function berechneRaumwege(
  { punkte, personen, raeume }: Wohnlage,
  ziele: readonly Wegziel[],
  { annahme, bisMin }: Wegfrage,
): readonly Raumweg[] {
  const orte = punkte.map(({ ort }) => ort)
  const naechste = findNaechste(
    orte,
    ziele.map(({ ort }) => ort),
    annahme,
  )
  const zugang = zugaengeOf(orte, personen, ziele)
  const jeRaum = Array.from({ length: raeume }, (): number[] => [])
  for (const [i, { raum }] of punkte.entries()) jeRaum[raum]!.push(i)
  return jeRaum.map((eigene) => {
    const zahlen = eigene.map((i) => personen[i] ?? null)
    const bekannt = eigene.length > 0 && zahlen.every((zahl) => zahl !== null)
    const gewichte = bekannt && zahlen.some((zahl) => zahl > 0) ? zahlen : eigene.map(() => 1)
    const reichweite = bekannt
      ? zaehleErreichte(
          zahlen,
          Float64Array.from(eigene, (i) => naechste.minuten[i]!),
          bisMin,
        )
      : null
    const nah = naheOf({ eigene, gewichte, orte }, naechste.standort, ziele)
    return {
      ...nah,
      erreicht: reichweite?.erreicht ?? null,
      alle: reichweite?.alle ?? null,
      zugang:
        zugang &&
        mittel(
          eigene.map((i) => zugang[i]! * 1000),
          gewichte,
        ),
    }
  })
}

export interface Wohnlage {
  readonly punkte: readonly Wohnpunkt[]
  readonly personen: readonly (number | null)[]
  /** How many areas there are. */
  readonly raeume: number
}

function naheOf(
  {
    eigene,
    gewichte,
    orte,
  }: {
    readonly eigene: readonly number[]
    readonly gewichte: readonly number[]
    readonly orte: readonly Ort[]
  },
  standort: Int32Array,
  ziele: readonly Wegziel[],
): Pick<Raumweg, 'km' | 'naechster'> {
  if (ziele.length === 0 || eigene.length === 0) return { km: null, naechster: null }
  const km = eigene.map((i) => entfernungM(orte[i]!, ziele[standort[i]!]!.ort) / 1000)
  const stimmen = new Map<number, number>()
  for (const [n, i] of eigene.entries()) {
    const ziel = standort[i]!
    stimmen.set(ziel, (stimmen.get(ziel) ?? 0) + gewichte[n]!)
  }
  const [naechster = null] = [...stimmen].toSorted((a, b) => b[1] - a[1]).map(([ziel]) => ziel)
  return { km: mittel(km, gewichte), naechster }
}

const mittel = (werte: readonly number[], gewichte: readonly number[]): number | null => {
  const summe = gewichte.reduce((a, b) => a + b, 0)
  if (summe === 0) return null
  return werte.reduce((alle, wert, i) => alle + wert * gewichte[i]!, 0) / summe
}

/** Null where somebody's number is not known or no places are told: they all compete. */
function zugaengeOf(
  orte: readonly Ort[],
  personen: readonly (number | null)[],
  ziele: readonly Wegziel[],
): Float64Array | null {
  const mit = ziele.filter(({ plaetze }) => plaetze !== null)
  if (mit.length === 0 || !personen.every((zahl): zahl is number => zahl !== null)) return null
  const wege = createLuftliniennetz(
    orte,
    mit.map(({ ort }) => ort),
    WEGANNAHMEN.AUTO,
  )
  return berechneEinzugsgebiete(
    { personen, plaetze: mit.map(({ plaetze }) => plaetze!) },
    wege,
    LUO_QI_2009,
  ).zugang
}
