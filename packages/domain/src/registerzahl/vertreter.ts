/** Who stands in whose place, so that no area tells few people apart. */
import { entfernungM } from '../erreichbarkeit/entfernung.ts'
import type { Ort } from '../geometrie/umriss.ts'

/** Fewer people of a group than this are nowhere told apart. */
export const MINDESTENS = 100

interface Lage {
  readonly ort: Ort
  /** Keys of the areas that it is part of. */
  readonly oben: readonly number[]
}

/**
 * For each Kleinraum the one in whose place its people stand: itself, or the nearest with enough people of the group in
 * the smallest area that has one. Areas without any stand in one place as a whole. So in every area those who reach
 * something, and those who do not, are none, all or at least 100.
 *
 * @param personen of the group; null: not known, taken for enough
 */
export function vertreterOf(
  raeume: readonly Lage[],
  personen: readonly (number | null)[],
): readonly number[] {
  const istGross = (i: number): boolean => (personen[i] ?? MINDESTENS) >= MINDESTENS
  const alle = raeume.map((_, i) => i)
  if (!alle.some(istGross)) return alle.map(() => groessteOf(alle, personen))
  const teileOf = gruppiere(raeume)
  return alle.map((i) => {
    if (istGross(i)) return i
    const kette = [
      [i],
      ...raeume[i]!.oben.map((raum) => teileOf.get(raum)!).toSorted((a, b) => a.length - b.length),
      alle,
    ]
    const heimat = kette.findIndex((teile) => teile.some(istGross))
    const mitte = raeume[groessteOf(kette[heimat - 1]!, personen)]!.ort
    return naechsteOf(kette[heimat]!.filter(istGross), mitte, raeume)
  })
}

function gruppiere(raeume: readonly Lage[]): ReadonlyMap<number, readonly number[]> {
  const teile = new Map<number, number[]>()
  for (const [i, { oben }] of raeume.entries())
    for (const raum of oben) teile.set(raum, [...(teile.get(raum) ?? []), i])
  return teile
}

const groessteOf = (teile: readonly number[], personen: readonly (number | null)[]): number =>
  teile.reduce((groesster, einer) =>
    (personen[einer] ?? 0) > (personen[groesster] ?? 0) ? einer : groesster,
  )

function naechsteOf(grosse: readonly number[], mitte: Ort, raeume: readonly Lage[]): number {
  const fern = (a: number): number => entfernungM(raeume[a]!.ort, mitte)
  return grosse.reduce((naechster, einer) => (fern(einer) < fern(naechster) ? einer : naechster))
}
