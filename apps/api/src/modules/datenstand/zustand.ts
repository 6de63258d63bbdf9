/** How far a Datenstand is; the Arbeitsstand is none of these. */
export const DATENSTANDZUSTAENDE = [
  'ENTWURF',
  'VEROEFFENTLICHT',
  'ZURUECKGENOMMEN',
  'ABGELEHNT',
  'VERWORFEN',
] as const
export type Datenstandzustand = (typeof DATENSTANDZUSTAENDE)[number]

/** After "ist". */
export const ZUSTAND_WORTE: Readonly<Record<Datenstandzustand, string>> = {
  ENTWURF: 'ein Entwurf',
  VEROEFFENTLICHT: 'veröffentlicht',
  ZURUECKGENOMMEN: 'zurückgenommen',
  ABGELEHNT: 'abgelehnt',
  VERWORFEN: 'verworfen',
}
