import { createTestDatabase } from '@sozial/db/test-database'
import type { TestDatabase } from '@sozial/db/test-database'
import { katalog } from '@sozial/db/seed/katalog'
import { syncKatalog } from '../indikator/sync-katalog.ts'
import { seedIfEmpty } from './seed-demo.ts'

describe(seedIfEmpty, () => {
  let test: TestDatabase
  beforeAll(async () => {
    test = await createTestDatabase()
    await syncKatalog(test.db, katalog)
    expect(await seedIfEmpty(test.db)).toBe(true)
  }, 120_000)
  afterAll(() => test.close())

  const select = async <T extends object>(text: string) => (await test.db.pool.query<T>(text)).rows

  it('leaves a database that has a Kreis as it is', async () => {
    expect(await seedIfEmpty(test.db)).toBe(false)
  })

  it('has all levels, the newest borders last', async () => {
    const rows = await select<{ ebene: string; stichtag: string; raeume: number }>(
      `SELECT g.ebene, g.stichtag::text, (
         SELECT count(*)::int FROM raumfassung f JOIN raum r ON r.id = f.raum_id
         WHERE r.ebene = g.ebene AND daterange(f.gueltig_ab, f.gueltig_bis) @> g.stichtag) AS raeume
       FROM gebietsstand g ORDER BY g.ebene, g.stichtag`,
    )
    expect(rows.map(({ ebene, stichtag, raeume }) => `${ebene} ${stichtag} ${raeume}`)).toEqual([
      'BUND 1975-01-01 1',
      'LAND 1975-01-01 1',
      'KREIS 1975-01-01 6',
      'JUGENDAMTSBEZIRK 1975-01-01 5',
      'KOMMUNE 1975-01-01 10',
      'SOZIALRAUM 1975-01-01 20',
      'SOZIALRAUM 2020-01-01 20',
      'QUARTIER 1975-01-01 64',
    ])
  })

  it('puts every Kernset indicator on the map of today', async () => {
    const rows = await select<{ slug: string; raeume: number }>(
      `SELECT i.slug, count(DISTINCT m.raumfassung_id)::int AS raeume
       FROM indikator i
       JOIN indikatorfassung f ON f.indikator_id = i.id
       JOIN messwertblock b ON b.indikatorfassung_id = f.id
       JOIN gebietsstand g ON g.id = b.gebietsstand_id AND g.ebene = 'SOZIALRAUM'
         AND g.stichtag = '2020-01-01'
       JOIN messwert m ON m.block_id = b.id
       WHERE i.kernset GROUP BY i.slug ORDER BY i.slug`,
    )
    expect(rows).toEqual(
      katalog.indikatoren
        .filter(({ kernset }) => kernset)
        .map(({ slug }) => ({ slug, raeume: 20 }))
        .toSorted((a, b) => (a.slug < b.slug ? -1 : 1)),
    )
  })

  /** Sums of the numerator over all areas of a level, by level; `einwohner` is counted in Quartiere. */
  it('counts the same inhabitants on every level, in every year and on both sets of borders', async () => {
    const rows = await select<{ jahr: string; summen: number }>(
      `SELECT z.von::text AS jahr, count(DISTINCT s.summe)::int AS summen
       FROM (
         SELECT b.zeitraum_id, b.gebietsstand_id, sum(m.wert) AS summe
         FROM messwert m
         JOIN messwertblock b ON b.id = m.block_id
         JOIN indikatorfassung f ON f.id = b.indikatorfassung_id
         JOIN indikator i ON i.id = f.indikator_id AND i.slug = 'einwohner'
         JOIN raumfassung rf ON rf.id = m.raumfassung_id
         JOIN raum r ON r.id = rf.raum_id
         WHERE r.ebene >= 'KREIS' AND (r.ebene <> 'KREIS' OR r.schluessel = '05370')
         GROUP BY b.zeitraum_id, b.gebietsstand_id
       ) s JOIN zeitraum z ON z.id = s.zeitraum_id GROUP BY z.von ORDER BY z.von`,
    )
    expect(rows).toHaveLength(12)
    for (const { summen } of rows) expect(summen).toBe(1)
  })

  it('computes earlier values on the new borders where Quartiere were counted, else leaves them on the old ones', async () => {
    const rows = await select<{ slug: string; stichtag: string; status: string }>(
      `SELECT i.slug, g.stichtag::text, m.status::text
       FROM messwert m
       JOIN messwertblock b ON b.id = m.block_id
       JOIN gebietsstand g ON g.id = b.gebietsstand_id AND g.ebene = 'SOZIALRAUM'
       JOIN zeitraum z ON z.id = b.zeitraum_id AND z.von = '2016-12-31'
       JOIN indikatorfassung f ON f.id = b.indikatorfassung_id
       JOIN indikator i ON i.id = f.indikator_id
         AND i.slug IN ('einwohner', 'altersarmut')
       JOIN raumfassung rf ON rf.id = m.raumfassung_id
       JOIN raum r ON r.id = rf.raum_id AND r.schluessel = '053700201'
       ORDER BY i.slug, g.stichtag`,
    )
    expect(rows.map(({ slug, stichtag, status }) => `${slug} ${stichtag} ${status}`)).toEqual([
      'altersarmut 1975-01-01 GUELTIG',
      'altersarmut 2020-01-01 NICHT_VERFUEGBAR',
      'einwohner 1975-01-01 GUELTIG',
      'einwohner 2020-01-01 GUELTIG',
    ])
  })

  it('still knows the Kommune and the Kreis before the change', async () => {
    const rows = await select<{ ebene: string; status: string }>(
      `SELECT r.ebene, m.status::text
       FROM messwert m
       JOIN messwertblock b ON b.id = m.block_id
       JOIN zeitraum z ON z.id = b.zeitraum_id AND z.von = '2016-12-31'
       JOIN indikatorfassung f ON f.id = b.indikatorfassung_id
       JOIN indikator i ON i.id = f.indikator_id AND i.slug = 'altersarmut'
       JOIN raumfassung rf ON rf.id = m.raumfassung_id
       JOIN raum r ON r.id = rf.raum_id
       WHERE r.schluessel IN ('05370', '05370020', 'JA-05370020') ORDER BY r.ebene`,
    )
    expect(rows.map(({ ebene, status }) => `${ebene} ${status}`)).toEqual([
      'KREIS GUELTIG',
      'JUGENDAMTSBEZIRK GUELTIG',
      'KOMMUNE GUELTIG',
    ])
  })
})
