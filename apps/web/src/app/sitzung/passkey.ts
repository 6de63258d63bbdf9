/** Passkeys: the browser's part. Options and answers travel as the JSON of WebAuthn. */
import {
  browserSupportsWebAuthn,
  browserSupportsWebAuthnAutofill,
  startAuthentication,
  startRegistration,
} from '@simplewebauthn/browser'

export const kannPasskeys = browserSupportsWebAuthn

/** Whether the browser can offer passkeys in the list below a field. */
export const kannVorschlagen = browserSupportsWebAuthnAutofill

/** Signs the server's challenge. @throws when the reader breaks off or has no passkey */
export async function antwortePasskey(optionen: string, vorschlagen = false): Promise<string> {
  const optionsJSON = JSON.parse(optionen)
  return JSON.stringify(await startAuthentication({ optionsJSON, useBrowserAutofill: vorschlagen }))
}

/** Makes a passkey. @throws when the reader breaks off or the device has one already */
export async function erzeugePasskey(optionen: string): Promise<string> {
  return JSON.stringify(await startRegistration({ optionsJSON: JSON.parse(optionen) }))
}
