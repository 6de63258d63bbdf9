import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { katalog } from '@sozial/db/seed/katalog'
import { createTestDatabase } from '@sozial/db/test-database'
import type { TestDatabase } from '@sozial/db/test-database'
import { readGeometrie } from '@sozial/formate/geometrie'
import { parseZuordnung } from '@sozial/formate/zuordnung'
import type { Zuordnung } from '@sozial/formate/zuordnung'
import { syncKatalog } from '../indikator/sync-katalog.ts'
import { createKreis } from '../kreis/create-kreis.ts'
import { dumpMesswerte, TESTAKTEUR } from '../kreis/musterkreis.testing.ts'
import { importLieferung } from './import-lieferung.ts'
import { withdrawLieferung } from './withdraw-lieferung.ts'

const ordner = process.env['REFERENZDATEN']

/** The files of the offices have up to 600,000 cells; a busy machine takes its time. */
import.meta.jest.setTimeout(60_000)

const lies = (pfad: string) => ({
  name: basename(pfad),
  inhalt: new Uint8Array(readFileSync(join(ordner ?? '', pfad))),
})

const SCHNITT = 'inkar/cut_05370_inkar_arbeitslose_bev1564_1998_2021.csv'
const BEISPIEL = new URL(
  '../../../../../packages/formate/beispiele/arbeitslose-bev1564.zuordnung.json',
  import.meta.url,
)
const VG5000 = 'geometrie/germany/vg5000_2021_gk3/VG5000_GEM'

/** The first real sequence: a Kreis and its figures from files as the offices hand them out. */
describe('the real Kreis Heinsberg', () => {
  if (ordner === undefined) {
    it.skip('nicht ausgeführt: REFERENZDATEN fehlt', () => undefined)
    return
  }

  let testDb: TestDatabase
  beforeAll(async () => {
    testDb = await createTestDatabase()
    await syncKatalog(testDb.db, katalog)
  })
  afterAll(() => testDb.close())

  const importiere = (pfad: string, zuordnung?: Zuordnung) =>
    importLieferung(testDb.db, { datei: lies(pfad), zuordnung, akteur: TESTAKTEUR })
  const werteOf = async (slug: string, muster: RegExp) =>
    (await dumpMesswerte(testDb.db.pool, slug)).filter((zeile) => muster.test(zeile))

  it('has ten Kommunen from the shapefile', async () => {
    const { gebiete } = readGeometrie(
      ['shp', 'dbf', 'prj', 'cpg'].map((art) => lies(`${VG5000}.${art}`)),
    )
    const kreis = await createKreis(testDb.db, {
      gebiete,
      kreisSchluessel: '05370',
      name: 'Kreis Heinsberg',
      gueltigAb: '1975-01-01',
      demo: false,
      akteur: TESTAKTEUR,
    })
    expect(kreis.kommunen).toEqual([
      'Erkelenz',
      'Gangelt',
      'Geilenkirchen',
      'Heinsberg',
      'Hückelhoven',
      'Selfkant',
      'Übach-Palenberg',
      'Waldfeucht',
      'Wassenberg',
      'Wegberg',
    ])
  })

  it('takes the population of 2008 to 2015 out of the table of all Gemeinden', async () => {
    const { bericht, speist } = await importiere('regionalstatistik/full/12411-01-01-5_00.csv')
    expect(bericht.uebernommen).toBe(13 * 8 * 3)
    expect(bericht.meldungen.filter(({ schwere }) => schwere === 'FEHLER')).toEqual([])
    expect(speist).toContainEqual(
      expect.objectContaining({ indikator: 'einwohner', ebene: 'KOMMUNE', zeitraeume: 8 }),
    )
    expect(await werteOf('einwohner', /05370012 STICHTAG 201[01]/)).toEqual([
      'einwohner 05370012 STICHTAG 2010-12-31 28253 z=28253 fortschreibung',
      'einwohner 05370012 STICHTAG 2011-12-31 26351 z=26351 fortschreibung',
    ])
    expect(await werteOf('einwohner', / 05370 STICHTAG 2015/)).toEqual([
      'einwohner 05370 STICHTAG 2015-12-31 252527 z=252527 fortschreibung',
    ])
  })

  it('says that the Zensus lies between, and computes no change across it', async () => {
    const zeilen = await werteOf('bevoelkerungsveraenderung', /2015-12-31/)
    expect(zeilen).toContain(
      'bevoelkerungsveraenderung 05370012 STICHTAG 2015-12-31 NICHT_SINNVOLL fortschreibung',
    )
    expect(zeilen.every((zeile) => zeile.includes('NICHT_SINNVOLL'))).toBe(true)
  })

  it('takes the unemployed of 1998 to 2021 out of the INKAR workbook', async () => {
    const { bericht } = await importiere('inkar/inkar_xls/A_Arbeitslosigkeit.xls')
    expect(bericht).toMatchObject({ gelesen: 10_990 * 24, uebernommen: 10 * 24 })
    expect(bericht.meldungen).toContainEqual(
      expect.objectContaining({
        text: expect.stringMatching(
          /^10\.980 Zeilen gehören nicht zu .* zu 10\.980 anderen Gebieten/,
        ),
      }),
    )
    expect(await werteOf('arbeitslosenanteil', /./)).toEqual([])
  })

  it('divides them by the population of working age of a table with a mapping', async () => {
    const { bericht } = await importiere(SCHNITT, parseZuordnung(readFileSync(BEISPIEL, 'utf8')))
    expect(bericht).toMatchObject({ uebernommen: 480, neu: 240, geaendert: 0 })
    const schnitt = readFileSync(join(ordner, SCHNITT), 'utf8')
    const erwartet = new Map(
      schnitt
        .trim()
        .split(/\r?\n/)
        .slice(1)
        .map((zeile) => zeile.split(';'))
        .filter(([, , , , , bevoelkerung]) => bevoelkerung !== '')
        .map(([schluessel, , , jahr, arbeitslose, bevoelkerung]) => [
          `${schluessel} ${jahr}`,
          (Number(arbeitslose) / Number(bevoelkerung)) * 100,
        ]),
    )
    const gerechnet = new Map(
      (await werteOf('arbeitslosenanteil', / 05370\d{3} JAHR .* inkar$/)).map((zeile) => {
        const [, schluessel, , tag, wert] = zeile.split(' ')
        return [`${schluessel} ${tag!.slice(0, 4)}`, Number(wert)]
      }),
    )
    expect(gerechnet.size).toBe(erwartet.size)
    expect(erwartet.size).toBe(210)
    for (const [ort, wert] of erwartet) expect(gerechnet.get(ort)).toBeCloseTo(wert, 10)
  })

  it('keeps to the series where a single year of the other source says the same', async () => {
    const vorher = await werteOf('arbeitslosenanteil', / 05370\d* JAHR 2016/)
    const { bericht } = await importiere('regionalstatistik/cut_05370/13211-01-03-5_00.csv')
    expect(bericht.uebernommen).toBe(13 * 7)
    expect(await werteOf('arbeitslosenanteil', / 05370\d* JAHR 2016/)).toEqual(vorher)
    const { rows } = await testDb.db.pool.query<{ schluessel: string; werte: number[] }>(
      `SELECT r.schluessel, array_agg(DISTINCT g.wert) AS werte
       FROM grundzahl g
       JOIN merkmal m ON m.id = g.merkmal_id AND m.schluessel = 'arbeitslose'
       JOIN quelle q ON q.id = g.quelle_id AND q.schluessel IN ('ba', 'inkar')
       JOIN teilgruppe t ON t.id = g.teilgruppe_id
         AND t.geschlecht = 'INSGESAMT' AND t.nationalitaet = 'INSGESAMT'
         AND t.alter_von = 0 AND t.alter_bis IS NULL
       JOIN zeitraum z ON z.id = g.zeitraum_id AND z.von = '2016-01-01' AND z.bis = '2017-01-01'
       JOIN raumfassung f ON f.id = g.raumfassung_id
       JOIN raum r ON r.id = f.raum_id AND r.ebene = 'KOMMUNE'
       GROUP BY r.schluessel HAVING count(DISTINCT q.id) = 2`,
    )
    expect(rows).toHaveLength(10)
    expect(rows.filter(({ werte }) => werte.length > 1)).toEqual([])
  })

  it('covers ages exactly: the official age groups of 2015', async () => {
    await importiere('regionalstatistik/full/12411-02-03-5_00.csv')
    expect(await werteOf('altenquotient', / 05370 STICHTAG 2015/)).toHaveLength(1)
    expect(await werteOf('arbeitslosenanteil', / 05370004 JAHR 2015/)).toEqual([
      expect.stringMatching(/ z=1241 n=28600 .* inkar$/),
    ])
  })

  it('takes population and area of its ten Kommunen out of the Gemeindeverzeichnis', async () => {
    const { bericht } = await importiere('gemeindeverzeichnis/AuszugGV2QAktuell_30062024.xlsx')
    expect(bericht).toMatchObject({ gelesen: 10_959 * 4, uebernommen: 10 * 4 })
    expect(bericht.meldungen.filter(({ schwere }) => schwere === 'FEHLER')).toEqual([])
    expect(await werteOf('einwohner', / 05370004 STICHTAG 2022/)).toEqual([
      'einwohner 05370004 STICHTAG 2022-12-31 44215 z=44215 gemeindeverzeichnis',
    ])
  })

  it('computes Pflege and Betreuung from the official tables', async () => {
    await importiere('regionalstatistik/cut_05370/22411-02-02-4_00.csv')
    await importiere('regionalstatistik/cut_05370/22543-01-02-4_00.csv')
    const eine = async (slug: string, tag: string) => {
      const [zeile] = await werteOf(slug, new RegExp(` 05370 STICHTAG ${tag} `))
      return zeile?.split(' ').slice(4).join(' ')
    }
    expect(await eine('pflege-nur-pflegegeld', '2015-12-31')).toMatch(/ z=6089 n=10755 /)
    expect(await eine('pflege-ambulant', '2015-12-31')).toMatch(/ z=2200 n=10755 /)
    expect(await eine('pflege-vollstationaer', '2015-12-31')).toMatch(/ z=2466 n=10755 /)
    expect(await eine('betreuungsquote-u3', '2016-03-01')).toMatch(/ z=1416 n=\d{4} /)
    expect(await eine('betreuungsquote-ue3', '2016-03-01')).toMatch(/ z=5967 n=\d{4} /)
  })

  it('shows any other table', async () => {
    const { speist } = await importiere('regionalstatistik/cut_05370/71231-01-02-5_00.csv')
    expect(speist.length).toBeGreaterThan(3)
    expect(speist.every(({ zeitraeume }) => zeitraeume === 1)).toBe(true)
  })

  it('is as before when the last table is withdrawn', async () => {
    const vorher = await dumpMesswerte(testDb.db.pool)
    const { lieferungId } = await importiere('regionalstatistik/cut_05370/12411-07-01-5_00.csv')
    expect(await werteOf('durchschnittsalter-t-12411-07-01-5-1', / 05370012 /)).toEqual([
      'durchschnittsalter-t-12411-07-01-5-1 05370012 STICHTAG 2015-12-31 43.3 fortschreibung',
    ])
    await withdrawLieferung(testDb.db, { id: lieferungId!, grund: 'Test', akteur: TESTAKTEUR })
    expect(await dumpMesswerte(testDb.db.pool)).toEqual(vorher)
  })
})
