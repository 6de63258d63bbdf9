import type { Tx } from '../../database/transaction.ts'
import { fehler } from '../../errors.ts'
import { findKreisname } from '../kreis/raum.queries.ts'
import { enqueue } from '../nachricht/enqueue.ts'
import { lockBeteiligung, type Gesperrte } from './beteiligung.queries.ts'
import { writeMail, type Mailangaben } from './mailtext.ts'

/**
 * A Beteiligung whose Zuschnitt is still being agreed, locked until the transaction ends.
 *
 * @throws GraphQLError NICHT_GEFUNDEN, EINGABE_UNGUELTIG
 */
export async function lockOffene(tx: Tx, id: number): Promise<Gesperrte> {
  const beteiligung = await lockBeteiligung(tx, id)
  if (beteiligung === undefined) {
    throw fehler('NICHT_GEFUNDEN', 'Diese Beteiligung gibt es nicht.')
  }
  if (beteiligung.zustand !== 'IN_ABSTIMMUNG') {
    throw fehler(
      'EINGABE_UNGUELTIG',
      'Diese Abstimmung ist beendet; es wird nichts mehr gefragt und nichts mehr angenommen.',
    )
  }
  return beteiligung
}

interface Mailauftrag extends Pick<Mailangaben, 'art' | 'von'> {
  readonly schluessel: Buffer
  readonly anlass: string
  readonly antwort?: string
}

/** Writes the mail into the queue. @returns undefined when it had been written for this reason before */
export async function enqueueMail(
  tx: Tx,
  beteiligung: Gesperrte,
  { art, von, schluessel, anlass, antwort = '' }: Mailauftrag,
): Promise<number | undefined> {
  const kreis = await findKreisname(tx)
  return enqueue(tx, {
    ziel: { art: 'BETEILIGUNG', id: beteiligung.id },
    schluessel,
    art,
    anlass,
    empfaenger: beteiligung.email,
    von,
    mail: writeMail(beteiligung, { art, kreis, antwort, von }),
  })
}

interface Antwortmail extends Pick<Mailauftrag, 'schluessel' | 'anlass' | 'von'> {
  readonly antwort: string
  /** Whether mails get out at all. */
  readonly mailversand: boolean
}

/** What the Kreis answers, to a Kommune that is being asked by mail; others read it on their page. */
export async function enqueueAntwort(
  tx: Tx,
  beteiligung: Gesperrte,
  { mailversand, ...antwort }: Antwortmail,
): Promise<void> {
  const { zustand, email } = beteiligung
  if (!mailversand || email === '' || zustand !== 'IN_ABSTIMMUNG') return
  await enqueueMail(tx, beteiligung, { art: 'ANTWORT', ...antwort })
}
