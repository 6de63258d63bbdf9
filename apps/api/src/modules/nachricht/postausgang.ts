/**
 * One mail by SMTP. Says of every way it can end whether the mail server has
 * the mail, surely has not, or whether nobody can know.
 */
import { Readable } from 'node:stream'
import MailComposer from 'nodemailer/lib/mail-composer'
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import type { Posteinstellung } from './posteinstellung.ts'
import { describeSmtpfehler, type Smtpfehler } from './smtp-fehler.ts'

export interface Brief {
  /** The same at every attempt: a mailbox that gets it twice all the same shows it once. */
  readonly kennung: string
  readonly empfaenger: string
  readonly betreff: string
  readonly text: string
}

export type Versandergebnis =
  | { readonly art: 'VERSANDT' }
  /** The server surely does not have it; later it may work. */
  | { readonly art: 'SPAETER'; readonly meldung: string }
  /** The server will never take it. */
  | { readonly art: 'ABGEWIESEN'; readonly meldung: string }
  /** The line broke after the server had got the text, before it said what it did with it. */
  | { readonly art: 'UNGEWISS'; readonly meldung: string }

/** @param beiUebergabe awaited before the first byte of the text leaves the house */
export type Postausgang = (
  brief: Brief,
  beiUebergabe: () => Promise<void>,
) => Promise<Versandergebnis>

const GEDULD_MS = 30_000

export function createPostausgang(einstellung: Posteinstellung): Postausgang {
  return async (brief, beiUebergabe) => {
    const bytes = await compose(einstellung, brief)
    let uebergeben = false
    const text = Readable.from(
      (async function* () {
        await beiUebergabe()
        uebergeben = true
        yield bytes
      })(),
    )
    try {
      await deliver(einstellung, brief, text)
      return { art: 'VERSANDT' }
    } catch (error) {
      return judge(error as Smtpfehler, { einstellung, uebergeben })
    }
  }
}

/** @returns the mail as it goes over the line */
function compose({ absender }: Posteinstellung, brief: Brief): Promise<Buffer> {
  const domain = addressOf(absender).split('@')[1] ?? 'localhost'
  return new MailComposer({
    from: absender,
    to: { name: '', address: brief.empfaenger },
    subject: brief.betreff,
    text: brief.text,
    messageId: `<${brief.kennung}@${domain}>`,
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'OOF, AutoReply' },
  })
    .compile()
    .build()
}

const addressOf = (absender: string): string => /<([^>]+)>/.exec(absender)?.[1] ?? absender

function deliver(einstellung: Posteinstellung, brief: Brief, text: Readable): Promise<void> {
  const { host, port, secure, requireTLS, auth, absender, ca } = einstellung
  const verbindung = new SMTPConnection({
    host,
    port,
    secure,
    requireTLS,
    connectionTimeout: GEDULD_MS,
    greetingTimeout: GEDULD_MS,
    socketTimeout: GEDULD_MS,
    dnsTimeout: GEDULD_MS,
    ...(ca !== null && { tls: { ca } }),
  })
  return new Promise<void>((resolve, reject) => {
    const send = (): void => {
      const envelope = { from: addressOf(absender), to: [brief.empfaenger] }
      verbindung.send(envelope, text, (error) => (error ? reject(error) : resolve()))
    }
    verbindung.once('error', reject)
    verbindung.once('end', () => reject(new Error('Die Verbindung endete.')))
    verbindung.connect((error) => {
      if (error) reject(error)
      else if (auth === null) send()
      else verbindung.login(auth, (falsch) => (falsch ? reject(falsch) : send()))
    })
  }).then(
    () => verbindung.quit(),
    (error: unknown) => {
      verbindung.on('error', () => undefined)
      verbindung.close()
      throw error
    },
  )
}

interface Umstand {
  readonly einstellung: Posteinstellung
  /** Whether the text had begun to leave the house. */
  readonly uebergeben: boolean
}

function judge(error: Smtpfehler, { einstellung, uebergeben }: Umstand): Versandergebnis {
  const { code, responseCode } = error
  const meldung = describeSmtpfehler(error, einstellung)
  // An answer is an answer, also after the text: the server says that it does not have it.
  if (responseCode !== undefined && responseCode >= 400) {
    const endgueltig = responseCode >= 500 && code !== 'EAUTH' && code !== 'ETLS'
    return { art: endgueltig ? 'ABGEWIESEN' : 'SPAETER', meldung }
  }
  return { art: uebergeben ? 'UNGEWISS' : 'SPAETER', meldung }
}
