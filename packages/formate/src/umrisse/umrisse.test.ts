import { pruefeUmrisse } from '@sozial/domain/geometrie'
import { zipSync } from 'fflate'
import initSqlJs from 'sql.js'
import { mitReferenzdaten, referenz } from '../../test/referenz.ts'
import { shapefile } from '../../test/shapefile.ts'
import { findUmrechnung } from '../geometrie/bezugssystem.ts'
import type { Datei } from '../lesung/index.ts'
import { toGeopackageBinary } from '../schreiben/geopackage/geometrie.ts'
import { readUmrisse } from './index.ts'

type Punkt = readonly [number, number]

const KREIS = [5.86, 50.92, 6.5, 51.25] as const

const quadrat = (x: number, y: number, seite = 0.01): readonly Punkt[] =>
  [[x, y], [x + seite, y], [x + seite, y + seite], [x, y + seite], [x, y]] // prettier-ignore

const datei = (inhalt: unknown, name = 'bausteine.geojson'): Datei => ({
  name,
  inhalt: new TextEncoder().encode(typeof inhalt === 'string' ? inhalt : JSON.stringify(inhalt)),
})

const sammlung = (
  ringe: readonly (readonly Punkt[])[],
  eigenschaften: (i: number) => object = (i) => ({ id: `B${i}`, name: `Feld ${i}`, EW: 100 + i }),
) => ({
  type: 'FeatureCollection',
  features: ringe.map((ring, i) => ({
    type: 'Feature',
    properties: eigenschaften(i),
    geometry: { type: 'Polygon', coordinates: [ring] },
  })),
})

const FELDER = [quadrat(6.2, 51), quadrat(6.21, 51)]
const codesVon = ({ meldungen }: { readonly meldungen: readonly { readonly code: string }[] }) =>
  meldungen.map(({ code }) => code)

/** Degrees to a system, by searching where the way back ends. */
const toSystem = (epsg: number, start: Punkt) => {
  const zurueck = findUmrechnung(epsg)
  return ([laenge, breite]: Punkt): Punkt => {
    let [x, y] = start
    for (let i = 0; i < 60; i += 1) {
      const [l, b] = zurueck([x, y])
      x += (laenge - l) * 60_000
      y += (breite - b) * 100_000
    }
    return [x, y]
  }
}

describe('readUmrisse', () => {
  it('reads key, name and population, and keeps faulty rings and repeated keys', async () => {
    const offen = quadrat(6.3, 51).slice(0, 4)
    const gelesen = await readUmrisse([
      datei(
        sammlung([...FELDER, offen], (i) => ({
          id: i === 2 ? 'B0' : `B${i}`,
          EW: i === 1 ? '' : '1.200',
        })),
      ),
    ])
    expect(gelesen.wahl).toEqual({ schluessel: 'id', name: null, einwohner: 'EW' })
    expect(gelesen.umrisse.map(({ schluessel }) => schluessel)).toEqual(['B0', 'B1', 'B0'])
    expect(gelesen.umrisse[2]?.flaechen[0]?.[0]).toHaveLength(4)
    expect(pruefeUmrisse(gelesen.umrisse).map(({ art }) => art)).toEqual([
      'RING',
      'SCHLUESSEL_DOPPELT',
    ])
  })

  it('lets columns be chosen and says what is missing in them', async () => {
    const eine = datei(
      sammlung(FELDER, (i) => ({ id: `B${i}`, kz: `K${i}`, leute: i === 0 ? 12 : null })),
    )
    const gelesen = await readUmrisse([eine], { schluessel: 'kz', einwohner: 'leute' })
    expect(gelesen.umrisse.map(({ schluessel, einwohner }) => [schluessel, einwohner])).toEqual([
      ['K0', 12],
      ['K1', null],
    ])
    expect(codesVon(gelesen)).toEqual(['OHNE_EINWOHNER'])
    await expect(readUmrisse([eine], { name: 'fehlt' })).rejects.toThrow('„fehlt“ gibt es')
    const ohne = await readUmrisse([datei(sammlung(FELDER, () => ({ art: 'Feld' })))])
    expect(ohne.umrisse.map(({ schluessel }) => schluessel)).toEqual(['Z1', 'Z2'])
    expect(codesVon(ohne)).toEqual(['OHNE_SCHLUESSEL'])
  })

  it.each([
    [25832, [300_000, 5_650_000], 'BEZUGSSYSTEM_ERKANNT'],
    [4647, [32_300_000, 5_650_000], 'BEZUGSSYSTEM_ERKANNT'],
    [31466, [2_510_000, 5_650_000], 'BEZUGSSYSTEM_ERKANNT'],
    [3857, [690_000, 6_630_000], 'BEZUGSSYSTEM_ERKANNT'],
  ] as const)('recognises EPSG:%s without being told', async (epsg, start, code) => {
    const hin = toSystem(epsg, start)
    const meter = FELDER.map((ring) => ring.map(hin))
    const gelesen = await readUmrisse([datei(sammlung(meter))], { kreis: KREIS })
    expect([gelesen.epsg, codesVon(gelesen)]).toEqual([epsg, [code]])
    expect(gelesen.umrisse[0]?.flaechen[0]?.[0]?.[0]?.[0]).toBeCloseTo(6.2, 5)
    expect(pruefeUmrisse(gelesen.umrisse)).toEqual([])
  })

  it('puts a wrongly named system and swapped axes right, and says so', async () => {
    const hin = toSystem(25832, [300_000, 5_650_000])
    const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::25833' } }
    const falsch = { ...sammlung(FELDER.map((ring) => ring.map(hin))), crs }
    const gelesen = await readUmrisse([datei(falsch)], { kreis: KREIS })
    expect([gelesen.epsg, codesVon(gelesen)]).toEqual([25832, ['BEZUGSSYSTEM_ANDERS']])
    const getauscht = FELDER.map((ring) => ring.map(([x, y]): Punkt => [y, x]))
    const zurueck = await readUmrisse([datei(sammlung(getauscht))], { kreis: KREIS })
    expect(codesVon(zurueck)).toEqual(['ACHSEN_GETAUSCHT'])
    expect(zurueck.umrisse[0]?.flaechen[0]?.[0]?.[0]).toEqual([6.2, 51])
    const afrika = FELDER.map((ring) => ring.map(([x, y]): Punkt => [x + 20, y - 60]))
    await expect(readUmrisse([datei(sammlung(afrika))], { kreis: KREIS })).rejects.toThrow(
      'in keinem bekannten Bezugssystem im Kreis',
    )
  })

  it('reads a shapefile from a ZIP and names the part that is missing', async () => {
    const saetze = FELDER.map((ring, i) => ({
      ringe: [ring.toReversed()],
      attribute: { NR: `B${i}`, EINWOHNER: `${i}` },
    }))
    const teile = shapefile(saetze, 'GEOGCS["GCS_WGS_1984"]')
    const zip = zipSync(Object.fromEntries(teile.map(({ name, inhalt }) => [name, inhalt])))
    const gelesen = await readUmrisse([{ name: 'bausteine.zip', inhalt: zip }])
    expect([gelesen.format, gelesen.umrisse.length]).toEqual(['shapefile', 2])
    expect(gelesen.umrisse.map(({ einwohner }) => einwohner)).toEqual([0, 1])
    const [shp, dbf] = teile
    await expect(readUmrisse([shp!])).rejects.toThrow('fehlt die Attributdatei (.dbf)')
    await expect(readUmrisse([dbf!])).rejects.toThrow('fehlt die Geometriedatei (.shp)')
    for (const laenge of [10, 99, 120, shp!.inhalt.length - 5]) {
      const halb = { ...shp!, inhalt: shp!.inhalt.slice(0, laenge) }
      await expect(readUmrisse([halb, dbf!])).rejects.toThrow('.shp')
    }
  })

  it('reads a GeoPackage, and no other database', async () => {
    const gpkg = await createGeopackage()
    const gelesen = await readUmrisse([{ name: 'bausteine.gpkg', inhalt: gpkg }])
    expect([gelesen.format, gelesen.epsg]).toEqual(['geopackage', 4326])
    expect(gelesen.umrisse.map(({ schluessel, name, einwohner }) => [schluessel, name, einwohner]))
      .toEqual([['A', 'Mitte', 1200], ['B', 'Nord', 0]]) // prettier-ignore
    expect(gelesen.umrisse[0]?.flaechen).toEqual([[quadrat(6.2, 51)]])
    const leer = new (await initSqlJs()).Database()
    leer.run('CREATE TABLE x (a)')
    await expect(readUmrisse([{ name: 'x.gpkg', inhalt: leer.export() }])).rejects.toThrow(
      'kein GeoPackage',
    )
    for (const laenge of [20, 600, gpkg.length - 5000]) {
      const halb = { name: 'halb.gpkg', inhalt: gpkg.slice(0, laenge) }
      await expect(readUmrisse([halb])).rejects.toThrow('halb.gpkg')
    }
  })

  it('refuses with a sentence what is too large, empty or no area', async () => {
    const gross = { name: 'gross.geojson', inhalt: new Uint8Array(51 * 1024 * 1024) }
    await expect(readUmrisse([gross])).rejects.toThrow('51 MB; erlaubt sind 50 MB')
    await expect(readUmrisse([datei('')])).rejects.toThrow('leer')
    await expect(readUmrisse([datei('{"type":"Feat')])).rejects.toThrow('kein vollständiges JSON')
    const punkt = {
      type: 'Feature',
      properties: {},
      geometry: { type: 'Point', coordinates: [6, 51] },
    }
    await expect(
      readUmrisse([datei({ type: 'FeatureCollection', features: [punkt] })]),
    ).rejects.toThrow('keine Flächen')
  })
})

async function createGeopackage(): Promise<Uint8Array> {
  const { Database } = await initSqlJs()
  const db = new Database()
  db.run(`
    CREATE TABLE gpkg_spatial_ref_sys (srs_id INTEGER, organization_coordsys_id INTEGER);
    INSERT INTO gpkg_spatial_ref_sys VALUES (4326, 4326);
    CREATE TABLE gpkg_geometry_columns (table_name TEXT, column_name TEXT, srs_id INTEGER);
    INSERT INTO gpkg_geometry_columns VALUES ('Bau"steine', 'geom', 4326);
    CREATE TABLE "Bau""steine" (fid INTEGER PRIMARY KEY, geom BLOB, nr TEXT, name TEXT, einwohner INTEGER);`)
  const felder = [['A', 'Mitte', 1200], ['B', 'Nord', 0]] as const // prettier-ignore
  for (const [i, [nr, name, einwohner]] of felder.entries()) {
    const ring = FELDER[i]!.map(([x, y]) => [x, y])
    db.run('INSERT INTO "Bau""steine" (geom, nr, name, einwohner) VALUES (?, ?, ?, ?)', [
      toGeopackageBinary([[ring]], 4326),
      nr,
      name,
      einwohner,
    ])
  }
  return db.export()
}

mitReferenzdaten('umrisse', () => {
  it('finds the key that Berlin gives twice, and otherwise a clean division', async () => {
    const { umrisse } = await readUmrisse([
      referenz('geometrie/berlin_lor/berlin-lor-planning-areas-until-2020.geojson'),
    ])
    const befunde = pruefeUmrisse(umrisse)
    expect([umrisse.length, befunde.map(({ art, nummern }) => [art, nummern.length])]).toEqual([
      448,
      [['SCHLUESSEL_DOPPELT', 2]],
    ])
  })

  it('reads the Gauß-Krüger shapefile of the BKG and finds no gap in the Kreis', async () => {
    const teile = ['shp', 'dbf', 'prj', 'cpg'].map((endung) =>
      referenz(`geometrie/germany/vg5000_2021_gk3/VG5000_KRS.${endung}`),
    )
    const { umrisse, epsg } = await readUmrisse(teile, { schluessel: 'AGS', name: 'GEN' })
    expect(epsg).toBe(31467)
    const nrw = umrisse.filter(({ schluessel }) => schluessel.startsWith('05'))
    expect(pruefeUmrisse(nrw).filter(({ schwere }) => schwere !== 'HINWEIS')).toEqual([])
  })
})
