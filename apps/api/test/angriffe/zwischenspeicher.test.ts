/** Caches and tags: nobody gets what another may read, or what was public before, whatever runs meanwhile. */
import { finishSchutzlauf } from '../../src/modules/geheimhaltung/schutzdienst.ts'
import { createBeispielkreis } from '../beispielkreis.ts'
import type { Testsprecher } from '../als.ts'
import { createTestApp, type HttpAntwort, type TestApp } from '../test-app.ts'

let test: TestApp
let planung: Testsprecher
let geheimhaltung: Testsprecher
beforeAll(async () => {
  test = await createTestApp()
  await createBeispielkreis(test.owner)
  await test.owner.query(`
    UPDATE messwert SET zaehler = 700, wert = 70, unten = 60, oben = 80 WHERE block_id = 1;
    INSERT INTO messwertblock (id, datenstand_id, indikatorfassung_id, gebietsstand_id, zeitraum_id, quellen, verfahren)
      VALUES (8, 0, 1, 4, 3, '{1,3}', 1);
    INSERT INTO messwert (block_id, raumfassung_id, zaehler, nenner, wert, unten, oben, status)
      VALUES (8, 201, 40, 100, 40, 30, 50, 'GUELTIG')`)
  planung = await test.als('PLANUNG')
  geheimhaltung = await test.als('GEHEIMHALTUNG')
})
afterAll(() => test.close())

const DATEI = '/daten/arbeitslosenanteil/kommune.maschine.csv'
const FRAGE = `/graphql?query=${encodeURIComponent(
  '{ kreis { veroeffentlichung { name } } messwerte(indikator: "arbeitslosenanteil", ebene: KOMMUNE, sicht: RELEASED) { perioden { zeitraum { kurz } werte } } }',
)}`

interface Wertantwort {
  readonly data: {
    readonly messwerte: {
      readonly perioden: readonly { readonly zeitraum: { readonly kurz: string } }[]
    } | null
  }
}

/** A Datenstand of one period, so that an answer tells from which it is. */
async function publish(zeitraum: number): Promise<string> {
  const { data, errors } = await planung.frage(
    'mutation($d: DatenstandInput!) { prepareDatenstand(datenstand: $d) { id } }',
    {
      d: {
        name: `Stand ${zeitraum}`,
        ebenen: ['KOMMUNE'],
        indikatoren: ['arbeitslosenanteil'],
        zeitraeume: [String(zeitraum)],
      },
    },
  )
  expect(errors).toBeUndefined()
  const { id } = data!['prepareDatenstand'] as { id: string }
  await finishSchutzlauf(test.datenbank.db)
  const frei = await geheimhaltung.frage(
    'mutation($id: ID!) { releaseDatenstand(id: $id) { id } }',
    { id },
  )
  expect(frei.errors).toBeUndefined()
  return id
}

const withdraw = async (id: string): Promise<void> => {
  const { errors } = await planung.frage(
    'mutation($id: ID!) { withdrawDatenstand(id: $id, grund: "Angriff") { id } }',
    { id },
  )
  expect(errors).toBeUndefined()
}

const jahreOf = (antwort: HttpAntwort): readonly string[] =>
  antwort.json<Wertantwort>().data.messwerte?.perioden.map(({ zeitraum }) => zeitraum.kurz) ?? []

it('publishing and withdrawing in a loop never shows a mixture, and nothing once it is taken back', async () => {
  const ende = new AbortController()
  const gesehen = new Set<string>()
  const leser = Array.from({ length: 3 }, async () => {
    while (!ende.signal.aborted) {
      const antwort = await test.oeffentlich.sende({ url: FRAGE })
      expect(antwort.status).toBe(200)
      gesehen.add(jahreOf(antwort).join('+'))
      const datei = await test.oeffentlich.sende({ url: DATEI })
      expect([200, 404]).toContain(datei.status)
      const text = datei.body.toString()
      expect(text.includes('2014-12-31') && text.includes('2016-12-31')).toBe(false)
    }
  })
  for (let runde = 0; runde < 6; runde++) {
    const zeitraum = runde % 2 === 0 ? 1 : 3
    const id = await publish(zeitraum)
    const jahr = zeitraum === 1 ? '2014' : '2016'
    expect(jahreOf(await test.oeffentlich.sende({ url: FRAGE }))).toEqual([jahr])
    const datei = await test.oeffentlich.sende({ url: DATEI })
    expect(datei.body.toString()).toContain(`${jahr}-12-31`)
    await withdraw(id)
    expect(jahreOf(await test.oeffentlich.sende({ url: FRAGE }))).toEqual([])
    const danach = await test.oeffentlich.sende({
      url: DATEI,
      headers: { 'if-none-match': String(datei.headers['etag']) },
    })
    expect(danach.status).toBe(404)
  }
  ende.abort()
  await Promise.all(leser)
  expect([...gesehen].every((jahre) => ['', '2014', '2016'].includes(jahre))).toBe(true)
}, 120_000)

describe('a tag', () => {
  it('of the Arbeitsstand answers nobody outside, and the one of outside nobody inside', async () => {
    const id = await publish(1)
    const intern = await planung.sende({ url: `${DATEI}?sicht=intern&zeitraum=2014` })
    const extern = await test.oeffentlich.sende({ url: DATEI })
    expect([intern.status, extern.status]).toEqual([200, 200])
    expect(intern.headers['etag']).not.toBe(extern.headers['etag'])
    const fremd = await test.oeffentlich.sende({
      url: DATEI,
      headers: { 'if-none-match': String(intern.headers['etag']) },
    })
    expect(fremd.status).toBe(200)
    const verweigert = await test.oeffentlich.sende({
      url: `${DATEI}?sicht=intern&zeitraum=2014`,
      headers: { 'if-none-match': String(intern.headers['etag']) },
    })
    expect(verweigert.status).toBe(401)
    expect(verweigert.headers['etag']).toBeUndefined()
    const andersherum = await planung.sende({
      url: `${DATEI}?sicht=intern&zeitraum=2014`,
      headers: { 'if-none-match': String(extern.headers['etag']) },
    })
    expect(andersherum.status).toBe(200)
    await withdraw(id)
  })

  it('does not bring an older Stand back', async () => {
    const erster = await publish(1)
    const alt = await test.oeffentlich.sende({ url: DATEI })
    const zweiter = await publish(3)
    const neu = await test.oeffentlich.sende({
      url: DATEI,
      headers: { 'if-none-match': String(alt.headers['etag']) },
    })
    expect(neu.status).toBe(200)
    expect(neu.body.toString()).toContain('2016-12-31')
    await withdraw(zweiter)
    await withdraw(erster)
  })
})

describe('caches on the way', () => {
  it('keep nothing of an account and tell accounts apart', async () => {
    const id = await publish(1)
    for (const url of [FRAGE, `${DATEI}?sicht=intern`, '/daten?sicht=intern']) {
      const antwort = await planung.sende({ url })
      expect([url, antwort.status]).toEqual([url, 200])
      expect(antwort.headers['cache-control']).toBe('no-store')
      expect(antwort.headers['vary']).toMatch(/cookie/)
    }
    // What is published is the same for everybody, byte by byte.
    for (const url of [DATEI, '/daten']) {
      const antwort = await test.oeffentlich.sende({ url })
      expect(antwort.headers['cache-control']).toBe('public, no-cache')
      expect((await planung.sende({ url })).body.equals(antwort.body)).toBe(true)
    }
    await withdraw(id)
  })

  it('of the server give the outlines of small areas to those innen alone, before and after', async () => {
    const { data } = await planung.frage(
      '{ messwerte(indikator: "arbeitslosenanteil", ebene: SOZIALRAUM, sicht: INTERN) { gebietsstand { id } } }',
    )
    const { id } = (data!['messwerte'] as { gebietsstand: { id: string } }).gebietsstand
    await test.owner.query(
      'UPDATE raumfassung SET geometrie = (SELECT geometrie FROM raumfassung WHERE id = 101) WHERE id = 201',
    )
    const innen = await planung.sende({ url: `/geo/${id}-0123456789abcdef.topo.json` })
    const adresse = String(innen.headers['location'])
    expect((await planung.sende({ url: adresse })).headers['cache-control']).toBe(
      'private, no-cache',
    )
    const draussen = await test.oeffentlich.sende({
      url: adresse,
      headers: { 'if-none-match': String((await planung.sende({ url: adresse })).headers['etag']) },
    })
    expect(draussen.status).toBe(404)
    expect(draussen.headers['cache-control']).toBe('no-store')
    for (const rolle of ['ADMIN', 'ANBIETER'] as const) {
      expect((await (await test.als(rolle)).sende({ url: adresse })).status).toBe(404)
    }
  })
})
