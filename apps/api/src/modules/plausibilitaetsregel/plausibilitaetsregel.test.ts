import { createTestDatabase } from '@sozial/db/test-database'
import type { TestDatabase } from '@sozial/db/test-database'
import { TESTAKTEUR } from '../kreis/musterkreis.testing.ts'
import { findPlausibilitaetsregeln } from './find-plausibilitaetsregeln.ts'
import { savePlausibilitaetsregel } from './save-plausibilitaetsregel.ts'

let testDb: TestDatabase
beforeAll(async () => {
  testDb = await createTestDatabase()
  await testDb.db.pool.query(
    `INSERT INTO quelle (schluessel, name, herausgeber, lizenz, rang) VALUES ('ba', 'Bundesagentur', 'BA', '', 20)`,
  )
})
afterAll(() => testDb.close())

interface Stand {
  readonly schwelle: number | null
  readonly aus: boolean
}
const speichere = (code: string, stand: Stand | null, quelle = '') =>
  savePlausibilitaetsregel({ db: testDb.db, akteur: TESTAKTEUR }, { code, quelle, stand })

const findRegel = async (gesucht: string) =>
  (await findPlausibilitaetsregeln(testDb.db)).find(({ code }) => code === gesucht)!

describe(savePlausibilitaetsregel, () => {
  it('keeps the threshold with its entry in the Protokoll, once', async () => {
    await speichere('SPRUNG', { schwelle: 40, aus: false })
    await speichere('SPRUNG', { schwelle: 40, aus: false })
    await speichere('RAUMSUMME', { schwelle: null, aus: false })
    expect(await findRegel('SPRUNG')).toMatchObject({
      schwelle: 40,
      vorgabe: 25,
      geaendertVon: TESTAKTEUR.name,
    })
    const { rows } = await testDb.db.pool.query(
      `SELECT kennung, alt, neu FROM protokoll WHERE handlung = 'savePlausibilitaetsregel'`,
    )
    expect(rows).toEqual([
      { kennung: 'SPRUNG', alt: { schwelle: null, aus: false }, neu: { schwelle: 40, aus: false } },
    ])
  })

  it('goes back to what comes with the program', async () => {
    await speichere('SPRUNG', { schwelle: null, aus: false })
    expect(await findRegel('SPRUNG')).toMatchObject({ schwelle: 25, geaendertAm: null })
  })

  it('treats one Quelle otherwise until it is treated as all are', async () => {
    await speichere('RAUMSUMME', { schwelle: 3, aus: false }, 'ba')
    await speichere('WIE_DAVOR', { schwelle: null, aus: true }, 'ba')
    expect((await findRegel('RAUMSUMME')).ausnahmen).toMatchObject([
      { quelle: { schluessel: 'ba' }, schwelle: 3 },
    ])
    expect(await findRegel('WIE_DAVOR')).toMatchObject({ aus: false, ausnahmen: [{ aus: true }] })
    await speichere('RAUMSUMME', null, 'ba')
    expect((await findRegel('RAUMSUMME')).ausnahmen).toEqual([])
  })

  it.each([
    ['ANZAHL_NEGATIV', { schwelle: 5, aus: false }, ''],
    ['ANZAHL_NEGATIV', { schwelle: null, aus: true }, ''],
    ['RAUM_UNBEKANNT', { schwelle: null, aus: true }, ''],
    ['GIBT_ES_NICHT', { schwelle: 5, aus: false }, ''],
    ['SPRUNG', { schwelle: 0, aus: false }, ''],
    ['SPRUNG', { schwelle: NaN, aus: false }, ''],
    ['SPRUNG', { schwelle: 1e308, aus: false }, ''],
    ['SPRUNG', { schwelle: 5, aus: false }, 'gibt-es-nicht'],
  ])('refuses %s with %j for "%s"', async (code, stand, quelle) => {
    await expect(speichere(code, stand, quelle)).rejects.toMatchObject({
      extensions: { code: 'EINGABE_UNGUELTIG' },
    })
  })
})
