/** Who shows a personal link, and whether it holds. */
import type { Db } from '@sozial/db'
import { bremse, netzOf } from '../../auth/bremse.ts'
import { hashToken } from '../../auth/einmaltoken.ts'
import type { Kontext } from '../../context.ts'
import { fehler } from '../../errors.ts'
import type { Linkart } from './linkziel.ts'
import { findZugelassen, noteGeoeffnet, type Zugelassen } from './zugangslink.queries.ts'

export interface Vorzeiger {
  readonly db: Db
  /** Key of the counters against guessing. */
  readonly versuchsschluessel: Buffer
  /** What came in the header of the request. */
  readonly token: string | undefined
  /** Network address it comes from. */
  readonly adresse: string
  /** Request id. */
  readonly vorgang: string
}

export const toVorzeiger = ({
  db,
  schluessel,
  zugangslink,
  absender,
  nummer,
}: Kontext): Vorzeiger => ({
  db,
  versuchsschluessel: schluessel.versuch,
  token: zugangslink,
  adresse: absender().adresse,
  vorgang: nummer,
})

/**
 * What the link shown opens. A wrong one is counted against its network: after
 * some it has to wait.
 *
 * @throws GraphQLError NICHT_GEFUNDEN, the same for unknown, expired, revoked and of another kind; ZU_VIELE_ANFRAGEN
 */
export async function openLink(
  { db, versuchsschluessel, token, adresse, vorgang }: Vorzeiger,
  art: Linkart,
): Promise<Zugelassen> {
  const gefunden =
    token !== undefined && /^[\w-]{43}$/.test(token)
      ? await findZugelassen(db.pool, art, hashToken(token))
      : undefined
  if (gefunden !== undefined) {
    await noteGeoeffnet(db.pool, gefunden.linkId)
    return gefunden
  }
  const ziel = `zugangslink:${netzOf(adresse)}`
  await bremse(db, versuchsschluessel, {
    ziel,
    adresse,
    geraet: undefined,
    kontoId: undefined,
    vorgang,
  })
  throw fehler(
    'NICHT_GEFUNDEN',
    'Dieser Link gilt nicht (mehr). Bitte bei der Sozialplanung des Kreises einen neuen anfordern.',
  )
}
