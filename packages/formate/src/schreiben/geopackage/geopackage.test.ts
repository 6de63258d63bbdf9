import initSqlJs from 'sql.js'
import type { Database } from 'sql.js'
import { SATZ } from '../../../test/datensatz.ts'
import type { Datensatz } from '../datensatz/index.ts'
import { toGeopackageBinary } from './geometrie.ts'
import { schreibeGeopackage } from './index.ts'

/** Opens what was written anew. */
async function mitDatei<T>(satz: Datensatz, pruefe: (db: Database) => T): Promise<T> {
  const SQL = await initSqlJs()
  const db = new SQL.Database(await schreibeGeopackage(satz))
  try {
    return pruefe(db)
  } finally {
    db.close()
  }
}

const werte = (db: Database, sql: string) => db.exec(sql)[0]?.values ?? []

describe('schreibeGeopackage', () => {
  it('is what the standard asks: ids, tables, reference systems, geometry column, extent', async () => {
    await mitDatei(SATZ, (db) => {
      expect(werte(db, 'PRAGMA application_id')).toEqual([[0x47504b47]])
      expect(werte(db, 'PRAGMA user_version')).toEqual([[10300]])
      expect(werte(db, 'PRAGMA integrity_check')).toEqual([['ok']])
      expect(werte(db, 'PRAGMA foreign_key_check')).toEqual([])
      expect(werte(db, 'SELECT srs_id FROM gpkg_spatial_ref_sys ORDER BY 1')).toEqual([
        [-1],
        [0],
        [4326],
      ])
      expect(
        werte(
          db,
          'SELECT table_name, data_type, min_x, min_y, max_x, max_y, srs_id FROM gpkg_contents',
        ),
      ).toEqual([
        ['raeume', 'features', 6, 51, 10, 54, 4326],
        ['werte', 'attributes', null, null, null, null, null],
        ['angaben', 'attributes', null, null, null, null, null],
      ])
      expect(werte(db, 'SELECT * FROM gpkg_geometry_columns')).toEqual([
        ['raeume', 'geom', 'MULTIPOLYGON', 4326, 0, 0],
      ])
    })
  })

  it('has the figures by area and in rows, and no protected number anywhere', async () => {
    await mitDatei(SATZ, (db) => {
      expect(werte(db, 'SELECT name, wert, status, wert_2023 FROM raeume ORDER BY fid')).toEqual([
        ['Erkelenz; Mitte', 12.345, 'GUELTIG', -1.25],
        ['=HYPERLINK("x")', null, 'GEHEIM', null],
        ['Ohne "Umriss"', null, 'ZU_UNSICHER', 0],
      ])
      expect(werte(db, 'SELECT count(*), count(wert), sum(zaehler) FROM werte')).toEqual([
        [6, 3, 120],
      ])
      expect(werte(db, "SELECT text FROM angaben WHERE name = 'Hinweis'")).toEqual([
        ['Demodaten (synthetisch)'],
      ])
      expect(werte(db, 'SELECT geom IS NULL FROM raeume ORDER BY fid')).toEqual([[0], [0], [1]])
    })
  })

  it('is readable without areas, periods or outlines', async () => {
    const leer = { ...SATZ, raeume: [], perioden: [] }
    await mitDatei(leer, (db) => {
      expect(werte(db, "SELECT min_x FROM gpkg_contents WHERE data_type = 'features'")).toEqual([
        [null],
      ])
    })
  })
})

describe('toGeopackageBinary', () => {
  it('begins with the header and envelope, then WKB of a multipolygon', () => {
    const ring = [[6, 51], [7, 51], [7, 52], [6, 51]] // prettier-ignore
    const bytes = toGeopackageBinary([[ring]], 4326)
    if (bytes === null) throw new Error('no geometry')
    const daten = new DataView(bytes.buffer)
    expect(bytes.slice(0, 4)).toEqual(Uint8Array.of(0x47, 0x50, 0, 3))
    expect(daten.getInt32(4, true)).toBe(4326)
    expect([8, 16, 24, 32].map((ab) => daten.getFloat64(ab, true))).toEqual([6, 7, 51, 52])
    expect([daten.getUint8(40), daten.getUint32(41, true), daten.getUint32(45, true)]).toEqual([
      1, 6, 1,
    ])
    expect([
      daten.getUint32(50, true),
      daten.getUint32(54, true),
      daten.getUint32(58, true),
    ]).toEqual([3, 1, 4])
    expect(daten.getFloat64(62, true)).toBe(6)
    expect(bytes).toHaveLength(62 + 4 * 16)
    expect(toGeopackageBinary([], 4326)).toBeNull()
  })
})
