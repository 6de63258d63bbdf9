import { HEUTE_SQL } from '../../database/heute.ts'
import { writeAside, type Schreibdatenbank, type Tx } from '../../database/transaction.ts'
import { fehler } from '../../errors.ts'
import { findKreisname } from '../kreis/raum.queries.ts'
import { enqueue } from '../nachricht/enqueue.ts'
import type { Nachrichtenart } from '../nachricht/nachricht.type.ts'
import { insertProtokoll, type Akteur } from '../protokoll/protokoll.queries.ts'
import { ensureLink, handOutLink, type NeuerZugangslink } from '../zugangslink/zugangslink.ts'
import { findDatenanforderung } from './anforderung.lesen.queries.ts'
import { updateAngefordert, type Gesperrte } from './anforderung.queries.ts'
import type { DatenanforderungType } from './anforderung.type.ts'
import { lockOffene } from './lock-offene.ts'
import { writeMail } from './mailtext.ts'

interface Auftrag {
  readonly id: number
  /** Key from which the secrets of links follow. */
  readonly schluessel: Buffer
  /** Whether mails get out at all. */
  readonly mailversand: boolean
  readonly akteur: Akteur
}

/**
 * Asks for the data: by mail where there is an address and a mail server, else
 * by a link that the planner hands on. A second time changes nothing.
 *
 * @returns the link where no mail goes out
 * @throws GraphQLError NICHT_GEFUNDEN, EINGABE_UNGUELTIG
 */
export async function sendAnforderung(
  db: Schreibdatenbank,
  auftrag: Auftrag,
): Promise<NeuerZugangslink | null> {
  return writeAside(db, (tx) => send(tx, auftrag))
}

/** More than can be made at once nobody has to send. */
const HOECHSTENS_AUF_EINMAL = 100

/**
 * Asks several offices at once: all of them or none.
 *
 * @throws GraphQLError NICHT_GEFUNDEN, EINGABE_UNGUELTIG
 */
export async function sendAnforderungen(
  db: Schreibdatenbank,
  { ids, ...auftrag }: Omit<Auftrag, 'id'> & { readonly ids: readonly number[] },
): Promise<void> {
  if (ids.length > HOECHSTENS_AUF_EINMAL) {
    throw fehler('EINGABE_UNGUELTIG', `Auf einmal gehen höchstens ${HOECHSTENS_AUF_EINMAL}.`)
  }
  await writeAside(db, async (tx) => {
    // In one order, so that two who do it at once wait for each other.
    for (const id of [...new Set(ids)].toSorted((a, b) => a - b)) await send(tx, { ...auftrag, id })
  })
}

async function send(
  tx: Tx,
  { id, schluessel, mailversand, akteur }: Auftrag,
): Promise<NeuerZugangslink | null> {
  const { email } = await lockOffene(tx, id)
  const mitMail = mailversand && email !== ''
  if (await updateAngefordert(tx, id)) {
    await insertProtokoll(tx, {
      akteur,
      handlung: 'sendDatenanforderung',
      gegenstand: 'Datenanforderung',
      kennung: id,
      neu: { weg: mitMail ? 'MAIL' : 'LINK' },
    })
  }
  if (!mitMail) return ensureLink(tx, schluessel, { art: 'ANFORDERUNG', id })
  const von = akteur.name
  await enqueueMail(tx, { id, schluessel, art: 'ANFORDERUNG', anlass: 'anforderung', von })
  return null
}

/** Reminds by hand: at most once a day. @throws GraphQLError NICHT_GEFUNDEN, EINGABE_UNGUELTIG */
export async function remindAnforderung(
  db: Schreibdatenbank,
  { id, schluessel, mailversand, akteur }: Auftrag,
): Promise<void> {
  await writeAside(db, async (tx) => {
    const { email, zustand } = await lockOffene(tx, id)
    const hindernis = findHindernis({ zustand, email, mailversand })
    if (hindernis !== null) throw fehler('EINGABE_UNGUELTIG', hindernis)
    const anlass = `hand-${await findHeute(tx)}`
    const neu = await enqueueMail(tx, {
      id,
      schluessel,
      art: 'ERINNERUNG',
      anlass,
      von: akteur.name,
    })
    if (neu === undefined) {
      throw fehler('EINGABE_UNGUELTIG', 'Heute wurde an diese Anforderung schon erinnert.')
    }
    await insertProtokoll(tx, {
      akteur,
      handlung: 'remindDatenanforderung',
      gegenstand: 'Datenanforderung',
      kennung: id,
      neu: { anlass },
    })
  })
}

/** Why nobody can be reminded; null: nothing stands in the way. */
function findHindernis({
  zustand,
  email,
  mailversand,
}: Pick<Gesperrte, 'zustand' | 'email'> & Pick<Auftrag, 'mailversand'>): string | null {
  if (zustand === 'ENTWURF') {
    return 'Diese Anforderung ist noch ein Entwurf. Bitte zuerst stellen.'
  }
  if (zustand !== 'ANGEFORDERT') {
    return 'Zu dieser Anforderung ist schon etwas eingegangen; zu erinnern ist niemand.'
  }
  if (email === '') {
    return 'Bei dieser Anforderung steht keine E-Mail-Adresse. Bitte den Link selbst weitergeben.'
  }
  return mailversand
    ? null
    : 'Der Mailversand ist nicht eingerichtet. Bitte den Link selbst weitergeben.'
}

/** A link to hand on by other means than our mail. @throws GraphQLError NICHT_GEFUNDEN, EINGABE_UNGUELTIG */
export async function createZugangslink(
  db: Schreibdatenbank,
  { id, schluessel, akteur }: Omit<Auftrag, 'mailversand'>,
): Promise<NeuerZugangslink> {
  return writeAside(db, async (tx) => {
    await lockOffene(tx, id, 'Ein Link öffnet nichts mehr.')
    return handOutLink(tx, { ziel: { art: 'ANFORDERUNG', id }, schluessel, akteur })
  })
}

interface Mailauftrag {
  readonly id: number
  readonly schluessel: Buffer
  readonly art: Nachrichtenart
  readonly anlass: string
  readonly von: string
  /** Text of a RUECKFRAGE. */
  readonly frage?: string
}

/** Writes the mail into the queue. @returns undefined when it had been written for this reason before */
export async function enqueueMail(
  tx: Tx,
  { id, schluessel, art, anlass, von, frage = '' }: Mailauftrag,
): Promise<number | undefined> {
  const anforderung = (await findDatenanforderung(tx, id))!
  const kreis = await findKreisname(tx)
  return enqueue(tx, {
    ziel: { art: 'ANFORDERUNG', id },
    schluessel,
    art,
    anlass,
    empfaenger: anforderung.email,
    von,
    mail: writeMail({ ...toAngaben(anforderung), art, kreis, frage, von }),
  })
}

const toAngaben = ({
  titel,
  zeitraum,
  ebene,
  raum,
  frist,
  ueberfaellig,
  hinweis,
}: DatenanforderungType) => ({
  titel,
  zeitraum: zeitraum.name,
  ebene,
  raum: raum?.name ?? null,
  frist,
  ueberfaellig,
  hinweis,
})

async function findHeute(tx: Tx): Promise<string> {
  const { rows } = await tx.query<{ heute: string }>(`SELECT ${HEUTE_SQL}::text AS heute`)
  return rows[0]!.heute
}
