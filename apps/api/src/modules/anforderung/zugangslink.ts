/**
 * The personal link to one order. Its secret stands nowhere: the database keeps
 * a hash, and the secret itself follows from the link's id and a key outside of
 * the database, so that a mail sent again carries the same link.
 */
import { randomUUID } from 'node:crypto'
import { hashToken } from '../../auth/einmaltoken.ts'
import { sign } from '../../auth/geheimnis.ts'
import { writeAside, type Schreibdatenbank, type Tx } from '../../database/transaction.ts'
import { fehler } from '../../errors.ts'
import { insertProtokoll, type Akteur } from '../protokoll/protokoll.queries.ts'
import { lockOffene } from './lock-offene.ts'
import { findGueltigenLink, insertLink, updateWiderrufen } from './zugangslink.queries.ts'

/** Behind `#` the token reaches neither a server's log nor the `Referer` of another page. */
const toPfad = (token: string): string => `/liefern#${token}`

export const tokenOf = (schluessel: Buffer, linkId: string): string =>
  sign(schluessel, `zugangslink|${linkId}`).toString('base64url')

export interface NeuerZugangslink {
  readonly id: string
  readonly pfad: string
  readonly gueltigBis: Date
}

/** The link of an order: the one that holds, or a new one. */
export async function ensureLink(
  tx: Tx,
  schluessel: Buffer,
  anforderungId: number,
): Promise<NeuerZugangslink> {
  const da = await findGueltigenLink(tx, anforderungId)
  if (da !== undefined) {
    const token = tokenOf(schluessel, da.id)
    // Made with another secret of the installation, it cannot be said again.
    if (hashToken(token).equals(da.pruefsumme)) {
      return { id: da.id, pfad: toPfad(token), gueltigBis: da.gueltigBis }
    }
  }
  const id = randomUUID()
  const token = tokenOf(schluessel, id)
  const gueltigBis = await insertLink(tx, { id, anforderungId, pruefsumme: hashToken(token) })
  return { id, pfad: toPfad(token), gueltigBis }
}

interface Auftrag {
  readonly id: number
  readonly schluessel: Buffer
  readonly akteur: Akteur
}

/** A link to hand on by other means than our mail. @throws GraphQLError NICHT_GEFUNDEN, EINGABE_UNGUELTIG */
export async function createZugangslink(
  db: Schreibdatenbank,
  { id, schluessel, akteur }: Auftrag,
): Promise<NeuerZugangslink> {
  return writeAside(db, async (tx) => {
    await lockOffene(tx, id, 'Ein Link öffnet nichts mehr.')
    const link = await ensureLink(tx, schluessel, id)
    await insertProtokoll(tx, {
      akteur,
      handlung: 'createZugangslink',
      gegenstand: 'Datenanforderung',
      kennung: id,
      neu: { link: link.id, gueltigBis: link.gueltigBis },
    })
    return link
  })
}

/** @returns the order it belonged to @throws GraphQLError NICHT_GEFUNDEN */
export async function revokeZugangslink(
  db: Schreibdatenbank,
  { id, akteur }: { readonly id: string; readonly akteur: Akteur },
): Promise<number> {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) {
    throw fehler('NICHT_GEFUNDEN', 'Diesen Link gibt es nicht.')
  }
  return writeAside(db, async (tx) => {
    const anforderung = await updateWiderrufen(tx, id)
    if (anforderung === undefined) {
      throw fehler('NICHT_GEFUNDEN', 'Diesen Link gibt es nicht, oder er ist schon widerrufen.')
    }
    await insertProtokoll(tx, {
      akteur,
      handlung: 'revokeZugangslink',
      gegenstand: 'Datenanforderung',
      kennung: anforderung,
      neu: { link: id },
    })
    return anforderung
  })
}
