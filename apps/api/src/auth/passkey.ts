/**
 * Passkeys (WebAuthn, level 3): what the browser is asked and whether its
 * answer holds. The user is always verified (PIN, finger, face), so a passkey
 * alone is as much as a password and a second factor.
 */
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
  type AuthenticationResponseJSON,
  type RegistrationResponseJSON,
} from '@simplewebauthn/server'
import { z } from 'zod'

/** Minutes that somebody has to find the key in a drawer. */
export const PASSKEYFRIST_MINUTEN = 5

/** Site for which a passkey is made; it works for no other. */
export interface Gegenstelle {
  /** Host name without port. */
  readonly rpID: string
  /** Scheme, host and port, as the browser signs them. */
  readonly ursprung: string
}

/** What is kept of a passkey; the private key never leaves the device. */
export interface Passkeydaten {
  /** Base64url, as the browser names it. */
  readonly kennung: string
  readonly schluessel: Uint8Array
  readonly zaehler: number
  readonly transporte: readonly string[]
}

type Bekannt = Pick<Passkeydaten, 'kennung' | 'transporte'>

/** @returns undefined: browsers know no passkeys for bare addresses and without TLS */
export function toGegenstelle(ursprung: string): Gegenstelle | undefined {
  const { protocol, hostname, origin } = new URL(ursprung)
  const istName = /[a-z]/i.test(hostname) && !hostname.startsWith('[')
  const istSicher = protocol === 'https:' || hostname === 'localhost'
  return istName && istSicher ? { rpID: hostname, ursprung: origin } : undefined
}

interface Frage {
  readonly challenge: string
  /** JSON for `navigator.credentials`. */
  readonly optionen: string
}

/** Asks the browser for a new passkey of this account. */
export async function createRegistrierung(
  { rpID }: Gegenstelle,
  konto: { readonly id: number; readonly anmeldename: string; readonly name: string },
  vorhandene: readonly Bekannt[],
): Promise<Frage> {
  const optionen = await generateRegistrationOptions({
    rpName: 'Sozialmonitoring',
    rpID,
    // Says nothing about the person, and is the same for all passkeys of the account.
    userID: Uint8Array.from(Buffer.from(`konto:${konto.id}`)),
    userName: konto.anmeldename,
    userDisplayName: konto.name,
    attestationType: 'none',
    excludeCredentials: vorhandene.map(toBeschreibung),
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
    timeout: PASSKEYFRIST_MINUTEN * 60_000,
  })
  return { challenge: optionen.challenge, optionen: JSON.stringify(optionen) }
}

/** @param vorhandene of the account; none: any passkey of this site that the browser has */
export async function createPasskeyanmeldung(
  { rpID }: Gegenstelle,
  vorhandene: readonly Bekannt[],
): Promise<Frage> {
  const optionen = await generateAuthenticationOptions({
    rpID,
    allowCredentials: vorhandene.map(toBeschreibung),
    userVerification: 'required',
    timeout: PASSKEYFRIST_MINUTEN * 60_000,
  })
  return { challenge: optionen.challenge, optionen: JSON.stringify(optionen) }
}

const toBeschreibung = ({ kennung, transporte }: Bekannt) => ({
  id: kennung,
  transports: [...transporte],
})

const text = z.string().max(20_000)

const kopf = {
  id: text,
  rawId: text,
  type: z.literal('public-key'),
  clientExtensionResults: z.object({}).catch({}),
}

const registrierung = z.object({
  ...kopf,
  response: z.object({
    clientDataJSON: text,
    attestationObject: text,
    transports: z.array(z.string().max(20)).max(10).optional(),
  }),
})

const anmeldung = z.object({
  ...kopf,
  response: z.object({
    clientDataJSON: text,
    authenticatorData: text,
    signature: text,
    userHandle: text.nullish(),
  }),
})

function parseAntwort<T>(schema: z.ZodType<T>, antwort: string): T | undefined {
  try {
    return schema.safeParse(JSON.parse(antwort)).data
  } catch {
    return undefined
  }
}

/** @returns undefined: the answer does not belong to this question or was changed */
export async function checkRegistrierung(
  { rpID, ursprung }: Gegenstelle,
  challenge: string,
  antwort: string,
): Promise<Passkeydaten | undefined> {
  const response = parseAntwort(registrierung, antwort)
  if (response === undefined) return undefined
  const ergebnis = await verifyRegistrationResponse({
    response: response as RegistrationResponseJSON,
    expectedChallenge: challenge,
    expectedOrigin: ursprung,
    expectedRPID: rpID,
    requireUserVerification: true,
  }).catch(() => undefined)
  if (!ergebnis?.verified) return undefined
  const { id, publicKey, counter } = ergebnis.registrationInfo.credential
  const transporte = response.response.transports ?? []
  return { kennung: id, schluessel: publicKey, zaehler: counter, transporte }
}

/** Which passkey an answer claims to come from. */
export const findKennung = (antwort: string): string | undefined =>
  parseAntwort(anmeldung, antwort)?.id

/** @returns the new state of the counter; undefined: the answer does not hold, or the key was copied */
export async function checkPasskeyanmeldung(
  { rpID, ursprung }: Gegenstelle,
  challenge: string,
  { antwort, passkey }: { readonly antwort: string; readonly passkey: Passkeydaten },
): Promise<number | undefined> {
  const response = parseAntwort(anmeldung, antwort)
  if (response === undefined) return undefined
  const ergebnis = await verifyAuthenticationResponse({
    response: response as AuthenticationResponseJSON,
    expectedChallenge: challenge,
    expectedOrigin: ursprung,
    expectedRPID: rpID,
    requireUserVerification: true,
    credential: {
      id: passkey.kennung,
      publicKey: Uint8Array.from(passkey.schluessel),
      counter: passkey.zaehler,
    },
  }).catch(() => undefined)
  return ergebnis?.verified ? ergebnis.authenticationInfo.newCounter : undefined
}
