/** In which Räume of today a point lies. */
import type { Ort } from '@sozial/domain/geometrie'
import { liegtInnen } from '@sozial/domain/vieleck'
import type { Gebietslage } from './lage.queries.ts'

/** @param lagen smallest areas first. @returns undefined: in none of the Kreis */
export const findLage = (lagen: readonly Gebietslage[], ort: Ort): Gebietslage | undefined =>
  lagen.find(({ flaechen }) => flaechen.some((flaeche) => liegtInnen(ort, flaeche)))
