import type { ApolloClient } from '@apollo/client'
import { ANSICHT_VORGABE } from '@sozial/shared/ansicht'
import { parseAnsicht } from '@sozial/shared/ansicht-adresse'
import { StartDocument } from '../../features/start/start.generated.ts'
import { getSicht } from '../sitzung/sicht.ts'
import { AtlasDocument } from './atlas.generated.ts'
import { toVariablen, wahlOf } from './use-atlas-abfrage.ts'

/** Pages that begin with the one operation of the atlas. */
const ATLASSEITEN = new Set(['/karte', '/zeitvergleich', '/vergleich'])

/**
 * Asks for the figures while the code of the page is still on its way. The page
 * sends the same operation a moment later and is given this answer. A failure
 * is the page's to show.
 */
export function preloadAtlas(
  client: ApolloClient,
  { pathname, search }: Pick<Location, 'pathname' | 'search'>,
) {
  if (pathname === '/') {
    client.query({ query: StartDocument, variables: { sicht: getSicht() } }).catch(() => undefined)
    return
  }
  if (!ATLASSEITEN.has(pathname)) return
  const { ansicht } = parseAnsicht(new URLSearchParams(search))
  client
    .query({
      query: AtlasDocument,
      variables: toVariablen(wahlOf(ansicht), wahlOf(ansicht) ? ansicht : ANSICHT_VORGABE),
    })
    .catch(() => undefined)
}
