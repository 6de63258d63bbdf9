/** How the categories are written down. */
import type { Gesetz } from '@sozial/domain/angebot'

interface Mehr {
  readonly alter?: readonly [von: number | null, bis: number | null]
  readonly richtwert?: readonly [wert: number, quelle: string]
  readonly ab?: string
}

export type Zeile = readonly [
  schluessel: string,
  name: string,
  paragraf: string,
  synonyme: string,
  mehr?: Mehr,
]

export interface Zweig {
  readonly kopf: Zeile
  readonly gesetz: Gesetz
  readonly teile: readonly Zeile[]
}
