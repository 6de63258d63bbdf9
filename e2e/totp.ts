import { createHmac } from 'node:crypto'

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** What an authenticator app shows (RFC 6238: six digits, thirty seconds, SHA-1). */
export function createCode(geheimnis: string, jetzt = Date.now()): string {
  const bits = [...geheimnis.replaceAll(/\s/g, '')]
    .map((zeichen) => BASE32.indexOf(zeichen).toString(2).padStart(5, '0'))
    .join('')
  const schluessel = Buffer.from(
    (bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)),
  )
  const schritt = Buffer.alloc(8)
  schritt.writeBigUInt64BE(BigInt(Math.floor(jetzt / 30_000)))
  const hmac = createHmac('sha1', schluessel).update(schritt).digest()
  const ort = hmac.at(-1)! & 15
  return String((hmac.readUInt32BE(ort) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}
