import { gunzipSync } from 'node:zlib'
import { createBeispielkreis, publishDatenstand } from './beispielkreis.ts'
import { createTestApp, type TestApp } from './test-app.ts'

const WERTE = `query ($sicht: Sicht!) {
  messwerte(indikator: "arbeitslosenanteil", ebene: KOMMUNE, sicht: $sicht) {
    raeume { schluessel }
    perioden { zeitraum { von } werte status unten oben zaehler nenner }
  }
}`

type Zahlen = readonly (number | null)[]

interface Messwerte {
  readonly raeume: { readonly schluessel: readonly string[] }
  readonly perioden: readonly {
    readonly zeitraum: { readonly von: string }
    readonly werte: Zahlen
    readonly status: readonly string[] | null
    readonly unten: Zahlen | null
    readonly oben: Zahlen | null
    readonly zaehler: Zahlen | null
    readonly nenner: Zahlen | null
  }[]
}

const ORT = '/daten/arbeitslosenanteil/kommune'
const INTERN = 'sicht=intern'

/** More areas than anyone names by hand. */
const VIELE = Array.from({ length: 2600 }, (_, i) => i).join(',')

describe('figures as files', () => {
  let test: TestApp
  beforeAll(async () => {
    test = await createTestApp()
    await createBeispielkreis(test.owner)
  })
  afterAll(() => test.close())

  const hole = (url: string, headers = {}) => test.sende({ url, headers })
  const text = async (url: string): Promise<string> => (await hole(url)).body.toString()
  const fehlerOf = async (url: string) => {
    const antwort = await hole(url)
    return [antwort.status, antwort.json<{ fehler: { code: string; text: string } }>().fehler.text]
  }

  /** What the screen gets, as the rows of the machine csv; a protected cell shows no numbers at all. */
  const zeilenVonGraphql = async (sicht: string): Promise<readonly string[]> => {
    const { data } = await test.frage(WERTE, { sicht })
    const { raeume, perioden } = (data ?? {})['messwerte'] as Messwerte
    return perioden.flatMap(({ zeitraum, status, ...vektoren }) =>
      raeume.schluessel.map((schluessel, i) => {
        const eigener = status?.[i] ?? 'GUELTIG'
        const geheim = eigener.startsWith('GEHEIM')
        const { werte, unten, oben, zaehler, nenner } = vektoren
        const zahlen = [werte, unten, oben, zaehler, nenner].map((vektor) =>
          geheim ? '' : (vektor?.[i] ?? ''),
        )
        return [schluessel, zeitraum.von, geheim ? 'GEHEIM' : eigener, ...zahlen].join(' ')
      }),
    )
  }

  const zeilenVonCsv = (csv: string): readonly string[] => {
    const [kopf = [], ...zeilen] = csv
      .trim()
      .split('\r\n')
      .map((zeile) =>
        [...zeile.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((t) => t[1] ?? t[2] ?? ''),
      )
    const spalten = [
      'raum_schluessel',
      'zeitraum_von',
      'status',
      'wert',
      'unten_95',
      'oben_95',
      'zaehler',
      'nenner',
    ]
    return zeilen.map((zeile) => spalten.map((name) => zeile[kopf.indexOf(name)]).join(' '))
  }

  it('carry the same numbers as the screen', async () => {
    const csv = await text(`${ORT}.maschine.csv?${INTERN}`)
    expect(zeilenVonCsv(csv)).toEqual(await zeilenVonGraphql('INTERN'))
    expect(csv).toContain('Demodaten (synthetisch)')
  })

  it('come in every form with a name that says what is inside', async () => {
    for (const endung of ['csv', 'maschine.csv', 'xlsx', 'geojson', 'gpkg', 'jsonstat.json']) {
      const { status, headers, body } = await hole(`${ORT}.${endung}?${INTERN}`)
      expect([endung, status]).toEqual([endung, 200])
      expect(headers['content-disposition']).toMatch(
        new RegExp(
          `^attachment; filename="arbeitslosenanteil_kommune_2014-2016_gebietsstand-\\d{4}-\\d\\d-\\d\\d_\\d{4}-\\d\\d-\\d\\d-intern\\.${endung}"`,
        ),
      )
      expect(body.length).toBeGreaterThan(300)
    }
  })

  it('say inside by which right they were seen, in the words of the screen', async () => {
    const { data } = await test.frage('{ sitzung { anlass } }')
    const { anlass } = (data ?? {})['sitzung'] as { readonly anlass: string }
    const satz = `gesehen als ${anlass}`
    expect(anlass).toContain('Planung')
    for (const endung of ['csv', 'maschine.csv', 'geojson', 'jsonstat.json', 'gpkg']) {
      expect([endung, await text(`${ORT}.${endung}?${INTERN}`)]).toEqual([
        endung,
        expect.stringContaining(satz),
      ])
    }
  })

  it('have outlines for QGIS', async () => {
    const { features } = JSON.parse(await text(`${ORT}.geojson?${INTERN}&zeitraum=2016`))
    expect(features).toHaveLength(3)
    expect(features[1]).toMatchObject({
      id: '05998008',
      geometry: { type: 'Polygon' },
      properties: { name: 'Bedorf', zeitraum: '31.12.2016', wert: 2.2, wert_2016: 2.2 },
    })
    const { body } = await hole(`${ORT}.gpkg?${INTERN}`)
    expect(body.subarray(0, 15).toString()).toBe('SQLite format 3')
    expect(body.readUInt32BE(68)).toBe(0x47504b47)
  })

  it('can be this view alone: some areas, some periods', async () => {
    const csv = await text(`${ORT}.maschine.csv?${INTERN}&zeitraum=2014,2016&raeume=05998004`)
    expect(zeilenVonCsv(csv)).toEqual([
      '05998004 2014-12-31 GUELTIG 1 0.5 1.8 10 1000',
      '05998004 2016-12-31 GUELTIG 1.2 0.7 2.1 12 1000',
    ])
  })

  it('are sent once to whoever has them', async () => {
    const erste = await hole(`${ORT}.csv?${INTERN}`)
    const zweite = await hole(`${ORT}.csv?${INTERN}`, {
      'if-none-match': String(erste.headers['etag']),
    })
    expect([erste.headers['cache-control'], zweite.status, zweite.body.length]).toEqual([
      'no-store',
      304,
      0,
    ])
    const klein = await hole(`${ORT}.maschine.csv?${INTERN}`, { 'accept-encoding': 'gzip' })
    expect(zeilenVonCsv(gunzipSync(klein.body).toString())).toHaveLength(9)
  })

  it.each([
    [
      '/daten/gibtesnicht/kommune.csv?sicht=intern',
      404,
      'Zum Indikator „gibtesnicht“ gibt es keine Werte für Kommunen.',
    ],
    [
      '/daten/arbeitslosenanteil/dorf.csv',
      404,
      'Diese Ebene gibt es nicht; vorhanden sind bund, land',
    ],
    [
      '/daten/arbeitslosenanteil/kommune.pdf',
      404,
      'Dieses Format gibt es nicht; vorhanden sind maschine.csv, csv',
    ],
    [
      '/daten/arbeitslosenanteil/kommune.csv?sicht=intern&zeitraum=1999',
      404,
      'vorhanden sind 2014, 2015, 2016',
    ],
    ['/daten/arbeitslosenanteil/kommune.csv?sicht=intern&raeume=00', 404, 'Keinen dieser Räume'],
    ['/daten/arbeitslosenanteil/kommune.csv?sicht=geheim', 400, '„sicht“ ist „intern“'],
    ['/daten/arbeitslosenanteil/kommune.csv?sicht=toString', 400, '„sicht“ ist „intern“'],
    [`/daten/arbeitslosenanteil/kommune.csv?raeume=${VIELE}`, 400, 'zu viele'],
    ['/daten/arbeitslosenanteil/kommune.csv?sicht=intern&zeitraum=%00', 400, 'unlesbare'],
  ])('refuse in a sentence, case %#', async (url, status, satz) => {
    const [ist, gesagt] = await fehlerOf(url)
    expect(ist).toBe(status)
    expect(gesagt).toContain(satz)
  })

  it('are listed for programs', async () => {
    const { indikatoren } = JSON.parse(await text(`/daten?${INTERN}`))
    expect(indikatoren[0]).toMatchObject({
      slug: 'arbeitslosenanteil',
      ebenen: [
        { ebene: 'KREIS' },
        {
          ebene: 'KOMMUNE',
          zeitraeume: ['2014', '2015', '2016'],
          adresse: '/daten/arbeitslosenanteil/kommune.{format}?sicht=intern',
        },
      ],
    })
  })

  it('show nothing to the outside before publication, and then only what is released', async () => {
    expect((await fehlerOf(`${ORT}.csv`))[0]).toBe(404)
    expect(JSON.parse(await text('/daten')).indikatoren).toEqual([])
    await publishDatenstand(test.owner)
    const csv = await text(`${ORT}.maschine.csv`)
    expect(zeilenVonCsv(csv)).toEqual(await zeilenVonGraphql('RELEASED'))
    expect(csv).not.toContain('SEKUNDAER')
    expect(csv).toContain('Bericht 2026')
  })
})
