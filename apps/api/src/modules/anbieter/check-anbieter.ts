/** The Kreis decides who may publish in its register. */
import { forgetSitzungen } from '../../auth/sitzung.ts'
import { writeAside, type Schreibdatenbank, type Tx } from '../../database/transaction.ts'
import { fehler } from '../../errors.ts'
import { findVeroeffentlichte } from '../angebot/oeffentlich.queries.ts'
import { refreshOeffentlich } from '../angebot/refresh-oeffentlich.ts'
import { setOrganisationAktiv } from '../organisation/manage-organisation.ts'
import { deleteSitzungenOfOrganisation } from '../organisation/organisation.queries.ts'
import { insertProtokoll, type Akteur } from '../protokoll/protokoll.queries.ts'
import { parseAbsaetze } from '../../graphql/texte.ts'
import {
  closeKonten,
  lockAnbieter,
  moveTo,
  reopenKonto,
  setAbgelehnt,
  setGeprueft,
  type GesperrterAnbieter,
} from './anbieter.queries.ts'
import { enqueueAnmeldemail, type Anmeldepost } from './anbietermail.ts'
import { lockAnmeldungOf, setEntschieden, type Anmeldung } from './anbieteranmeldung.queries.ts'

export interface Pruefender {
  readonly db: Schreibdatenbank
  readonly akteur: Akteur
  /** Key from which the secrets of links follow. */
  readonly schluessel: Buffer
  /** Whether mails go out. */
  readonly mailversand: boolean
}

const unbekannt = () => fehler('NICHT_GEFUNDEN', 'Diesen Anbieter gibt es nicht.')

/** Locks the Anbieter and the registration it came by. @throws GraphQLError NICHT_GEFUNDEN */
async function lock(
  tx: Tx,
  id: number,
): Promise<{ anbieter: GesperrterAnbieter; anmeldung: Anmeldung | undefined }> {
  const anbieter = await lockAnbieter(tx, id)
  if (anbieter === undefined) throw unbekannt()
  return { anbieter, anmeldung: await lockAnmeldungOf(tx, id) }
}

/**
 * The organisation is who it says it is. Also takes a refusal back.
 *
 * @throws GraphQLError NICHT_GEFUNDEN
 */
export async function acceptAnbieter(wer: Pruefender, id: number): Promise<void> {
  await writeAside(wer.db, async (tx) => {
    const { anbieter, anmeldung } = await lock(tx, id)
    if (anbieter.zustand === 'GEPRUEFT') return
    await setGeprueft(tx, id)
    if (anmeldung?.kontolage === 'STILLGELEGT') await reopenKonto(tx, anmeldung.kontoId!)
    await refreshOeffentlich(tx, await findVeroeffentlichte(tx, id))
    const art = anbieter.zustand === 'ABGELEHNT' ? 'angenommen-doch' : 'angenommen'
    await close(tx, wer, {
      anmeldung,
      zu: id,
      anlass: art,
      post: { art: 'ANGENOMMEN', organisation: anbieter.name },
    })
    await note(tx, wer, { handlung: 'acceptAnbieter', anbieter, neu: { zustand: 'GEPRUEFT' } })
  })
  forgetSitzungen(wer.db)
}

/**
 * Refuses a registration; nobody of it signs in any more, and why is said by mail.
 *
 * @throws GraphQLError NICHT_GEFUNDEN, EINGABE_UNGUELTIG
 */
export async function rejectAnbieter(wer: Pruefender, id: number, roh: string): Promise<void> {
  const grund = parseAbsaetze(roh, { was: 'Der Grund', hoechstens: 2000 })
  await writeAside(wer.db, async (tx) => {
    const { anbieter, anmeldung } = await lock(tx, id)
    assertAngemeldet(anbieter)
    await setAbgelehnt(tx, id, grund)
    const konten = await closeKonten(tx, id)
    await deleteSitzungenOfOrganisation(tx, id)
    await close(tx, wer, {
      anmeldung,
      zu: id,
      anlass: 'abgelehnt',
      post: { art: 'ABGELEHNT', organisation: anbieter.name, grund },
    })
    const neu = { zustand: 'ABGELEHNT', grund, konten }
    await note(tx, wer, { handlung: 'rejectAnbieter', anbieter, neu })
  })
  forgetSitzungen(wer.db)
}

/**
 * Who registered belongs to an organisation that is there already: people and
 * drafts go over to it, what was registered is closed.
 *
 * @throws GraphQLError NICHT_GEFUNDEN, EINGABE_UNGUELTIG
 */
export async function assignAnbieter(wer: Pruefender, id: number, zu: number): Promise<void> {
  await writeAside(wer.db, async (tx) => {
    const { anbieter, anmeldung } = await lock(tx, id)
    assertAngemeldet(anbieter)
    const ziel = await lockAnbieter(tx, zu)
    if (ziel === undefined) throw unbekannt()
    if (zu === id || ziel.zustand !== 'GEPRUEFT' || !ziel.aktiv) {
      throw fehler(
        'EINGABE_UNGUELTIG',
        `„${ziel.name}“ ist nicht geprüft oder stillgelegt. Bitte eine andere Organisation wählen.`,
      )
    }
    await moveTo(tx, id, zu)
    await setAbgelehnt(tx, id, `Gehört zu „${ziel.name}“.`)
    await close(tx, wer, {
      anmeldung,
      zu,
      anlass: 'zugeordnet',
      post: { art: 'ANGENOMMEN', organisation: ziel.name },
    })
    await note(tx, wer, { handlung: 'assignAnbieter', anbieter, neu: { zu } })
  })
  forgetSitzungen(wer.db)
}

/** Nothing of it is public and nobody of it signs in, or both again. @throws GraphQLError NICHT_GEFUNDEN, EINGABE_UNGUELTIG */
export async function setAnbieterAktiv(
  { db, akteur }: Pick<Pruefender, 'db' | 'akteur'>,
  id: number,
  aktiv: boolean,
): Promise<void> {
  await writeAside(db, async (tx) => {
    const { anbieter } = await lock(tx, id)
    if (anbieter.zustand !== 'GEPRUEFT') {
      throw fehler('EINGABE_UNGUELTIG', 'Über diese Anmeldung ist erst zu entscheiden.')
    }
    await setOrganisationAktiv({ pool: db.pool, offen: tx }, { id, aktiv, akteur })
  })
  forgetSitzungen(db)
}

function assertAngemeldet({ zustand }: GesperrterAnbieter): void {
  if (zustand === 'ANGEMELDET') return
  throw fehler('EINGABE_UNGUELTIG', 'Über diese Anmeldung ist schon entschieden.')
}

interface Entscheidung {
  readonly anmeldung: Anmeldung | undefined
  /** Organisation the person belongs to from now on. */
  readonly zu: number
  readonly anlass: string
  readonly post: Anmeldepost
}

/** Closes the registration and writes to whoever made it. */
async function close(
  tx: Tx,
  { schluessel, mailversand, akteur }: Pruefender,
  { anmeldung, zu, anlass, post }: Entscheidung,
): Promise<void> {
  if (anmeldung === undefined) return
  await setEntschieden(tx, anmeldung.id, zu)
  if (!mailversand) return
  const { id, email } = anmeldung
  await enqueueAnmeldemail(tx, { schluessel, id, email, anlass, von: akteur.name, post })
}

interface Eintrag {
  readonly handlung: string
  readonly anbieter: GesperrterAnbieter
  readonly neu: object
}

const note = (
  tx: Tx,
  { akteur }: Pruefender,
  { handlung, anbieter, neu }: Eintrag,
): Promise<void> =>
  insertProtokoll(tx, {
    akteur,
    handlung,
    gegenstand: 'Organisation',
    kennung: anbieter.id,
    alt: { zustand: anbieter.zustand },
    neu,
  })
