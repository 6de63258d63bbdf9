import { katalog } from '@sozial/db/seed/katalog'
import type { Katalog } from '@sozial/db/seed/katalog/typen'
import { createTestDatabase } from '@sozial/db/test-database'
import type { TestDatabase } from '@sozial/db/test-database'
import { createKreis } from '../kreis/create-kreis.ts'
import { baueKreis, baueLieferung, dumpMesswerte } from '../kreis/musterkreis.testing.ts'
import { importLieferung } from '../lieferung/import-lieferung.ts'
import { syncKatalog } from './sync-katalog.ts'

/** The catalogue with another factor for one Indikator. */
function mitFaktor(faktor: number): Katalog {
  const indikatoren = katalog.indikatoren.map((indikator) =>
    indikator.slug === 'einwohner'
      ? {
          ...indikator,
          fassung: {
            ...indikator.fassung,
            berechnung: {
              ...indikator.fassung.berechnung,
              faktor,
            } as typeof indikator.fassung.berechnung,
          },
        }
      : indikator,
  )
  return { ...katalog, indikatoren }
}

describe('syncKatalog', () => {
  let testDb: TestDatabase
  beforeAll(async () => {
    testDb = await createTestDatabase()
  })
  afterAll(() => testDb.close())

  const sync = (neuer: Katalog) => syncKatalog(testDb.db, neuer)
  const zeilen = async (sql: string) =>
    (await testDb.db.pool.query<{ wert: unknown }>(sql)).rows.map(({ wert }) => wert)
  const versionen = () =>
    zeilen(`SELECT f.version AS wert FROM indikatorfassung f JOIN indikator i ON i.id = f.indikator_id
            WHERE i.slug = 'einwohner' ORDER BY 1`)
  const protokoll = () => zeilen('SELECT count(*)::int AS wert FROM protokoll')

  it('fills an empty database and then changes nothing', async () => {
    const { neueFassungen, neueBrueche } = await sync(katalog)
    expect(neueFassungen).toEqual(katalog.indikatoren.map(({ slug }) => slug))
    expect(neueBrueche).toBe(katalog.brueche.length)
    const eintraege = await protokoll()
    expect(await sync(katalog)).toEqual({ neueFassungen: [], neueBrueche: 0 })
    expect(await protokoll()).toEqual(eintraege)
  })

  it('makes a changed definition a new Fassung, keeps the old one and computes again', async () => {
    await createKreis(testDb.db, baueKreis())
    await importLieferung(testDb.db, baueLieferung('EW', ['05998004;2001-12-31;10']))
    expect(await sync(mitFaktor(1000))).toEqual({ neueFassungen: ['einwohner'], neueBrueche: 0 })
    expect(await versionen()).toEqual([1, 2])
    expect(await dumpMesswerte(testDb.db.pool, 'einwohner')).toContain(
      'einwohner 05998004 STICHTAG 2001-12-31 10000 z=10 fortschreibung',
    )
    expect(await dumpMesswerte(testDb.db.pool, 'einwohner')).toHaveLength(3)
  })

  it('lets a definition come back, as often as it likes, and settles each time', async () => {
    for (const [faktor, anzahl] of [
      [1, 3],
      [1000, 4],
      [1, 5],
    ] as const) {
      expect((await sync(mitFaktor(faktor))).neueFassungen).toEqual(['einwohner'])
      expect((await sync(mitFaktor(faktor))).neueFassungen).toEqual([])
      expect(await versionen()).toHaveLength(anzahl)
    }
    expect(await dumpMesswerte(testDb.db.pool, 'einwohner')).toContain(
      'einwohner 05998004 STICHTAG 2001-12-31 10 z=10 fortschreibung',
    )
  })

  it('brings the rules on small cells and leaves alone what the Kreis has changed', async () => {
    const von = (quelle: string) =>
      zeilen(`SELECT concat_ws(' ', rolle, zweck, coalesce(reichweite::text, 'nichts')) AS wert
              FROM zugriffsregel r JOIN quelle q ON q.id = r.quelle_id
              WHERE q.schluessel = '${quelle}' ORDER BY 1`)
    const vorgaben = await von('jugendaemter')
    expect(vorgaben).toContain('PLANUNG JUGENDHILFEPLANUNG JUGENDAMTSBEZIRK')
    expect(vorgaben).toContain('GEHEIMHALTUNG GEHEIMHALTUNGSPRUEFUNG KREIS')
    await testDb.db.pool.query(
      `UPDATE zugriffsregel SET geaendert_am = now(),
         reichweite = CASE zweck WHEN 'JUGENDHILFEPLANUNG' THEN NULL ELSE 'ORGANISATION'::reichweite END
       WHERE rolle = 'PLANUNG' AND quelle_id = (SELECT id FROM quelle WHERE schluessel = 'jugendaemter')`,
    )
    await sync(katalog)
    expect(await von('jugendaemter')).toEqual(
      expect.arrayContaining([
        'PLANUNG JUGENDHILFEPLANUNG nichts',
        'PLANUNG SOZIALBERICHTERSTATTUNG ORGANISATION',
      ]),
    )
    const ba = await von('ba')
    const quellen = katalog.quellen.map((q) => ({ ...q, zugriff: q.zugriff.slice(0, 1) }))
    await sync({ ...katalog, quellen })
    expect(await von('ba')).toHaveLength(1)
    await sync(katalog)
    expect(await von('ba')).toEqual(ba)
  })

  it('gives each Quelle its Geheimhaltungsregel once and leaves what the Kreis has decided', async () => {
    const regelnVon = async (schluessel: string) => {
      const { rows } = await testDb.db.pool.query<{ zahl: number; von: string }>(
        `SELECT r.min_zaehler AS zahl, CASE WHEN r.konto_id IS NULL THEN 'Katalog' END AS von
         FROM geheimhaltungsregel r JOIN quelle q ON q.id = r.quelle_id
         WHERE q.schluessel = $1 ORDER BY r.id`,
        [schluessel],
      )
      return rows
    }
    expect(await regelnVon('jobcenter')).toEqual([{ zahl: 5, von: 'Katalog' }])
    const strenger = katalog.quellen.map((q) => ({
      ...q,
      schutz: { ...q.schutz, minZaehler: 10 },
    }))
    await sync({ ...katalog, quellen: strenger })
    expect(await regelnVon('jobcenter')).toEqual([{ zahl: 5, von: 'Katalog' }])
  })

  it('computes again when another Quelle goes first', async () => {
    const inkar = baueLieferung('EW', ['05998004;2001-12-31;99'], { quelle: 'inkar' })
    await importLieferung(testDb.db, inkar)
    const rangOf = (schluessel: string, rang: number) => (schluessel === 'inkar' ? 1 : rang)
    const quellen = katalog.quellen.map((q) => ({ ...q, rang: rangOf(q.schluessel, q.rang) }))
    await sync({ ...katalog, quellen })
    expect(await dumpMesswerte(testDb.db.pool, 'einwohner')).toContain(
      'einwohner 05998004 STICHTAG 2001-12-31 99 z=99 inkar',
    )
  })

  it('computes again when the procedure is another one', async () => {
    const vorher = await dumpMesswerte(testDb.db.pool)
    await testDb.db.pool.query(`UPDATE messwertblock SET verfahren = 0`)
    await testDb.db.pool.query(`UPDATE messwert SET wert = 7 WHERE wert IS NOT NULL`)
    await sync({ ...katalog, quellen: [] })
    expect(await dumpMesswerte(testDb.db.pool)).toEqual(vorher)
  })
})
