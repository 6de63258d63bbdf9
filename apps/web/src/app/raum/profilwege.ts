/** Addresses of profiles, with the selection of the reader carried along. Pure. */
import { MAX_RAEUME, type Ansicht } from '@sozial/shared/ansicht'
import { toSuche } from '@sozial/shared/ansicht-adresse'
import type { Ebene } from '@sozial/domain/raum'

/** Levels whose areas have a page of their own. */
export type Profilebene = Extract<Ebene, 'KOMMUNE' | 'SOZIALRAUM' | 'QUARTIER'>

const PFADE: Readonly<Record<Profilebene, string>> = {
  KOMMUNE: '/kommunen',
  SOZIALRAUM: '/sozialraeume',
  QUARTIER: '/quartiere',
}

export const hatProfil = (ebene: Ebene): ebene is Profilebene => ebene in PFADE

/** @param slug number or key of the area, with or without its name */
export const profilpfad = (ebene: Profilebene, slug: string): string =>
  `${PFADE[ebene]}/${encodeURIComponent(slug)}`

/** The selection with this area in it: on its level, beside others that were chosen there. */
export function mitRaum(ansicht: Ansicht, ebene: Ebene, schluessel: string): Ansicht {
  const bisher = ansicht.ebene === ebene || ansicht.ebene === null ? ansicht.raeume : []
  const passt = bisher.includes(schluessel) || bisher.length < MAX_RAEUME
  const raeume = bisher.includes(schluessel)
    ? bisher
    : passt
      ? [...bisher, schluessel]
      : [schluessel]
  return { ...ansicht, ebene, raeume }
}

/** Where a page of the atlas shows this area. */
export const atlasweg = (pfad: string, ansicht: Ansicht): string => `${pfad}?${toSuche(ansicht)}`
