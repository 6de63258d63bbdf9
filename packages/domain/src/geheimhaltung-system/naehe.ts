import { bedarfOf, lageOf } from './bauzelle.ts'
import type { Bau } from './bauzelle.ts'
import { createVerbund, groupBy } from './gruppen.ts'

/** Up to so many cells are looked at as a whole. */
const UEBERSCHAUBAR = 400
/**
 * Less than so many equations away from what is hidden something may be given up
 * for it: another area, the other sex, and the other sex in the other area.
 */
const NAEHE = 3

/**
 * In a large system what lies far from everything hidden stays shown: it is a
 * constant, and the equations between constants say nothing. Ages, years and
 * areas of a whole register hang together; a few cells of it need protection,
 * and what protects them is near. An outsider is taken to know no less.
 */
export function begrenzeAufNahe(bau: Bau): void {
  const verbund = createVerbund(bau.zellen.length)
  for (const { zellen } of bau.gleichungen) {
    for (const zelle of zellen) verbund.verbinde(zellen[0]!, zelle)
  }
  const systeme = groupBy(bau.zellen.keys(), verbund.find)
  const grosse = new Set(
    [...systeme].filter(([, zellen]) => zellen.length > UEBERSCHAUBAR).map(([wurzel]) => wurzel),
  )
  if (grosse.size === 0) return
  const abstaende = findAbstaende(bau)
  const istFern = (zelle: number): boolean =>
    grosse.has(verbund.find(zelle)) && (abstaende.get(zelle) ?? Infinity) >= NAEHE
  for (const [i, zelle] of bau.zellen.entries()) if (istFern(i)) zelle.kosten = Infinity
  const nahe = bau.gleichungen.filter(({ zellen }) => !zellen.every(istFern))
  bau.gleichungen.splice(0, bau.gleichungen.length, ...nahe)
}

/** How many equations lie between a cell and the nearest one that is not shown; no farther than needed. */
function findAbstaende(bau: Bau): ReadonlyMap<number, number> {
  const gleichungenVon = groupBy(
    bau.gleichungen.flatMap(({ zellen }, gleichung) =>
      zellen.map((zelle) => ({ zelle, gleichung })),
    ),
    ({ zelle }) => zelle,
  )
  const abstaende = new Map<number, number>()
  for (const [i, zelle] of bau.zellen.entries()) {
    const lage = lageOf(zelle)
    const gezeigt = lage === 'GEZEIGT' || lage === 'BEKANNT'
    if (!gezeigt || bedarfOf(zelle) !== null) abstaende.set(i, 0)
  }
  // What differs by a protected number is as near as that number.
  for (const { art, zellen } of bau.gleichungen) {
    const istNah =
      art === 'KORREKTUR' ||
      art === 'REST' ||
      (art === 'GEBIETSWECHSEL' && zellen.some((zelle) => bedarfOf(bau.zellen[zelle]!) !== null))
    if (istNah) for (const zelle of zellen) abstaende.set(zelle, 0)
  }
  const gesehen = new Set<number>()
  // A Map is walked in the order of insertion, also over what is added on the way.
  for (const [zelle, abstand] of abstaende) {
    if (abstand >= NAEHE) break
    for (const { gleichung } of gleichungenVon.get(zelle) ?? []) {
      if (gesehen.has(gleichung)) continue
      gesehen.add(gleichung)
      for (const nachbar of bau.gleichungen[gleichung]!.zellen) {
        if (!abstaende.has(nachbar)) abstaende.set(nachbar, abstand + 1)
      }
    }
  }
  return abstaende
}
