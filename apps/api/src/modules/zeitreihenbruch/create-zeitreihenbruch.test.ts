import { createTestDatabase } from '@sozial/db/test-database'
import type { TestDatabase } from '@sozial/db/test-database'
import {
  baueLieferung,
  createMusterkreis,
  dumpMesswerte,
  TESTAKTEUR,
} from '../kreis/musterkreis.testing.ts'
import { importLieferung } from '../lieferung/import-lieferung.ts'
import { createZeitreihenbruch } from './create-zeitreihenbruch.ts'
import type { NeuerBruch } from './zeitreihenbruch.queries.ts'

const BRUCH: NeuerBruch = {
  datum: '2003-01-01',
  art: 'DEFINITION',
  titel: 'Neues Melderegister',
  folge: 'Nebenwohnungen zählen nicht mehr.',
  merkmal: null,
  quelle: null,
}

describe('createZeitreihenbruch', () => {
  let testDb: TestDatabase
  beforeAll(async () => {
    testDb = await createTestDatabase()
    await createMusterkreis(testDb.db)
    await importLieferung(
      testDb.db,
      baueLieferung('EW', [
        '05998004;2000-12-31;100',
        '05998004;2005-12-31;110',
        '05998004;2010-12-31;121',
      ]),
    )
  })
  afterAll(() => testDb.close())

  const enter = (abweichend: Partial<NeuerBruch> = {}) =>
    createZeitreihenbruch(testDb.db, { bruch: { ...BRUCH, ...abweichend }, akteur: TESTAKTEUR })
  const veraenderungen = async () =>
    (await dumpMesswerte(testDb.db.pool, 'bevoelkerungsveraenderung'))
      .filter((zeile) => zeile.includes(' 05998004 '))
      .map((zeile) => zeile.split(' ').slice(3, 5).join(' '))

  it('leaves changes alone that it does not concern', async () => {
    await enter({ quelle: 'ba' })
    await enter({ merkmal: 'arbeitslose' })
    expect(await veraenderungen()).toEqual(['2005-12-31 10', '2010-12-31 10'])
  })

  it('blocks the change across it, and only that', async () => {
    expect((await enter()).neu).toBe(true)
    expect(await veraenderungen()).toEqual(['2005-12-31 NICHT_SINNVOLL', '2010-12-31 10'])
  })

  it('is the same break the second time', async () => {
    const erster = await enter()
    expect(erster.neu).toBe(false)
    expect(await enter({ titel: 'Anders genannt' })).toEqual(erster)
  })

  it('belongs to the new side on its own day', async () => {
    await enter({ datum: '2010-12-31' })
    expect(await veraenderungen()).toEqual([
      '2005-12-31 NICHT_SINNVOLL',
      '2010-12-31 NICHT_SINNVOLL',
    ])
  })

  it.each<[Partial<NeuerBruch>, string]>([
    [{ datum: '2011-02-30' }, '„2011-02-30“ ist kein Kalendertag'],
    [{ titel: ' ' }, 'Bitte Titel und Folge'],
    [{ merkmal: 'einhoerner' }, 'Ein Merkmal mit dem Schlüssel „einhoerner“ gibt es nicht.'],
    [{ quelle: 'kaffeesatz' }, 'Eine Quelle mit dem Schlüssel „kaffeesatz“ gibt es nicht.'],
  ])('refuses %j', async (abweichend, satz) => {
    await expect(enter(abweichend)).rejects.toThrow(satz)
  })
})
