/**
 * Passwords are kept as argon2id. Parameters after the OWASP Password Storage
 * Cheat Sheet (m = 19 MiB, t = 2, p = 1); a stored hash says with which it was
 * made, so they can be raised: the next sign-in makes it anew.
 */
import { hash, parseOptions, verify } from '@node-rs/argon2'
import { randomBytes } from 'node:crypto'
import { createWarteschlange } from './warteschlange.ts'
import { toPasswort } from './passwort-regel.ts'

/** argon2id is the library's default. */
const PARAMETER = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

/**
 * Two at once keep a flood of sign-ins from taking all processors and 19 MiB
 * each; who would wait behind thirty others is sent away.
 */
const warteschlange = createWarteschlange({ gleichzeitig: 2, wartend: 30 })

/** @throws GraphQLError ZU_VIELE_ANFRAGEN */
export function hashPasswort(passwort: string): Promise<string> {
  return warteschlange(() => hash(toPasswort(passwort), PARAMETER))
}

let gemerkt: Promise<string> | undefined

/** The hash that is checked where there is none: nobody knows its password. */
const findAttrappe = (): Promise<string> =>
  (gemerkt ??= hash(randomBytes(32).toString('base64url'), PARAMETER))

/**
 * Takes the same time with and without a hash, so that it does not tell
 * whether there is such an account.
 *
 * @param gespeichert undefined: there is no account, or it has no password
 * @throws GraphQLError ZU_VIELE_ANFRAGEN
 */
export async function verifyPasswort(
  gespeichert: string | undefined,
  passwort: string,
): Promise<boolean> {
  // Also where it is not needed: the first one takes time to make.
  const attrappe = await findAttrappe()
  const gegen = gespeichert ?? attrappe
  const stimmt = await warteschlange(() => verify(gegen, toPasswort(passwort)))
  return stimmt && gespeichert !== undefined
}

/** Whether a hash was made with other parameters than those of today. */
export function istVeraltet(gespeichert: string): boolean {
  const { memoryCost, timeCost, parallelism } = parseOptions(gespeichert)
  return (
    memoryCost !== PARAMETER.memoryCost ||
    timeCost !== PARAMETER.timeCost ||
    parallelism !== PARAMETER.parallelism
  )
}
