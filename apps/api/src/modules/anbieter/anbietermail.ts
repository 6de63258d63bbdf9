/** Mails to whoever registered an organisation. */
import type { Tx } from '../../database/transaction.ts'
import { findKreisname } from '../kreis/raum.queries.ts'
import { ENDESTELLE, enqueue, LINKSTELLE, toBrief, type Mailtext } from '../nachricht/enqueue.ts'

/** What the mail is about. */
export type Anmeldepost =
  /** Asks whether the address is theirs. Says nothing that was typed: anybody can type any address. */
  | { readonly art: 'BESTAETIGEN' }
  /** The same organisation once more: how far it is. */
  | { readonly art: 'STAND' }
  | { readonly art: 'ANGENOMMEN'; readonly organisation: string }
  | { readonly art: 'ABGELEHNT'; readonly organisation: string; readonly grund: string }

/** Where mails of the register come from, for whoever has never heard of it. */
const VERZEICHNIS = 'Verzeichnis der Unterstützungsangebote'

function inhaltOf(post: Anmeldepost, kreis: string): readonly string[] {
  if (post.art === 'BESTAETIGEN') {
    return [
      `jemand hat mit dieser E-Mail-Adresse eine Organisation für das ${VERZEICHNIS} (${kreis}) angemeldet. Waren Sie das? Dann bestätigen Sie bitte Ihre Adresse auf dieser Seite:`,
      `    ${LINKSTELLE}`,
      `Der Link gilt bis zum ${ENDESTELLE}. Danach können Sie gleich Ihre Angebote eintragen; veröffentlicht werden sie, wenn der Kreis Ihre Organisation geprüft hat.`,
      'Waren Sie es nicht, brauchen Sie nichts zu tun: Ohne Bestätigung wird die Anmeldung gelöscht.',
    ]
  }
  if (post.art === 'STAND') {
    return [
      `Ihre Anmeldung für das ${VERZEICHNIS} (${kreis}) liegt uns schon vor. Wie weit sie ist, steht hier:`,
      `    ${LINKSTELLE}`,
    ]
  }
  if (post.art === 'ANGENOMMEN') {
    return [
      `der Kreis hat „${post.organisation}“ geprüft: Ihre Angebote können jetzt im ${VERZEICHNIS} (${kreis}) erscheinen. Tragen Sie sie ein und reichen Sie sie ein; der Kreis sieht jedes einmal durch.`,
      'So kommen Sie hinein, auch wenn Sie noch kein Passwort gesetzt haben:',
      `    ${LINKSTELLE}`,
    ]
  }
  return [
    `der Kreis hat „${post.organisation}“ nicht in das ${VERZEICHNIS} (${kreis}) aufgenommen. Der Grund:`,
    post.grund,
    'Stimmt etwas nicht? Antworten Sie einfach auf diese Mail. Ihre Angaben aus der Anmeldung werden nach der Frist des Löschkonzepts gelöscht.',
  ]
}

const BETREFF = {
  BESTAETIGEN: 'Bitte bestätigen Sie Ihre E-Mail-Adresse',
  STAND: 'Ihre Anmeldung liegt schon vor',
  ANGENOMMEN: 'Ihre Organisation ist geprüft',
  ABGELEHNT: 'Ihre Anmeldung wurde nicht angenommen',
} as const satisfies Record<Anmeldepost['art'], string>

export const writeAnmeldemail = (post: Anmeldepost, kreis: string): Mailtext =>
  toBrief(`${BETREFF[post.art]}: ${VERZEICHNIS}`, inhaltOf(post, kreis), { kreis })

interface Auftrag {
  readonly schluessel: Buffer
  readonly id: number
  readonly email: string
  /** Why just now; the same reason writes once. */
  readonly anlass: string
  readonly von: string
  readonly post: Anmeldepost
}

/** Writes the mail into the queue. @returns undefined when it had been written for this reason before */
export async function enqueueAnmeldemail(
  tx: Tx,
  { schluessel, id, email, anlass, von, post }: Auftrag,
): Promise<number | undefined> {
  const kreis = await findKreisname(tx)
  return enqueue(tx, {
    ziel: { art: 'ANMELDUNG', id },
    schluessel,
    art: 'ANMELDUNG',
    anlass,
    empfaenger: email,
    von,
    mail: writeAnmeldemail(post, kreis),
  })
}
