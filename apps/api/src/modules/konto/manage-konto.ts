import { ROLLENNAMEN } from '@sozial/shared/rollen'
import { forgetSitzungen } from '../../auth/sitzung.ts'
import type { Rolle } from '../../auth/wer.ts'
import { writeAside, type Schreibdatenbank, type Tx } from '../../database/transaction.ts'
import { fehler } from '../../errors.ts'
import {
  deleteAndereSitzungen,
  deleteSitzungenOhneFaktor,
} from '../anmeldung/anmeldekonto.queries.ts'
import { createLink, type NeuerLink } from '../anmeldung/create-link.ts'
import { deleteLink } from '../anmeldung/einmallink.queries.ts'
import { insertProtokoll, type Akteur } from '../protokoll/protokoll.queries.ts'
import { removeAll } from '../zweitfaktor/remove-zweitfaktor.ts'
import { parseNamen, parseRollen } from './kontoangaben.ts'
import {
  findOrganisationsart,
  insertKonto,
  isVergeben,
  lockAdmins,
  lockKonto,
  updateDeaktiviert,
  updateKonto,
  type Kontofelder,
  type Kontozeile,
} from './konto.queries.ts'

/** Who wants it, and where; the command line too. */
interface Auftrag {
  readonly db: Schreibdatenbank
  readonly akteur: Akteur
}

export interface Kontoangabe {
  readonly name: string
  readonly anmeldename: string
  readonly organisationId: number
  readonly rollen: readonly Rolle[]
}

/** Roles that read what is not published. */
const INNERE_ROLLEN: ReadonlySet<Rolle> = new Set(['KOMMUNE', 'PLANUNG', 'GEHEIMHALTUNG'])

const unbekannt = () => fehler('NICHT_GEFUNDEN', 'Dieses Konto gibt es nicht.')
const verweigert = (satz: string) => fehler('EINGABE_UNGUELTIG', satz)
const vergeben = (anmeldename: string) =>
  verweigert(`Den Anmeldenamen „${anmeldename}“ gibt es schon. Bitte einen anderen wählen.`)

/** @throws GraphQLError EINGABE_UNGUELTIG, NICHT_GEFUNDEN for the organisation */
async function parseAngabe(tx: Tx, angabe: Kontoangabe): Promise<Kontofelder> {
  const art = await findOrganisationsart(tx, angabe.organisationId)
  if (art === undefined) throw fehler('NICHT_GEFUNDEN', 'Diese Organisation gibt es nicht.')
  const { organisationId } = angabe
  return { ...parseNamen(angabe), organisationId, rollen: parseRollen(angabe.rollen, art) }
}

/**
 * Makes an account and the link by which its owner sets the password.
 *
 * @throws GraphQLError EINGABE_UNGUELTIG when the name is taken, NICHT_GEFUNDEN
 */
export async function inviteKonto(
  { db, akteur }: Auftrag,
  angabe: Kontoangabe,
): Promise<NeuerLink & { readonly kontoId: number }> {
  return writeAside(db, async (tx) => {
    const felder = await parseAngabe(tx, angabe)
    const kontoId = await insertKonto(tx, felder)
    if (kontoId === undefined) throw vergeben(felder.anmeldename)
    const eintrag = { akteur, handlung: 'inviteKonto', kontoId, neu: felder }
    await note(tx, eintrag)
    return { kontoId, ...(await createLink(tx, { zweck: 'EINLADUNG', kontoId })) }
  })
}

/**
 * Changes name, organisation and roles; what an account may holds from its next
 * request on. A session without the second factor that a new role demands ends.
 * Saved as it is, nothing happens.
 *
 * @throws GraphQLError EINGABE_UNGUELTIG, NICHT_GEFUNDEN
 */
export async function changeKonto(
  { db, akteur }: Auftrag,
  kontoId: number,
  angabe: Kontoangabe,
): Promise<void> {
  await writeAside(db, async (tx) => {
    const admins = await lockAdmins(tx)
    const vorher = await lockOffen(tx, kontoId)
    const felder = await parseAngabe(tx, angabe)
    const alt = toFelder(vorher)
    if (JSON.stringify(alt) === JSON.stringify(felder)) return
    if (await isVergeben(tx, felder.anmeldename, kontoId)) throw vergeben(felder.anmeldename)
    if (akteur.kontoId === kontoId) assertNichtsEroeffnet(alt, felder)
    if (!felder.rollen.includes('ADMIN')) assertNotLast(admins, kontoId, akteur)
    await updateKonto(tx, kontoId, felder)
    await deleteSitzungenOhneFaktor(tx, kontoId)
    await note(tx, { akteur, handlung: 'changeKonto', kontoId, alt, neu: felder })
  })
  forgetSitzungen(db)
}

const toFelder = ({ name, anmeldename, organisationId, rollen }: Kontozeile): Kontofelder => ({
  name,
  anmeldename,
  organisationId,
  rollen,
})

/** Who manages accounts opens inner values to others, never to oneself: that takes a second person. */
function assertNichtsEroeffnet(alt: Kontofelder, neu: Kontofelder): void {
  const innere = neu.rollen.filter((rolle) => INNERE_ROLLEN.has(rolle))
  const umgezogen = alt.organisationId !== neu.organisationId
  const eroeffnet = innere.filter((rolle) => umgezogen || !alt.rollen.includes(rolle))
  if (eroeffnet.length === 0) return
  const namen = eroeffnet.map((rolle) => ROLLENNAMEN[rolle]).join(' und ')
  throw verweigert(
    `Die Rolle ${namen} öffnet innere Werte; die kann man sich nicht selbst geben. Bitte ein anderes Konto, das Konten verwaltet, darum bitten.`,
  )
}

/** Nobody takes the administration from oneself or from the last who has it. */
function assertNotLast(admins: readonly number[], kontoId: number, akteur: Akteur): void {
  if (!admins.includes(kontoId)) return
  if (akteur.kontoId === kontoId) {
    throw verweigert(
      'Die Verwaltung der Konten kann man sich nicht selbst nehmen. Das kann ein anderes Konto mit dieser Rolle.',
    )
  }
  if (admins.length === 1) {
    throw verweigert(
      'Das ist das letzte Konto, das die anderen verwaltet. Bitte erst einem anderen die Rolle geben.',
    )
  }
}

/** Demo accounts belong to all who look around; what one person changes there hits the others. */
async function lockOffen(tx: Tx, kontoId: number): Promise<Kontozeile> {
  const konto = await lockKonto(tx, kontoId)
  if (konto === undefined) throw unbekannt()
  if (konto.demo) throw verweigert('Die Konten der Demo bleiben, wie sie sind.')
  return konto
}

/**
 * Closes an account: its sessions end and its link is worth nothing any more. A
 * second time changes nothing.
 *
 * @throws GraphQLError EINGABE_UNGUELTIG, NICHT_GEFUNDEN
 */
export async function deactivateKonto({ db, akteur }: Auftrag, kontoId: number): Promise<void> {
  await writeAside(db, async (tx) => {
    const admins = await lockAdmins(tx)
    const konto = await lockOffen(tx, kontoId)
    if (konto.deaktiviert) return
    if (akteur.kontoId === kontoId) throw verweigert('Das eigene Konto kann man nicht stilllegen.')
    assertNotLast(admins, kontoId, akteur)
    await updateDeaktiviert(tx, kontoId, true)
    await deleteLink(tx, kontoId)
    const beendet = await deleteAndereSitzungen(tx, kontoId, null)
    const neu = { deaktiviert: true, beendeteSitzungen: beendet }
    await note(tx, {
      akteur,
      handlung: 'deactivateKonto',
      kontoId,
      alt: { deaktiviert: false },
      neu,
    })
  })
  forgetSitzungen(db)
}

/** Opens a closed account again. A second time changes nothing. */
export async function reactivateKonto({ db, akteur }: Auftrag, kontoId: number): Promise<void> {
  await writeAside(db, async (tx) => {
    const konto = await lockOffen(tx, kontoId)
    if (!konto.deaktiviert) return
    await updateDeaktiviert(tx, kontoId, false)
    const [alt, neu] = [{ deaktiviert: true }, { deaktiviert: false }]
    await note(tx, { akteur, handlung: 'reactivateKonto', kontoId, alt, neu })
  })
  forgetSitzungen(db)
}

/**
 * A link for setting the password anew; for an account that never had one, the
 * invitation once more. The password there is holds until the link is used. None
 * for an account of the Anmeldedienst: who loses it there would keep a way in here.
 */
export async function createResetlink(
  { db, akteur }: Auftrag,
  kontoId: number,
): Promise<NeuerLink> {
  return writeAside(db, async (tx) => {
    const konto = await lockOffen(tx, kontoId)
    if (konto.deaktiviert)
      throw verweigert('Das Konto ist stillgelegt. Bitte erst wieder freigeben.')
    if (konto.vomAnmeldedienst) {
      throw verweigert(
        'Dieses Konto meldet sich über den Anmeldedienst der Verwaltung an und bekommt hier kein Passwort.',
      )
    }
    const zweck = konto.hatPasswort ? 'ZURUECKSETZEN' : 'EINLADUNG'
    const link = await createLink(tx, { zweck, kontoId })
    await note(tx, {
      akteur,
      handlung: 'createResetlink',
      kontoId,
      neu: { zweck, gueltigBis: link.gueltigBis },
    })
    return link
  })
}

/**
 * Takes all second factors and recovery codes from an account whose owner has
 * lost them, and ends its sessions. Not from one's own: that needs the password.
 */
export async function resetZweitfaktor({ db, akteur }: Auftrag, kontoId: number): Promise<void> {
  await writeAside(db, async (tx) => {
    await lockOffen(tx, kontoId)
    if (akteur.kontoId === kontoId) {
      throw verweigert('Eigene zweite Faktoren bitte unter „Mein Konto“ entfernen.')
    }
    const entfernt = await removeAll(tx, kontoId)
    if (entfernt.length === 0) return
    const beendet = await deleteAndereSitzungen(tx, kontoId, null)
    const [alt, neu] = [{ entfernt }, { beendeteSitzungen: beendet }]
    await note(tx, { akteur, handlung: 'resetZweitfaktor', kontoId, alt, neu })
  })
  forgetSitzungen(db)
}

interface Eintrag {
  readonly akteur: Akteur
  readonly handlung: string
  readonly kontoId: number
  readonly alt?: object
  readonly neu: object
}

const note = (tx: Tx, { kontoId, ...eintrag }: Eintrag): Promise<void> =>
  insertProtokoll(tx, { ...eintrag, gegenstand: 'Konto', kennung: kontoId })
