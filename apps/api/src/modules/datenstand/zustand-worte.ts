import type { Datenstandzustand } from './datenstand.type.ts'

/** After "ist". */
export const ZUSTAND_WORTE: Readonly<Record<Datenstandzustand, string>> = {
  ENTWURF: 'ein Entwurf',
  VEROEFFENTLICHT: 'veröffentlicht',
  ZURUECKGENOMMEN: 'zurückgenommen',
  ABGELEHNT: 'abgelehnt',
  VERWORFEN: 'verworfen',
}
