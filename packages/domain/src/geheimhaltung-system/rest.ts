import { skaliert, vereinigt } from '../geheimhaltung/index.ts'
import { bedarfOf } from './bauzelle.ts'
import type { Bau } from './bauzelle.ts'
import { addRest } from './grenzen.ts'
import type { Restbedarf } from './zellen.ts'

/**
 * What is left of a whole that everybody reads is known when its part is: the
 * part must be as uncertain as the rest, seen from the other end, and no further
 * cell is needed. Of a whole that is hidden itself the rest is a cell.
 */
export function addRestbedarf(bau: Bau, { zaehler, nenner, bedarf }: Restbedarf): void {
  const teil = bau.zellen[zaehler.zelle]!
  const ganzesZelle = bau.zellen[nenner.zelle]!
  if (bedarf.art !== 'SPANNE' || ganzesZelle.wert === null) return
  if (ganzesZelle.verborgen || bedarfOf(ganzesZelle) !== null) {
    const [mal, faktoren] = teilverhaeltnis(zaehler.faktor, nenner.faktor)
    const zellen = [nenner.zelle, zaehler.zelle]
    addRest(bau, { zellen, faktoren }, skaliert(bedarf, mal))
    return
  }
  const ganzes = ganzesZelle.wert / nenner.faktor
  const vomAnderenEnde = {
    art: 'SPANNE' as const,
    unten: Math.max(0, ganzes - bedarf.oben),
    oben: ganzes - bedarf.unten,
  }
  teil.bedarf = vereinigt(teil.bedarf, skaliert(vomAnderenEnde, zaehler.faktor))
}

/**
 * Whole numbers p, q with p · whole − q · part = mal · (stored whole − stored part),
 * both cells being the stored numbers times their factors.
 */
export function teilverhaeltnis(
  zaehlerfaktor: number,
  nennerfaktor: number,
): readonly [mal: number, faktoren: readonly [ganzes: number, teil: number]] {
  let mal = zaehlerfaktor * nennerfaktor
  while (!Number.isInteger(mal / nennerfaktor) || !Number.isInteger(mal / zaehlerfaktor)) mal *= 2
  return [mal, [mal / nennerfaktor, -mal / zaehlerfaktor]]
}
