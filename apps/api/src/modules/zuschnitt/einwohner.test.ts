import { createTestDatabase, type TestDatabase } from '@sozial/db/test-database'
import { write } from '../../database/transaction.ts'
import { baueLieferung, createMusterkreis } from '../kreis/musterkreis.testing.ts'
import { importLieferung } from '../lieferung/import-lieferung.ts'
import { findGerundetePersonen, loadEinwohner } from './einwohner.ts'
import { createQuartiere, quartier } from './zuschnitt.testing.ts'

const [A, B, C] = ['05998004', '05998008', '05998012'] as const
const QUARTIERE = [
  ...[0, 1, 2, 3].map((i) => quartier(A, i)),
  quartier(B, 0),
  quartier(C, 0),
  quartier(C, 1),
]

/** The tests are one story: what is delivered in one is there in the next. */
describe('the inhabitants of Bausteine', () => {
  let test: TestDatabase
  let ids: readonly number[]
  const liefere = (tag: string, zahlen: readonly (number | string)[], spalten = 'EW') =>
    importLieferung(
      test.db,
      baueLieferung(
        spalten,
        zahlen.flatMap((zahl, i) => (zahl === '' ? [] : [`${QUARTIERE[i]};${tag};${zahl}`])),
        { schluessel: 'EIGEN' },
      ),
    )
  const lies = () => write(test.db, (tx) => loadEinwohner(tx, ids, null))

  beforeAll(async () => {
    test = await createTestDatabase()
    await createMusterkreis(test.db)
    await createQuartiere(test.db)
    const { rows } = await test.db.pool.query<{ id: number }>(
      `SELECT f.id FROM raumfassung f JOIN raum r ON r.id = f.raum_id
       WHERE r.schluessel = ANY ($1) ORDER BY r.schluessel`,
      [QUARTIERE],
    )
    ids = rows.map(({ id }) => id)
  })
  afterAll(() => test.close())

  it('are not known before anybody counted them', async () => {
    expect(await lies()).toMatchObject({ zeit: null, zahlen: { einwohner: ids.map(() => null) } })
    expect(await findGerundetePersonen(test.db, ids)).toEqual({
      stichtag: null,
      werte: ids.map(() => null),
    })
  })

  it('are those of the day on which most were counted, while there is none with all', async () => {
    await liefere('2012-12-31', [1, 2, 3, 4, '', '', ''])
    await liefere('2013-12-31', [1, 2, 3, '', '', '', ''])
    expect(await lies()).toMatchObject({
      zeit: { von: '2012-12-31' },
      zahlen: { einwohner: [1, 2, 3, 4, null, null, null] },
    })
  })

  it('are those of the newest day with all, however new a count of some is', async () => {
    await liefere('2014-12-31', [1, 2, 3, 8, 0, 600, 702])
    await liefere('2015-12-31', [100, 200, 300, 400, '', '', ''])
    await liefere('2016-12-31', [10, 20, 30, 40, 50, 60, 70], 'EW15_65')
    expect(await lies()).toMatchObject({
      zeit: { von: '2014-12-31' },
      zahlen: { einwohner: [1, 2, 3, 8, 0, 600, 702] },
    })
  })

  it('are rounded for a Kommune, so that no small Baustein shows who lives there', async () => {
    expect(await findGerundetePersonen(test.db, ids)).toEqual({
      stichtag: '2014-12-31',
      werte: [0, 0, 5, 10, 0, 600, 700],
    })
  })
  it('stay with a Baustein that gets a new outline, until it is counted anew', async () => {
    const { rows } = await test.db.pool.query<{ id: number }>(
      `WITH alt AS (
         UPDATE raumfassung SET gueltig_bis = '2020-01-01' WHERE id = $1 RETURNING *
       ), neu AS (
         INSERT INTO raumfassung (raum_id, name, gueltig_ab, geometrie)
         SELECT raum_id, name, '2020-01-01', geometrie FROM alt RETURNING id
       ), folge AS (
         INSERT INTO abstammung (von_id, zu_id, datum) SELECT $1, id, '2020-01-01' FROM neu
       )
       SELECT id FROM neu`,
      [ids[3]],
    )
    ids = ids.with(3, rows[0]!.id)
    expect(await lies()).toMatchObject({
      zeit: { von: '2014-12-31' },
      zahlen: { einwohner: [1, 2, 3, 8, 0, 600, 702] },
    })
    await liefere('2020-12-31', [2, 3, 4, 9, 1, 601, 703])
    expect(await lies()).toMatchObject({
      zeit: { von: '2020-12-31' },
      zahlen: { einwohner: [2, 3, 4, 9, 1, 601, 703] },
    })
  })
})
