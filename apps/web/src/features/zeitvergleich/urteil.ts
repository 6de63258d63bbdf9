import type { Veraenderungsurteil } from '@sozial/domain/vergleich'

/** The fixed words for a change over time. */
export const URTEILSWORTE: Readonly<Record<Veraenderungsurteil, string>> = {
  GESTIEGEN: 'gestiegen',
  GESUNKEN: 'gesunken',
  NAHEZU_GLEICH: 'nahezu gleich',
  NICHT_SICHER: 'nicht sicher',
  NICHT_VERGLICHEN: 'nicht verglichen',
}

/** True for changes that are more than chance. */
export function istVeraendert(urteil: Veraenderungsurteil): boolean {
  return urteil === 'GESTIEGEN' || urteil === 'GESUNKEN'
}
