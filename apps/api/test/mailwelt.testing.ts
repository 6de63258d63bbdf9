/** The whole server, and a real mail server that its mails go to when a test sends them. */
import { deriveSchluesselbund, type Schluesselbund } from '../src/auth/geheimnis.ts'
import { createPostausgang } from '../src/modules/nachricht/postausgang.ts'
import { toPosteinstellung } from '../src/modules/nachricht/posteinstellung.ts'
import type { Versand } from '../src/modules/nachricht/send-faellige.ts'
import { createMailserver, type Mailserver } from './mailserver.testing.ts'
import { createTestApp, type TestApp } from './test-app.ts'

export const ABSENDER = 'Sozialplanung <sozialplanung@kreis.example>'

/** The same in every run: secrets of links follow from it. */
export const SCHLUESSEL: Schluesselbund = deriveSchluesselbund(Buffer.alloc(32, 1))

export interface Mailwelt {
  readonly test: TestApp
  readonly mailserver: Mailserver
  readonly versand: Versand
  /** To another port: where nobody listens. */
  readonly versandTo: (port: number) => Versand
  readonly close: () => Promise<void>
}

/** Mails wait in the queue until a test sends them. */
export async function createMailwelt(): Promise<Mailwelt> {
  const post = { absender: ABSENDER, start: () => undefined, stop: () => Promise.resolve() }
  const test = await createTestApp(null, { post, schluessel: SCHLUESSEL })
  const mailserver = await createMailserver()
  const versandTo = (port: number): Versand => ({
    db: test.datenbank.db,
    schluessel: SCHLUESSEL.zugangslink,
    adresse: 'https://sozial.kreis.example',
    sende: createPostausgang(toPosteinstellung(`smtp://127.0.0.1:${port}`, ABSENDER)),
  })
  const close = async (): Promise<void> => {
    await mailserver.close()
    await test.close()
  }
  return { test, mailserver, versand: versandTo(mailserver.port), versandTo, close }
}
