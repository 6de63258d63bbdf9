import { createTestDatabase } from '@sozial/db/test-database'
import type { TestDatabase } from '@sozial/db/test-database'
import {
  baueLieferung,
  createMusterkreis,
  dumpMesswerte,
  TESTAKTEUR,
} from '../kreis/musterkreis.testing.ts'
import { importLieferung } from './import-lieferung.ts'
import { withdrawLieferung } from './withdraw-lieferung.ts'

describe('withdrawLieferung', () => {
  let testDb: TestDatabase
  beforeAll(async () => {
    testDb = await createTestDatabase()
    await createMusterkreis(testDb.db)
    await liefere([
      '05998004;2001-12-31;10;5',
      '05998008;2001-12-31;20;6',
      '05998012;2001-12-31;1;1',
    ])
    await liefere(['05998004;2006-12-31;11;5', '05998008;2006-12-31;21;6'])
  })
  afterAll(() => testDb.close())

  const liefere = async (zeilen: readonly string[]) =>
    (await importLieferung(testDb.db, baueLieferung('EW;ALO', zeilen))).lieferungId!
  const withdraw = (id: number, grund = 'Falsche Datei') =>
    withdrawLieferung(testDb.db, { id, grund, akteur: TESTAKTEUR })
  const protokoll = async () =>
    (await testDb.db.pool.query(`SELECT FROM protokoll WHERE handlung = 'withdrawLieferung'`))
      .rowCount

  it('brings back exactly what was before, in any order', async () => {
    const davor = await dumpMesswerte(testDb.db.pool)
    const erste = await liefere(['05998004;2001-12-31;99;9', '05998012;2006-12-31;7;.'])
    const mitErster = await dumpMesswerte(testDb.db.pool)
    const zweite = await liefere(['05998004;2001-12-31;77;7', '05998004;2011-12-31;12;4'])
    expect(await dumpMesswerte(testDb.db.pool)).not.toEqual(mitErster)

    await withdraw(zweite)
    expect(await dumpMesswerte(testDb.db.pool)).toEqual(mitErster)
    await withdraw(erste)
    expect(await dumpMesswerte(testDb.db.pool)).toEqual(davor)
  })

  it('lets the later Lieferung stand when an earlier one goes', async () => {
    const erste = await liefere(['05998008;2001-12-31;50;5'])
    await liefere(['05998008;2001-12-31;60;6'])
    const davor = await dumpMesswerte(testDb.db.pool)
    await withdraw(erste)
    expect(await dumpMesswerte(testDb.db.pool)).toEqual(davor)
  })

  it('changes nothing the second time', async () => {
    const id = await liefere(['05998008;2001-12-31;51;5'])
    expect(await withdraw(id)).toBe(true)
    const [werte, eintraege] = [await dumpMesswerte(testDb.db.pool), await protokoll()]
    expect(await withdraw(id, 'Noch einmal')).toBe(false)
    expect(await dumpMesswerte(testDb.db.pool)).toEqual(werte)
    expect(await protokoll()).toBe(eintraege)
    const { rows } = await testDb.db.pool.query(
      'SELECT zurueckgezogen_grund AS grund FROM lieferung WHERE id = $1',
      [id],
    )
    expect(rows).toEqual([{ grund: 'Falsche Datei' }])
  })

  it('wants a reason and an existing Lieferung', async () => {
    await expect(withdraw(1, '  ')).rejects.toThrow('Bitte einen Grund angeben')
    await expect(withdraw(99_999)).rejects.toMatchObject({ extensions: { code: 'NICHT_GEFUNDEN' } })
  })
})
