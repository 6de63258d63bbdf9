import { DatabaseError } from 'pg'
import { forgetSitzungen } from '../../auth/sitzung.ts'
import type { Organisationsangabe } from '../../auth/wer.ts'
import { writeAside, type Schreibdatenbank, type Tx } from '../../database/transaction.ts'
import { fehler } from '../../errors.ts'
import { findVeroeffentlichte } from '../angebot/oeffentlich.queries.ts'
import { refreshOeffentlich } from '../angebot/refresh-oeffentlich.ts'
import { insertProtokoll, type Akteur } from '../protokoll/protokoll.queries.ts'
import {
  deleteSitzungenOfOrganisation,
  findOrganisation,
  insertOrganisation,
  setDeaktiviert,
  updateOrganisation,
} from './organisation.queries.ts'
import type { OrganisationType } from './organisation.type.ts'

/** What is known of an organisation that is to be. */
export type Angaben = Omit<Organisationsangabe, 'id'>

const HOECHSTENS_ZEICHEN = 200

/** Rules of the database, said to people. */
const SAETZE: ReadonlyMap<string, string> = new Map([
  ['organisation_name_eindeutig', 'Eine Organisation mit diesem Namen gibt es schon.'],
  ['organisation_raum_eindeutig', 'Für diesen Raum gibt es schon eine Organisation.'],
  ['organisation_jugendamt_eindeutig', 'Dieser Jugendamtsbezirk hat schon ein Jugendamt.'],
  ['organisation_kreis_nur_einer', 'Den Kreis gibt es schon als Organisation.'],
  ['organisation_kommune_hat_raum', 'Zu einer Kommune gehört ihr Raum.'],
  ['organisation_raum_passt', 'Der Raum gehört nicht zu dieser Art von Organisation.'],
  ['organisation_raum_id_fkey', 'Diesen Raum gibt es nicht.'],
  ['organisation_jugendamtsbezirk_id_fkey', 'Diesen Jugendamtsbezirk gibt es nicht.'],
])

/** @throws GraphQLError EINGABE_UNGUELTIG with what is wrong */
export async function createOrganisation(
  db: Schreibdatenbank,
  { neu, akteur }: { readonly neu: Angaben; readonly akteur: Akteur },
): Promise<OrganisationType> {
  const angaben = { ...neu, name: parseName(neu.name) }
  return writeOrganisation(db, async (tx) => {
    const id = await insertOrganisation(tx, angaben)
    await note(tx, { akteur, handlung: 'createOrganisation', kennung: id, neu: angaben })
    return id
  })
}

/** @throws GraphQLError NICHT_GEFUNDEN, EINGABE_UNGUELTIG with what is wrong */
export async function changeOrganisation(
  db: Schreibdatenbank,
  auftrag: { readonly id: number; readonly neu: Angaben; readonly akteur: Akteur },
): Promise<OrganisationType> {
  const { id, akteur } = auftrag
  const neu = { ...auftrag.neu, name: parseName(auftrag.neu.name) }
  return writeOrganisation(db, async (tx) => {
    const { art, name, raumId, jugendamtsbezirkId } = await loadOrganisation(tx, id)
    if (neu.art !== art) throw fehler('EINGABE_UNGUELTIG', 'Eine Organisation behält ihre Art.')
    const alt = { art, name, raumId, jugendamtsbezirkId }
    if (JSON.stringify(alt) === JSON.stringify(neu)) return id
    await updateOrganisation(tx, id, neu)
    await refreshOeffentlich(tx, await findVeroeffentlichte(tx, id))
    await note(tx, { akteur, handlung: 'changeOrganisation', kennung: id, alt, neu })
    return id
  })
}

/**
 * Nobody of a deactivated organisation can sign in, and who is signed in is so
 * no more. A second time changes nothing.
 *
 * @throws GraphQLError NICHT_GEFUNDEN; EINGABE_UNGUELTIG for the Kreis, whose
 *   administration would lock itself out
 */
export async function setOrganisationAktiv(
  db: Schreibdatenbank,
  auftrag: { readonly id: number; readonly aktiv: boolean; readonly akteur: Akteur },
): Promise<OrganisationType> {
  const { id, aktiv, akteur } = auftrag
  return writeOrganisation(db, async (tx) => {
    const { art, deaktiviertAm } = await loadOrganisation(tx, id)
    if (aktiv === !deaktiviertAm) return id
    if (art === 'KREIS') {
      throw fehler('EINGABE_UNGUELTIG', 'Die Organisation des Kreises bleibt: Sie verwaltet alle.')
    }
    await setDeaktiviert(tx, id, !aktiv)
    await refreshOeffentlich(tx, await findVeroeffentlichte(tx, id))
    const sitzungen = aktiv ? 0 : await deleteSitzungenOfOrganisation(tx, id)
    const handlung = aktiv ? 'reactivateOrganisation' : 'deactivateOrganisation'
    await note(tx, { akteur, handlung, kennung: id, neu: { aktiv, sitzungen } })
    return id
  })
}

async function writeOrganisation(
  db: Schreibdatenbank,
  work: (tx: Tx) => Promise<number>,
): Promise<OrganisationType> {
  try {
    return await writeAside(db, async (tx) => loadOrganisation(tx, await work(tx)))
  } catch (error) {
    const satz = error instanceof DatabaseError && SAETZE.get(error.constraint ?? '')
    throw satz ? fehler('EINGABE_UNGUELTIG', satz) : error
  } finally {
    forgetSitzungen(db)
  }
}

async function loadOrganisation(tx: Tx, id: number): Promise<OrganisationType> {
  const organisation = await findOrganisation(tx, id)
  if (organisation) return organisation
  throw fehler('NICHT_GEFUNDEN', 'Diese Organisation gibt es nicht.')
}

function parseName(roh: string): string {
  const name = roh.trim()
  if (name !== '' && name.length <= HOECHSTENS_ZEICHEN) return name
  throw fehler(
    'EINGABE_UNGUELTIG',
    `Der Name der Organisation fehlt oder hat mehr als ${HOECHSTENS_ZEICHEN} Zeichen.`,
  )
}

const note = (
  tx: Tx,
  eintrag: Omit<Parameters<typeof insertProtokoll>[1], 'gegenstand'>,
): Promise<void> => insertProtokoll(tx, { ...eintrag, gegenstand: 'Organisation' })
