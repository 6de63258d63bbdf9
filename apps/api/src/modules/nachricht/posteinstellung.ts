/** Where mails go out, as the environment says it. */

export interface Posteinstellung {
  readonly host: string
  readonly port: number
  /** TLS from the first byte (port 465). */
  readonly secure: boolean
  /** Without STARTTLS nothing is sent. */
  readonly requireTLS: boolean
  readonly auth: { readonly user: string; readonly pass: string } | null
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
export function toPosteinstellung(url: string, absender: string): Posteinstellung {
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
    absender,
  }
}
