/** What every answer carries, where changes may come from, and how much one visitor may ask for. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Betrieb } from '../src/betrieb.ts'
import { GRENZEN_JE_MINUTE } from '../src/http/grenzen.ts'
import { createBeispielkreis } from './beispielkreis.ts'
import { createTestApp, type HttpAnfrage, type HttpAntwort, type TestApp } from './test-app.ts'
import { RASCH_MS } from './warte.ts'

const HTML = { accept: 'text/html' }
const JSON_KOPF = { 'content-type': 'application/json' }
const FRAGE = '/graphql?query=%7B__typename%7D'

const PRODUKTION: Betrieb = {
  produktion: true,
  nurLoopback: false,
  origin: 'https://sozial.kreis.example',
  sicher: true,
  proxys: ['127.0.0.1'],
}

let ordner: string
let test: TestApp
let draussen: TestApp
beforeAll(async () => {
  ordner = await mkdtemp(join(tmpdir(), 'sozialmonitoring-schutz-'))
  await mkdir(join(ordner, 'assets'))
  await writeFile(join(ordner, 'index.html'), '<!doctype html><title>Sozialmonitoring</title>')
  await writeFile(join(ordner, 'assets', 'start-4f2a.js'), 'console.log(1)\n')
  test = await createTestApp(ordner)
  await createBeispielkreis(test.owner)
  draussen = await createTestApp(ordner, { betrieb: PRODUKTION })
})
afterAll(async () => {
  await test.close()
  await draussen.close()
  await rm(ordner, { recursive: true })
})

/** Every kind of answer there is. */
const ANTWORTEN: readonly (readonly [string, number, HttpAnfrage])[] = [
  ['page', 200, { url: '/', headers: HTML }],
  ['page deep down', 200, { url: '/karte?indikator=x', headers: HTML }],
  ['file', 200, { url: '/assets/start-4f2a.js' }],
  ['json', 200, { url: '/healthz' }],
  ['GraphQL', 200, { url: FRAGE }],
  [
    'GraphQL refused',
    405,
    { url: `/graphql?query=${encodeURIComponent('mutation{signOut{sicht}}')}` },
  ],
  ['not acceptable', 406, { url: FRAGE, headers: { accept: 'image/png' } }],
  [
    'unknown type',
    415,
    { method: 'POST', url: '/graphql', headers: { 'content-type': 'text/plain' }, body: 'x' },
  ],
  ['broken json', 400, { method: 'POST', url: '/graphql', headers: JSON_KOPF, body: '{' }],
  ['directory of files', 200, { url: '/daten' }],
  ['missing file', 404, { url: '/daten/gibtesnicht/kommune.csv' }],
  ['missing outline', 404, { url: '/geo/999999-0000000000000000.topo.json' }],
  ['missing address', 404, { url: '/gibtesnicht', headers: { accept: 'application/json' } }],
  ['missing method', 404, { method: 'DELETE', url: '/graphql' }],
  ['redirect', 303, { url: '/oidc/abmelden' }],
  [
    'for accounts only',
    401,
    {
      method: 'POST',
      url: '/eingaenge?name=a.csv',
      headers: { 'content-type': 'application/octet-stream' },
      body: 'a',
    },
  ],
  [
    'from elsewhere',
    403,
    {
      method: 'POST',
      url: '/graphql',
      headers: { ...JSON_KOPF, origin: 'https://boese.example' },
      body: '{}',
    },
  ],
]

describe('headers', () => {
  it.each(ANTWORTEN)('are complete: %s (%i)', async (_was, status, anfrage) => {
    for (const app of [test, draussen]) {
      const antwort = await app.oeffentlich.sende(anfrage)
      expect(antwort.status).toBe(status)
      expect(antwort.headers).toMatchObject({
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'permissions-policy': expect.stringContaining('geolocation=(self)'),
        'referrer-policy': 'same-origin',
        'x-content-type-options': 'nosniff',
        'x-request-id': expect.any(String),
      })
      const regeln = String(antwort.headers['content-security-policy'])
      expect(regeln).toMatch(/^default-src 'none';/)
      expect(regeln).toContain("script-src 'self';")
      expect(regeln).toContain("style-src 'self';")
      expect(regeln).toContain("base-uri 'none'; frame-ancestors 'none'")
      expect(regeln).not.toMatch(/unsafe|\*/)
      expect(antwort.headers['x-powered-by'] ?? antwort.headers['server']).toBeUndefined()
      expect(antwort.headers['strict-transport-security']).toBe(
        app === draussen ? 'max-age=31536000' : undefined,
      )
    }
  })

  it('keep nothing of a session anywhere', async () => {
    // What is published is the same for everyone and hangs on no session.
    const ebenso = ANTWORTEN.filter(([, , { url }]) => /^\/(graphql|oidc)/.test(url))
    const innen = { url: '/daten?sicht=intern' }
    for (const anfrage of [...ebenso.map(([, , eine]) => eine), innen]) {
      const { headers } = await test.sende(anfrage)
      expect(headers['cache-control']).toBe('no-store')
    }
  })

  it('tell caches apart what hangs on who asks', async () => {
    for (const sprecher of [test, test.oeffentlich]) {
      const { headers } = await sprecher.sende({ url: '/daten?sicht=intern' })
      expect(String(headers['vary']).split(/, ?/)).toContain('cookie')
    }
    const { headers } = await test.sende({ url: '/assets/start-4f2a.js' })
    expect(headers['vary']).toBe('accept-encoding')
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable')
  })

  it('take nothing over from the request', async () => {
    const boese = 'x%0d%0aset-cookie:%20sozial_sitzung=x%0d%0a'
    for (const url of [`/oidc/abmelden?weg=${boese}`, `/daten/${boese}/kommune.csv`, `/${boese}`]) {
      const { headers } = await test.oeffentlich.sende({
        url,
        headers: { accept: 'application/json' },
      })
      expect(String(headers['set-cookie'] ?? '')).not.toContain('=x')
    }
  })
})

describe('the cookie behind TLS', () => {
  it('has the name that browsers hold to this host; another name is nobody', async () => {
    const { rows } = await draussen.owner.query('SELECT FROM sitzung')
    expect(rows.length).toBeGreaterThan(0)
    const planung = await draussen.als('PLANUNG')
    const [, geheimnis = ''] = String(planung.cookie).split('=')
    const werIst = async (cookie: string): Promise<string> => {
      const { body } = await draussen.oeffentlich.sende({
        url: `/graphql?query=${encodeURIComponent('{sitzung{sicht}}')}`,
        headers: { cookie },
      })
      return body.toString()
    }
    expect(await werIst(`__Host-sozial_sitzung=${geheimnis}`)).toContain('INTERN')
    expect(await werIst(`sozial_sitzung=${geheimnis}`)).toContain('RELEASED')
    expect(
      await werIst(`__Secure-sozial_sitzung=${geheimnis}; SOZIAL_SITZUNG=${geheimnis}`),
    ).toContain('RELEASED')
  })

  it('is taken away under that name, Secure, whatever the proxy says of the request', async () => {
    for (const proto of ['http', 'https']) {
      const { headers } = await draussen.oeffentlich.sende({
        url: '/oidc/abmelden',
        headers: { 'x-forwarded-proto': proto },
      })
      expect(String(headers['set-cookie'])).toMatch(
        /^__Host-sozial_sitzung=;.*Path=\/;.*HttpOnly; Secure; SameSite=Lax$/,
      )
    }
    const lokal = await test.oeffentlich.sende({
      url: '/oidc/abmelden',
      headers: { 'x-forwarded-proto': 'https' },
    })
    expect(String(lokal.headers['set-cookie'])).not.toContain('Secure')
  })
})

describe('a change from another page', () => {
  const mutation = (headers: Readonly<Record<string, string>>): HttpAnfrage => ({
    method: 'POST',
    url: '/graphql',
    headers: { ...JSON_KOPF, ...headers },
    body: JSON.stringify({ query: 'mutation { endSitzung(id: "x") { id } }' }),
  })
  const ANDERE: readonly HttpAnfrage[] = ['/eingaenge?name=a.csv', '/kreis', '/protokoll.csv'].map(
    (url) => ({
      method: 'POST',
      url,
      headers: { 'content-type': 'application/octet-stream' },
      body: 'x',
    }),
  )

  it.each([
    { origin: 'https://boese.example' },
    { origin: 'null' },
    { origin: '' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ])('is refused on every way: %j', async (fremd) => {
    for (const anfrage of [mutation({}), ...ANDERE]) {
      const antwort = await test.sende({ ...anfrage, headers: { ...anfrage.headers, ...fremd } })
      expect([anfrage.url, antwort.status]).toEqual([anfrage.url, 403])
      expect(antwort.body.toString()).toContain('HERKUNFT_ABGELEHNT')
    }
  })

  it('is refused too where a session comes without saying from where', async () => {
    const { cookie } = await test.als('PLANUNG')
    const antwort = await test.oeffentlich.sende(mutation({ cookie: cookie! }))
    expect(antwort.body.toString()).toContain('HERKUNFT_ABGELEHNT')
    const ohne = await test.oeffentlich.sende(mutation({}))
    expect(ohne.body.toString()).toContain('ANMELDUNG_NOETIG')
  })
})

describe('too much', () => {
  const flood = async (
    app: Pick<TestApp, 'sende'>,
    anfrage: HttpAnfrage,
    zahl: number,
  ): Promise<readonly HttpAntwort[]> => {
    const antworten: HttpAntwort[] = []
    for (let i = 0; i < zahl; i += 100) {
      const noch = Math.min(100, zahl - i)
      antworten.push(...(await Promise.all(Array.from({ length: noch }, () => app.sende(anfrage)))))
    }
    return antworten
  }
  const expectZuViel = (antwort: HttpAntwort | undefined): void => {
    expect(antwort?.status).toBe(429)
    expect(Number(antwort?.headers['retry-after'])).toBeGreaterThan(0)
    expect(Number(antwort?.headers['retry-after'])).toBeLessThanOrEqual(60)
    expect(antwort?.body.toString()).toMatch(/"ZU_VIELE_ANFRAGEN"/)
    expect(antwort?.body.toString()).toMatch(/Bitte (in \d+ Sekunden|warten)/)
  }

  it('of files from one address is 429; another address is not slowed', async () => {
    const von = (adresse: string): HttpAnfrage => ({
      url: '/daten',
      headers: { 'x-forwarded-for': adresse },
    })
    const grenze = GRENZEN_JE_MINUTE.AUSGABE
    const antworten = await flood(draussen.oeffentlich, von('192.0.2.1'), grenze + 1)
    expect(antworten.filter(({ status }) => status === 200)).toHaveLength(grenze)
    expectZuViel(antworten.find(({ status }) => status === 429))
    expect((await draussen.oeffentlich.sende(von('192.0.2.2'))).status).toBe(200)
    // What a client writes in front of what the proxy adds does not help it.
    expect((await draussen.oeffentlich.sende(von('192.0.2.9, 192.0.2.1'))).status).toBe(429)
  })

  it('takes all addresses of one IPv6 network for one', async () => {
    const grenze = GRENZEN_JE_MINUTE.ANMELDUNG
    const antworten: HttpAntwort[] = []
    for (let i = 0; i <= grenze; i++) {
      const headers = { 'x-forwarded-for': `2001:db8:1:2::${i.toString(16)}` }
      antworten.push(await draussen.oeffentlich.sende({ url: '/oidc/start', headers }))
    }
    expectZuViel(antworten.at(-1))
    expect(antworten.at(-2)?.status).toBe(404)
  })

  it('is counted by account where somebody is signed in', async () => {
    const planung = await draussen.als('PLANUNG')
    const [, geheimnis = ''] = String(planung.cookie).split('=')
    const mit = (adresse: string): HttpAnfrage => ({
      url: '/daten',
      headers: { cookie: `__Host-sozial_sitzung=${geheimnis}`, 'x-forwarded-for': adresse },
    })
    await flood(draussen.oeffentlich, mit('192.0.2.21'), GRENZEN_JE_MINUTE.AUSGABE)
    expectZuViel(await draussen.oeffentlich.sende(mit('192.0.2.22')))
    const ohne = { url: '/daten', headers: { 'x-forwarded-for': '192.0.2.21' } }
    expect((await draussen.oeffentlich.sende(ohne)).status).toBe(200)
  })

  it('is nobody on the own machine', async () => {
    const antworten = await flood(
      test.oeffentlich,
      { url: '/daten' },
      GRENZEN_JE_MINUTE.AUSGABE + 1,
    )
    expect(antworten.every(({ status }) => status === 200)).toBe(true)
  })

  it('of uploads at once is 429, for one account and for all together', async () => {
    const eine = await test.als('PLANUNG')
    const andere = await test.als('PLANUNG')
    const dritte = await test.als('PLANUNG')
    const MB = 1024 * 1024
    const offene = [
      await hold(test, eine.cookie!, 45 * MB),
      await hold(test, eine.cookie!, 45 * MB),
      await hold(test, andere.cookie!, 45 * MB),
    ]
    const upload = (laenge: number): HttpAnfrage => ({
      method: 'POST',
      url: '/eingaenge?name=a.csv',
      headers: { 'content-type': 'application/octet-stream' },
      body: Buffer.alloc(laenge, 'a;b\n'),
    })
    const zuViele = await eine.sende(upload(10))
    expectZuViel(zuViele)
    expect(zuViele.body.toString()).toContain('schon zwei Dateien')
    const zuGross = await dritte.sende(upload(20 * MB))
    expectZuViel(zuGross)
    expect(zuGross.body.toString()).toContain('zu viele große Dateien')
    expect((await dritte.sende(upload(10))).status).toBe(200)
    await Promise.all(offene.map((close) => close()))
    let danach = await eine.sende(upload(10))
    while (danach.status === 429) danach = await eine.sende(upload(10))
    expect(danach.status).toBe(200)
  })
})

/** Begins an upload and sends nothing of it. @returns hangs up */
async function hold(app: TestApp, cookie: string, laenge: number): Promise<() => Promise<void>> {
  const { hostname, port, host, origin } = new URL(app.adresse)
  const socket = connect(Number(port), hostname)
  const kopf = [
    'POST /eingaenge?name=a.csv HTTP/1.1',
    `host: ${host}`,
    `origin: ${origin}`,
    `cookie: ${cookie}`,
    'content-type: application/octet-stream',
    `content-length: ${laenge}`,
    'expect: 100-continue',
  ]
  const begonnen = new Promise((resolve) => socket.once('data', resolve))
  socket.write(`${kopf.join('\r\n')}\r\n\r\n`)
  await begonnen
  return () => new Promise((resolve) => socket.once('close', () => resolve()).destroy())
}

describe('what cannot be read as a request', () => {
  const sendRoh = (text: string): Promise<string> =>
    new Promise((resolve) => {
      const { hostname, port } = new URL(test.adresse)
      const socket = connect(Number(port), hostname)
      const teile: Buffer[] = []
      socket.on('data', (teil: Buffer) => teile.push(teil))
      socket.on('close', () => resolve(Buffer.concat(teile).toString()))
      socket.on('error', () => undefined)
      socket.write(text)
    })

  it.each([
    ['431', `GET / HTTP/1.1\r\nhost: localhost\r\nx: ${'x'.repeat(40_000)}\r\n\r\n`],
    ['431', `GET / HTTP/1.1\r\nhost: localhost\r\n${'x-kopf: wert\r\n'.repeat(5000)}\r\n`],
    ['400', 'GET / HTTP/9.9\r\n\r\n'],
    ['400', 'quatsch\r\n\r\n'],
    [
      '400',
      'POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\n',
    ],
    ['400', 'POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-length: -1\r\n\r\n'],
  ])('is %s with a sentence', async (status, text) => {
    const antwort = await sendRoh(text)
    expect(antwort).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
    expect(antwort).toContain('"code":"ANFRAGE_UNGUELTIG"')
    expect(antwort).not.toMatch(/HPE_|node:|Parse Error/)
  })

  it('may take its time, but not for ever', () => {
    expect(test.app.server.requestTimeout).toBe(120_000)
    expect(test.app.server.headersTimeout).toBeLessThanOrEqual(120_000)
  })
})

describe('variables', () => {
  const frage = (variables: string): HttpAnfrage => ({
    method: 'POST',
    url: '/graphql',
    headers: JSON_KOPF,
    body: `{"query":"query ($x: String) { __typename @include(if: true) }","variables":${variables}}`,
  })
  it.each([
    ['very deep', `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`],
    ['a very deep list', `{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
    ['a huge text', `{"x":"${'x'.repeat(2_000_000)}"}`],
    ['control characters', '{"x":"\\u0000"}'],
  ])('%s are a quick 4xx without internal text', async (_was, variables) => {
    const beginn = performance.now()
    const antwort = await test.oeffentlich.sende(frage(variables))
    expect(performance.now() - beginn).toBeLessThan(RASCH_MS)
    expect(antwort.status).toBeGreaterThanOrEqual(400)
    expect(antwort.status).toBeLessThan(500)
    expect(antwort.body.toString()).not.toMatch(/\.ts|node_modules|RangeError|stack/)
  })
})
