/**
 * The one selection of all atlas screens: what the address says, laid over the
 * one answer of the server, and the ways to change it.
 */
import { createContext, useContext } from 'react'
import type { Ebene } from '@sozial/domain/raum'
import type { Ansicht, Massstab } from '@sozial/shared/ansicht'
import type { Atlas, AtlasIndikator, AtlasKreis } from './atlas-state.ts'

/** `replace` while dragging, `push` on release: the back button does what one expects. */
export type Modus = 'push' | 'replace'

export interface Auswahlsteuerung {
  readonly setIndikator: (slug: string) => void
  /** Another level has other areas: the chosen ones are dropped. */
  readonly setEbene: (ebene: Ebene) => void
  /** `kurz` or id of a period; `null`: the newest. */
  readonly setZeitraum: (zeitraum: string | null, modus?: Modus) => void
  readonly toggleRaum: (schluessel: string) => void
  readonly clearRaeume: () => void
  readonly setMassstab: (massstab: Massstab) => void
  /** Any other part of the address. */
  readonly aendere: (teil: Partial<Ansicht>, modus?: Modus) => void
  /** Address of another screen with the same selection, e.g. `adresse('/zeitvergleich')`. */
  readonly adresse: (pfad: string, teil?: Partial<Ansicht>) => string
}

export interface AtlasKontextwert extends Auswahlsteuerung {
  readonly atlas: Atlas
  /** A new answer is on its way; what is shown is the one before. */
  readonly laedt: boolean
}

export const AtlasContext = createContext<AtlasKontextwert | null>(null)

/** Selection and data of the atlas; inside the atlas screens they are always there. */
export function useAtlas(): AtlasKontextwert {
  const wert = useContext(AtlasContext)
  if (!wert) throw new Error('useAtlas außerhalb der Atlasseiten')
  return wert
}

/** What the sheet of an Indikator can say while there is no value of it. */
export interface IndikatorOhneWerte {
  readonly indikator: AtlasIndikator
  readonly kreis: AtlasKreis
}

export const IndikatorOhneWerteContext = createContext<IndikatorOhneWerte | null>(null)

/** Set on the sheet of an Indikator without values alone; `null` where `useAtlas` works. */
export function useIndikatorOhneWerte(): IndikatorOhneWerte | null {
  return useContext(IndikatorOhneWerteContext)
}
