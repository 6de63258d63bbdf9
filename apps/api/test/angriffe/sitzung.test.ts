/** Stealing, keeping and carrying on a session: planted, replayed, and in the moment something changes. */
import { hash } from '@node-rs/argon2'
import type pg from 'pg'
import { deriveSchluesselbund, encrypt } from '../../src/auth/geheimnis.ts'
import { createSitzung } from '../../src/auth/sitzung.ts'
import { writeAside } from '../../src/database/transaction.ts'
import { createLink } from '../../src/modules/anmeldung/create-link.ts'
import { createBrowser, type Browser } from '../browser.ts'
import type { Sprecher, Testsprecher } from '../als.ts'
import { createTestApp, type Antwort, type TestApp } from '../test-app.ts'

const PASSWORT = 'vier wörter reichen aus'
const SITZUNG = '{ sitzung { konto { id rollen } zweitfaktor sicht operationen } }'

let test: TestApp
let admin: Testsprecher
let gehasht: string

beforeAll(async () => {
  test = await createTestApp()
  admin = await test.als('ADMIN')
  gehasht = await hash(PASSWORT, { memoryCost: 19_456, timeCost: 2, parallelism: 1 })
})
afterAll(() => test.close())
beforeEach(() => test.owner.query('DELETE FROM anmeldeversuch'))

const codeOf = ({ errors }: Antwort): string | undefined => errors?.[0]?.extensions.code

let nummer = 0
async function createPerson(rollen = '{PLANUNG}') {
  const anmeldename = `angriff-${++nummer}@kreis.de`
  const { rows } = await test.owner.query<{ id: number }>(
    `INSERT INTO konto (organisation_id, name, anmeldename, rollen) VALUES ($1, 'Anna Angriff', $2, $3) RETURNING id`,
    [admin.organisationId, anmeldename, rollen],
  )
  const { id } = rows[0]!
  await test.owner.query('INSERT INTO passwort (konto_id, hash) VALUES ($1, $2)', [id, gehasht])
  return { id, anmeldename }
}

const signIn = (browser: Browser, anmeldename: string): Promise<Antwort> =>
  browser.frage(
    'mutation($n: String!, $p: String!) { signIn(anmeldename: $n, passwort: $p) { zweitfaktor } }',
    { n: anmeldename, p: PASSWORT },
  )

async function angemeldet(anmeldename: string): Promise<Browser> {
  const browser = createBrowser(test)
  expect((await signIn(browser, anmeldename)).errors).toBeUndefined()
  return browser
}

const change = (id: number, anmeldename: string, rollen: readonly string[]): Promise<Antwort> =>
  admin.frage('mutation($id: ID!, $k: KontoInput!) { changeKonto(id: $id, konto: $k) { id } }', {
    id: String(id),
    k: { name: 'Anna Angriff', anmeldename, organisation: String(admin.organisationId), rollen },
  })

const kontoOf = async ({ frage }: Pick<Sprecher, 'frage'>): Promise<unknown> =>
  ((await frage(SITZUNG)).data!['sitzung'] as { konto: unknown }).konto

/** The same cookie in another browser. */
function stehle(browser: Browser): Browser {
  const dieb = createBrowser(test)
  for (const [name, wert] of browser.cookies) dieb.cookies.set(name, wert)
  return dieb
}

/** Returns once a statement waits for a lock. */
async function untilWaiting(owner: pg.Pool): Promise<void> {
  for (;;) {
    const { rowCount } = await owner.query(
      `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    )
    if ((rowCount ?? 0) > 0) return
  }
}

describe('a cookie', () => {
  it('planted before signing in is worth nothing afterwards', async () => {
    const opfer = await createPerson()
    const taeter = await createPerson()
    const seine = await angemeldet(taeter.anmeldename)
    const untergeschoben = stehle(seine)
    expect((await signIn(untergeschoben, opfer.anmeldename)).errors).toBeUndefined()
    expect(await kontoOf(seine)).toBeNull()
    expect(await kontoOf(untergeschoben)).toMatchObject({ id: String(opfer.id) })
  })

  it('sent again after signing out, here or everywhere, is nobody', async () => {
    for (const ende of ['signOut', 'signOutEverywhere']) {
      const { anmeldename } = await createPerson()
      const browser = await angemeldet(anmeldename)
      const dieb = stehle(browser)
      expect(await kontoOf(dieb)).not.toBeNull()
      await browser.frage(`mutation { ${ende} { sicht } }`)
      expect(await kontoOf(dieb)).toBeNull()
      expect(codeOf(await dieb.frage('{ eigeneSitzungen { id } }'))).toBe('ANMELDUNG_NOETIG')
    }
  })

  it('of an account that was closed stays nobody when the account is opened again', async () => {
    const { id, anmeldename } = await createPerson()
    const browser = await angemeldet(anmeldename)
    for (const was of ['deactivateKonto', 'reactivateKonto']) {
      const { errors } = await admin.frage(`mutation { ${was}(id: "${id}") { id } }`)
      expect(errors).toBeUndefined()
      expect(await kontoOf(browser)).toBeNull()
    }
  })

  it('has other rights from the very next request when the roles change, or none', async () => {
    await test.owner.query(`UPDATE rollenregel SET zweitfaktor_pflicht = (rolle = 'ADMIN')`)
    const { id, anmeldename } = await createPerson('{PLANUNG,GEHEIMHALTUNG}')
    const browser = await angemeldet(anmeldename)
    expect((await browser.frage('{ merkmale { name } }')).errors).toBeUndefined()
    await change(id, anmeldename, ['GEHEIMHALTUNG'])
    expect(codeOf(await browser.frage('{ merkmale { name } }'))).toBe('NICHT_BERECHTIGT')
  })

  it('of the old secret is worth nothing while many requests run during the change', async () => {
    const { anmeldename } = await createPerson()
    const browser = await angemeldet(anmeldename)
    const dieb = stehle(browser)
    const parallele = Array.from({ length: 20 }, () => kontoOf(dieb))
    const wechsel = browser.frage(
      'mutation($a: String!, $n: String!) { changePasswort(altes: $a, neues: $n) }',
      { a: PASSWORT, n: 'fünf andere wörter reichen auch' },
    )
    await Promise.all([...parallele, wechsel])
    expect((await wechsel).errors).toBeUndefined()
    expect(await Promise.all(Array.from({ length: 20 }, () => kontoOf(dieb)))).toEqual(
      Array.from({ length: 20 }, () => null),
    )
    expect(await kontoOf(browser)).not.toBeNull()
  })

  it.each([
    ['twice', (wert: string) => `sozial_sitzung=x; sozial_sitzung=${wert}`],
    ['under the name that TLS has', (wert: string) => `__Host-sozial_sitzung=${wert}`],
    ['in capitals', (wert: string) => `SOZIAL_SITZUNG=${wert}`],
    ['with something behind it', (wert: string) => `sozial_sitzung=${wert}x`],
    ['with its hash', (wert: string) => `sozial_sitzung=${Buffer.from(wert).toString('hex')}`],
  ])('%s is nobody', async (_was, toCookie) => {
    const { cookie } = await test.als('ADMIN')
    const antwort = await test.oeffentlich.sende({
      method: 'POST',
      url: '/graphql',
      headers: {
        'content-type': 'application/json',
        origin: test.adresse,
        cookie: toCookie(cookie!.split('=')[1]!),
      },
      body: JSON.stringify({ query: '{ sitzung { konto { id } } }' }),
    })
    expect(antwort.json<Antwort>().data).toEqual({ sitzung: { konto: null } })
  })
})

describe('signing in at the moment', () => {
  const offen = async (was: string, werte: readonly unknown[]): Promise<pg.PoolClient> => {
    const client = await test.owner.connect()
    await client.query('BEGIN')
    await client.query(was, [...werte])
    return client
  }

  it.each(['konto', 'organisation'])('the %s is closed begins nothing', async (tabelle) => {
    const anbieter = await test.als('ANBIETER')
    const id = tabelle === 'konto' ? anbieter.kontoId : anbieter.organisationId
    const client = await offen(`UPDATE ${tabelle} SET deaktiviert_am = now() WHERE id = $1`, [id])
    const sitzung = createSitzung(test.datenbank.db, {
      kontoId: anbieter.kontoId,
      name: 'x',
      weg: 'PASSWORT',
      geraet: '',
      zweitfaktorOffen: false,
      bisher: null,
      vorgang: 'x',
    })
    await untilWaiting(test.owner)
    await client.query('COMMIT')
    client.release()
    expect(await sitzung).toBeNull()
    await test.owner.query(`UPDATE ${tabelle} SET deaktiviert_am = NULL WHERE id = $1`, [id])
    const { rowCount } = await test.owner.query('SELECT FROM sitzung WHERE konto_id = $1', [
      anbieter.kontoId,
    ])
    // The one it had before.
    expect(rowCount).toBe(1)
  })

  it.each([
    ['its password is replaced', 'UPDATE passwort SET hash = $2 WHERE konto_id = $1'],
    [
      'it gets a second factor',
      `INSERT INTO totp (konto_id, geheimnis, bestaetigt_am) SELECT $1, decode(repeat('00', 48), 'hex'), now() WHERE $2 <> ''`,
    ],
  ])('%s fails like a wrong password', async (_was, sql) => {
    const { id, anmeldename } = await createPerson()
    const client = await offen('SELECT FROM konto WHERE id = $1 FOR UPDATE', [id])
    const browser = createBrowser(test)
    const versuch = signIn(browser, anmeldename)
    await untilWaiting(test.owner)
    await client.query(sql, [id, gehasht.replace(/.$/, (z) => (z === 'A' ? 'B' : 'A'))])
    await client.query('COMMIT')
    client.release()
    expect(codeOf(await versuch)).toBe('ANMELDUNG_FEHLGESCHLAGEN')
    expect(browser.cookies.get('sozial_sitzung')).toBeUndefined()
    const { rowCount } = await test.owner.query('SELECT FROM sitzung WHERE konto_id = $1', [id])
    expect(rowCount).toBe(0)
  })
})

describe('a password alone', () => {
  it('is not enough for a session that was there before its account got the administration', async () => {
    const { id, anmeldename } = await createPerson()
    const browser = await angemeldet(anmeldename)
    expect((await change(id, anmeldename, ['PLANUNG', 'ADMIN'])).errors).toBeUndefined()
    expect(await kontoOf(browser)).toBeNull()
    const neu = await angemeldet(anmeldename)
    expect(codeOf(await neu.frage('{ konten { id } }'))).toBe('ZWEITER_FAKTOR_NOETIG')
  })

  it('is not set by a link for an account that signs in at the Anmeldedienst', async () => {
    const { rows } = await test.owner.query<{ id: number }>(
      `INSERT INTO konto (organisation_id, name, anmeldename, rollen) VALUES ($1, 'Olga', 'olga', '{PLANUNG}') RETURNING id`,
      [admin.organisationId],
    )
    const { id } = rows[0]!
    await test.owner.query(
      `INSERT INTO oidckennung (issuer, subject, konto_id) VALUES ('https://dienst.example', 'olga', $1)`,
      [id],
    )
    const { errors } = await admin.frage(`mutation { createResetlink(id: "${id}") { pfad } }`)
    expect(errors?.[0]).toMatchObject({
      message: expect.stringContaining('Anmeldedienst'),
      extensions: { code: 'EINGABE_UNGUELTIG' },
    })
    // One from before it signed in there.
    const { pfad } = await writeAside(test.datenbank.db, (tx) =>
      createLink(tx, { zweck: 'EINLADUNG', kontoId: id }),
    )
    const token = pfad.replace('/link#', '')
    const antwort = await createBrowser(test).frage(
      'mutation($t: String!, $p: String!) { redeemLink(token: $t, passwort: $p) { sicht } }',
      { t: token, p: PASSWORT },
    )
    expect(codeOf(antwort)).toBe('NICHT_GEFUNDEN')
    const { rowCount } = await test.owner.query('SELECT FROM passwort WHERE konto_id = $1', [id])
    expect(rowCount).toBe(0)
  })

  it('of a thief ends where the owner adds a second factor', async () => {
    const { anmeldename } = await createPerson()
    const dieb = await angemeldet(anmeldename)
    const browser = await angemeldet(anmeldename)
    const { data } = await browser.frage(
      'mutation($p: String) { startTotp(passwort: $p) { geheimnis } }',
      { p: PASSWORT },
    )
    const { geheimnis } = data!['startTotp'] as { geheimnis: string }
    const { Secret, TOTP } = await import('otpauth')
    const code = new TOTP({ secret: Secret.fromBase32(geheimnis) }).generate()
    const bestaetigt = await browser.frage('mutation($c: String!) { confirmTotp(code: $c) }', {
      c: code,
    })
    expect(bestaetigt.errors).toBeUndefined()
    expect(await kontoOf(dieb)).toBeNull()
    expect(await kontoOf(browser)).not.toBeNull()
  })
})

describe('a second factor', () => {
  it('made under another secret of the server is a clear sentence, not a bug', async () => {
    const { id, anmeldename } = await createPerson()
    const fremd = deriveSchluesselbund(Buffer.alloc(32, 7))
    await test.owner.query(
      'INSERT INTO totp (konto_id, geheimnis, bestaetigt_am) VALUES ($1, $2, now())',
      [id, encrypt(fremd.zweitfaktor, Buffer.alloc(20, 1), `totp/${id}`)],
    )
    const browser = await angemeldet(anmeldename)
    const { errors } = await browser.frage('mutation { verifyTotp(code: "123456") { sicht } }')
    expect(errors?.[0]).toMatchObject({
      message: expect.stringContaining('Wiederherstellungscode'),
      extensions: { code: 'EINGABE_UNGUELTIG' },
    })
  })
})

describe('sessions of others', () => {
  it('and sessions that never were end with the same answer, and live on', async () => {
    const eine = await test.als('PLANUNG')
    const andere = await test.als('PLANUNG')
    const ende = async (id: string) => {
      const { errors } = await eine.frage('mutation($id: ID!) { endSitzung(id: $id) { id } }', {
        id,
      })
      return errors?.map(({ message, extensions: { code } }) => `${code} ${message}`)
    }
    const antworten = await Promise.all(
      [
        andere.sitzungId,
        '00000000-0000-4000-8000-000000000000',
        '-1',
        '1',
        '9'.repeat(40),
        '',
        "' OR true --",
      ].map(ende),
    )
    expect(new Set(antworten.map(String)).size).toBe(1)
    expect(antworten[0]).toEqual(['NICHT_GEFUNDEN Diese Sitzung gibt es nicht mehr.'])
    expect(await kontoOf(andere)).not.toBeNull()
  })
})
