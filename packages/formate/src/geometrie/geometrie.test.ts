import { zipSync } from 'fflate'
import { feature } from 'topojson-client'
import { codes, datei } from '../../test/referenz.ts'
import { shapefile } from '../../test/shapefile.ts'
import { readGeometrie, toTopoJson } from './index.ts'

type Punkt = [number, number]

/** A square of one hundredth of a degree, counterclockwise. */
const quadrat = (x: number, y: number, seite = 0.01): Punkt[] => [
  [x, y],
  [x + seite, y],
  [x + seite, y + seite],
  [x, y + seite],
  [x, y],
]

const GK3 =
  'PROJCS["DHDN_3_Degree_Gauss_Zone_3",GEOGCS["GCS_Deutsches_Hauptdreiecksnetz",DATUM["D",SPHEROID["Bessel_1841",6377397.155,299.1528128]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Gauss_Kruger"],PARAMETER["False_Easting",3500000.0],PARAMETER["Central_Meridian",9.0],PARAMETER["Scale_Factor",1.0],UNIT["Meter",1.0]]'

/** Length of the meridian from the equator to a latitude on GRS80, by Simpson's rule. */
function meridianbogen(breite: number): number {
  const [a, e2] = [6_378_137, 0.006_694_380_022_9]
  const rad = (breite * Math.PI) / 180
  const n = 1000
  const kruemmung = (phi: number): number => (a * (1 - e2)) / (1 - e2 * Math.sin(phi) ** 2) ** 1.5
  const stuetzen = Array.from({ length: n + 1 }, (_, i) => {
    const gewicht = i === 0 || i === n ? 1 : i % 2 === 1 ? 4 : 2
    return gewicht * kruemmung((rad * i) / n)
  })
  return (stuetzen.reduce((summe, wert) => summe + wert, 0) * rad) / n / 3
}

const sammlung = (features: readonly unknown[], mehr: Readonly<Record<string, unknown>> = {}) =>
  datei(JSON.stringify({ type: 'FeatureCollection', features, ...mehr }), 'gebiete.geojson')

const gebiet = (
  properties: Readonly<Record<string, unknown>>,
  ring: readonly Punkt[] = quadrat(6, 51),
) => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Polygon', coordinates: [ring] },
})

describe('readGeometrie from GeoJSON', () => {
  it('guesses key and name, keeps attributes and turns rings as RFC 7946 wants', () => {
    const rechtsherum = quadrat(6, 51).toReversed()
    const { gebiete, ...rest } = readGeometrie([
      sammlung([gebiet({ AGS: '05370004', GEN: 'Erkelenz', EW: 5 }, rechtsherum)]),
    ])
    expect(rest).toEqual({
      format: 'geojson',
      epsg: 4326,
      schluesselspalte: 'AGS',
      namensspalte: 'GEN',
      meldungen: [],
    })
    expect(gebiete).toEqual([
      {
        schluessel: '05370004',
        name: 'Erkelenz',
        eigenschaften: { AGS: '05370004', GEN: 'Erkelenz', EW: 5 },
        geometry: { type: 'Polygon', coordinates: [quadrat(6, 51)] },
      },
    ])
  })

  it('filters by prefix and repairs numeric keys', () => {
    const { gebiete, meldungen } = readGeometrie(
      [
        sammlung([
          gebiet({ AGS: 5370004, GEN: 'Erkelenz' }),
          gebiet({ AGS: 5334002, GEN: 'Aachen' }),
        ]),
      ],
      { praefix: '05370' },
    )
    expect(gebiete.map(({ schluessel }) => schluessel)).toEqual(['05370004'])
    expect(codes({ meldungen })).toEqual(['FUEHRENDE_NULL'])
  })

  it('takes named columns, the id of a feature, and own keys as they are', () => {
    const eins = { ...gebiet({ nr: 'Q-1', ort: 'Mitte' }), id: 7 }
    expect(readGeometrie([sammlung([eins])]).gebiete[0]).toMatchObject({ schluessel: '7' })
    expect(
      readGeometrie([sammlung([eins])], { schluesselspalte: 'nr', namensspalte: 'ort' }).gebiete[0],
    ).toMatchObject({
      schluessel: 'Q-1',
      name: 'Mitte',
    })
    expect(() => readGeometrie([sammlung([eins])], { schluesselspalte: 'ags' })).toThrow(
      'vorhanden sind: id, nr, ort',
    )
  })

  it('reports areas that are empty, no areas, or share a key, and reads the rest', () => {
    const { gebiete, meldungen } = readGeometrie([
      sammlung([
        gebiet({ id: 'a' }),
        { type: 'Feature', properties: { id: 'b' }, geometry: null },
        {
          type: 'Feature',
          properties: { id: 'c' },
          geometry: { type: 'Point', coordinates: [6, 51] },
        },
        gebiet({ id: 'd' }, [
          [6, 51],
          [6, 51],
          [6, 51],
          [6, 51],
        ]),
        gebiet({ id: 'e', name: 'Schloßstraße' }),
        gebiet({ id: 'e', name: 'Schloßstraße' }),
      ]),
    ])
    expect(gebiete.map(({ schluessel }) => schluessel)).toEqual(['a'])
    expect(meldungen.map(({ code, roh }) => [code, roh])).toEqual([
      ['GEOMETRIE_LEER', 'b'],
      ['KEINE_FLAECHE', 'c'],
      ['GEOMETRIE_LEER', 'd'],
      ['SCHLUESSEL_DOPPELT', 'e'],
    ])
  })

  it('joins the rows of one official key: land without water', () => {
    const teil = (GF: number, x: number) =>
      gebiet({ AGS: '05370004', GEN: 'Erkelenz', GF }, quadrat(x, 51))
    const { gebiete, meldungen } = readGeometrie([
      sammlung([teil(4, 6), teil(2, 6.1), teil(4, 6.2)]),
    ])
    expect(gebiete[0]?.geometry).toEqual({
      type: 'MultiPolygon',
      coordinates: [[quadrat(6, 51)], [quadrat(6.2, 51)]],
    })
    expect(codes({ meldungen })).toEqual(['TEILE_VEREINIGT'])
  })

  it('reads the crs of older files and asks where metres have none', () => {
    const utm = gebiet({ AGS: '05370004' }, quadrat(500_000, 0.9996 * meridianbogen(51), 1000))
    const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::25832' } }
    const [erstes] = readGeometrie([sammlung([utm], { crs })]).gebiete
    expect(erstes?.geometry.coordinates[0]?.[0]).toEqual([9, 51])
    expect(readGeometrie([sammlung([utm])], { epsg: 25832 }).gebiete).toHaveLength(1)
    expect(() => readGeometrie([sammlung([utm])])).toThrow('EPSG-Code angeben')
    expect(() => readGeometrie([sammlung([utm])], { epsg: 25833 })).not.toThrow()
    expect(() => readGeometrie([sammlung([utm])], { epsg: 31467 })).toThrow('nicht in Deutschland')
    expect(() => readGeometrie([sammlung([utm])], { epsg: 2154 })).toThrow(
      'EPSG:2154 ist nicht bekannt',
    )
  })

  it('notices swapped axes', () => {
    expect(() => readGeometrie([sammlung([gebiet({ id: 'a' }, quadrat(51, 6))])])).toThrow(
      'vertauscht',
    )
  })

  it.each([
    ['text', 'Erkelenz', 'keine Gebietsgrenzen'],
    ['another JSON', '{"a":1}', 'weder GeoJSON noch TopoJSON'],
    ['half a file', '{"type":"FeatureCollection","features":[', 'abgeschnitten'],
    ['no features', '{"type":"FeatureCollection","features":[]}', 'vorhanden sind: keine'],
    ['nothing', '', 'ist leer'],
  ])('refuses %s', (_, text, satz) => {
    expect(() => readGeometrie([datei(text)])).toThrow(satz)
  })

  it('refuses a prefix that no key has', () => {
    expect(() =>
      readGeometrie([sammlung([gebiet({ AGS: '05334002' })])], { praefix: '05370' }),
    ).toThrow('beginnt kein Schlüssel mit „05370“ (vorhanden sind zum Beispiel 05334002)')
  })
})

describe('readGeometrie from shapefiles', () => {
  const rechts = (x: number, y: number, seite?: number): Punkt[] =>
    quadrat(x, y, seite).toReversed()

  it('sorts rings into areas and holes and reads names in UTF-8', () => {
    const teile = shapefile([
      {
        ringe: [rechts(6, 51, 0.1), quadrat(6.04, 51.04), rechts(6.3, 51)],
        attribute: { AGS: '05370020', GEN: 'Hückelhoven' },
      },
    ])
    const { gebiete } = readGeometrie(teile)
    expect(gebiete[0]).toMatchObject({ name: 'Hückelhoven', geometry: { type: 'MultiPolygon' } })
    expect(gebiete[0]?.geometry.coordinates.map((flaeche) => flaeche.length)).toEqual([2, 1])
  })

  it('shifts the datum of Gauß-Krüger although the .prj names none', () => {
    // First vertex of Erkelenz in VG5000 (BKG 2021), and where pyproj puts it in the WGS84 cut.
    const [x, y] = [3_304_005.980894845, 5_667_216.895566356]
    const ring: Punkt[] = [
      [x, y],
      [x, y + 1000],
      [x + 1000, y + 1000],
      [x + 1000, y],
      [x, y],
    ]
    const { epsg, gebiete } = readGeometrie(
      shapefile([{ ringe: [ring], attribute: { AGS: '05370004' } }], GK3),
    )
    expect(epsg).toBe(31467)
    const [laenge, breite] = (gebiete[0]?.geometry.coordinates[0]?.[0] ?? []) as Punkt
    expect(laenge).toBeCloseTo(6.200279, 5)
    expect(breite).toBeCloseTo(51.106454, 5)
  })

  it('opens one ZIP, also with resource forks of a Mac', () => {
    const teile = shapefile([{ ringe: [rechts(6, 51)], attribute: { AGS: '05370004' } }])
    const eintraege = teile.map(({ name, inhalt }) => [`daten/${name}`, inhalt] as const)
    const zip = zipSync(
      Object.fromEntries([...eintraege, ['__MACOSX/._Gebiete.shp', Uint8Array.of(1)]]),
    )
    expect(readGeometrie([datei(zip)]).gebiete).toHaveLength(1)
  })

  it.each([
    [
      'DHDN zone 2',
      'PROJCS["x",GEOGCS["DHDN",DATUM["D",SPHEROID["Bessel_1841",1,2]]],PARAMETER["False_Easting",2500000.0],PARAMETER["Central_Meridian",6.0]]',
      31466,
    ],
    [
      'UTM 32',
      'PROJCS["ETRS_1989_UTM_Zone_32N",PARAMETER["False_Easting",500000.0],PARAMETER["Central_Meridian",9.0]]',
      25832,
    ],
    ['a code', 'PROJCS["egal",AUTHORITY["EPSG","25832"]]', 25832],
  ])('recognises %s', (_, prj, erwartet) => {
    const [x, y] = erwartet === 31466 ? [2_515_000, 5_660_000] : [300_000, 5_660_000]
    const teile = shapefile(
      [{ ringe: [rechts(x ?? 0, y ?? 0, 1000)], attribute: { AGS: '05370004' } }],
      prj,
    )
    expect(readGeometrie(teile).epsg).toBe(erwartet)
  })

  it('refuses unknown systems, missing parts, other shapes and damaged files', () => {
    const gut = { ringe: [rechts(6, 51)], attribute: { AGS: '05370004' } }
    const [shp, dbf] = shapefile([gut])
    if (shp === undefined || dbf === undefined) throw new Error('no parts')
    expect(() =>
      readGeometrie(shapefile([gut], 'PROJCS["Lambert",PARAMETER["False_Easting",0]]')),
    ).toThrow('„Lambert“')
    expect(() => readGeometrie([shp])).toThrow('fehlt die Attributdatei')
    expect(() => readGeometrie([shp, { ...dbf, inhalt: dbf.inhalt.slice(0, 40) }])).toThrow(
      'Attributdatei (.dbf)',
    )
    expect(() => readGeometrie([{ ...shp, inhalt: shp.inhalt.slice(0, -8) }, dbf])).toThrow(
      'abgeschnitten',
    )
    expect(() => readGeometrie([{ ...shp, inhalt: new Uint8Array(200) }, dbf])).toThrow(
      'kein Shapefile',
    )
    expect(() => readGeometrie([shp, ...shapefile([gut, gut]).slice(1)])).toThrow(
      '1 Flächen, seine Attributdatei aber 2',
    )
    expect(() => readGeometrie([shp, dbf, { ...shp, name: 'andere.shp' }])).toThrow('2 Shapefiles')
    expect(codes(readGeometrie(shapefile([{ ...gut, ringe: 1 }])))).toEqual(['KEINE_FLAECHE'])
    expect(codes(readGeometrie(shapefile([{ ...gut, ringe: 0 }])))).toEqual(['GEOMETRIE_LEER'])
  })

  it('refuses a record that claims more points than it has', () => {
    const [shp, dbf] = shapefile([{ ringe: [rechts(6, 51)], attribute: { AGS: '05370004' } }])
    if (shp === undefined || dbf === undefined) throw new Error('no parts')
    const falsch = shp.inhalt.slice()
    new DataView(falsch.buffer).setInt32(100 + 8 + 40, 1_000_000, true)
    expect(() => readGeometrie([{ ...shp, inhalt: falsch }, dbf])).toThrow('ist beschädigt')
  })
})

describe('toTopoJson', () => {
  const nachbarn = readGeometrie([
    sammlung([gebiet({ id: 'a', name: 'A' }), gebiet({ id: 'b', name: 'B' }, quadrat(6.01, 51))]),
  ]).gebiete

  it('stores the common boundary once and comes back by readGeometrie', () => {
    const topologie = toTopoJson(nachbarn)
    expect(topologie.arcs).toHaveLength(3)
    const zurueck = readGeometrie([datei(JSON.stringify(topologie))], {
      schluesselspalte: 'schluessel',
    })
    expect(zurueck.format).toBe('topojson')
    expect(zurueck.gebiete.map(({ schluessel, name }) => [schluessel, name])).toEqual([
      ['a', 'A'],
      ['b', 'B'],
    ])
  })

  it('quantises to the asked grid', () => {
    const topologie = toTopoJson(nachbarn, 1e4)
    expect(topologie.transform).toBeDefined()
    const [erstes] = feature(topologie, topologie.objects.gebiete).features
    expect(erstes?.id).toBe('a')
  })
})
