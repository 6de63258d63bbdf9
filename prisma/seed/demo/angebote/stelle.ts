import { ANGEBOTSKATEGORIEN } from '../../katalog/angebotskategorien.ts'
import type { Demoraeume } from '../raeume.ts'
import { MERKMALE, ZIELGRUPPEN_GENAUER } from './merkmale.ts'

export type Demozustand =
  | 'ENTWURF'
  | 'EINGEREICHT'
  | 'RUECKFRAGE'
  | 'ABGELEHNT'
  | 'VEROEFFENTLICHT'
  | 'FAELLIG'
  | 'RUHEND'
  | 'ARCHIV'

/** Where in the list an offer stands, and what it is drawn with. */
export interface Stelle {
  readonly kategorie: string
  /** From 0 on. */
  readonly nummer: number
  readonly raeume: Demoraeume
  /** YYYY-MM-DD */
  readonly heute: string
  readonly zufall: () => number
}

export const KATEGORIEN = new Map(ANGEBOTSKATEGORIEN.map((eine) => [eine.schluessel, eine]))

/** @throws Error where nothing is known of the branch */
export function merkmaleOf(kategorie: string): (typeof MERKMALE)[string] {
  const merkmale = MERKMALE[KATEGORIEN.get(kategorie)?.ober ?? '']
  if (merkmale === undefined) throw new Error(`Nichts bekannt über ${kategorie}`)
  return { ...merkmale, zielgruppen: ZIELGRUPPEN_GENAUER[kategorie] ?? merkmale.zielgruppen }
}
