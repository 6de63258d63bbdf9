/** How far the protection of a Datenstand is. */
export const SCHUTZLAUFZUSTAENDE = ['LAEUFT', 'FERTIG', 'ABGEBROCHEN'] as const
export type Schutzlaufzustand = (typeof SCHUTZLAUFZUSTAENDE)[number]

/**
 * What hides a cell: a rule about itself, that no other follows, whoever
 * delivered it, or that its whole table cannot be protected.
 */
export const SCHUTZARTEN = ['PRIMAER', 'SEKUNDAER', 'LIEFERANT', 'AUSGELASSEN'] as const
export type Schutzart = (typeof SCHUTZARTEN)[number]

/** What is told to whoever releases because a program cannot decide it. */
export const WAECHTERARTEN = [
  'GEBIETSSTAND',
  'KORREKTUR',
  'ZURUECKGENOMMEN',
  'FRUEHERER_STAND',
] as const
export type Waechterart = (typeof WAECHTERARTEN)[number]

/** How the span that is left to an outsider was computed. */
export const PRUEFVERFAHREN = ['BAUM', 'LINEAR', 'GANZZAHLIG'] as const
export type Pruefverfahren = (typeof PRUEFVERFAHREN)[number]
