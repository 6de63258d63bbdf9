/** Mails to suppliers: against a real mail server on loopback, with everything that goes wrong there. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { hashToken } from '../src/auth/einmaltoken.ts'
import { sendAlle } from '../src/modules/nachricht/postdienst.ts'
import { toPosteinstellung } from '../src/modules/nachricht/posteinstellung.ts'
import type { Versand } from '../src/modules/nachricht/send-faellige.ts'
import { createBeispielkreis } from './beispielkreis.ts'
import type { Laune, Mailserver } from './mailserver.testing.ts'
import { ABSENDER, createMailwelt, type Mailwelt, SCHLUESSEL } from './mailwelt.testing.ts'
import type { TestApp } from './test-app.ts'
import { until } from './warte.ts'

let welt: Mailwelt
let test: TestApp
let mailserver: Mailserver
let versand: Versand

beforeAll(async () => {
  welt = await createMailwelt()
  ;({ test, mailserver, versand } = welt)
  await createBeispielkreis(test.owner)
  await test.owner.query(
    `SELECT setval('teilgruppe_id_seq', 1000), setval('zeitraum_id_seq', 1000)`,
  )
})
afterAll(() => welt.close())
beforeEach(async () => {
  mailserver.vergiss()
  await test.owner.query('DELETE FROM datenanforderung')
})

const angaben = {
  titel: 'Arbeitslose nach Kommunen',
  quelle: '1',
  empfaenger: 'Frau Muster, Jobcenter',
  email: 'muster@jobcenter.example',
  zeitraum: { art: 'STICHTAG', von: '2016-12-31', bis: '2017-01-01' },
  ebene: 'KOMMUNE',
  spalten: [{ merkmal: 'arbeitslose' }],
  frist: '2090-03-31',
  erinnerungTage: 7,
  hinweis: 'Bitte mit dem Stand vom Jahresende.',
}

async function lege(abweichend: object = {}): Promise<string> {
  const { data, errors } = await test.frage(
    'mutation ($a: DatenanforderungInput!) { saveDatenanforderung(anforderung: $a) { id } }',
    { a: { ...angaben, ...abweichend } },
  )
  expect(errors).toBeUndefined()
  return (data!['saveDatenanforderung'] as { id: string }).id
}
const handle = (name: string, id: string, felder = 'id') =>
  test.frage(`mutation ($id: ID!) { ${name}(id: $id) { ${felder} } }`, { id })
const stelle = (id: string) =>
  handle('sendDatenanforderung', id, 'link { pfad } anforderung { zustand }')

interface Zeile {
  readonly id: number
  readonly zustand: string
  readonly versuche: number
  readonly meldung: string
  readonly text: string
  readonly uebergeben_am: Date | null
  readonly faellig: boolean
}
const nachrichten = async (): Promise<readonly Zeile[]> =>
  (
    await test.owner.query<Zeile>(
      'SELECT *, naechster_versuch_am <= now() AS faellig FROM nachricht ORDER BY id',
    )
  ).rows
const jetztFaellig = () =>
  test.owner.query(`UPDATE nachricht SET naechster_versuch_am = now() WHERE zustand = 'WARTET'`)

/** A sender in a process of its own. */
const spawnSender = (port: number) =>
  spawn(process.execPath, ['--import', 'tsx', 'test/sender.testing.ts'], {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      TSX_TSCONFIG_PATH: 'tsconfig.json',
      DATABASE_URL: test.datenbank.connectionString,
      SMTP_URL: `smtp://127.0.0.1:${port}`,
      SMTP_ABSENDER: ABSENDER,
      SCHLUESSEL: SCHLUESSEL.zugangslink.toString('base64'),
    },
    stdio: 'inherit',
  })

describe('Eine Anforderung per Mail', () => {
  it('geht einmal hinaus, auch nach dem zweiten Klick, und trägt den Link, der nirgends steht', async () => {
    const id = await lege()
    expect((await stelle(id)).data).toEqual({
      sendDatenanforderung: { link: null, anforderung: { zustand: 'ANGEFORDERT' } },
    })
    await stelle(id)
    await sendAlle(versand)
    await sendAlle(versand)
    const [mail, ...mehr] = mailserver.post
    expect(mehr).toEqual([])
    expect(mail?.an).toBe('muster@jobcenter.example')
    const text = Buffer.from(
      mail!.roh.replaceAll(/=\r\n/g, '').replaceAll('=3D', '='),
      'utf8',
    ).toString()
    const [, token = ''] = /https:\/\/sozial\.kreis\.example\/liefern#([\w-]{43})/.exec(text) ?? []
    expect(token).not.toBe('')
    expect(text).toContain('Auto-Submitted: auto-generated')
    const { rows } = await test.owner.query('SELECT pruefsumme FROM zugangslink')
    expect(rows).toEqual([{ pruefsumme: hashToken(token) }])
    const [zeile] = await nachrichten()
    expect(zeile).toMatchObject({ zustand: 'VERSANDT', versuche: 1, meldung: '' })
    expect(JSON.stringify([zeile, test.protokoll])).not.toContain(token)
  })

  it('wartet, wenn der Mailserver später will, und kommt dann genau einmal an', async () => {
    mailserver.laune = () => 'SPAETER'
    await stelle(await lege())
    await sendAlle(versand)
    const [vorher] = await nachrichten()
    expect(vorher).toMatchObject({ zustand: 'WARTET', versuche: 1, faellig: false })
    expect(vorher?.meldung).toMatch(/Greylisting/)
    mailserver.laune = () => 'NIMMT'
    await sendAlle(versand)
    expect(mailserver.post).toHaveLength(0)
    await jetztFaellig()
    await sendAlle(versand)
    expect(mailserver.post).toHaveLength(1)
    expect((await nachrichten())[0]).toMatchObject({ zustand: 'VERSANDT', versuche: 2 })
  })

  it('wartet auch, wenn der Mailserver nicht da ist; nach drei Tagen sieht ein Mensch nach', async () => {
    await stelle(await lege())
    const ohne = welt.versandTo(1)
    await sendAlle(ohne)
    expect((await nachrichten())[0]).toMatchObject({ zustand: 'WARTET', uebergeben_am: null })
    await test.owner.query('UPDATE nachricht SET versuche = 9, naechster_versuch_am = now()')
    await sendAlle(ohne)
    expect((await nachrichten())[0]).toMatchObject({ zustand: 'GESCHEITERT', versuche: 10 })
  })

  it.each<Laune>(['NIE', 'NIE_TEXT'])(
    'sagt, warum sie nicht ankommt (%s), und geht auf Wunsch noch einmal',
    async (laune) => {
      mailserver.laune = () => laune
      const id = await lege()
      await stelle(id)
      await sendAlle(versand)
      const [zeile] = await nachrichten()
      expect(zeile?.zustand).toBe('GESCHEITERT')
      expect(zeile?.meldung).toMatch(/unbekannt|abgelehnt/)
      mailserver.laune = () => 'NIMMT'
      await handle('retryNachricht', String(zeile?.id))
      await sendAlle(versand)
      expect(mailserver.post).toHaveLength(1)
      expect((await nachrichten())[0]).toMatchObject({ zustand: 'VERSANDT' })
    },
  )

  it('geht noch einmal, wenn nach dem Text die Leitung bricht, dann sieht ein Mensch nach', async () => {
    mailserver.laune = () => 'BRICHT_AB'
    await stelle(await lege())
    await sendAlle(versand)
    expect((await nachrichten())[0]).toMatchObject({ zustand: 'WARTET', faellig: false })
    for (let runde = 0; runde < 3; runde += 1) {
      await jetztFaellig()
      await sendAlle(versand)
    }
    const [zeile] = await nachrichten()
    expect(zeile?.zustand).toBe('UNGEWISS')
    expect(mailserver.post).toHaveLength(2)
    mailserver.laune = () => 'NIMMT'
    await handle('retryNachricht', String(zeile?.id))
    await sendAlle(versand)
    // The same Message-ID: a mailbox that has it already shows it once.
    expect(new Set(mailserver.post.map(({ messageId }) => messageId)).size).toBe(1)
  })

  it('geht nach einem Absturz weiter: gleich, was nicht aus dem Haus war, das andere nach einer Weile', async () => {
    await stelle(await lege())
    await stelle(await lege({ email: 'zweite@jobcenter.example' }))
    await test.owner.query(
      `UPDATE nachricht SET zustand = 'SENDET', versuche = 1,
         uebergeben_am = CASE WHEN empfaenger LIKE 'zweite%' THEN now() END`,
    )
    await sendAlle(versand)
    expect(mailserver.post.map(({ an }) => an)).toEqual(['muster@jobcenter.example'])
    expect((await nachrichten()).map(({ zustand }) => zustand)).toEqual(['VERSANDT', 'WARTET'])
    await jetztFaellig()
    await sendAlle(versand)
    expect((await nachrichten()).map(({ zustand }) => zustand)).toEqual(['VERSANDT', 'VERSANDT'])
  })

  it.each<Laune>(['SCHWEIGT', 'SCHWEIGT_TEXT'])(
    'überlebt, dass der Sender mitten darin stirbt (%s): nie verloren, höchstens einmal doppelt',
    async (laune) => {
      await stelle(await lege())
      mailserver.laune = () => laune
      const sender = spawnSender(mailserver.port)
      await until(() => (laune === 'SCHWEIGT' ? mailserver.gefragt : mailserver.post).length > 0)
      sender.kill('SIGKILL')
      await once(sender, 'exit')
      mailserver.laune = () => 'NIMMT'
      // The database notices a moment later that nobody holds the lock any more.
      await until(async () => {
        await sendAlle(versand)
        return (await nachrichten())[0]?.zustand !== 'SENDET'
      })
      await jetztFaellig()
      await sendAlle(versand)
      expect((await nachrichten())[0]).toMatchObject({ zustand: 'VERSANDT' })
      expect(mailserver.post).toHaveLength(laune === 'SCHWEIGT' ? 1 : 2)
      expect(new Set(mailserver.post.map(({ messageId }) => messageId)).size).toBe(1)
    },
    60_000,
  )

  it('kommt einmal an, auch wenn viele Prozesse zugleich senden', async () => {
    for (let i = 0; i < 12; i += 1) await stelle(await lege({ email: `amt-${i}@kreis.example` }))
    await Promise.all(Array.from({ length: 5 }, () => sendAlle(versand)))
    expect(mailserver.post.map(({ an }) => an).toSorted()).toEqual(
      Array.from({ length: 12 }, (_, i) => `amt-${i}@kreis.example`).toSorted(),
    )
  })

  it('geht bei jeder Laune des Servers nie verloren und höchstens einmal doppelt', async () => {
    const launen: readonly Laune[] = ['NIMMT', 'SPAETER', 'BRICHT_AB', 'NIE', 'NIE_TEXT']
    const anzahl = 20
    for (let i = 0; i < anzahl; i += 1)
      await stelle(await lege({ email: `amt-${i}@kreis.example` }))
    const versuche = new Map<string, number>()
    mailserver.laune = (an) => {
      const bisher = versuche.get(an) ?? 0
      versuche.set(an, bisher + 1)
      return launen[(Number(/\d+/.exec(an)?.[0]) + bisher) % launen.length]!
    }
    for (let runde = 0; runde < 6; runde += 1) {
      await sendAlle(versand)
      await jetztFaellig()
    }
    const zeilen = await nachrichten()
    expect(zeilen).toHaveLength(anzahl)
    expect(zeilen.filter(({ zustand }) => zustand === 'WARTET' || zustand === 'SENDET')).toEqual([])
    const ids = mailserver.post.map(({ messageId }) => messageId)
    for (const id of ids) expect(ids.filter((eine) => eine === id).length).toBeLessThanOrEqual(2)
    expect(zeilen.filter(({ zustand }) => zustand === 'VERSANDT').length).toBeGreaterThan(0)
  })
})

describe('Erinnerungen', () => {
  it('gehen von selbst, einmal je Anlass, und nicht mehr, wenn geliefert ist', async () => {
    const id = await lege({ frist: '2020-03-31' })
    await stelle(id)
    await sendAlle(versand)
    await sendAlle(versand)
    const betreffe = mailserver.post.map(({ roh }) => /^Subject: (.*(?:\r\n .*)*)/m.exec(roh)?.[1])
    expect(betreffe).toHaveLength(2)
    const { rows } = await test.owner.query('SELECT art, anlass FROM nachricht ORDER BY id')
    expect(rows).toEqual([
      { art: 'ANFORDERUNG', anlass: 'anforderung' },
      { art: 'ERINNERUNG', anlass: 'erinnerung-2020-03-31-nach-28' },
    ])
  })

  it('von Hand höchstens einmal am Tag, und nur solange etwas fehlt', async () => {
    const id = await lege()
    const fehlerOf = async () => (await handle('remindDatenanforderung', id)).errors?.[0]?.message
    expect(await fehlerOf()).toMatch(/noch ein Entwurf/)
    await stelle(id)
    expect(await fehlerOf()).toBeUndefined()
    expect(await fehlerOf()).toMatch(/Heute wurde .* schon erinnert/)
    await test.owner.query(
      `UPDATE datenanforderung SET zustand = 'GELIEFERT', geliefert_am = now()`,
    )
    expect(await fehlerOf()).toMatch(/schon etwas eingegangen/)
  })

  it('die noch warten, gehen nicht mehr hinaus, wenn inzwischen etwas da ist', async () => {
    const id = await lege()
    await stelle(id)
    await sendAlle(versand)
    const vorher = mailserver.post.length
    expect((await handle('remindDatenanforderung', id)).errors).toBeUndefined()
    await test.owner.query(
      `UPDATE datenanforderung SET zustand = 'GELIEFERT', geliefert_am = now()`,
    )
    await sendAlle(versand)
    expect(mailserver.post).toHaveLength(vorher)
    expect((await nachrichten()).map(({ zustand }) => zustand)).toEqual(['VERSANDT'])
  })

  it('die gescheitert sind, gehen nicht noch einmal, wenn inzwischen etwas da ist', async () => {
    const id = await lege()
    await stelle(id)
    await sendAlle(versand)
    mailserver.laune = () => 'NIE'
    expect((await handle('remindDatenanforderung', id)).errors).toBeUndefined()
    await sendAlle(versand)
    const gescheiterte = (await nachrichten()).find(({ zustand }) => zustand === 'GESCHEITERT')
    await test.owner.query(
      `UPDATE datenanforderung SET zustand = 'GELIEFERT', geliefert_am = now()`,
    )
    const { errors } = await handle('retryNachricht', String(gescheiterte?.id))
    expect(errors?.[0]?.message).toMatch(/inzwischen eingegangen/)
    expect((await nachrichten()).map(({ zustand }) => zustand)).not.toContain('WARTET')
  })

  it('gehen nicht mehr hinaus, wenn die Anforderung abgeschlossen ist', async () => {
    const id = await lege()
    await stelle(id)
    const { errors } = await test.frage(
      'mutation ($id: ID!) { closeDatenanforderung(id: $id, erledigt: false, grund: "Kommt anders") { zustand } }',
      { id },
    )
    expect(errors).toBeUndefined()
    await sendAlle(versand)
    expect(mailserver.post).toEqual([])
    const { rows } = await test.owner.query('SELECT FROM zugangslink WHERE widerrufen_am IS NULL')
    expect(rows).toEqual([])
  })
})

describe('Ohne Mailadresse', () => {
  it('gibt es den Link zum Weitergeben, und derselbe kommt wieder', async () => {
    const id = await lege({ email: '' })
    const links = [await stelle(id), await stelle(id)].map(
      ({ data }) => (data!['sendDatenanforderung'] as { link: { pfad: string } }).link.pfad,
    )
    expect(links[0]).toMatch(/^\/liefern#[\w-]{43}$/)
    expect(links[1]).toBe(links[0])
    await sendAlle(versand)
    expect(mailserver.post).toEqual([])
  })
})

describe('toPosteinstellung', () => {
  it('verlangt Verschlüsselung, außer auf demselben Rechner oder ausdrücklich ohne', () => {
    expect(toPosteinstellung('smtp://mail.kreis.example', ABSENDER)).toMatchObject({
      port: 587,
      requireTLS: true,
      secure: false,
      auth: null,
    })
    expect(toPosteinstellung('smtps://a%40b:p%3Aw@mail.kreis.example', ABSENDER)).toMatchObject({
      port: 465,
      secure: true,
      auth: { user: 'a@b', pass: 'p:w' },
    })
    expect(toPosteinstellung('smtp://relais.kreis.example:25?tls=aus', ABSENDER).requireTLS).toBe(
      false,
    )
    expect(() => toPosteinstellung('smtp://a:b@relais.kreis.example?tls=aus', ABSENDER)).toThrow(
      /nur verschlüsselt/,
    )
  })
})
