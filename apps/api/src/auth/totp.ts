/** One-time codes of an authenticator app (RFC 6238): six digits, thirty seconds. */
import { Secret, TOTP } from 'otpauth'

const SCHRITT_SEKUNDEN = 30

/** Clocks of phones and servers differ: one step before and after is taken too. */
const FENSTER = 1

/** 160 bits, as RFC 4226 recommends. */
const BYTES = 20

export const createTotpGeheimnis = (): Uint8Array => new Secret({ size: BYTES }).bytes

/** @returns the address behind the QR code, and the secret for typing it in */
export function describeTotp(
  geheimnis: Uint8Array,
  { aussteller, anmeldename }: { readonly aussteller: string; readonly anmeldename: string },
): { readonly adresse: string; readonly geheimnis: string } {
  // A colon would part issuer and account.
  const issuer = aussteller.replaceAll(':', ' ')
  const totp = createTotp(geheimnis, { issuer, label: anmeldename })
  return { adresse: totp.toString(), geheimnis: totp.secret.base32 }
}

/**
 * The step of a valid code, counted since 1970. Who accepts it remembers the
 * step: one that is not newer was used before.
 *
 * @param jetzt milliseconds since 1970
 */
export function findTotpSchritt(
  geheimnis: Uint8Array,
  eingabe: string,
  jetzt: number,
): number | undefined {
  const token = eingabe.replaceAll(/\s/g, '')
  if (!/^\d{6}$/.test(token)) return undefined
  const abstand = createTotp(geheimnis).validate({ token, timestamp: jetzt, window: FENSTER })
  return abstand === null ? undefined : Math.floor(jetzt / 1000 / SCHRITT_SEKUNDEN) + abstand
}

const createTotp = (
  bytes: Uint8Array,
  name: { readonly issuer?: string; readonly label?: string } = {},
): TOTP => {
  // A view into a larger buffer would show its neighbours too.
  const secret = new Secret({ buffer: Uint8Array.from(bytes).buffer })
  return new TOTP({ ...name, secret, algorithm: 'SHA1', digits: 6, period: SCHRITT_SEKUNDEN })
}
