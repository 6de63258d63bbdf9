import type { ZeitraumType } from './zeitraum.type.ts'

/** From the first day of all to the day after the last; null without any period. */
export function zeitspanneOf(
  werte: readonly { readonly zeitraum: Pick<ZeitraumType, 'von' | 'bis'> | null }[],
): { readonly von: string; readonly bis: string } | null {
  const zeitraeume = werte.flatMap(({ zeitraum }) => zeitraum ?? [])
  const von = zeitraeume.map((zeitraum) => zeitraum.von).toSorted()[0]
  const bis = zeitraeume
    .map((zeitraum) => zeitraum.bis)
    .toSorted()
    .at(-1)
  return von === undefined || bis === undefined ? null : { von, bis }
}
