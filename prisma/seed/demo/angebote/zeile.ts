/** How the offers of the demo are written down. */
import type { Angebotsform } from '@sozial/domain/angebot'

export interface Mehr {
  /** Serves the whole Kreis. */
  readonly kreisweit?: true
  /** Its site is secret: it has no address. */
  readonly geheim?: true
  /** Quartiere of further sites. */
  readonly weitere?: readonly string[]
  /** Where it differs from its branch. */
  readonly form?: Angebotsform
  /** In words, where they differ from those of its branch. */
  readonly zeiten?: string
}

/** One offer: its Quartier by name, the key of its organisation, and what it says of itself. */
export type Angebotszeile = readonly [
  titel: string,
  quartier: string,
  organisation: string,
  kurztext: string,
  langtext: string,
  mehr?: Mehr,
]

/** Offers by the key of their category. */
export type Angebotszeilen = Readonly<Record<string, readonly Angebotszeile[]>>
