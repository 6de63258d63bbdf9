import { createTestDatabase } from '@sozial/db/test-database'
import type { TestDatabase } from '@sozial/db/test-database'
import { createKreis } from './create-kreis.ts'
import { baueKreis } from './musterkreis.testing.ts'

describe('createKreis', () => {
  let testDb: TestDatabase
  beforeAll(async () => {
    testDb = await createTestDatabase()
  })
  afterAll(() => testDb.close())

  const count = async (tabelle: string) =>
    (await testDb.db.pool.query(`SELECT FROM ${tabelle}`)).rowCount

  it.each([
    [{ kreisSchluessel: '5370' }, '„5370“ ist kein Kreisschlüssel'],
    [{ kreisSchluessel: '99370' }, 'ist kein Kreisschlüssel'],
    [{ kreisSchluessel: '05111' }, 'Unter den 4 Gebieten der Datei ist keine Gemeinde'],
    [{ gebiete: [] }, 'Die Geometrie enthält keine Gebiete'],
  ])('refuses what does not fit and leaves nothing: %o', async (abweichend, satz) => {
    await expect(createKreis(testDb.db, baueKreis(abweichend))).rejects.toThrow(satz)
    expect(await count('raum')).toBe(0)
    expect(await count('protokoll')).toBe(0)
  })

  it('creates Kommunen, Kreis, Land and Bund as one tree', async () => {
    const kreis = await createKreis(testDb.db, baueKreis())
    expect(kreis).toEqual({
      schluessel: '05998',
      name: 'Musterkreis',
      kommunen: ['Adorf', 'Bedorf', 'Cedorf'],
    })
    const { rows } = await testDb.db.pool.query(
      `SELECT r.schluessel, r.ebene, f.name, o.schluessel AS ober, f.geometrie IS NOT NULL AS karte
       FROM raum r JOIN raumfassung f ON f.raum_id = r.id
       LEFT JOIN zuordnung z ON z.unter_id = f.id
       LEFT JOIN raumfassung of ON of.id = z.ober_id LEFT JOIN raum o ON o.id = of.raum_id
       ORDER BY f.id`,
    )
    expect(rows).toEqual([
      { schluessel: 'DG', ebene: 'BUND', name: 'Deutschland', ober: null, karte: false },
      { schluessel: '05', ebene: 'LAND', name: 'Nordrhein-Westfalen', ober: 'DG', karte: false },
      { schluessel: '05998', ebene: 'KREIS', name: 'Musterkreis', ober: '05', karte: true },
      { schluessel: '05998004', ebene: 'KOMMUNE', name: 'Adorf', ober: '05998', karte: true },
      { schluessel: '05998008', ebene: 'KOMMUNE', name: 'Bedorf', ober: '05998', karte: true },
      { schluessel: '05998012', ebene: 'KOMMUNE', name: 'Cedorf', ober: '05998', karte: true },
    ])
    expect(await count('gebietsstand')).toBe(4)
    expect(await count('protokoll')).toBe(1)
  })

  it('draws the Kreis around its Kommunen, without the borders between them', async () => {
    const { rows } = await testDb.db.pool.query<{ umriss: GeoJSON.MultiPolygon }>(
      `SELECT f.geometrie AS umriss FROM raumfassung f JOIN raum r ON r.id = f.raum_id
       WHERE r.ebene = 'KREIS'`,
    )
    const ringe = rows[0]!.umriss.coordinates.flat()
    expect(ringe).toHaveLength(1)
    const laengen = ringe[0]!.map(([laenge]) => laenge!)
    expect([Math.min(...laengen), Math.max(...laengen)]).toEqual([6, 9])
    expect(ringe[0]!).toHaveLength(9)
  })

  it('refuses a second Kreis with a sentence', async () => {
    await expect(createKreis(testDb.db, baueKreis())).rejects.toThrow(
      'Diese Datenbank gehört schon zu Musterkreis (05998).',
    )
    expect(await count('raum')).toBe(6)
  })
})
