/**
 * The secret of this installation and the keys made from it. What it guards:
 * the second factors in the database, the cookies of known devices, and the
 * addresses behind the counted attempts. Who changes it makes these unreadable;
 * passwords and sessions do not hang on it.
 */
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { chmod, link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseGeheimnis } from './geheimnispruefung.ts'

const BYTES = 32

export interface Schluesselbund {
  /** Encrypts the secrets of second factors. */
  readonly zweitfaktor: Buffer
  /** Signs the cookie of a known device. */
  readonly geraet: Buffer
  /** Makes names and addresses of attempts unreadable. */
  readonly versuch: Buffer
  /** Seals what a browser carries while its user is at the OIDC provider. */
  readonly oidc: Buffer
  /** The secrets of personal links follow from it. */
  readonly zugangslink: Buffer
}

/** One key per use, so that what leaks of one says nothing of the others (HKDF, RFC 5869). */
export function deriveSchluesselbund(geheimnis: Uint8Array): Schluesselbund {
  const derive = (wofuer: string): Buffer =>
    Buffer.from(hkdfSync('sha256', geheimnis, '', `sozialmonitoring/${wofuer}`, BYTES))
  return {
    zweitfaktor: derive('zweitfaktor'),
    geraet: derive('geraet'),
    versuch: derive('versuch'),
    oidc: derive('oidc'),
    zugangslink: derive('zugangslink'),
  }
}

/** The secret kept beside the data of an installation that was given none; made when there is none. */
export async function loadGeheimnis(dataDir: string): Promise<Buffer> {
  const datei = join(dataDir, 'geheimnis')
  await mkdir(dataDir, { recursive: true })
  const entwurf = `${datei}.${randomBytes(6).toString('hex')}`
  await writeFile(entwurf, `${randomBytes(BYTES).toString('base64')}\n`, { mode: 0o600 })
  // A link appears whole or not at all, and never over another: two processes that start at once agree.
  await link(entwurf, datei).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  })
  await rm(entwurf)
  await chmod(datei, 0o600)
  const geheimnis = parseGeheimnis((await readFile(datei, 'utf8')).trim())
  if (Buffer.isBuffer(geheimnis)) return geheimnis
  throw new Error(
    `Die Datei ${datei} ist beschädigt: Ihr Geheimnis ${geheimnis.join(', ')}. Bitte ihre Sicherung einspielen oder sie löschen; dann richten alle Konten ihren zweiten Faktor neu ein.`,
  )
}

const IV = 12
const PRUEFWERT = 16

/**
 * AES-256-GCM. `fuer` ties the result to its place (the account): moved to
 * another row it cannot be read.
 *
 * @returns nonce, ciphertext and tag in one
 */
export function encrypt(schluessel: Buffer, klartext: Uint8Array, fuer: string): Buffer {
  const iv = randomBytes(IV)
  const cipher = createCipheriv('aes-256-gcm', schluessel, iv)
  cipher.setAAD(Buffer.from(fuer))
  return Buffer.concat([iv, cipher.update(klartext), cipher.final(), cipher.getAuthTag()])
}

/** @returns undefined: made with another key, for another place, or changed */
export function decrypt(
  schluessel: Buffer,
  geheimtext: Uint8Array,
  fuer: string,
): Buffer | undefined {
  const bytes = Buffer.from(geheimtext)
  if (bytes.length < IV + PRUEFWERT) return undefined
  const decipher = createDecipheriv('aes-256-gcm', schluessel, bytes.subarray(0, IV))
  decipher.setAAD(Buffer.from(fuer))
  decipher.setAuthTag(bytes.subarray(-PRUEFWERT))
  try {
    return Buffer.concat([decipher.update(bytes.subarray(IV, -PRUEFWERT)), decipher.final()])
  } catch {
    return undefined
  }
}

/** HMAC-SHA-256. */
export const sign = (schluessel: Buffer, text: string): Buffer =>
  createHmac('sha256', schluessel).update(text).digest()
