/** Tokens that open something once: only their hash is kept, whoever reads the database has none. */
import { createHash, randomBytes } from 'node:crypto'

/** 256 bits. */
export const createToken = (): string => randomBytes(32).toString('base64url')

/** Of a token with 256 random bits SHA-256 is enough: nothing can be guessed. */
export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest()

/** Behind `#` the token reaches neither a server's log nor the `Referer` of another page. */
export const toLinkpfad = (token: string): string => `/link#${token}`
