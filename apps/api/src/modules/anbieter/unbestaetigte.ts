/** Registrations whose address nobody has confirmed: the mail did not arrive, or nobody meant it. */
import { writeAside, type Schreibdatenbank } from '../../database/transaction.ts'
import { fehler } from '../../errors.ts'
import { insertProtokoll, type Akteur } from '../protokoll/protokoll.queries.ts'
import { handOutLink, type NeuerZugangslink } from '../zugangslink/zugangslink.ts'
import { deleteUnbestaetigte, lockAnmeldung } from './anbieteranmeldung.queries.ts'

interface Auftrag {
  readonly id: number
  readonly akteur: Akteur
}

const unbekannt = () =>
  fehler('NICHT_GEFUNDEN', 'Diese Anmeldung gibt es nicht, oder ihre Adresse ist schon bestätigt.')

/** @throws GraphQLError NICHT_GEFUNDEN */
export async function handOutAnmeldelink(
  db: Schreibdatenbank,
  { id, akteur, schluessel }: Auftrag & { readonly schluessel: Buffer },
): Promise<NeuerZugangslink> {
  return writeAside(db, async (tx) => {
    const anmeldung = await lockAnmeldung(tx, id)
    if (anmeldung === undefined || anmeldung.bestaetigt) throw unbekannt()
    return handOutLink(tx, { ziel: { art: 'ANMELDUNG', id }, schluessel, akteur })
  })
}

/** Its mails and links go with it. @throws GraphQLError NICHT_GEFUNDEN */
export async function deleteAnmeldung(
  db: Schreibdatenbank,
  { id, akteur }: Auftrag,
): Promise<void> {
  await writeAside(db, async (tx) => {
    if (!(await deleteUnbestaetigte(tx, id))) throw unbekannt()
    await insertProtokoll(tx, {
      akteur,
      handlung: 'deleteAnbieteranmeldung',
      gegenstand: 'Anbieteranmeldung',
      kennung: id,
    })
  })
}
