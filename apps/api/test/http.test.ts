import { ANGEBOTSWEGE } from '@sozial/shared/slug'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { createBeispielkreis } from './beispielkreis.ts'
import { insertBeispielangebote } from '../src/modules/angebotssuche/beispielangebote.testing.ts'
import { createTestApp, type HttpAnfrage, type TestApp } from './test-app.ts'

const frage = (query: string, headers: Readonly<Record<string, string>> = {}): HttpAnfrage => ({
  method: 'POST',
  url: '/graphql',
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify({ query }),
})

let test: TestApp
let eltern: string
beforeAll(async () => {
  eltern = await mkdtemp(join(tmpdir(), 'sozialmonitoring-web-'))
  const ordner = join(eltern, 'dist')
  await mkdir(join(ordner, 'assets'), { recursive: true })
  await writeFile(join(ordner, 'index.html'), '<!doctype html><title>Sozialmonitoring</title>')
  await writeFile(join(ordner, 'assets', 'start-4f2a.js'), 'console.log(1)\n'.repeat(200))
  await writeFile(join(eltern, 'geheim.txt'), 'geheim')
  test = await createTestApp(ordner)
  await createBeispielkreis(test.owner)
})
afterAll(async () => {
  await test.close()
  await rm(eltern, { recursive: true })
})

describe('where a request comes from', () => {
  const MUTATION = 'mutation { withdrawLieferung(id: "1", grund: "x") { id } }'

  it.each([
    [{ 'sec-fetch-site': 'cross-site' }],
    [{ 'sec-fetch-site': 'same-site' }],
    [{ origin: 'https://boese.example' }],
    [{ origin: 'null' }],
    [{ 'sec-fetch-site': 'cross-site', origin: 'http://localhost:4000' }],
  ])('refuses changes from other sites: %j', async (headers) => {
    const graphql = await test.sende(frage(MUTATION, headers))
    expect(graphql.status).toBe(403)
    expect(graphql.json()).toMatchObject({
      errors: [{ extensions: { code: 'HERKUNFT_ABGELEHNT' } }],
    })
    const upload = await test.sende({
      method: 'POST',
      url: '/eingaenge?name=a.csv',
      headers: { 'content-type': 'application/octet-stream', ...headers },
      body: 'a;b',
    })
    expect(upload.status).toBe(403)
    expect(upload.json()).toMatchObject({ fehler: { code: 'HERKUNFT_ABGELEHNT' } })
  })

  it.each([
    [{}],
    [{ 'sec-fetch-site': 'same-origin' }],
    [{ 'sec-fetch-site': 'none' }],
    [{ host: 'localhost:5173', origin: 'http://localhost:5173' }],
  ])('takes them from its own pages and from the command line: %j', async (headers) => {
    const antwort = await test.sende(frage(MUTATION, headers))
    expect(antwort.json()).toMatchObject({ errors: [{ extensions: { code: 'NICHT_GEFUNDEN' } }] })
  })

  it('takes no form that a page elsewhere could send by itself', async () => {
    for (const typ of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data']) {
      const antwort = await test.sende({ ...frage(MUTATION), headers: { 'content-type': typ } })
      expect(antwort.status).toBe(415)
    }
  })

  it('runs no mutation by GET', async () => {
    const url = `/graphql?query=${encodeURIComponent(MUTATION)}`
    expect((await test.sende({ url })).status).toBe(405)
  })

  it('does not answer under a name that only points here', async () => {
    const antwort = await test.sende({
      url: '/graphql?query={kreis{name}}',
      headers: { host: 'boese.example:4000' },
    })
    expect(antwort.status).toBe(403)
  })
})

describe('errors', () => {
  it('says nothing about the inside and leads to the log by a number', async () => {
    await test.owner.query('ALTER TABLE kreis RENAME TO kreis_weg')
    const antwort = await test.sende(
      frage('{ kreis { name } }', { 'x-request-id': 'vorgang-4711' }),
    )
    await test.owner.query('ALTER TABLE kreis_weg RENAME TO kreis')
    expect(antwort.headers['x-request-id']).toBe('vorgang-4711')
    expect(antwort.body.toString()).not.toMatch(/relation|kreis_weg|\.ts|node_modules|stack/)
    expect(antwort.json()).toMatchObject({
      errors: [{ path: ['kreis'], extensions: { code: 'UNERWARTET', nummer: 'vorgang-4711' } }],
    })
    const zeile = test.protokoll.find(({ nummer, err }) => nummer === 'vorgang-4711' && err)
    expect(zeile?.err?.message).toContain('relation "kreis" does not exist')
  })

  it('makes its own number where the given one could harm a log', async () => {
    const antwort = await test.sende(frage('{ __typename }', { 'x-request-id': 'a b{"level":60}' }))
    expect(antwort.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/)
  })

  it.each([
    '/graphql/',
    '/gibtesnicht',
    '/assets/gibtesnicht.js',
    '/../geheim.txt',
    '/%2e%2e/geheim.txt',
  ])('answers %s with 404 and a sentence', async (url) => {
    const antwort = await test.sende({ url, headers: { accept: 'application/json' } })
    expect(antwort.status).toBe(404)
    expect(antwort.json()).toMatchObject({ fehler: { code: 'NICHT_GEFUNDEN' } })
  })

  it('leaves nothing of a failed answer in the next one', async () => {
    const query = `{
      gut: messwerte(indikator: "arbeitslosenanteil", ebene: KOMMUNE, sicht: INTERN) { perioden { werte } }
      schlecht: lieferung(id: "x") { id }
    }`
    const erste = await test.sende(frage(query))
    expect(erste.json()).toMatchObject({
      data: { gut: { perioden: [{ werte: [1, 2, 3] }, {}, {}] }, schlecht: null },
    })
    const antworten = await Promise.all(
      Array.from({ length: 20 }, () =>
        test.sende(frage('{ a: kreis { name } b: kreis { name } }')),
      ),
    )
    for (const antwort of antworten) {
      expect(antwort.json()).toEqual({
        data: { a: { name: 'Musterkreis' }, b: { name: 'Musterkreis' } },
      })
    }
  })
})

describe('the log', () => {
  it('has one line per operation with name, duration, codes and no personal data', async () => {
    await test.sende({
      method: 'POST',
      url: '/graphql',
      headers: {
        'content-type': 'application/json',
        'x-request-id': 'zeile-0001',
        'user-agent': 'Geheimbrowser',
      },
      body: JSON.stringify({
        query: 'query Probe { lieferung(id: "x") { id } }',
        operationName: 'Probe',
      }),
    })
    const zeilen = test.protokoll.filter(({ nummer }) => nummer === 'zeile-0001')
    expect(zeilen).toEqual([
      {
        level: 30,
        time: expect.any(Number),
        nummer: 'zeile-0001',
        rolle: 'PLANUNG',
        methode: 'POST',
        weg: '/graphql',
        operation: 'Probe',
        codes: ['EINGABE_UNGUELTIG'],
        status: 200,
        ms: expect.any(Number),
        bytes: expect.any(Number),
      },
    ])
  })
})

describe('a media type that means something to JavaScript', () => {
  it.each(['constructor', '__proto__', 'toString;q=0.5'])(
    'is one nobody knows: %s',
    async (accept) => {
      expect((await test.sende(frage('{ __typename }', { accept }))).status).toBe(406)
    },
  )
})

describe('the web app', () => {
  it('gets its page for every address of the app, never from a stale cache', async () => {
    for (const url of ['/', '/karte?indikator=x', '/verwaltung/lieferungen']) {
      const antwort = await test.sende({ url, headers: { accept: 'text/html,*/*;q=0.8' } })
      expect(antwort.status).toBe(200)
      expect(antwort.headers['content-type']).toBe('text/html; charset=utf-8')
      expect(antwort.headers['cache-control']).toBe('no-cache')
      expect(antwort.headers['content-security-policy']).not.toContain('unsafe-inline')
    }
  })

  it('lets other sites frame what is made for it, and nothing else', async () => {
    const rahmenOf = async (url: string) => {
      const { headers } = await test.sende({ url, headers: { accept: 'text/html' } })
      return /frame-ancestors ([^;]+)/.exec(String(headers['content-security-policy']))?.[1]
    }
    expect(await rahmenOf('/einbetten/karte?indikator=x')).toBe('*')
    for (const url of [
      '/',
      '/karte',
      '/verwaltung/lieferungen',
      '/einbetten',
      '//einbetten/karte',
    ]) {
      expect(await rahmenOf(url)).toBe("'none'")
    }
  })

  it.each(['*/*', undefined, 'application/json, */*;q=0.1'])(
    'gets its page when it takes %s, but not in place of a missing file',
    async (accept) => {
      const headers = accept === undefined ? {} : { accept }
      const seite = await test.sende({ url: '/karte?indikator=a.b', headers })
      expect([seite.status, seite.headers['content-type']]).toEqual([
        200,
        'text/html; charset=utf-8',
      ])
      expect((await test.sende({ url: '/', headers })).status).toBe(200)
      expect((await test.sende({ url: '/assets/fehlt-1a2b.js', headers })).status).toBe(404)
    },
  )

  it('gets hashed files for good and packed', async () => {
    const url = '/assets/start-4f2a.js'
    const antwort = await test.sende({ url, headers: { 'accept-encoding': 'gzip, br' } })
    expect(antwort.headers).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'content-encoding': 'br',
      'content-type': 'text/javascript; charset=utf-8',
      'x-content-type-options': 'nosniff',
    })
    expect(brotliDecompressSync(antwort.body).toString()).toContain('console.log(1)')
    const nochmal = await test.sende({
      url,
      headers: { 'if-none-match': String(antwort.headers['etag']) },
    })
    expect(nochmal.status).toBe(304)
    expect(nochmal.body).toHaveLength(0)
  })

  it('gets long answers packed', async () => {
    const antwort = await test.sende(
      frage('{ __schema { types { name fields { name description } } } }', {
        'accept-encoding': 'br',
      }),
    )
    expect(antwort.headers['content-encoding']).toBe('br')
    expect(brotliDecompressSync(antwort.body).toString()).toContain('Messwertperiode')
  })
})

it('sends the page of an offer that there is not with 404, all others with 200', async () => {
  const client = await test.owner.connect()
  await insertBeispielangebote(client, [{ titel: 'Treff' }])
  client.release()
  const statusOf = async (url: string) => {
    const antwort = await test.sende({ url, headers: { accept: 'text/html' } })
    expect(antwort.body.toString()).toContain('<title>Sozialmonitoring</title>')
    return antwort.status
  }
  expect(await statusOf('/angebote/treff')).toBe(200)
  expect(await statusOf('/angebote/treff?x=1')).toBe(200)
  expect(await statusOf('/angebote')).toBe(200)
  for (const weg of ANGEBOTSWEGE)
    expect([weg, await statusOf(`/angebote/${weg}`)]).toEqual([weg, 200])
  expect(await statusOf('/angebote/gibt-es-nicht')).toBe(404)
})

describe('health', () => {
  it('is alive, and ready while the database answers', async () => {
    expect((await test.sende({ url: '/healthz' })).json()).toEqual({ ok: true })
    expect((await test.sende({ url: '/readyz' })).status).toBe(200)
    await test.owner.query('REVOKE SELECT ON datenstand FROM sozial_app')
    const antwort = await test.sende({ url: '/readyz' })
    await test.owner.query('GRANT SELECT ON datenstand TO sozial_app')
    expect(antwort.status).toBe(503)
    expect(antwort.json()).toMatchObject({ fehler: { code: 'SERVER_NICHT_BEREIT' } })
    expect((await test.sende({ url: '/healthz' })).status).toBe(200)
  })
})
