/**
 * Limits for a few areas: classes of about the same number, cut where the next
 * values lie far apart. A quantile alone would cut between two that are nearly
 * equal, and in the next year a class is empty.
 */

/** An area more or less than its share. */
const SPIEL = 1

/**
 * Inner limits, ascending: near each quantile the middle of the widest gap.
 *
 * @param werte one figure per area, in any order
 * @example grenzenInLuecken([1, 2, 8, 9, 20, 21], 3) // [5, 14.5]
 */
export function grenzenInLuecken(werte: readonly number[], anzahl: number): readonly number[] {
  const sortiert = werte.toSorted((a, b) => a - b)
  const schnitte: number[] = []
  for (let i = 1; i < anzahl; i++) {
    const ideal = (i * sortiert.length) / anzahl
    const [bester] = stellenUm(ideal, schnitte.at(-1) ?? 0, sortiert.length).toSorted(
      (a, b) =>
        weiteAn(sortiert, b) - weiteAn(sortiert, a) || Math.abs(a - ideal) - Math.abs(b - ideal),
    )
    if (bester !== undefined && weiteAn(sortiert, bester) > 0) schnitte.push(bester)
  }
  return schnitte.map((stelle) => ((sortiert[stelle - 1] ?? 0) + (sortiert[stelle] ?? 0)) / 2)
}

/** How many values may lie below a limit: near the ideal number, and more than below the one before. */
function stellenUm(ideal: number, vorige: number, laenge: number): number[] {
  const von = Math.max(Math.ceil(ideal - SPIEL), vorige + 1)
  const bis = Math.min(Math.floor(ideal + SPIEL), laenge - 1)
  return Array.from({ length: Math.max(0, bis - von + 1) }, (_, i) => von + i)
}

function weiteAn(sortiert: readonly number[], stelle: number): number {
  return (sortiert[stelle] ?? 0) - (sortiert[stelle - 1] ?? 0)
}
