/**
 * Cookie of a known device: whoever has once signed in here is counted apart
 * from strangers, so that strangers cannot lock the account's owner out
 * (OWASP, "Slow Down Online Guessing Attacks with Device Cookies"). It opens
 * nothing; it is signed and says for which account it stands.
 */
import { randomBytes, timingSafeEqual } from 'node:crypto'
import { sign } from './geheimnis.ts'

/** A device that was not used for so long is a stranger again. */
export const GERAETEFRIST_TAGE = 180

const TAG_MS = 24 * 60 * 60 * 1000

const toText = (kontoId: number, tag: number, nonce: string): string => `${kontoId}.${tag}.${nonce}`

/** @param jetzt milliseconds since 1970 */
export function createGeraet(schluessel: Buffer, kontoId: number, jetzt: number): string {
  const text = toText(kontoId, Math.floor(jetzt / TAG_MS), randomBytes(16).toString('base64url'))
  return `${text}.${sign(schluessel, text).toString('base64url')}`
}

/** @returns name of the device, under which its attempts are counted; undefined: not known for this account */
export function findGeraet(
  schluessel: Buffer,
  cookie: string | undefined,
  { kontoId, jetzt }: { readonly kontoId: number; readonly jetzt: number },
): string | undefined {
  const [konto, tag, nonce = '', unterschrift = '', ...mehr] = cookie?.split('.') ?? []
  if (mehr.length > 0 || Number(konto) !== kontoId) return undefined
  const alter = Math.floor(jetzt / TAG_MS) - Number(tag)
  if (!(alter >= 0 && alter <= GERAETEFRIST_TAGE)) return undefined
  const erwartet = sign(schluessel, toText(kontoId, Number(tag), nonce))
  const gegeben = Buffer.from(unterschrift, 'base64url')
  const echt = gegeben.length === erwartet.length && timingSafeEqual(gegeben, erwartet)
  return echt ? nonce : undefined
}
