/**
 * What whoever holds a personal link can do: see what is asked for, load the
 * template, hand files in, and see what the check of these files found. Nothing
 * else hangs on the link.
 */
import type { Db } from '@sozial/db'
import type { Datei } from '@sozial/formate/lesung'
import { bremse, netzOf } from '../../auth/bremse.ts'
import { hashToken } from '../../auth/einmaltoken.ts'
import type { Tx } from '../../database/transaction.ts'
import { fehler } from '../../errors.ts'
import { receiveEingang } from '../eingang/receive-eingang.ts'
import type { Akteur } from '../protokoll/protokoll.queries.ts'
import { recogniseRueckgabe } from './rueckgabe.ts'
import { findRueckgabekopf } from './rueckgabe.queries.ts'
import {
  countSendung,
  findZugelassen,
  noteGeoeffnet,
  type Zugelassen,
} from './zugangslink.queries.ts'

/** So often may somebody get it wrong, and no machine fill the disk. */
export const HOECHSTENS_SENDUNGEN = 20

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

/**
 * Who shows a link that holds. A wrong one is counted against its network:
 * after some it has to wait.
 *
 * @throws GraphQLError NICHT_GEFUNDEN, the same for unknown, expired and revoked; ZU_VIELE_ANFRAGEN
 */
export async function openLink({
  db,
  versuchsschluessel,
  token,
  adresse,
  vorgang,
}: Vorzeiger): Promise<Zugelassen> {
  const gefunden =
    token !== undefined && /^[\w-]{43}$/.test(token)
      ? await findZugelassen(db.pool, hashToken(token))
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

/**
 * Takes a file for the order of the link.
 *
 * @returns ids of the Eingänge
 * @throws GraphQLError NICHT_GEFUNDEN, EINGABE_UNGUELTIG, ZU_VIELE_ANFRAGEN
 */
export async function deliver(
  vorzeiger: Vorzeiger,
  { datei, schluessel }: { readonly datei: Datei; readonly schluessel: string | undefined },
): Promise<readonly number[]> {
  const { db, vorgang } = vorzeiger
  const { anforderungId, linkId, nimmtAn } = await openLink(vorzeiger)
  if (!nimmtAn) {
    throw fehler(
      'EINGABE_UNGUELTIG',
      'Diese Anforderung ist abgeschlossen; es wird nichts mehr gebraucht.',
    )
  }
  const kopf = (await findRueckgabekopf(db.pool, { id: anforderungId }))!
  const rueckgabe = await recogniseRueckgabe(db.pool, datei)
  if (rueckgabe !== undefined && rueckgabe.anforderung.id !== anforderungId) {
    throw fehler(
      'EINGABE_UNGUELTIG',
      `„${datei.name}“ ist die Vorlage einer anderen Anforderung. Bitte die Vorlage dieser Seite ausfüllen.`,
    )
  }
  const akteur: Akteur = { art: 'OEFFENTLICHKEIT', name: `${kopf.empfaenger} (Link)`, vorgang }
  return receiveEingang(db, {
    datei,
    schluessel,
    akteur,
    anforderungId,
    organisationId: kopf.organisationId,
    zuordnung: rueckgabe?.zuordnung,
    beiNeuer: (tx) => countOrRefuse(tx, linkId),
  })
}

/** @throws GraphQLError ZU_VIELE_ANFRAGEN */
async function countOrRefuse(tx: Tx, linkId: string): Promise<void> {
  if (await countSendung(tx, linkId, HOECHSTENS_SENDUNGEN)) return
  throw fehler(
    'ZU_VIELE_ANFRAGEN',
    `Mit diesem Link kamen schon ${HOECHSTENS_SENDUNGEN} Dateien; mehr nimmt er nicht an. Bitte die Sozialplanung um einen neuen bitten.`,
  )
}
