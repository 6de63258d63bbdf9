import { createToken, hashToken, toLinkpfad } from '../../auth/einmaltoken.ts'
import { writeAside, type Schreibdatenbank, type Tx } from '../../database/transaction.ts'
import { insertProtokoll, type Akteur } from '../protokoll/protokoll.queries.ts'
import { isOhneAdmin, upsertLink, type Linkangabe } from './einmallink.queries.ts'

export interface NeuerLink {
  /** `/link#…`: shown once, to be handed to the person. */
  readonly pfad: string
  readonly gueltigBis: Date
}

/** Makes a link; the one there was before is worth nothing from now on. */
export async function createLink(tx: Tx, angabe: Linkangabe): Promise<NeuerLink> {
  const token = createToken()
  const gueltigBis = await upsertLink(tx, angabe, hashToken(token))
  return { pfad: toLinkpfad(token), gueltigBis }
}

/**
 * The link for the first account, while nobody can manage accounts. Each start
 * makes a new one, so that an old log opens nothing.
 *
 * @returns undefined: there is an ADMIN
 */
export async function createErstlink(
  db: Schreibdatenbank,
  akteur: Akteur,
): Promise<NeuerLink | undefined> {
  if (!(await isOhneAdmin(db.pool))) return undefined
  return writeAside(db, async (tx) => {
    const link = await createLink(tx, { zweck: 'ERSTANMELDUNG', kontoId: null })
    await insertProtokoll(tx, {
      akteur,
      handlung: 'createErstlink',
      gegenstand: 'Einmallink',
      kennung: 'ERSTANMELDUNG',
      neu: { gueltigBis: link.gueltigBis },
    })
    return link
  })
}
