import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createMailserver, ZERTIFIKAT, type Mailserver } from '../../test/mailserver.testing.ts'
import { openPosteinstellung } from '../modules/nachricht/posteinstellung.ts'
import { mailPruefen } from './mail-pruefen.ts'

const ABSENDER = 'Sozialplanung <sozialplanung@kreis.example>'

describe('sozial mail pruefen', () => {
  let server: Mailserver
  let ordner: string
  beforeEach(async () => {
    ordner = await mkdtemp(join(tmpdir(), 'sozial-ca-'))
    server = await createMailserver({ tls: 'SOFORT', passwort: 'geheim' })
  })
  afterEach(async () => {
    await server.close()
    await rm(ordner, { recursive: true })
  })

  const rufe = async (ca: string | undefined): Promise<readonly string[]> => {
    const gesagt: string[] = []
    const url = `smtps://sozial:geheim@127.0.0.1:${server.port}`
    await mailPruefen.run(['amt@kreis.example'], {
      openDatenbank: () => Promise.reject(new Error('Die Probe braucht keine Datenbank.')),
      akteur: { art: 'KOMMANDOZEILE', name: 'test' },
      adresse: () => 'https://sozial.kreis.example',
      posteinstellung: () =>
        openPosteinstellung({ SMTP_URL: url, SMTP_ABSENDER: ABSENDER, SMTP_CA: ca }),
      ordner: '.',
      sage: (satz) => void gesagt.push(satz),
    })
    return gesagt
  }

  it('sendet eine Probe mit den Einstellungen des Servers', async () => {
    const ca = join(ordner, 'ca.pem')
    await writeFile(ca, ZERTIFIKAT)
    expect((await rufe(ca)).join()).toMatch(/hat die Probe an amt@kreis.example angenommen/)
    expect(server.post).toHaveLength(1)
  })

  it('sagt, woran es liegt', async () => {
    await expect(rufe(undefined)).rejects.toThrow(/SMTP_CA/)
    await expect(rufe(join(ordner, 'fehlt.pem'))).rejects.toThrow(/ist nicht zu lesen/)
    await writeFile(join(ordner, 'leer.pem'), 'nichts')
    await expect(rufe(join(ordner, 'leer.pem'))).rejects.toThrow(/kein Zertifikat/)
  })
})
