/** The people of an Anbieter manage the accounts of their own organisation, and of no other. */
import { forgetSitzungen } from '../../auth/sitzung.ts'
import type { Angemeldet } from '../../auth/wer.ts'
import { takeTurn, writeAside, type Schreibdatenbank, type Tx } from '../../database/transaction.ts'
import { fehler } from '../../errors.ts'
import type { NeuerLink } from '../anmeldung/create-link.ts'
import { lockAdmins, lockKonto, type Kontozeile } from '../konto/konto.queries.ts'
import { createResetlink, deactivateKonto, inviteKonto } from '../konto/manage-konto.ts'
import type { Akteur } from '../protokoll/protokoll.queries.ts'
import { toAnmeldename } from '../anmeldung/anmeldename.ts'
import { istEmail } from './anmeldeangaben.ts'
import { lockAnbieter } from './anbieter.queries.ts'
import { countKonten } from './kollegen.queries.ts'

/** More than work on a register anywhere; a taken-over account cannot fill the table. */
export const HOECHSTENS_KONTEN = 30

export interface Kollege {
  readonly db: Schreibdatenbank
  readonly akteur: Akteur
  readonly wer: Angemeldet
}

/** Another's look like none. */
const unbekannt = () =>
  fehler('NICHT_GEFUNDEN', 'Dieses Konto gibt es in Ihrer Organisation nicht.')

async function lockKollege(tx: Tx, { wer }: Kollege, kontoId: number): Promise<Kontozeile> {
  const konto = await lockKonto(tx, kontoId)
  if (konto?.organisationId !== wer.organisation.id || konto.deaktiviert) throw unbekannt()
  return konto
}

/**
 * Makes an account in one's own organisation and the link to its first password.
 *
 * @throws GraphQLError EINGABE_UNGUELTIG, before the Kreis has checked the organisation too
 */
export async function inviteKollege(
  { db, akteur, wer }: Kollege,
  { name, email }: { readonly name: string; readonly email: string },
): Promise<NeuerLink & { readonly kontoId: number }> {
  const anmeldename = toAnmeldename(email)
  if (!istEmail(anmeldename)) {
    throw fehler(
      'EINGABE_UNGUELTIG',
      `„${email.slice(0, 80)}“ ist keine E-Mail-Adresse. Mit ihr meldet sich die Person später an.`,
    )
  }
  const organisationId = wer.organisation.id
  return writeAside(db, async (tx) => {
    await takeTurn(tx, `kollegen:${organisationId}`)
    const anbieter = await lockAnbieter(tx, organisationId)
    if (anbieter?.zustand !== 'GEPRUEFT') {
      throw fehler(
        'EINGABE_UNGUELTIG',
        'Der Kreis hat Ihre Organisation noch nicht geprüft. Danach können Sie Kolleginnen und Kollegen einladen.',
      )
    }
    if ((await countKonten(tx, organisationId)) >= HOECHSTENS_KONTEN) {
      throw fehler(
        'EINGABE_UNGUELTIG',
        `Ihre Organisation hat schon ${HOECHSTENS_KONTEN} Konten. Bitte erst eines entfernen, das niemand mehr braucht.`,
      )
    }
    const angabe = { name, anmeldename, organisationId, rollen: ['ANBIETER'] as const }
    return inviteKonto({ db: { pool: db.pool, offen: tx }, akteur }, angabe)
  })
}

/** The invitation once more, while no password is set: nobody sets another's. @throws GraphQLError NICHT_GEFUNDEN, EINGABE_UNGUELTIG */
export async function renewEinladung(wer: Kollege, kontoId: number): Promise<NeuerLink> {
  const { db, akteur } = wer
  return writeAside(db, async (tx) => {
    const { hatPasswort } = await lockKollege(tx, wer, kontoId)
    if (hatPasswort) {
      throw fehler(
        'EINGABE_UNGUELTIG',
        'Dieses Konto hat schon ein Passwort. Ist es vergessen, hilft die Sozialplanung des Kreises.',
      )
    }
    return createResetlink({ db: { pool: db.pool, offen: tx }, akteur }, kontoId)
  })
}

/** Closes an account of one's own organisation. @throws GraphQLError NICHT_GEFUNDEN, EINGABE_UNGUELTIG */
export async function removeKollege(wer: Kollege, kontoId: number): Promise<void> {
  const { db, akteur } = wer
  await writeAside(db, async (tx) => {
    // In the order of whoever manages all accounts, so that the two never wait for each other.
    await lockAdmins(tx)
    await lockKollege(tx, wer, kontoId)
    await deactivateKonto({ db: { pool: db.pool, offen: tx }, akteur }, kontoId)
  })
  forgetSitzungen(db)
}
