import { HEUTE_SQL } from '../../database/heute.ts'
import { writeAside, type Schreibdatenbank, type Tx } from '../../database/transaction.ts'
import { fehler } from '../../errors.ts'
import { findKreis } from '../kreis/raum.queries.ts'
import { insertNachricht, updateNochmal } from '../nachricht/nachricht.queries.ts'
import { insertProtokoll, type Akteur } from '../protokoll/protokoll.queries.ts'
import { findDatenanforderung } from './anforderung.lesen.queries.ts'
import { updateAngefordert } from './anforderung.queries.ts'
import type { DatenanforderungType, Nachrichtenart } from './anforderung.type.ts'
import { lockOffene } from './lock-offene.ts'
import { writeMail } from './mailtext.ts'
import { ensureLink, type NeuerZugangslink } from './zugangslink.ts'

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
  if (!mitMail) return ensureLink(tx, schluessel, id)
  const von = akteur.name
  await enqueue(tx, { id, schluessel, art: 'ANFORDERUNG', anlass: 'anforderung', von })
  return null
}

/** Reminds by hand: at most once a day. @throws GraphQLError NICHT_GEFUNDEN, EINGABE_UNGUELTIG */
export async function remindAnforderung(
  db: Schreibdatenbank,
  { id, schluessel, mailversand, akteur }: Auftrag,
): Promise<void> {
  await writeAside(db, async (tx) => {
    const { email, zustand } = await lockOffene(tx, id)
    if (zustand !== 'ANGEFORDERT') {
      throw fehler(
        'EINGABE_UNGUELTIG',
        zustand === 'ENTWURF'
          ? 'Diese Anforderung ist noch ein Entwurf. Bitte zuerst stellen.'
          : 'Zu dieser Anforderung ist schon etwas eingegangen; zu erinnern ist niemand.',
      )
    }
    if (email === '') {
      throw fehler(
        'EINGABE_UNGUELTIG',
        'Bei dieser Anforderung steht keine E-Mail-Adresse. Bitte den Link selbst weitergeben.',
      )
    }
    if (!mailversand) {
      throw fehler(
        'EINGABE_UNGUELTIG',
        'Der Mailversand ist nicht eingerichtet. Bitte den Link selbst weitergeben.',
      )
    }
    const anlass = `hand-${await findHeute(tx)}`
    const neu = await enqueue(tx, { id, schluessel, art: 'ERINNERUNG', anlass, von: akteur.name })
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

/** Tries once more what did not get out, or of which nobody knows. @returns the order */
export async function retryNachricht(
  db: Schreibdatenbank,
  { id, akteur }: Pick<Auftrag, 'id' | 'akteur'>,
): Promise<number> {
  return writeAside(db, async (tx) => {
    const anforderung = await updateNochmal(tx, id)
    if (anforderung === undefined) {
      throw fehler('NICHT_GEFUNDEN', 'Diese Nachricht gibt es nicht, oder sie ist schon unterwegs.')
    }
    await insertProtokoll(tx, {
      akteur,
      handlung: 'retryNachricht',
      gegenstand: 'Datenanforderung',
      kennung: anforderung,
      neu: { nachricht: id },
    })
    return anforderung
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
export async function enqueue(
  tx: Tx,
  { id, schluessel, art, anlass, von, frage = '' }: Mailauftrag,
): Promise<number | undefined> {
  const anforderung = (await findDatenanforderung(tx, id))!
  const kreis = (await findKreis(tx))?.name ?? 'Kreis'
  const link = await ensureLink(tx, schluessel, id)
  const mail = writeMail({ ...toAngaben(anforderung), art, kreis, frage, von })
  return insertNachricht(tx, {
    anforderungId: id,
    linkId: link.id,
    art,
    anlass,
    empfaenger: anforderung.email,
    von,
    ...mail,
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
