/**
 * Union, intersection and difference of areas on a grid of whole numbers: the
 * only place that knows the library (Clipper2). Whole numbers make the results
 * exact and repeatable, and a border that two areas share stays shared.
 */
import { Clipper, ClipType, FillRule, PolyTree64 } from 'clipper2-ts'
import type { Path64, PolyPath64 } from 'clipper2-ts'

/** A ring on the grid, without the repeated last position. */
export type Pfad = Path64
/** Outer ring counterclockwise first, then holes clockwise. */
export type Vieleck = readonly Pfad[]

/**
 * An outer ring less its holes, whatever way they turn and even when they cross
 * themselves: what a ring goes around is within it, be it once or twice.
 */
export function entwirre([aussen, ...loecher]: readonly Pfad[]): readonly Vieleck[] {
  if (aussen === undefined) return []
  return rechne(ClipType.Difference, [[aussen], loecher], FillRule.NonZero)
}

/** Union of areas whose rings turn as in `Vieleck`. */
export function vereinige(pfade: readonly Pfad[]): readonly Vieleck[] {
  return rechne(ClipType.Union, [pfade, []], FillRule.NonZero)
}

/** What both have. */
export function schneide(a: readonly Pfad[], b: readonly Pfad[]): readonly Vieleck[] {
  return rechne(ClipType.Intersection, [a, b], FillRule.NonZero)
}

/** What the first has and the second has not. */
export function zieheAb(a: readonly Pfad[], b: readonly Pfad[]): readonly Vieleck[] {
  return rechne(ClipType.Difference, [a, b], FillRule.NonZero)
}

function rechne(
  art: ClipType,
  [a, b]: readonly [readonly Pfad[], readonly Pfad[]],
  regel: FillRule,
): readonly Vieleck[] {
  const baum = new PolyTree64()
  Clipper.booleanOpWithPolyTree(art, [...a], b.length > 0 ? [...b] : null, baum, regel)
  return kinderVon(baum).flatMap(toVielecke)
}

/** An outer ring with its holes, and the islands in those as areas of their own. */
function toVielecke(aussen: PolyPath64): readonly Vieleck[] {
  const loecher = kinderVon(aussen)
  const eines = [richte(pfadVon(aussen), 1), ...loecher.map((loch) => richte(pfadVon(loch), -1))]
  return [eines, ...loecher.flatMap(kinderVon).flatMap(toVielecke)]
}

function kinderVon(knoten: PolyPath64): readonly PolyPath64[] {
  return Array.from({ length: knoten.count }, (_, i) => knoten.child(i))
}

const pfadVon = (knoten: PolyPath64): Pfad => knoten.polygon ?? []

/** Turned so that its area has the sign. */
export function richte(pfad: Pfad, vorzeichen: 1 | -1): Pfad {
  return Math.sign(Clipper.area(pfad)) === -vorzeichen ? pfad.toReversed() : pfad
}

/** Area in steps of the grid squared; negative when the ring turns clockwise. */
export const flaecheVon = (pfad: Pfad): number => Clipper.area(pfad)
