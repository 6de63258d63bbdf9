/** What HSDS has no field for, as attributes under taxonomies of our own. */
import {
  ANGEBOTSFORMEN,
  BARRIEREFREIHEITEN,
  HILFEFORMEN,
  KAPAZITAETSARTEN,
  KOSTENARTEN,
  TRAEGERARTEN,
  ZIELGRUPPEN,
  ZUGAENGE,
} from '@sozial/domain/angebot'
import { uuidOf } from './kennung.ts'
import type { HsdsAttribut } from './typen.ts'

type Liste = Readonly<Record<string, string>>

/** Fields of an offer that HSDS does not have, as terms of the taxonomy `feld`. */
const FELDER: Liste = {
  kurztext: 'Kurz gesagt',
  leichteSprache: 'In Leichter Sprache',
  rechtsgrundlage: 'Rechtsgrundlage',
  kooperation: 'Partner',
  wirkungsziel: 'Ziel',
  vzae: 'Fachkräfte in Vollzeitstellen',
  ehrenamtliche: 'Ehrenamtliche',
}

/** Taxonomy → its terms; those of `kategorie` are the catalogue of categories. */
export const TAXONOMIEN = {
  zielgruppe: ZIELGRUPPEN,
  hilfeform: HILFEFORMEN,
  zugang: ZUGAENGE,
  kostenart: KOSTENARTEN,
  traegerart: TRAEGERARTEN,
  angebotsform: ANGEBOTSFORMEN,
  barrierefreiheit: BARRIEREFREIHEITEN,
  kapazitaet: KAPAZITAETSARTEN,
  feld: FELDER,
} as const satisfies Readonly<Record<string, Liste>>

export type Taxonomie = keyof typeof TAXONOMIEN | 'kategorie'

/** In front of the names of our taxonomies, so that they are nobody else's. */
const VORSILBE = 'sozialmonitoring:'

export const nameOf = (taxonomie: Taxonomie): string => `${VORSILBE}${taxonomie}`

/** What an attribute hangs on. */
export interface Traeger {
  readonly id: string
  readonly art: 'service' | 'organization' | 'location' | 'service_at_location'
}

interface Angabe {
  readonly taxonomie: Taxonomie
  readonly code: string
  /** Of a category; else the list has it. */
  readonly name?: string
  readonly wert?: string
}

export function toAttribut(
  traeger: Traeger,
  { taxonomie, code, name, wert }: Angabe,
): HsdsAttribut {
  const worte: Liste = taxonomie === 'kategorie' ? {} : TAXONOMIEN[taxonomie]
  const wort = name ?? worte[code] ?? code
  const term = uuidOf('term', taxonomie, code)
  return {
    id: uuidOf('attribute', traeger.id, taxonomie, code, wert ?? ''),
    link_id: traeger.id,
    taxonomy_term_id: term,
    link_type: taxonomie,
    link_entity: traeger.art,
    ...(wert !== undefined && { value: wert }),
    taxonomy_term: {
      id: term,
      code,
      name: wort,
      description: wort,
      taxonomy: nameOf(taxonomie),
      language: 'de',
    },
  }
}
