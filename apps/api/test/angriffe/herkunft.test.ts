/** Another page acting in the name of whoever is signed in. */
import type { Testsprecher } from '../als.ts'
import { createTestApp, type Antwort, type TestApp } from '../test-app.ts'

let test: TestApp
let admin: Testsprecher
beforeAll(async () => {
  test = await createTestApp()
  admin = await test.als('ADMIN')
})
afterAll(() => test.close())

const codeOf = (body: Buffer): string | undefined => {
  const { errors, fehler } = JSON.parse(body.toString()) as Antwort & {
    fehler?: { code: string }
  }
  return errors?.[0]?.extensions.code ?? fehler?.code
}
const eintraege = async (): Promise<number> =>
  (await test.owner.query('SELECT FROM protokoll')).rowCount ?? 0

const NACHSEHEN = encodeURIComponent(
  '{ protokoll(anlass: {art: STICHPROBE, satz: "Vom Angreifer geschrieben"}) { anzahl } }',
)

describe('a link of another page', () => {
  it.each(['cross-site', 'same-site'])('reads nothing as somebody signed in: %s', async (site) => {
    const vorher = await eintraege()
    const antwort = await admin.sende({
      url: `/graphql?query=${NACHSEHEN}`,
      headers: { 'sec-fetch-site': site, 'sec-fetch-mode': 'navigate' },
    })
    expect(antwort.status).toBe(403)
    expect(codeOf(antwort.body)).toBe('HERKUNFT_ABGELEHNT')
    expect(await eintraege()).toBe(vorher)
  })

  it('may read what everybody may', async () => {
    const antwort = await test.oeffentlich.sende({
      url: `/graphql?query=${encodeURIComponent('{ sitzung { sicht } }')}`,
      headers: { 'sec-fetch-site': 'cross-site' },
    })
    expect(antwort.json<Antwort>().data).toEqual({ sitzung: { sicht: 'RELEASED' } })
  })
})

describe('a change', () => {
  it.each([
    ['of another page', { origin: 'https://boese.example', 'sec-fetch-site': 'cross-site' }],
    ['of a page beside', { origin: 'http://anderes.localhost', 'sec-fetch-site': 'same-site' }],
    ['of a frame without origin', { origin: 'null' }],
    ['of a page that only begins like ours', { origin: 'ORIGIN.boese.example' }],
    ['of an old browser that says nothing', { origin: '' }],
  ])('%s is refused on every route that changes', async (_was, kopf) => {
    const origin = kopf.origin.replace('ORIGIN', test.adresse)
    const vorher = await eintraege()
    for (const [url, typ] of [
      ['/graphql', 'application/json'],
      ['/protokoll.csv', 'application/json'],
      ['/eingaenge?name=a.csv', 'application/octet-stream'],
      ['/kreis?name=a&schluessel=05370&gueltigAb=2020-01-01', 'application/octet-stream'],
    ] as const) {
      const antwort = await admin.sende({
        method: 'POST',
        url,
        headers: { ...kopf, origin, 'content-type': typ },
        body: '{"query":"mutation { signOutEverywhere { sicht } }"}',
      })
      expect([url, antwort.status, codeOf(antwort.body)]).toEqual([url, 403, 'HERKUNFT_ABGELEHNT'])
    }
    expect(await eintraege()).toBe(vorher)
    expect((await admin.frage('{ konten { id } }')).errors).toBeUndefined()
  })

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'in the form that pages send without asking is not read: %s',
    async (typ) => {
      const antwort = await admin.sende({
        method: 'POST',
        url: '/graphql',
        headers: { 'content-type': typ },
        body: '{"query":"mutation { signOutEverywhere { sicht } }"}',
      })
      expect(antwort.status).toBe(415)
      expect((await admin.frage('{ konten { id } }')).errors).toBeUndefined()
    },
  )
})
