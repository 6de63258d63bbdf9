/**
 * A passkey device of software, as the tests need one: ES256, user verified,
 * no attestation. Layout after WebAuthn level 3, § 6.1 and § 6.5.1.
 */
import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'

/** What the browser hands on to the device, and may be forged in a test. */
export interface Geraetewahl {
  readonly ursprung: string
  readonly rpID?: string
  readonly verifiziert?: boolean
  readonly zaehler?: number
}

interface Optionen {
  readonly challenge: string
  readonly rpId?: string
  readonly rp?: { readonly id: string }
}

const kopf = (art: number, wert: number): Buffer => {
  if (wert < 24) return Buffer.from([(art << 5) | wert])
  if (wert < 256) return Buffer.from([(art << 5) | 24, wert])
  return Buffer.from([(art << 5) | 25, wert >> 8, wert & 0xff])
}

/** CBOR (RFC 8949) of the few kinds that occur here. */
function toCbor(wert: unknown): Buffer {
  if (typeof wert === 'number') return wert < 0 ? kopf(1, -1 - wert) : kopf(0, wert)
  if (typeof wert === 'string')
    return Buffer.concat([kopf(3, Buffer.byteLength(wert)), Buffer.from(wert)])
  if (wert instanceof Uint8Array) return Buffer.concat([kopf(2, wert.length), wert])
  if (wert instanceof Map) {
    const teile = [...wert].flatMap(([name, inhalt]) => [toCbor(name), toCbor(inhalt)])
    return Buffer.concat([kopf(5, wert.size), ...teile])
  }
  throw new Error('Not a kind of CBOR that is used here.')
}

const sha256 = (inhalt: string | Uint8Array): Buffer => createHash('sha256').update(inhalt).digest()

export function createAuthenticator() {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  const kennung = randomBytes(32)
  let gezaehlt = 0

  const toAuthData = (rpID: string, wahl: Geraetewahl, anhang: Uint8Array): Buffer => {
    const flags = 0x01 | (wahl.verifiziert === false ? 0 : 0x04) | (anhang.length > 0 ? 0x40 : 0)
    const zaehler = Buffer.alloc(4)
    zaehler.writeUInt32BE(wahl.zaehler ?? ++gezaehlt)
    return Buffer.concat([sha256(rpID), Buffer.from([flags]), zaehler, anhang])
  }
  const toClientData = (type: string, challenge: string, ursprung: string): Buffer =>
    Buffer.from(JSON.stringify({ type, challenge, origin: ursprung, crossOrigin: false }))
  const toAntwort = (response: object): string => {
    const id = kennung.toString('base64url')
    return JSON.stringify({
      id,
      rawId: id,
      type: 'public-key',
      clientExtensionResults: {},
      response,
    })
  }

  return {
    kennung: kennung.toString('base64url'),
    /** @param optionen JSON that the server made */
    register(optionen: string, wahl: Geraetewahl): string {
      const { challenge, rp } = JSON.parse(optionen) as Optionen
      const cose = toCbor(
        new Map<number, unknown>([
          [1, 2],
          [3, -7],
          [-1, 1],
          [-2, Buffer.from(x, 'base64url')],
          [-3, Buffer.from(y, 'base64url')],
        ]),
      )
      const anhang = Buffer.concat([
        Buffer.alloc(16),
        Buffer.from([0, kennung.length]),
        kennung,
        cose,
      ])
      const authData = toAuthData(wahl.rpID ?? rp!.id, wahl, anhang)
      const objekt = new Map<string, unknown>([
        ['fmt', 'none'],
        ['attStmt', new Map()],
        ['authData', authData],
      ])
      return toAntwort({
        clientDataJSON: toClientData('webauthn.create', challenge, wahl.ursprung).toString(
          'base64url',
        ),
        attestationObject: toCbor(objekt).toString('base64url'),
        transports: ['internal'],
      })
    },
    authenticate(optionen: string, wahl: Geraetewahl): string {
      const { challenge, rpId } = JSON.parse(optionen) as Optionen
      const clientData = toClientData('webauthn.get', challenge, wahl.ursprung)
      const authData = toAuthData(wahl.rpID ?? rpId!, wahl, new Uint8Array())
      const signature = sign('sha256', Buffer.concat([authData, sha256(clientData)]), privateKey)
      return toAntwort({
        clientDataJSON: clientData.toString('base64url'),
        authenticatorData: authData.toString('base64url'),
        signature: signature.toString('base64url'),
      })
    },
  }
}
