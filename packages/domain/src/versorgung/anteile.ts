import { anteileOf, verteile } from '../aggregation/anteile.ts'

/**
 * What a Kreis-wide offer counts in each area: its share by the target group
 * there. The shares add up to the whole exactly.
 *
 * @param anzahl places, hours or posts of the offer
 * @param personen of the target group in each area
 * @returns undefined where nobody of the target group lives in any of them
 */
export function verteileKreisweit(
  anzahl: number,
  personen: readonly number[],
): readonly number[] | undefined {
  const anteile = anteileOf(personen)
  return anteile && verteile(anzahl, anteile, { ganze: false })
}
