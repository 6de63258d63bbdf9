import { createTestDatabase } from '@sozial/db/test-database'
import type { TestDatabase } from '@sozial/db/test-database'
import { write } from '../../database/transaction.ts'
import { baueLieferung, createMusterkreis, dumpMesswerte } from '../kreis/musterkreis.testing.ts'
import { importLieferung } from '../lieferung/import-lieferung.ts'
import { computeMesswerte } from './compute-messwerte.ts'

/** Every test takes years of its own: they share one database. */
describe('computeMesswerte', () => {
  let testDb: TestDatabase
  beforeAll(async () => {
    testDb = await createTestDatabase()
    await createMusterkreis(testDb.db)
  })
  afterAll(() => testDb.close())

  const liefere = (...lieferung: Parameters<typeof baueLieferung>) =>
    importLieferung(testDb.db, baueLieferung(...lieferung))
  const dump = async (slug: string, jahr: number) =>
    (await dumpMesswerte(testDb.db.pool, slug))
      .filter((zeile) => zeile.includes(`${jahr}-`))
      .map((zeile) => zeile.slice(slug.length + 1))

  it('sums the Kreis from its Kommunen and never Land and Bund', async () => {
    await liefere('EW', [
      '05998004;2001-12-31;10',
      '05998008;2001-12-31;20',
      '05998012;2001-12-31;0',
    ])
    expect(await dump('einwohner', 2001)).toEqual([
      '05998 STICHTAG 2001-12-31 30 z=30 fortschreibung',
      '05998004 STICHTAG 2001-12-31 10 z=10 fortschreibung',
      '05998008 STICHTAG 2001-12-31 20 z=20 fortschreibung',
      '05998012 STICHTAG 2001-12-31 0 z=0 fortschreibung',
    ])
  })

  it('lets a delivered figure of the Kreis go before the sum', async () => {
    await liefere('EW', [
      '05998;2002-12-31;33',
      '05998004;2002-12-31;10',
      '05998008;2002-12-31;20',
      '05998012;2002-12-31;1',
      'DG;2002-12-31;1000',
    ])
    expect(await dump('einwohner', 2002)).toEqual([
      'DG STICHTAG 2002-12-31 1000 z=1000 fortschreibung',
      '05998 STICHTAG 2002-12-31 33 z=33 fortschreibung',
      '05998004 STICHTAG 2002-12-31 10 z=10 fortschreibung',
      '05998008 STICHTAG 2002-12-31 20 z=20 fortschreibung',
      '05998012 STICHTAG 2002-12-31 1 z=1 fortschreibung',
    ])
  })

  it('keeps a row for every area and hands the reason of a missing part on', async () => {
    await liefere('EW', ['05998004;2003-12-31;10', '05998008;2003-12-31;*'])
    expect(await dump('einwohner', 2003)).toEqual([
      '05998004 STICHTAG 2003-12-31 10 z=10 fortschreibung',
      '05998008 STICHTAG 2003-12-31 GEHEIM_PRIMAER fortschreibung',
      '05998012 STICHTAG 2003-12-31 NICHT_VERFUEGBAR fortschreibung',
    ])
    await liefere('EW', ['05998012;2003-12-31;7'])
    expect(await dump('einwohner', 2003)).toContain(
      '05998 STICHTAG 2003-12-31 GEHEIM_PRIMAER fortschreibung',
    )
  })

  it('finds a missing total in the sexes', async () => {
    await liefere('EW_M;EW_W', ['05998004;2004-12-31;10;11'])
    expect(await dump('einwohner', 2004)).toContain(
      '05998004 STICHTAG 2004-12-31 21 z=21 fortschreibung',
    )
  })

  it('divides a year by the Stichtag at its end, as a ratio of sums with its interval', async () => {
    const jahr = { zeitraum: 'JAHR', quelle: 'ba' } as const
    await liefere('ALO', ['05998004;2005;8', '05998008;2005;10', '05998012;2005;2'], jahr)
    expect(await dump('arbeitslosenanteil', 2005)).toEqual([])
    await liefere('EW15_65', [
      '05998004;2005-12-31;80',
      '05998008;2005-12-31;400',
      '05998012;2005-12-31;20',
    ])
    const zeilen = await dump('arbeitslosenanteil', 2005)
    expect(zeilen.map((zeile) => zeile.split(' u=')[0])).toEqual([
      '05998 JAHR 2005-12-31 4 z=20 n=500',
      '05998004 JAHR 2005-12-31 10 z=8 n=80',
      '05998008 JAHR 2005-12-31 2.5 z=10 n=400',
      '05998012 JAHR 2005-12-31 10 z=2 n=20',
    ])
    expect(zeilen[1]).toMatch(/ u=5\.15\d* o=18\.5\d* fortschreibung\+ba$/)
  })

  it('never answers a Stichtag by a year', async () => {
    await liefere('EW', ['05998004;2006;10'], { zeitraum: 'JAHR' })
    await liefere('ALO', ['05998004;2006-12-31;2'], { quelle: 'ba' })
    await liefere('EW15_65', ['05998004;2006;10'], { zeitraum: 'JAHR' })
    expect(await dump('arbeitslosenanteil', 2006)).toEqual([])
    expect(await dump('einwohner', 2006)).toContain(
      '05998004 JAHR 2006-12-31 10 z=10 fortschreibung',
    )
  })

  it('takes one Quelle for all areas: the one with the lowest rang that has a number', async () => {
    const nur = (quelle: string) => ({ quelle })
    await liefere('EW', ['05998004;2007-12-31;10', '05998008;2007-12-31;20'], nur('zensus2022'))
    await liefere('EW', ['05998004;2007-12-31;11'], nur('inkar'))
    await liefere('EW', ['05998004;2007-12-31;.'], nur('melderegister'))
    expect(await dump('einwohner', 2007)).toEqual([
      '05998004 STICHTAG 2007-12-31 11 z=11 inkar',
      '05998008 STICHTAG 2007-12-31 NICHT_VERFUEGBAR inkar',
      '05998012 STICHTAG 2007-12-31 NICHT_VERFUEGBAR inkar',
    ])
  })

  it('computes a change within a series and refuses it across a break', async () => {
    await liefere('EW', ['05998004;1995-12-31;100', '05998004;2000-12-31;110'])
    const slug = 'bevoelkerungsveraenderung'
    expect(await dump(slug, 2000)).toContain(
      '05998004 STICHTAG 2000-12-31 10 z=110 n=100 fortschreibung',
    )
    await liefere('EW', ['05998004;2009-12-31;110', '05998004;2014-12-31;121'])
    expect(await dump(slug, 2014)).toContain(
      '05998004 STICHTAG 2014-12-31 NICHT_SINNVOLL fortschreibung',
    )
  })

  it('shows a Fertigwert as delivered and sums it nowhere', async () => {
    await liefere('ALTER', [
      '05998004;2016-12-31;44,2',
      '05998008;2016-12-31;41',
      '05998012;2016-12-31;40',
    ])
    expect(await dump('durchschnittsalter-t-fortschreibung-1', 2016)).toEqual([
      '05998004 STICHTAG 2016-12-31 44.2 fortschreibung',
      '05998008 STICHTAG 2016-12-31 41 fortschreibung',
      '05998012 STICHTAG 2016-12-31 40 fortschreibung',
    ])
  })

  it('divides what happened in a year by the mean of the persons before and after', async () => {
    const geburten = ['05998004;2031;6', '05998008;2031;5']
    await liefere('GEB', geburten, { zeitraum: 'JAHR' })
    await liefere('EWF', ['05998004;2031-12-31;1000', '05998008;2031-12-31;1000'])
    expect(await dump('geburtenziffer', 2031)).toEqual([
      expect.stringMatching(/^05998004 JAHR 2031-12-31 6 z=6 n=1000 /),
      expect.stringMatching(/^05998008 JAHR 2031-12-31 5 z=5 n=1000 /),
      expect.stringMatching(/^05998012 JAHR 2031-12-31 NICHT_VERFUEGBAR/),
    ])
    await liefere('EWF', ['05998004;2030-12-31;1400'])
    expect(await dump('geburtenziffer', 2031)).toEqual([
      expect.stringMatching(/^05998004 JAHR 2031-12-31 5 z=6 n=1200 /),
      expect.stringMatching(/^05998008 JAHR 2031-12-31 NICHT_VERFUEGBAR/),
      expect.stringMatching(/^05998012 JAHR 2031-12-31 NICHT_VERFUEGBAR/),
    ])
  })

  it('takes no mean over a break', async () => {
    await liefere('GEB', ['05998004;2022;6'], { zeitraum: 'JAHR' })
    await liefere('EWF', ['05998004;2021-12-31;1400', '05998004;2022-12-31;1000'])
    expect(await dump('geburtenziffer', 2022)).toContainEqual(
      expect.stringMatching(/^05998004 JAHR 2022-12-31 6 z=6 n=1000 /),
    )
  })

  it('gives no part of a value that is protected or missing', async () => {
    await liefere('ALO', ['05998004;2039-12-31;*', '05998008;2039-12-31;9'], { quelle: 'ba' })
    await liefere('EW15_65', ['05998004;2039-12-31;80', '05998012;2039-12-31;70'])
    expect(await dump('arbeitslosenanteil', 2039)).toEqual([
      '05998004 STICHTAG 2039-12-31 GEHEIM_PRIMAER fortschreibung+ba',
      '05998008 STICHTAG 2039-12-31 NICHT_VERFUEGBAR fortschreibung+ba',
      '05998012 STICHTAG 2039-12-31 NICHT_VERFUEGBAR fortschreibung+ba',
    ])
  })

  it('counts three years together, dated by the last, and only when all are there', async () => {
    const jahrgang = (jahr: number, auffaellig: number, untersucht: number) =>
      liefere(
        'SPRACHE;UNTERSUCHT',
        [`05998004;${jahr - 1}/${jahr % 100};${auffaellig};${untersucht}`],
        {
          zeitraum: 'SCHULJAHR',
        },
      )
    await jahrgang(2032, 10, 100)
    await jahrgang(2033, 20, 100)
    expect(await dump('sprachauffaelligkeit', 2033)).toEqual([])
    await jahrgang(2034, 45, 100)
    expect(await dump('sprachauffaelligkeit', 2034)).toContainEqual(
      expect.stringMatching(/^05998004 SCHULJAHR 2034-07-31 25 z=75 n=300 u=20\.43\d* o=30\.19/),
    )
    await jahrgang(2036, 1, 2)
    expect(await dump('sprachauffaelligkeit', 2036)).toEqual([])
  })

  it('moves the age limit of a denominator with the law', async () => {
    await liefere('SGB2', ['05998004;2014-12-31;30', '05998004;2024-12-31;30'])
    const alter = ['05998004;2014-12-31;1000;200', '05998004;2024-12-31;1000;200']
    await liefere('EW_U65;EW_65', alter)
    expect(await dump('sgb2-quote', 2014)).toContainEqual(
      expect.stringMatching(/^05998004 STICHTAG 2014-12-31 3 z=30 n=1000 /),
    )
    expect(await dump('sgb2-quote', 2024)).toContainEqual(
      expect.stringMatching(/^05998004 STICHTAG 2024-12-31 2.5 z=30 n=1200 /),
    )
  })

  it('takes the persons of the nearest 31.12. for a day in winter', async () => {
    await liefere('PFLEGE', ['05998004;2037-12-15;60', '05998004;2037-06-30;60'])
    await liefere('EW', ['05998004;2037-12-31;1000'])
    expect(await dump('pflegequote', 2037)).toEqual([
      expect.stringMatching(/^05998004 STICHTAG 2037-12-15 6 z=60 n=1000 /),
      expect.stringMatching(/^05998008 STICHTAG 2037-12-15 NICHT_VERFUEGBAR/),
      expect.stringMatching(/^05998012 STICHTAG 2037-12-15 NICHT_VERFUEGBAR/),
    ])
  })

  it('gives a difference no interval', async () => {
    await liefere('ZU;FORT', ['05998004;2038;30;50'], { zeitraum: 'JAHR' })
    await liefere('EW', ['05998004;2038-12-31;1000'])
    expect(await dump('wanderungssaldo', 2038)).toContainEqual(
      '05998004 JAHR 2038-12-31 -20 z=-20 n=1000 fortschreibung',
    )
  })

  it('gives the same when everything is computed again', async () => {
    const vorher = await dumpMesswerte(testDb.db.pool)
    const { messwerte } = await write(testDb.db, (tx) => computeMesswerte(tx, { art: 'ALLES' }))
    expect(messwerte).toBe(vorher.length)
    expect(await dumpMesswerte(testDb.db.pool)).toEqual(vorher)
  })

  it('touches only the blocks that stand on what changed, and keeps their ids', async () => {
    const bloecke = async () => {
      const sql = 'SELECT id, berechnet_am::text AS am FROM messwertblock ORDER BY id'
      return (await testDb.db.pool.query<{ id: number; am: string }>(sql)).rows
    }
    const vorher = await bloecke()
    await liefere('EW', ['05998004;2001-12-31;12'])
    const nachher = await bloecke()
    expect(nachher.map(({ id }) => id)).toEqual(vorher.map(({ id }) => id))
    expect(nachher.filter(({ am }, i) => am !== vorher[i]!.am)).toHaveLength(2)
    expect(await dump('einwohner', 2001)).toContain(
      '05998 STICHTAG 2001-12-31 32 z=32 fortschreibung',
    )
  })
})
