import { anmeldegrundSatz } from '@sozial/shared/anmeldegrund'
import { createServer, type AddressInfo } from 'node:net'
import { toProfil } from '../src/auth/oidc/ansprueche.ts'
import type { OidcEinstellung } from '../src/auth/oidc/einstellung.ts'
import { parseWeg } from '../src/auth/oidc/weg.ts'
import {
  CLIENT,
  startAnmeldedienst,
  type Faelschung,
  type Person,
  type Testanmeldedienst,
} from './anmeldedienst.testing.ts'
import { createBeispielkreis } from './beispielkreis.ts'
import { createTestApp, type TestApp } from './test-app.ts'
import { createTestbrowser, type Seite, type Testbrowser } from './testbrowser.ts'

const findPort = async (): Promise<number> => {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

const einstellungOf = (port: number): OidcEinstellung => ({
  ...CLIENT,
  issuer: `http://127.0.0.1:${port}`,
  scope: 'openid profile email',
  rollen: new Map([
    ['sm-planung', ['PLANUNG']],
    ['sm-leitung', ['PLANUNG', 'ADMIN']],
    ['sm-kommune', ['KOMMUNE']],
  ]),
  rollenfeld: 'groups',
  organisationsfeld: 'organisation',
  label: 'Mit dem Konto des Kreises anmelden',
})

const PERSON: Person = {
  sub: 'f6c2-planerin',
  name: 'Paula Planerin',
  preferred_username: 'Paula.Planerin@kreis.example',
  groups: ['alle', 'sm-planung'],
}

let test: TestApp
let dienst: Testanmeldedienst
beforeAll(async () => {
  const port = await findPort()
  test = await createTestApp(null, { oidc: einstellungOf(port) })
  await createBeispielkreis(test.owner)
  await test.als('KOMMUNE')
  const { rows } = await test.owner.query(
    `UPDATE organisation SET name = 'Kreisverwaltung' WHERE art = 'KREIS' RETURNING id`,
  )
  expect(rows).toHaveLength(1)
  dienst = await startAnmeldedienst(port, test.adresse)
})
afterAll(async () => {
  await dienst.close()
  await test.close()
})
beforeEach(() => {
  dienst.person = { ...PERSON, organisation: 'Kreisverwaltung' }
  dienst.faelschung = null
  dienst.ausfall = null
})

const istHier = (naechste: URL): boolean => naechste.origin === test.adresse
const istSeite = (naechste: URL): boolean =>
  istHier(naechste) && !naechste.pathname.startsWith('/oidc/')
const istRueckkehr = (naechste: URL): boolean => naechste.pathname === '/oidc/zurueck'

/** Through the pages of the Anmeldedienst, up to the address that `bis` names. */
async function signIn(
  browser: Testbrowser,
  { weg = '/karte', bis = istSeite }: { weg?: string; bis?: (naechste: URL) => boolean } = {},
): Promise<Seite> {
  const start = `${test.adresse}/oidc/start?zurueck=${encodeURIComponent(weg)}`
  const login = await browser.open(start, bis)
  if (bis(login.adresse)) return login
  const zustimmung = await browser.submit(login, { login: dienst.person.sub, password: 'x' }, bis)
  return bis(zustimmung.adresse) ? zustimmung : browser.submit(zustimmung, {}, bis)
}

const cookieOf = (browser: Testbrowser, name: string): string | undefined =>
  browser.cookies.get(new URL(test.adresse).host)?.get(name)

const grundOf = ({ adresse }: Seite): string | null =>
  adresse.pathname === '/anmelden' ? adresse.searchParams.get('grund') : null

/** Where the sign-in page goes on to; null when it is not that page of ours. */
const zielOf = ({ adresse }: Seite): string | null =>
  istHier(adresse) && adresse.pathname === '/anmelden' ? adresse.searchParams.get('zurueck') : null

const findKonten = async (sub: string) =>
  (
    await test.owner.query<{
      id: number
      name: string
      anmeldename: string
      rollen: string[]
      sitzungen: number
    }>(
      `SELECT k.id, k.name, k.anmeldename, k.rollen::text[] AS rollen,
              (SELECT count(*)::int FROM sitzung s WHERE s.konto_id = k.id AND s.weg = 'OIDC') AS sitzungen
       FROM konto k JOIN oidckennung o ON o.konto_id = k.id WHERE o.subject = $1`,
      [sub],
    )
  ).rows

const findProtokoll = async (kennung: number | string) =>
  (
    await test.owner.query<{ handlung: string; neu: object }>(
      'SELECT handlung, neu FROM protokoll WHERE kennung = $1 ORDER BY id',
      [String(kennung)],
    )
  ).rows

describe('signing in at the Anmeldedienst', () => {
  it('makes an account with mapped roles and leads back to where one was', async () => {
    const browser = createTestbrowser()
    const seite = await signIn(browser, { weg: '/karte?indikator=x&ebene=kommune#karte' })
    expect(seite.status).toBe(303)
    expect(zielOf(seite)).toBe('/karte?indikator=x&ebene=kommune#karte')
    expect(seite.headers.get('cache-control')).toBe('no-store')
    const [konto] = await findKonten(PERSON.sub)
    expect(konto).toMatchObject({
      name: 'Paula Planerin',
      anmeldename: 'paula.planerin@kreis.example',
      rollen: ['PLANUNG'],
      sitzungen: 1,
    })
    expect(await findProtokoll(konto!.id)).toMatchObject([
      { handlung: 'createKonto', neu: { rollen: ['PLANUNG'], issuer: dienst.issuer } },
      { handlung: 'signIn', neu: { weg: 'OIDC' } },
    ])
    expect(cookieOf(browser, 'sozial_sitzung')).toMatch(/^[\w-]{43}$/)
    expect(cookieOf(browser, 'sozial_oidc')).toBeUndefined()
  })

  it('takes roles and name anew each time and gives a new session each time', async () => {
    const browser = createTestbrowser()
    await signIn(browser)
    const erste = cookieOf(browser, 'sozial_sitzung')
    dienst.person = {
      ...dienst.person,
      name: 'Paula Leiterin',
      groups: ['sm-leitung', 'sm-planung'],
    }
    await signIn(browser)
    expect(cookieOf(browser, 'sozial_sitzung')).not.toBe(erste)
    const konten = await findKonten(PERSON.sub)
    expect(konten).toHaveLength(1)
    expect(konten[0]).toMatchObject({ name: 'Paula Leiterin', rollen: ['ADMIN', 'PLANUNG'] })
    const eintraege = await findProtokoll(konten[0]!.id)
    expect(eintraege.map(({ handlung }) => handlung)).toContain('changeKonto')
  })

  it('takes no account over that only has the same name', async () => {
    const { rows } = await test.owner.query<{ id: number }>(
      `INSERT INTO konto (organisation_id, name, anmeldename, rollen)
       SELECT id, 'Leitung', 'chefin@kreis.example', '{ADMIN}' FROM organisation WHERE art = 'KREIS' RETURNING id`,
    )
    dienst.person = {
      sub: 'angreifer',
      email: 'Chefin@kreis.example',
      email_verified: true,
      groups: ['sm-planung'],
      organisation: 'Kreisverwaltung',
    }
    await signIn(createTestbrowser())
    const [konto] = await findKonten('angreifer')
    expect(konto!.id).not.toBe(rows[0]!.id)
    expect(konto!.anmeldename).toMatch(/^chefin@kreis\.example#[0-9a-f]{12}$/)
    expect(konto!.rollen).toEqual(['PLANUNG'])
  })

  it('makes one account of two first sign-ins at once', async () => {
    dienst.person = { ...dienst.person, sub: 'doppelt' }
    const browser = [createTestbrowser(), createTestbrowser()]
    const seiten = await Promise.all(browser.map((einer) => signIn(einer, { bis: istRueckkehr })))
    await Promise.all(seiten.map((seite, i) => browser[i]!.open(seite.adresse, istSeite)))
    expect(await findKonten('doppelt')).toMatchObject([{ sitzungen: 2 }])
  })

  it.each<[string, Partial<Person>]>([
    ['KEINE_ROLLE', { groups: ['alle'] }],
    ['KEINE_ROLLE', { groups: undefined }],
    ['KEINE_ORGANISATION', { organisation: 'Nachbarkreis' }],
    ['KEINE_ORGANISATION', { organisation: undefined }],
    ['ROLLE_PASST_NICHT', { groups: ['sm-kommune'] }],
  ])('refuses with %s and ends what was open: %j', async (grund, anders) => {
    dienst.person = { ...dienst.person, sub: `ohne-${grund}` }
    await signIn(createTestbrowser())
    expect(await findKonten(`ohne-${grund}`)).toMatchObject([{ sitzungen: 1 }])
    dienst.person = { ...dienst.person, ...anders }
    const browser = createTestbrowser()
    const seite = await signIn(browser)
    expect(grundOf(seite)).toBe(grund)
    expect(anmeldegrundSatz(grund)).toMatch(/\.$/)
    expect(cookieOf(browser, 'sozial_sitzung')).toBeUndefined()
    const [konto] = await findKonten(`ohne-${grund}`)
    expect(konto).toMatchObject({ sitzungen: 0 })
    const eintraege = await findProtokoll(konto!.id)
    expect(eintraege.slice(-2)).toMatchObject([
      { handlung: 'refuseSignIn', neu: { grund } },
      { handlung: 'signOut' },
    ])
  })

  it('refuses an account that was deactivated here', async () => {
    dienst.person = { ...dienst.person, sub: 'stillgelegt' }
    await signIn(createTestbrowser())
    const [konto] = await findKonten('stillgelegt')
    await test.owner.query('UPDATE konto SET deaktiviert_am = now() WHERE id = $1', [konto!.id])
    expect(grundOf(await signIn(createTestbrowser()))).toBe('GESPERRT')
  })

  it('notes who was refused without an account', async () => {
    dienst.person = { ...dienst.person, sub: 'fremde', groups: [] }
    await signIn(createTestbrowser())
    expect(await findKonten('fremde')).toEqual([])
    expect(await findProtokoll(`${dienst.issuer} fremde`)).toMatchObject([
      { handlung: 'refuseSignIn', neu: { grund: 'KEINE_ROLLE' } },
    ])
  })

  it('says when somebody changed her mind', async () => {
    const browser = createTestbrowser()
    const dort = await browser.open(`${test.adresse}/oidc/start`, (url) => !istHier(url))
    const state = dort.adresse.searchParams.get('state')
    const zurueck = `${test.adresse}/oidc/zurueck?error=access_denied&state=${state}&iss=${encodeURIComponent(dienst.issuer)}`
    expect(grundOf(await browser.open(zurueck, istSeite))).toBe('ABGEBROCHEN')
  })
})

/** All claims but one. */
const without =
  (name: string): Faelschung['ansprueche'] =>
  (echte) =>
    Object.fromEntries(Object.entries(echte).filter(([anderer]) => anderer !== name))

describe('attacks', () => {
  const expectRefused = async (
    browser: Testbrowser,
    seite: Seite,
    grund: string,
  ): Promise<void> => {
    expect([seite.adresse.origin, grundOf(seite)]).toEqual([test.adresse, grund])
    expect(cookieOf(browser, 'sozial_sitzung')).toBeUndefined()
  }
  const vergangen = Math.floor(Date.now() / 1000) - 3600

  it.each<[string, Faelschung['unterschrift'], Faelschung['ansprueche']]>([
    ['signed with another key', 'FREMDE', (echte) => echte],
    ['not signed', 'KEINE', (echte) => echte],
    ['of another issuer', 'EIGENE', (echte) => ({ ...echte, iss: 'https://login.boese.example' })],
    ['for another application', 'EIGENE', (echte) => ({ ...echte, aud: 'andere' })],
    [
      'for us and another, issued to the other',
      'EIGENE',
      (echte) => ({ ...echte, aud: ['sozialmonitoring', 'andere'], azp: 'andere' }),
    ],
    ['with another nonce', 'EIGENE', (echte) => ({ ...echte, nonce: 'erraten' })],
    ['without nonce', 'EIGENE', without('nonce')],
    ['that has expired', 'EIGENE', (echte) => ({ ...echte, iat: vergangen - 60, exp: vergangen })],
    ['without expiry', 'EIGENE', without('exp')],
    ['without subject', 'EIGENE', without('sub')],
  ])('an ID token %s', async (_was, unterschrift, ansprueche) => {
    dienst.person = { ...dienst.person, sub: 'gefaelscht' }
    dienst.faelschung = { unterschrift, ansprueche }
    const browser = createTestbrowser()
    await expectRefused(browser, await signIn(browser), 'UNGUELTIG')
    expect(dienst.faelschung).toBeNull()
    expect(await findKonten('gefaelscht')).toEqual([])
  })

  it('the hand in between does nothing by itself', async () => {
    dienst.faelschung = { unterschrift: 'EIGENE', ansprueche: (echte) => echte }
    expect(zielOf(await signIn(createTestbrowser()))).toBe('/karte')
  })

  it('a code used twice, even with the cookie put back', async () => {
    const browser = createTestbrowser()
    const seite = await signIn(browser, { bis: istRueckkehr })
    const eigene = browser.cookies.get(new URL(test.adresse).host)!
    const siegel = eigene.get('sozial_oidc')!
    expect(zielOf(await browser.open(seite.adresse, istSeite))).toBe('/karte')
    eigene.clear()
    await expectRefused(browser, await browser.open(seite.adresse, istSeite), 'ABGELAUFEN')
    eigene.set('sozial_oidc', siegel)
    await expectRefused(browser, await browser.open(seite.adresse, istSeite), 'UNGUELTIG')
  })

  it('an answer meant for another browser', async () => {
    const angreifer = createTestbrowser()
    const seite = await signIn(angreifer, { bis: istRueckkehr })
    const ohne = createTestbrowser()
    await expectRefused(ohne, await ohne.open(seite.adresse, istSeite), 'ABGELAUFEN')
    const opfer = createTestbrowser()
    await opfer.open(`${test.adresse}/oidc/start`, (url) => !istHier(url))
    await expectRefused(opfer, await opfer.open(seite.adresse, istSeite), 'UNGUELTIG')
  })

  it('the code of another under the own state', async () => {
    const angreifer = await signIn(createTestbrowser(), { bis: istRueckkehr })
    const opfer = createTestbrowser()
    const dort = await opfer.open(`${test.adresse}/oidc/start`, (url) => !istHier(url))
    const gemischt = new URL(angreifer.adresse)
    gemischt.searchParams.set('state', dort.adresse.searchParams.get('state') ?? '')
    await expectRefused(opfer, await opfer.open(gemischt, istSeite), 'UNGUELTIG')
  })

  it('an answer that names another Anmeldedienst', async () => {
    const browser = createTestbrowser()
    const seite = await signIn(browser, { bis: istRueckkehr })
    seite.adresse.searchParams.set('iss', 'https://login.boese.example')
    await expectRefused(browser, await browser.open(seite.adresse, istSeite), 'UNGUELTIG')
  })

  it.each(['', 'x', 'A'.repeat(200), 'eyJzdGF0ZSI6IngifQ'])(
    'a cookie made up: %s',
    async (wert) => {
      const browser = createTestbrowser()
      browser.cookies.set(new URL(test.adresse).host, new Map([['sozial_oidc', wert]]))
      const seite = await browser.open(`${test.adresse}/oidc/zurueck?code=x&state=x`, istSeite)
      await expectRefused(browser, seite, 'ABGELAUFEN')
    },
  )

  it('a session planted before', async () => {
    const browser = createTestbrowser()
    const geplant = 'A'.repeat(43)
    browser.cookies.set(new URL(test.adresse).host, new Map([['sozial_sitzung', geplant]]))
    await signIn(browser)
    expect(cookieOf(browser, 'sozial_sitzung')).toMatch(/^(?!A{43})[\w-]{43}$/)
  })

  it.each([
    'https://boese.example',
    '//boese.example',
    '/\\boese.example',
    '\\\\boese.example',
    '/\t/boese.example',
    '/\n/boese.example',
    'javascript:alert(1)',
    '/../..//boese.example',
    '/.//boese.example',
    '/%0d%0aset-cookie:x=1\r\nset-cookie:x=1',
    '/oidc/abmelden',
    '/anmelden?grund=KEINE_ROLLE',
    'karte',
    '',
    `/${'x'.repeat(5000)}`,
  ])('leads nowhere else after signing in: %s', async (weg) => {
    expect(parseWeg(weg)).toBe('/')
  })

  it('keeps an odd address within the page', async () => {
    expect(parseWeg('/karte?weg=https://boese.example')).toBe('/karte?weg=https://boese.example')
    expect(parseWeg(['/a', '/b'])).toBe('/')
    const seite = await signIn(createTestbrowser(), { weg: '//boese.example/karte' })
    expect(zielOf(seite)).toBe('/')
  })
})

describe('signing out', () => {
  it('ends the session here, then there', async () => {
    dienst.person = { ...dienst.person, sub: 'geht' }
    const browser = createTestbrowser()
    await signIn(browser)
    const dort = await browser.open(`${test.adresse}/oidc/abmelden`)
    expect(await findKonten('geht')).toMatchObject([{ sitzungen: 0 }])
    expect(cookieOf(browser, 'sozial_sitzung')).toBeUndefined()
    expect(dort.adresse.origin).toBe(dienst.issuer)
    const danach = await browser.submit(dort, { logout: 'yes' }, istHier)
    expect(danach.adresse.href).toBe(`${test.adresse}/anmelden`)
    // Signed out there too: it asks for the password again.
    expect((await browser.open(`${test.adresse}/oidc/start`)).text).toContain('password')
  })

  it('cannot be caused by another page', async () => {
    dienst.person = { ...dienst.person, sub: 'bleibt' }
    const browser = createTestbrowser()
    await signIn(browser)
    for (const site of ['cross-site', 'same-site']) {
      const antwort = await test.sende({
        url: '/oidc/abmelden',
        headers: {
          cookie: `sozial_sitzung=${cookieOf(browser, 'sozial_sitzung')}`,
          'sec-fetch-site': site,
        },
      })
      expect(antwort.status).toBe(403)
    }
    expect(await findKonten('bleibt')).toMatchObject([{ sitzungen: 1 }])
  })

  it('works for whoever is not signed in and for local accounts', async () => {
    const { status, headers } = await test.oeffentlich.sende({ url: '/oidc/abmelden' })
    expect([status, headers['location']]).toEqual([303, '/anmelden?abgemeldet=ja'])
    const lokal = await test.als('PLANUNG')
    expect((await lokal.sende({ url: '/oidc/abmelden' })).headers['location']).toBe(
      '/anmelden?abgemeldet=ja',
    )
    const { rows } = await test.owner.query('SELECT FROM sitzung WHERE id = $1', [lokal.sitzungId])
    expect(rows).toHaveLength(0)
  })
})

describe('an Anmeldedienst that is away', () => {
  let ohne: TestApp
  beforeAll(async () => {
    ohne = await createTestApp(null, { oidc: einstellungOf(await findPort()) })
  })
  afterAll(() => ohne.close())

  it('is one sentence on the sign-in page; signing out works all the same', async () => {
    const { status, headers } = await ohne.oeffentlich.sende({ url: '/oidc/start?zurueck=/karte' })
    expect([status, headers['location']]).toEqual([303, '/anmelden?grund=NICHT_ERREICHBAR'])
    const lokal = await ohne.als('PLANUNG')
    await ohne.owner.query('INSERT INTO oidcsitzung VALUES ($1, $2)', [
      lokal.sitzungId,
      Buffer.from('x'),
    ])
    expect((await lokal.sende({ url: '/oidc/abmelden' })).headers['location']).toBe(
      '/anmelden?abgemeldet=ja',
    )
    const { rows } = await ohne.owner.query('SELECT FROM sitzung WHERE id = $1', [lokal.sitzungId])
    expect(rows).toHaveLength(0)
  })
})

describe('an Anmeldedienst that goes away meanwhile', () => {
  it.each([502, 'nobody'])('is the same sentence: %s', async (wie) => {
    const browser = createTestbrowser()
    const seite = await signIn(browser, { bis: istRueckkehr })
    dienst.ausfall = wie === 502 ? 'FEHLER' : 'STILLE'
    expect(grundOf(await browser.open(seite.adresse, istSeite))).toBe('NICHT_ERREICHBAR')
  })
})

describe('without an Anmeldedienst', () => {
  it('there is nothing to start', async () => {
    const lokal = await createTestApp()
    for (const url of ['/oidc/start', '/oidc/zurueck?code=x&state=y']) {
      expect((await lokal.oeffentlich.sende({ url })).status).toBe(404)
    }
    await lokal.close()
  })
})

describe('toProfil', () => {
  const einstellung = einstellungOf(1)

  it('finds roles where Keycloak and Entra put them', () => {
    const rollenOf = (rollenfeld: string, ansprueche: object) =>
      toProfil({ iss: 'i', sub: 's', ...ansprueche }, { ...einstellung, rollenfeld }).rollen
    expect(rollenOf('realm_access.roles', { realm_access: { roles: ['sm-planung'] } })).toEqual([
      'PLANUNG',
    ])
    expect(rollenOf('roles', { roles: ['sm-leitung', 'sm-planung'] })).toEqual(['PLANUNG', 'ADMIN'])
    expect(
      rollenOf('https://kreis.example/gruppen', { 'https://kreis.example/gruppen': 'sm-planung' }),
    ).toEqual(['PLANUNG'])
    expect(rollenOf('constructor.name', {})).toEqual([])
    expect(rollenOf('groups', { groups: { 0: 'sm-planung' } })).toEqual([])
  })

  it('makes a name of what there is, and never a second line', () => {
    const nameOf = (ansprueche: object) =>
      toProfil({ iss: 'i', sub: 's', ...ansprueche }, einstellung)
    expect(nameOf({ given_name: 'Paula', family_name: 'Planerin' }).name).toBe('Paula Planerin')
    expect(nameOf({ name: 'Paula\n\u202EPlanerin' }).name).toBe('PaulaPlanerin')
    expect(nameOf({ email: 'P P@Kreis.example' })).toMatchObject({
      name: 'P P@Kreis.example',
      anmeldename: 'pp@kreis.example',
    })
    expect(nameOf({ name: 17 })).toMatchObject({ name: 's', anmeldename: 's' })
    expect(nameOf({ name: 'x'.repeat(5000) }).name).toHaveLength(200)
  })
})
