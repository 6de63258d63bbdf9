import type { Pfad, Vieleck } from './boolesch.ts'
import type { Gestalt } from './gestalt.ts'
import { laengeM, rahmenVon } from './gitter.ts'
import type { Massstab } from './gitter.ts'
import type { Suche } from './raster.ts'

/** Borders that lie closer than this (metres) are one. */
const NAHE_M = 0.1

/** All areas of a check, with the way to find those at a place. */
export interface Bestand {
  readonly gestalten: readonly Gestalt[]
  readonly suche: Suche
}

interface Nachbar {
  readonly gestalt: Gestalt
  /** Length of the common border in metres. */
  readonly laenge: number
}

/** Areas that have a border in common with a piece, the longest first. */
export function findNachbarn(
  { gestalten, suche }: Bestand,
  stueck: Vieleck,
  ohne: readonly number[] = [],
): readonly Nachbar[] {
  return suche(rahmenVon(stueck))
    .flatMap((platz) => gestalten[platz] ?? [])
    .filter(({ umriss }) => !ohne.includes(umriss.nummer))
    .map((gestalt) => ({ gestalt, laenge: gemeinsameLaenge(stueck, gestalt) }))
    .filter(({ laenge }) => laenge > 0)
    .toSorted((a, b) => b.laenge - a.laenge || a.gestalt.umriss.nummer - b.gestalt.umriss.nummer)
}

/** Edges of the piece whose middle lies on a border of the area. */
function gemeinsameLaenge(stueck: Vieleck, { pfade, massstab }: Gestalt): number {
  let summe = 0
  for (const [a, b] of kantenVon(stueck)) {
    const mitte = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }
    if (liegtAuf(mitte, pfade, massstab)) summe += laengeM(a, b, massstab)
  }
  return summe
}

type Punkt = Pfad[number]

export function* kantenVon(pfade: readonly Pfad[]): Generator<readonly [Punkt, Punkt]> {
  for (const pfad of pfade) {
    for (let i = 0; i < pfad.length; i += 1) yield [pfad[i]!, pfad[(i + 1) % pfad.length]!]
  }
}

function liegtAuf(punkt: Punkt, pfade: readonly Pfad[], massstab: Massstab): boolean {
  const [nahX, nahY] = [NAHE_M / massstab.x, NAHE_M / massstab.y]
  for (const [a, b] of kantenVon(pfade)) {
    if (punkt.x < Math.min(a.x, b.x) - nahX || punkt.x > Math.max(a.x, b.x) + nahX) continue
    if (punkt.y < Math.min(a.y, b.y) - nahY || punkt.y > Math.max(a.y, b.y) + nahY) continue
    if (abstandM(punkt, [a, b], massstab) <= NAHE_M) return true
  }
  return false
}

function abstandM(punkt: Punkt, [a, b]: readonly [Punkt, Punkt], massstab: Massstab): number {
  const [dx, dy] = [(b.x - a.x) * massstab.x, (b.y - a.y) * massstab.y]
  const [px, py] = [(punkt.x - a.x) * massstab.x, (punkt.y - a.y) * massstab.y]
  const laenge = dx * dx + dy * dy
  const t = laenge === 0 ? 0 : Math.max(0, Math.min(1, (px * dx + py * dy) / laenge))
  return Math.hypot(px - t * dx, py - t * dy)
}
