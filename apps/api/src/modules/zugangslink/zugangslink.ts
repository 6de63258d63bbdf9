/**
 * The personal link to one thing: an order, a Beteiligung. Its secret stands
 * nowhere: the database keeps a hash, and the secret itself follows from the
 * link's id and a key outside of the database, so that a mail sent again carries
 * the same link.
 */
import { randomUUID } from 'node:crypto'
import { hashToken } from '../../auth/einmaltoken.ts'
import { sign } from '../../auth/geheimnis.ts'
import { writeAside, type Schreibdatenbank, type Tx } from '../../database/transaction.ts'
import { fehler } from '../../errors.ts'
import { insertProtokoll, type Akteur } from '../protokoll/protokoll.queries.ts'
import { LINKARTEN, type Linkart, type Linkziel } from './linkziel.ts'
import { findGueltigenLink, insertLink, updateWiderrufen } from './zugangslink.queries.ts'

/** Behind `#` the token reaches neither a server's log nor the `Referer` of another page. */
export const toPfad = (art: Linkart, token: string): string => `${LINKARTEN[art].pfad}#${token}`

export const tokenOf = (schluessel: Buffer, linkId: string): string =>
  sign(schluessel, `zugangslink|${linkId}`).toString('base64url')

export interface NeuerZugangslink {
  readonly id: string
  readonly pfad: string
  readonly gueltigBis: Date
}

/** The link that holds, or a new one. */
export async function ensureLink(
  tx: Tx,
  schluessel: Buffer,
  ziel: Linkziel,
): Promise<NeuerZugangslink> {
  const da = await findGueltigenLink(tx, ziel)
  if (da !== undefined) {
    const token = tokenOf(schluessel, da.id)
    // Made with another secret of the installation, it cannot be said again.
    if (hashToken(token).equals(da.pruefsumme)) {
      return { id: da.id, pfad: toPfad(ziel.art, token), gueltigBis: da.gueltigBis }
    }
  }
  const id = randomUUID()
  const token = tokenOf(schluessel, id)
  const gueltigBis = await insertLink(tx, ziel, { id, pruefsumme: hashToken(token) })
  return { id, pfad: toPfad(ziel.art, token), gueltigBis }
}

interface Auftrag {
  readonly ziel: Linkziel
  readonly schluessel: Buffer
  readonly akteur: Akteur
}

/** A link to hand on by other means than our mail, with its Protokoll entry. */
export async function handOutLink(
  tx: Tx,
  { ziel, schluessel, akteur }: Auftrag,
): Promise<NeuerZugangslink> {
  const link = await ensureLink(tx, schluessel, ziel)
  await insertProtokoll(tx, {
    akteur,
    handlung: 'createZugangslink',
    gegenstand: LINKARTEN[ziel.art].gegenstand,
    kennung: ziel.id,
    neu: { link: link.id, gueltigBis: link.gueltigBis },
  })
  return link
}

interface Widerruf {
  readonly art: Linkart
  readonly id: string
  readonly akteur: Akteur
}

/** @returns id of what it opened @throws GraphQLError NICHT_GEFUNDEN */
export async function revokeZugangslink(
  db: Schreibdatenbank,
  { art, id, akteur }: Widerruf,
): Promise<number> {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) {
    throw fehler('NICHT_GEFUNDEN', 'Diesen Link gibt es nicht.')
  }
  return writeAside(db, async (tx) => {
    const zielId = await updateWiderrufen(tx, art, id)
    if (zielId === undefined) {
      throw fehler('NICHT_GEFUNDEN', 'Diesen Link gibt es nicht, oder er ist schon widerrufen.')
    }
    await insertProtokoll(tx, {
      akteur,
      handlung: 'revokeZugangslink',
      gegenstand: LINKARTEN[art].gegenstand,
      kennung: zielId,
      neu: { link: id },
    })
    return zielId
  })
}
