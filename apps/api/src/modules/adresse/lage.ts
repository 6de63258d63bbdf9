/** In which Räume of today a point lies. */
import type { Flaeche, Ort } from '@sozial/domain/geometrie'
import { liegtInnen } from '@sozial/domain/vieleck'
import type { Gebietslage } from './lage.queries.ts'

/** @param lagen smallest areas first. @returns undefined: in none of the Kreis */
export const findLage = (lagen: readonly Gebietslage[], ort: Ort): Gebietslage | undefined =>
  lagen.find(({ flaechen }) =>
    flaechen.some((flaeche) => liegtImRahmen(flaeche, ort) && liegtInnen(ort, flaeche)),
  )

type Rahmen = readonly [west: number, sued: number, ost: number, nord: number]

/** A file asks for thousands of points: most areas are ruled out by their box. */
const RAHMEN = new WeakMap<Flaeche, Rahmen>()

function liegtImRahmen(flaeche: Flaeche, [x, y]: Ort): boolean {
  const [west, sued, ost, nord] = RAHMEN.get(flaeche) ?? createRahmen(flaeche)
  return x >= west && x <= ost && y >= sued && y <= nord
}

function createRahmen(flaeche: Flaeche): Rahmen {
  let [west, sued, ost, nord] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [x, y] of flaeche[0] ?? []) {
    west = Math.min(west, x)
    sued = Math.min(sued, y)
    ost = Math.max(ost, x)
    nord = Math.max(nord, y)
  }
  const rahmen = [west, sued, ost, nord] as const
  RAHMEN.set(flaeche, rahmen)
  return rahmen
}
