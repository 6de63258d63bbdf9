import type { Schwellen } from './primaerregel.ts'

/**
 * How small counts are protected: `SPERRUNG` they are not shown; `RUNDUNG_5`
 * every count is published as a multiple of 5.
 */
export const SCHUTZVERFAHREN = ['SPERRUNG', 'RUNDUNG_5'] as const
export type Schutzverfahren = (typeof SCHUTZVERFAHREN)[number]

/** What a rule may say; null: nothing. */
export interface Schutzangaben {
  readonly minZaehler: number | null
  readonly minNenner: number | null
  readonly zeigtNull: boolean | null
  readonly schuetztKorrekturen: boolean | null
  /** One contributor with more than this share (per cent) of a count gives himself away. */
  readonly dominanzProzent: number | null
  /** Only where the rule is about a whole Quelle. */
  readonly verfahren: Schutzverfahren | null
}

export const NICHTS_GESAGT: Schutzangaben = {
  minZaehler: null,
  minNenner: null,
  zeigtNull: null,
  schuetztKorrekturen: null,
  dominanzProzent: null,
  verfahren: null,
}

/** A rule that holds: about a Quelle, an Indikator, or an Indikator from a Quelle. */
export interface Geheimhaltungsregel extends Schutzangaben {
  readonly quelleId: number | null
  readonly indikatorId: number | null
}

/** What of a table the thresholds depend on: an Indikatorfassung and who counted. */
export interface Schutzgegenstand {
  readonly indikatorId: number
  /** Ids of all its Quellen: the rules of each hold. */
  readonly quellen: readonly number[]
  /** Of these, whose cases it counts: of its numerator, of its denominator where only that is a count. */
  readonly zaehlquellen: readonly number[]
  /** From the Indikatorfassung. */
  readonly minZaehler: number
  readonly minNenner: number
}

/** The thresholds that hold for a table. */
export interface Schutzschwellen extends Schwellen {
  /** Whether a small difference to a Stand published before is protected, too. */
  readonly schuetztKorrekturen: boolean
  /** Per cent; null: nobody looks at the contributors. */
  readonly dominanzProzent: number | null
  readonly verfahren: Schutzverfahren
  /** Quellen that round meet others that do not; then nothing of it is rounded. */
  readonly gemischt: boolean
}

/**
 * The strictest of what Indikatorfassung, Quellen and Indikator say: the
 * largest minima, the smallest dominance, zeros only where all let them out,
 * corrections protected unless every Quelle leaves them alone. A rule can only
 * add protection; what no rule speaks of stays as the Fassung has it.
 *
 * Rounding holds where all whose cases are counted round; a denominator of
 * another Quelle stays exact, as it is published there. Where one of them does
 * not round, suppression wins and the answer says so (`gemischt`): an exact sum
 * would undo the rounding of its parts.
 *
 * @param regeln those that hold, of all Quellen and Indikatoren, at most one for each pair
 */
export function findSchwellen(
  regeln: readonly Geheimhaltungsregel[],
  { indikatorId, quellen, zaehlquellen, minZaehler, minNenner }: Schutzgegenstand,
): Schutzschwellen {
  const geltende = regeln.filter(
    (regel) =>
      (regel.quelleId === null || quellen.includes(regel.quelleId)) &&
      (regel.indikatorId === null || regel.indikatorId === indikatorId),
  )
  const gesagte = <F extends keyof Schutzangaben>(feld: F, von = geltende) =>
    von.flatMap((regel) => regel[feld] ?? [])
  const vonQuelle = (id: number) => geltende.filter(({ quelleId }) => quelleId === id)
  const schweigt = (id: number) => gesagte('schuetztKorrekturen', vonQuelle(id)).length === 0
  const rundet = (id: number) => gesagte('verfahren', vonQuelle(id)).includes('RUNDUNG_5')
  const rundende = zaehlquellen.filter(rundet).length
  const alleRunden = rundende === zaehlquellen.length
  return {
    minZaehler: Math.max(minZaehler, ...gesagte('minZaehler')),
    minNenner: Math.max(minNenner, ...gesagte('minNenner')),
    zeigtNull: gesagte('zeigtNull').every(Boolean),
    // Silence protects: only a Quelle that says so leaves its corrections alone.
    schuetztKorrekturen:
      quellen.length === 0 ||
      quellen.some(schweigt) ||
      gesagte('schuetztKorrekturen').includes(true),
    dominanzProzent: gesagte('dominanzProzent').toSorted((a, b) => a - b)[0] ?? null,
    verfahren: rundende > 0 && alleRunden ? 'RUNDUNG_5' : 'SPERRUNG',
    gemischt: rundende > 0 && !alleRunden,
  }
}
