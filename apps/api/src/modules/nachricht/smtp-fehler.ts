/** Why a mail did not get out, as a sentence for whoever plans or runs the server. */
import type { Posteinstellung } from './posteinstellung.ts'

/** What nodemailer says of a failure. */
export interface Smtpfehler {
  readonly message: string
  /** Step that failed: `EAUTH`, `ETLS`, `ESOCKET`. */
  readonly code?: string
  /** What the system said: `ECONNREFUSED`, `DEPTH_ZERO_SELF_SIGNED_CERT`. */
  readonly originalCode?: string
  /** Of SMTP: 451, 550. */
  readonly responseCode?: number
}

/** What Node says of a certificate that nobody it trusts has signed. */
const FREMDES_ZERTIFIKAT = new Set([
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
])

const UNERREICHBAR = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EDNS',
  'ETIMEDOUT',
  'ECONNECTION',
])

export function describeSmtpfehler(
  { message, code = '', originalCode = '', responseCode }: Smtpfehler,
  { host, port }: Pick<Posteinstellung, 'host' | 'port'>,
): string {
  const server = `Der Mailserver ${host}:${port}`
  const genau = kuerze(message)
  if (code === 'EAUTH') {
    return `${server} nimmt Namen oder Passwort nicht an (${genau}). Bitte SMTP_URL prüfen.`
  }
  if (FREMDES_ZERTIFIKAT.has(originalCode) || /self.signed certificate/i.test(message)) {
    return `${server} weist sich mit einem Zertifikat aus, dem dieser Rechner nicht traut (${genau}). Ist es das der eigenen Verwaltung, bitte deren Zertifikat mit SMTP_CA angeben.`
  }
  if (originalCode === 'ERR_TLS_CERT_ALTNAME_INVALID') {
    return `${server} weist sich mit einem Zertifikat für einen anderen Namen aus (${genau}). Bitte den Namen in SMTP_URL prüfen.`
  }
  if (originalCode === 'CERT_HAS_EXPIRED') {
    return `Das Zertifikat von ${host}:${port} ist abgelaufen. Bitte wenden Sie sich an den Betrieb des Mailservers.`
  }
  if (code === 'ETLS') {
    return `${server} bietet keine verschlüsselte Verbindung an (${genau}). Ohne sie wird nicht gesendet.`
  }
  // An answer of the server says most in its own words.
  if (responseCode !== undefined) return `${server} antwortet: ${genau}`
  if (UNERREICHBAR.has(originalCode) || UNERREICHBAR.has(code)) {
    return `${server} ist nicht zu erreichen (${genau}).`
  }
  return `${server}: ${genau}`
}

const kuerze = (text: string): string => text.replaceAll(/\s+/g, ' ').slice(0, 400)
