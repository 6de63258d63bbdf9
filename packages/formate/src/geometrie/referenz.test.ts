import type { Position } from 'geojson'
import { codes, mitReferenzdaten, referenz } from '../../test/referenz.ts'
import { readGeometrie, toTopoJson } from './index.ts'
import type { Gebiet } from './index.ts'

const vg5000 = ['shp', 'dbf', 'prj', 'cpg'].map(
  (endung) => `geometrie/germany/vg5000_2021_gk3/VG5000_GEM.${endung}`,
)

function ecken({ geometry }: Gebiet): readonly Position[] {
  return geometry.type === 'Polygon' ? geometry.coordinates.flat() : geometry.coordinates.flat(2)
}

/** Largest distance in degrees from a vertex of `a` to the nearest vertex of `b`. */
function abstand(a: Gebiet, b: Gebiet): number {
  const weite = ([x = 0, y = 0]: Position, [u = 0, v = 0]: Position): number =>
    Math.max(Math.abs(x - u), Math.abs(y - v))
  return Math.max(
    ...ecken(a).map((ecke) => Math.min(...ecken(b).map((andere) => weite(ecke, andere)))),
  )
}

mitReferenzdaten('geometrie', () => {
  const heinsberg = () => readGeometrie(vg5000.map(referenz), { praefix: '05370' })

  it('brings the BKG shapefile of Gauß-Krüger zone 3 within a metre of the WGS84 cut', () => {
    const soll = readGeometrie([
      referenz('geometrie/heinsberg/gemeinden_05370_vg5000_wgs84.geojson'),
    ])
    const { gebiete, epsg, meldungen } = heinsberg()
    expect([epsg, gebiete.length, meldungen]).toEqual([31467, 10, []])
    for (const gebiet of soll.gebiete) {
      const ist = gebiete.find(({ schluessel }) => schluessel === gebiet.schluessel)
      if (ist === undefined) throw new Error(gebiet.schluessel)
      expect(ist.name).toBe(gebiet.name)
      expect(ecken(ist)).toHaveLength(ecken(gebiet).length)
      expect(Math.max(abstand(ist, gebiet), abstand(gebiet, ist))).toBeLessThan(0.00001)
    }
  })

  it('reads all Gemeinden and Kreise of Germany', () => {
    expect(readGeometrie(vg5000.map(referenz)).gebiete).toHaveLength(10_997)
    const kreise = vg5000.map((pfad) => referenz(pfad.replace('GEM', 'KRS')))
    const { gebiete } = readGeometrie(kreise, { praefix: '05370' })
    expect(gebiete.map(({ schluessel, name }) => [schluessel, name])).toEqual([
      ['05370', 'Heinsberg'],
    ])
  })

  it('reads ten Kommunen from the TopoJSON of Germany', () => {
    const { gebiete, format } = readGeometrie(
      [referenz('geometrie/germany/gemeinden_vg250_simplified.topojson')],
      {
        praefix: '05370',
      },
    )
    expect([format, gebiete.length]).toEqual(['topojson', 10])
  })

  it('names the key that Berlin gives twice', () => {
    const { gebiete, meldungen } = readGeometrie([
      referenz('geometrie/berlin_lor/berlin-lor-planning-areas-until-2020.geojson'),
    ])
    expect(gebiete).toHaveLength(446)
    expect(codes({ meldungen })).toEqual(['SCHLUESSEL_DOPPELT'])
    expect(meldungen[0]?.roh).toBe('06010102')
  })

  it('shares arcs between neighbours', () => {
    const { gebiete } = heinsberg()
    const topologie = toTopoJson(gebiete)
    expect(JSON.stringify(topologie).length).toBeLessThan(
      JSON.stringify(gebiete.map(({ geometry }) => geometry)).length,
    )
    expect(topologie.arcs.length).toBeLessThan(30)
  })
})
