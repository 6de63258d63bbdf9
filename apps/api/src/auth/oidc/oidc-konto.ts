/**
 * The account of a person who signed in at the Anmeldedienst. It is found by
 * issuer and subject alone: name and e-mail address can be another's tomorrow,
 * and an account that was here before is never taken over by them.
 */
import type { Anmeldegrund } from '@sozial/shared/anmeldegrund'
import { createHash } from 'node:crypto'
import { writeAside, type Schreibdatenbank, type Tx } from '../../database/transaction.ts'
import { insertProtokoll, type Akteur } from '../../modules/protokoll/protokoll.queries.ts'
import { endSitzung } from '../sitzung.ts'
import type { Profil } from './ansprueche.ts'
import {
  findKonto,
  findOrganisationId,
  insertKonto,
  isAnmeldenameFrei,
  lockKennung,
  updateKonto,
  type Kontoangaben,
  type Oidckonto,
} from './oidc-konto.queries.ts'

export type Kontofund =
  | { readonly art: 'KONTO'; readonly kontoId: number; readonly name: string }
  | { readonly art: 'ABGELEHNT'; readonly grund: Anmeldegrund; readonly kontoId: number | null }

/**
 * Finds or creates the account, with the roles and the Organisation that the
 * Anmeldedienst says now. Who has none there any more has none here: the
 * sessions that are left end.
 */
export async function takeKonto(
  db: Schreibdatenbank,
  profil: Profil,
  vorgang: string,
): Promise<Kontofund> {
  const akteur: Akteur = { art: 'SYSTEM', name: 'Anmeldedienst', vorgang }
  const fund = await writeAside(db, (tx) => syncKonto(tx, profil, akteur)).catch(
    async (error: unknown): Promise<Kontofund> => {
      // Which roles an Organisation can give, the database knows.
      if ((error as { constraint?: string }).constraint !== 'konto_rollen_passen') throw error
      const konto = await writeAside(db, (tx) => findKonto(tx, profil))
      return { art: 'ABGELEHNT', grund: 'ROLLE_PASST_NICHT', kontoId: konto?.id ?? null }
    },
  )
  if (fund.art === 'KONTO') return fund
  const { grund, kontoId } = fund
  await writeAside(db, (tx) =>
    insertProtokoll(tx, {
      akteur,
      handlung: 'refuseSignIn',
      gegenstand: kontoId === null ? 'Oidckennung' : 'Konto',
      kennung: kontoId ?? `${profil.issuer} ${profil.subject}`,
      neu: { grund },
    }),
  )
  if (kontoId !== null) await endSitzung(db, { kontoId, sitzungId: null, akteur })
  return fund
}

async function syncKonto(tx: Tx, profil: Profil, akteur: Akteur): Promise<Kontofund> {
  await lockKennung(tx, profil)
  const konto = await findKonto(tx, profil)
  const ablehnen = (grund: Anmeldegrund): Kontofund => ({
    art: 'ABGELEHNT',
    grund,
    kontoId: konto?.id ?? null,
  })
  if (konto?.deaktiviert) return ablehnen('GESPERRT')
  if (profil.rollen.length === 0) return ablehnen('KEINE_ROLLE')
  const organisationId = await findOrganisationId(tx, profil.organisation)
  if (organisationId === null) return ablehnen('KEINE_ORGANISATION')
  const { name, rollen } = profil
  const neu = { organisationId, name, rollen }
  const kontoId =
    konto === null
      ? await createKonto(tx, profil, { angaben: neu, akteur })
      : await changeKonto(tx, konto, { angaben: neu, akteur })
  return { art: 'KONTO', kontoId, name }
}

interface Aenderung {
  readonly angaben: Kontoangaben
  readonly akteur: Akteur
}

async function createKonto(
  tx: Tx,
  profil: Profil,
  { angaben, akteur }: Aenderung,
): Promise<number> {
  const { issuer, subject, anmeldename: wunsch } = profil
  const anmeldename = (await isAnmeldenameFrei(tx, wunsch))
    ? wunsch
    : `${wunsch}#${createHash('sha256').update(`${issuer} ${subject}`).digest('hex').slice(0, 12)}`
  const id = await insertKonto(tx, profil, { ...angaben, anmeldename })
  const neu = { ...angaben, anmeldename, issuer }
  await insertProtokoll(tx, {
    akteur,
    handlung: 'createKonto',
    gegenstand: 'Konto',
    kennung: id,
    neu,
  })
  return id
}

async function changeKonto(
  tx: Tx,
  { id, organisationId, name, rollen }: Oidckonto,
  { angaben, akteur }: Aenderung,
): Promise<number> {
  const alt = { organisationId, name, rollen: rollen.toSorted() }
  const neu = { ...angaben, rollen: angaben.rollen.toSorted() }
  if (JSON.stringify(alt) === JSON.stringify(neu)) return id
  await updateKonto(tx, id, neu)
  await insertProtokoll(tx, {
    akteur,
    handlung: 'changeKonto',
    gegenstand: 'Konto',
    kennung: id,
    alt,
    neu,
  })
  return id
}
