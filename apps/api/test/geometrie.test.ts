import type { Topology } from 'topojson-specification'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { createBeispielkreis } from './beispielkreis.ts'
import { createTestApp, type TestApp } from './test-app.ts'

describe('outlines', () => {
  let test: TestApp
  let adresse: string
  beforeAll(async () => {
    test = await createTestApp()
    await createBeispielkreis(test.owner)
    adresse = String(await findAdresse('KOMMUNE'))
  })
  afterAll(() => test.close())

  const findAdresse = async (ebene: string): Promise<unknown> => {
    const { data } = await test.frage(
      `{ messwerte(indikator: "arbeitslosenanteil", ebene: ${ebene}, sicht: INTERN) { gebietsstand { geometrie } } }`,
    )
    const messwerte = data?.['messwerte'] as { gebietsstand?: { geometrie: unknown } } | undefined
    return messwerte?.gebietsstand?.geometrie
  }

  it('have an address only where there is something to draw', async () => {
    expect(adresse).toMatch(/^\/geo\/1-[0-9a-f]{16}\.topo\.json$/)
    expect(await findAdresse('SOZIALRAUM')).toBeNull()
  })

  it('come as TopoJSON whose ids are those of the values, with shared borders stored once', async () => {
    const antwort = await test.sende({ url: adresse })
    expect(antwort.headers).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'content-type': 'application/topo+json; charset=utf-8',
    })
    const { objects, arcs } = antwort.json<Topology>()
    const { raeume, kommunen, kreis } = objects
    expect(raeume).toMatchObject({
      geometries: [
        { id: '101', properties: { schluessel: '05998004', name: 'Adorf' } },
        { id: '102', properties: { name: 'Bedorf' } },
        { id: '103', properties: { name: 'Cedorf' } },
      ],
    })
    expect(kommunen).toMatchObject({ geometries: [{ id: '101' }, { id: '102' }, { id: '103' }] })
    expect(kreis).toMatchObject({ geometries: [] })
    // Three squares in a row: two shared sides, two ends, one piece for the middle's top and bottom each.
    expect(arcs).toHaveLength(6)
  })

  it('are packed once and not sent to whoever has them', async () => {
    const roh = await test.sende({ url: adresse })
    const br = await test.sende({ url: adresse, headers: { 'accept-encoding': 'gzip;q=0.5, br' } })
    const gzip = await test.sende({ url: adresse, headers: { 'accept-encoding': 'gzip, br;q=0' } })
    expect(br.headers['content-encoding']).toBe('br')
    expect(gzip.headers['content-encoding']).toBe('gzip')
    expect(brotliDecompressSync(br.body)).toEqual(roh.body)
    expect(gunzipSync(gzip.body)).toEqual(roh.body)
    const etag = String(roh.headers['etag'])
    const nochmal = await test.sende({ url: adresse, headers: { 'if-none-match': etag } })
    expect([nochmal.status, nochmal.body.length]).toEqual([304, 0])
  })

  it('lead on from an old address, and to nothing from a wrong one', async () => {
    const alt = await test.sende({ url: '/geo/1-0123456789abcdef.topo.json' })
    expect([alt.status, alt.headers['location'], alt.headers['cache-control']]).toEqual([
      302,
      adresse,
      'no-store',
    ])
    for (const url of [
      '/geo/99-0123456789abcdef.topo.json',
      '/geo/1.topo.json',
      '/geo/1-x.topo.json',
    ]) {
      expect((await test.sende({ url })).status).toBe(404)
    }
  })

  it('get another address when an area gets another shape', async () => {
    await test.owner.query(`
      UPDATE raumfassung SET gueltig_bis = '1976-01-01' WHERE id = 103;
      INSERT INTO raumfassung (id, raum_id, name, gueltig_ab, geometrie)
        SELECT 104, raum_id, name, '1976-01-01', geometrie FROM raumfassung WHERE id = 103;
      INSERT INTO gebietsstand (id, ebene, stichtag) VALUES (9, 'KOMMUNE', '1976-01-01')`)
    const { data } = await test.frage(
      '{ messwerte(indikator: "schuldenstand", ebene: KOMMUNE, sicht: INTERN) { gebietsstand { geometrie } raeume { ids } } }',
    )
    expect(data?.['messwerte']).toEqual({
      gebietsstand: { geometrie: expect.stringMatching(/^\/geo\/9-/) },
      raeume: { ids: ['101', '102', '104'] },
    })
    expect(await findAdresse('KOMMUNE')).toBe(adresse)
  })

  it('of small areas are for those innen alone, and kept by nobody else', async () => {
    await test.owner.query(`UPDATE raumfassung
      SET geometrie = (SELECT geometrie FROM raumfassung WHERE id = 101) WHERE id = 201`)
    const klein = String(await findAdresse('SOZIALRAUM'))
    const innen = await test.sende({ url: klein })
    expect([innen.status, innen.headers['cache-control']]).toEqual([200, 'private, no-cache'])
    const wieder = await test.sende({
      url: klein,
      headers: { 'if-none-match': String(innen.headers['etag']) },
    })
    expect([wieder.status, wieder.headers['cache-control']]).toEqual([304, 'private, no-cache'])
    const unbekannt = await test.oeffentlich.sende({ url: '/geo/77-0123456789abcdef.topo.json' })
    const veraltet = klein.replace(/-[0-9a-f]{16}/, '-0123456789abcdef')
    const anbieter = await test.als('ANBIETER')
    const admin = await test.als('ADMIN')
    for (const { sende } of [test.oeffentlich, anbieter, admin]) {
      for (const url of [klein, veraltet]) {
        const antwort = await sende({
          url,
          headers: { 'if-none-match': String(innen.headers['etag']) },
        })
        expect([antwort.status, antwort.headers['cache-control']]).toEqual([404, 'no-store'])
        const { fehler } = antwort.json<{ fehler: { code: string; text: string } }>()
        const fremd = unbekannt.json<{ fehler: { code: string; text: string } }>().fehler
        expect([fehler.code, fehler.text]).toEqual([fremd.code, fremd.text])
      }
    }
    expect((await test.oeffentlich.sende({ url: adresse })).headers['cache-control']).toContain(
      'public',
    )
  })
})
