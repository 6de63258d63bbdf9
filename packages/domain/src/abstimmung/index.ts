import { aufzaehlung } from '../aufzaehlung/index.ts'
import type { Tag } from '../zeitraum/index.ts'

/** What a Kommune can say about its part of a Zuschnitt. */
export const STELLUNGNAHMEARTEN = ['ZUSTIMMUNG', 'ZUSTIMMUNG_MIT_AENDERUNG', 'BEDENKEN'] as const
export type Stellungnahmeart = (typeof STELLUNGNAHMEARTEN)[number]

/** How far a Kommune is; whether it is late, its deadline says. */
export const BETEILIGUNGSZUSTAENDE = ['OFFEN', 'GESEHEN', 'ABGEGEBEN', 'VERSPAETET'] as const
export type Beteiligungszustand = (typeof BETEILIGUNGSZUSTAENDE)[number]

export interface Beteiligungslage {
  /** Last day on which a Stellungnahme is in time. */
  readonly frist: Tag
  /** Whether somebody of the Kommune has looked at its part. */
  readonly geoeffnet: boolean
  /** The latest Stellungnahme; null: none yet. */
  readonly letzte: { readonly verspaetet: boolean } | null
}

export function beteiligungszustandOf({
  geoeffnet,
  letzte,
}: Pick<Beteiligungslage, 'geoeffnet' | 'letzte'>): Beteiligungszustand {
  if (letzte !== null) return letzte.verspaetet ? 'VERSPAETET' : 'ABGEGEBEN'
  return geoeffnet ? 'GESEHEN' : 'OFFEN'
}

/** Nothing came, and the last day is over. */
export const istSaeumig = (
  { frist, letzte }: Pick<Beteiligungslage, 'frist' | 'letzte'>,
  heute: Tag,
): boolean => letzte === null && frist < heute

export interface Abstimmungslage {
  /** Name of the Kommune. */
  readonly kommune: string
  readonly letzte: {
    readonly art: Stellungnahmeart
    readonly beantwortet: boolean
    /** Whether its part was changed since. */
    readonly ueberholt: boolean
  } | null
}

/**
 * What is still open before a Beschluss, a sentence each; none of it forbids the
 * Beschluss, the Kreistag may decide over it.
 */
export function findOffenes(lagen: readonly Abstimmungslage[]): readonly string[] {
  const fehlende = lagen.flatMap(({ kommune, letzte }) => (letzte === null ? [kommune] : []))
  return [...toFehlsatz(fehlende), ...lagen.flatMap(findOffenesVon)]
}

/** All that are missing in one sentence: ten of them would hide the rest. */
function toFehlsatz(kommunen: readonly string[]): readonly string[] {
  if (kommunen.length === 0) return []
  const alle = aufzaehlung(kommunen)
  if (kommunen.length === 1) return [`${alle} hat noch nicht Stellung genommen.`]
  return [`Noch nicht Stellung genommen haben ${alle}.`]
}

function findOffenesVon({ kommune, letzte }: Abstimmungslage): readonly string[] {
  if (letzte === null) return []
  const saetze: string[] = []
  if (letzte.art === 'BEDENKEN' && !letzte.beantwortet) {
    saetze.push(`${kommune} hat Bedenken, die noch nicht beantwortet sind.`)
  }
  if (letzte.ueberholt) {
    saetze.push(
      `Der Teil von ${kommune} wurde nach der Stellungnahme geändert; gefragt wurde danach nicht wieder.`,
    )
  }
  return saetze
}
