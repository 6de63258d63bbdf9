/** Where mails go out, as the environment says it. */
import { readFileSync } from 'node:fs'

export interface Posteinstellung {
  readonly host: string
  readonly port: number
  /** TLS from the first byte (port 465). */
  readonly secure: boolean
  /** Without STARTTLS nothing is sent. */
  readonly requireTLS: boolean
  readonly auth: { readonly user: string; readonly pass: string } | null
  /** Certificates (PEM) of the authority that signed the server's; null: those the system knows. */
  readonly ca: string | null
  /** `Sozialplanung <sozialplanung@kreis.de>` */
  readonly absender: string
}

const SCHLEIFE = new Set(['localhost', '127.0.0.1', '[::1]'])

const ADRESSE = /^(?:[^<>@"\r\n]+<[^\s@<>]+@[^\s@<>]+>|[^\s@<>]+@[^\s@<>]+)$/

export const isAbsender = (text: string): boolean => ADRESSE.test(text)

/**
 * @param url `smtp://name:passwort@mail.kreis.de:587` (STARTTLS) or `smtps://…:465`; with
 *   `?tls=aus` a relay of the own network may be spoken to in the clear, never with a password
 * @throws Error with a German sentence
 */
export function toPosteinstellung(
  url: string,
  absender: string,
  ca: string | null = null,
): Posteinstellung {
  const { protocol, hostname, port, username, password, searchParams } = new URL(url)
  const secure = protocol === 'smtps:'
  const auth =
    username === ''
      ? null
      : { user: decodeURIComponent(username), pass: decodeURIComponent(password) }
  const offen = searchParams.get('tls') === 'aus'
  if (offen && auth !== null && !SCHLEIFE.has(hostname)) {
    throw new Error(
      'SMTP_URL: Ein Passwort geht nur verschlüsselt an den Mailserver. Bitte „?tls=aus“ weglassen oder ohne Anmeldung senden.',
    )
  }
  return {
    host: hostname.replaceAll(/[[\]]/g, ''),
    port: port === '' ? (secure ? 465 : 587) : Number(port),
    secure,
    requireTLS: !secure && !offen && !SCHLEIFE.has(hostname),
    auth,
    ca,
    absender,
  }
}

export interface Postumgebung {
  readonly SMTP_URL?: string | undefined
  readonly SMTP_ABSENDER?: string | undefined
  /** File with the certificates of an authority of one's own. */
  readonly SMTP_CA?: string | undefined
}

/**
 * @returns null where no mail server is set up
 * @throws Error with a German sentence where only half is said, or a file cannot be read
 */
export function openPosteinstellung(umgebung: Postumgebung): Posteinstellung | null {
  const { SMTP_URL: url, SMTP_ABSENDER: absender, SMTP_CA: datei } = umgebung
  if (url === undefined && absender === undefined) return null
  if (url === undefined || absender === undefined) {
    throw new Error(
      'Für Mails gehören SMTP_URL und SMTP_ABSENDER zusammen; eine der beiden Umgebungsvariablen fehlt.',
    )
  }
  return toPosteinstellung(url, absender, datei === undefined ? null : readZertifikate(datei))
}

function readZertifikate(datei: string): string {
  let text: string
  try {
    text = readFileSync(datei, 'utf8')
  } catch (cause) {
    throw new Error(`SMTP_CA: „${datei}“ ist nicht zu lesen. Bitte den Pfad prüfen.`, { cause })
  }
  if (text.includes('-----BEGIN CERTIFICATE-----')) return text
  throw new Error(`SMTP_CA: In „${datei}“ steht kein Zertifikat im PEM-Format.`)
}
