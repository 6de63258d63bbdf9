/** One mail over the line: encryption, login, and what is said when it does not work. */
import { createPostausgang } from '../src/modules/nachricht/postausgang.ts'
import {
  toPosteinstellung,
  type Posteinstellung,
} from '../src/modules/nachricht/posteinstellung.ts'
import { createMailserver, ZERTIFIKAT, type Mailserver } from './mailserver.testing.ts'

const ABSENDER = 'Sozialplanung <sozialplanung@kreis.example>'
const BRIEF = {
  kennung: '9f0c6a53-6e0e-4f5e-9a3a-2f1f8d7c1b00',
  empfaenger: 'amt@kreis.example',
  betreff: 'Bitte um Daten für Übach',
  text: 'Guten Tag,\n\n0 heißt: keine.',
}

let server: Mailserver
afterEach(() => server.close())

const sende = (einstellung: Posteinstellung) =>
  createPostausgang(einstellung)(BRIEF, () => Promise.resolve())

/** As for a server elsewhere: never in the clear. */
const einstellung = (url: string, ca: string | null): Posteinstellung => {
  const gelesen = toPosteinstellung(url, ABSENDER, ca)
  return { ...gelesen, requireTLS: !gelesen.secure }
}

describe.each(['STARTTLS', 'SOFORT'] as const)('Verschlüsselt (%s) und mit Anmeldung', (tls) => {
  const urlOf = (passwort: string) =>
    `${tls === 'SOFORT' ? 'smtps' : 'smtp'}://sozial:${encodeURIComponent(passwort)}@127.0.0.1:${server.port}`
  beforeEach(async () => {
    server = await createMailserver({ tls, passwort: 'ge@heim' })
  })

  it('geht die Mail hinaus, wenn die Zertifizierungsstelle angegeben ist', async () => {
    expect(await sende(einstellung(urlOf('ge@heim'), ZERTIFIKAT))).toEqual({ art: 'VERSANDT' })
    expect(server.post.map(({ an }) => an)).toEqual(['amt@kreis.example'])
    expect(server.post[0]?.roh).toMatch(/Subject: =\?UTF-8\?/)
    expect(server.post[0]?.roh).toMatch(/Content-Type: text\/plain; charset=utf-8/i)
  })

  it('geht ohne sie nichts hinaus, auch kein Passwort, und der Satz sagt, was hilft', async () => {
    const ergebnis = await sende(einstellung(urlOf('ge@heim'), null))
    expect(ergebnis).toMatchObject({
      art: 'SPAETER',
      meldung: expect.stringMatching(
        /Zertifikat aus, dem dieser Rechner nicht traut .*SMTP_CA/,
      ) as unknown,
    })
    expect(server.gefragt).toEqual([])
  })

  it('sagt, dass Name oder Passwort nicht stimmen, und versucht es später wieder', async () => {
    const ergebnis = await sende(einstellung(urlOf('falsch'), ZERTIFIKAT))
    expect(ergebnis).toMatchObject({
      art: 'SPAETER',
      meldung: expect.stringMatching(/nimmt Namen oder Passwort nicht an/) as unknown,
    })
    expect(JSON.stringify(ergebnis)).not.toContain('falsch')
  })
})

it('sendet nicht im Klaren, wo der Server keine Verschlüsselung anbietet', async () => {
  server = await createMailserver()
  expect(await sende(einstellung(`smtp://127.0.0.1:${server.port}`, null))).toMatchObject({
    art: 'SPAETER',
    meldung: expect.stringMatching(/keine verschlüsselte Verbindung/) as unknown,
  })
  expect(server.post).toEqual([])
})

it('sagt, dass niemand antwortet, und kommt durch, wenn der Server wieder da ist', async () => {
  server = await createMailserver()
  const { port } = server
  const dorthin = toPosteinstellung(`smtp://127.0.0.1:${port}`, ABSENDER)
  await server.close()
  expect(await sende(dorthin)).toMatchObject({
    art: 'SPAETER',
    meldung: expect.stringMatching(/ist nicht zu erreichen/) as unknown,
  })
  server = await createMailserver({ port })
  expect(await sende(dorthin)).toEqual({ art: 'VERSANDT' })
})
