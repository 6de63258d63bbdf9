/** Which areas lie in which others: Bausteine in Kommunen, or in Sozialräume that came as polygons. */
import { schneide } from './boolesch.ts'
import { toGestalt } from './gestalt.ts'
import type { Gestalt } from './gestalt.ts'
import { flaecheM2 } from './gitter.ts'
import { createRaster } from './raster.ts'
import type { Umriss } from './umriss.ts'

/** Less than this share of an area is generalisation of borders, not a part. */
export const GERINGFUEGIG = 0.05

export interface Anteil {
  /** Place in the list of the larger areas. */
  readonly platz: number
  /** Share of the smaller area between 0 and 1. */
  readonly anteil: number
}

/** For every area the shares that lie in the others, the largest first. */
export function findUeberdeckung(
  umrisse: readonly Umriss[],
  gebiete: readonly Umriss[],
): readonly (readonly Anteil[])[] {
  const gestalten = gebiete.map(toGestalt)
  const suche = createRaster(gestalten.map(({ rahmen }) => rahmen))
  return umrisse.map((umriss) => {
    const eine = toGestalt(umriss)
    return suche(eine.rahmen)
      .map((platz) => ({ platz, anteil: anteilIn(eine, gestalten[platz]!) }))
      .filter(({ anteil }) => anteil > 0)
      .toSorted((a, b) => b.anteil - a.anteil || a.platz - b.platz)
  })
}

function anteilIn(eine: Gestalt, andere: Gestalt): number {
  if (eine.m2 === 0) return 0
  const gemeinsam = schneide(eine.pfade, andere.pfade)
  return Math.min(1, flaecheM2(gemeinsam.flat(), eine.massstab) / eine.m2)
}

/** Where an area goes when an existing division comes as polygons. */
export interface Zugehoerigkeit {
  readonly nummer: number
  /** Place of the area with the largest share; null: it lies in none. */
  readonly platz: number | null
  readonly anteil: number
  /** The others with more than a negligible share. */
  readonly weitere: readonly Anteil[]
}

/** Takes over a division given as polygons: every area goes where most of it lies. */
export function findZugehoerigkeit(
  umrisse: readonly Umriss[],
  gebiete: readonly Umriss[],
): readonly Zugehoerigkeit[] {
  return findUeberdeckung(umrisse, gebiete).map(([groesster, ...rest], i) => ({
    nummer: umrisse[i]!.nummer,
    platz: groesster?.platz ?? null,
    anteil: groesster?.anteil ?? 0,
    weitere: rest.filter(({ anteil }) => anteil >= GERINGFUEGIG),
  }))
}
