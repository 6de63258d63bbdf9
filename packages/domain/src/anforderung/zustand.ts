import type { Tag } from '../zeitraum/index.ts'

/** How far a Datenanforderung is; whether it is late, its deadline says. */
export const ANFORDERUNGSZUSTAENDE = [
  'ENTWURF',
  'ANGEFORDERT',
  'GELIEFERT',
  'ERLEDIGT',
  'ZURUECKGEZOGEN',
] as const
export type Anforderungszustand = (typeof ANFORDERUNGSZUSTAENDE)[number]

export interface Fristangabe {
  readonly zustand: Anforderungszustand
  /** Last day on which a delivery is in time. */
  readonly frist: Tag
}

/** Asked for, nothing came, and the last day is over. */
export const istUeberfaellig = ({ zustand, frist }: Fristangabe, heute: Tag): boolean =>
  zustand === 'ANGEFORDERT' && frist < heute
