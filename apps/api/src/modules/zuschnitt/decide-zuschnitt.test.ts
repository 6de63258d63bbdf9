import { katalog } from '@sozial/db/seed/katalog'
import { createTestDatabase } from '@sozial/db/test-database'
import type { TestDatabase } from '@sozial/db/test-database'
import { together, writeAside } from '../../database/transaction.ts'
import { refreshAlle } from '../angebot/refresh-oeffentlich.ts'
import { syncKatalog } from '../indikator/sync-katalog.ts'
import { createKreis } from '../kreis/create-kreis.ts'
import { baueKreis, baueLieferung, TESTAKTEUR } from '../kreis/musterkreis.testing.ts'
import { importLieferung } from '../lieferung/import-lieferung.ts'
import { findStandUndNeu } from '../messwert/neu-gerechnet.testing.ts'
import { decideZuschnitt } from './decide-zuschnitt.ts'
import { revokeRaumbeschluss } from './revoke-raumbeschluss.ts'
import {
  beschliesse,
  createQuartiere,
  quartier,
  SITZUNG,
  zeichne,
  type Testraum,
} from './zuschnitt.testing.ts'

const [A, B, C] = ['05998004', '05998008', '05998012'] as const
const ERSTE: readonly Testraum[] = [
  { name: 'Adorf-West', kommune: A, setztFort: null, quartiere: [quartier(A, 0), quartier(A, 1)] },
  { name: 'Adorf-Ost', kommune: A, setztFort: null, quartiere: [quartier(A, 2), quartier(A, 3)] },
  { name: 'Bedorf gesamt', kommune: B, setztFort: null, quartiere: [quartier(B, 0)] },
  {
    name: 'Cedorf gesamt',
    kommune: C,
    setztFort: null,
    quartiere: [quartier(C, 0), quartier(C, 1)],
  },
]
/** The third Quartier of Adorf goes to the west. */
const ZWEITE: readonly Testraum[] = [
  { ...ERSTE[0]!, setztFort: `${A}1`, quartiere: [0, 1, 2].map((i) => quartier(A, i)) },
  { ...ERSTE[1]!, setztFort: `${A}2`, quartiere: [quartier(A, 3)] },
  { ...ERSTE[2]!, setztFort: `${B}1` },
  { ...ERSTE[3]!, setztFort: `${C}1` },
]
const AUFHEBUNG = { ...SITZUNG, nummer: '99/2014', grund: 'Das Gericht hat es so gesehen.' }

/** The tests are one story: what is decided in one holds in the next. */
describe('decideZuschnitt', () => {
  let test: TestDatabase
  const select = async (sql: string, values: readonly unknown[] = []) =>
    (await test.db.pool.query<{ zeile: string }>(sql, [...values])).rows.map(({ zeile }) => zeile)
  const liefere = (...lieferung: Parameters<typeof baueLieferung>) =>
    importLieferung(test.db, baueLieferung(...lieferung))

  beforeAll(async () => {
    test = await createTestDatabase()
    await createKreis(test.db, baueKreis())
    await createQuartiere(test.db)
    await syncKatalog(test.db, katalog)
    const quartiere = [4, 1, 2].flatMap((anzahl, k) =>
      Array.from({ length: anzahl }, (_, i) => quartier([A, B, C][k]!, i)),
    )
    const jahre = [2013, 2014, 2015, 2016, 2017]
    // 5,000 to 5,600 inhabitants, of whom ever more are of working age.
    await liefere(
      'EW;EW15_65',
      jahre.flatMap((jahr) =>
        quartiere.map((q, i) => `${q};${jahr}-12-31;${5000 + i * 100};${2000 + i * 300}`),
      ),
      { schluessel: 'EIGEN' },
    )
    const [raum] = await select(`SELECT id::text AS zeile FROM raum WHERE schluessel = $1`, [A])
    await select(
      `WITH o AS (INSERT INTO organisation (art, name) VALUES ('ANBIETER', 'Verein') RETURNING id),
         a AS (INSERT INTO unterstuetzungsangebot (organisation_id, slug, angelegt_von, zustand, bestaetigt_am, bestaetigt_von)
           SELECT id, 'treff', 'x', 'VEROEFFENTLICHT', now(), 'x' FROM o RETURNING id)
       INSERT INTO angebotsfassung (angebot_id, nummer, zustand, inhalt, erstellt_von, entschieden_von, entschieden_am)
       SELECT id, 1, 'VEROEFFENTLICHT', $1, 'x', 'x', now() FROM a`,
      [
        JSON.stringify({
          titel: 'Treff',
          einzugsgebiet: { art: 'RAEUME', raeume: [Number(raum)] },
        }),
      ],
    )
    await writeAside(test.db, refreshAlle)
  })
  const angebotsraeume = () =>
    select(
      `SELECT array_to_string(ARRAY(SELECT unnest(raeume) ORDER BY 1), ' ') AS zeile FROM oeffentliches_angebot`,
    )
  // A Beschluss computes what it changed and nothing else.
  afterEach(async () => {
    const [stand, neu] = await findStandUndNeu(test.db)
    expect(stand).toEqual(neu)
    // Whoever looks for offers in a new Sozialraum finds those that serve it.
    const raeume = await angebotsraeume()
    await writeAside(test.db, refreshAlle)
    expect(raeume).toEqual(await angebotsraeume())
    expect(raeume).toHaveLength(1)
  })
  afterAll(() => test.close())

  const fassungen = () =>
    select(
      `SELECT concat_ws(' ', r.schluessel, f.name, f.gueltig_ab, f.gueltig_bis, f.beschluss) AS zeile
       FROM raumfassung f JOIN raum r ON r.id = f.raum_id
       WHERE r.ebene = 'SOZIALRAUM' ORDER BY r.schluessel, f.gueltig_ab`,
    )
  /** Value and sign of an Indikator on the newest borders, by area. */
  const werte = (slug: string, tag: string) =>
    select(
      `SELECT concat_ws(' ', r.schluessel, coalesce(m.zaehler::text, m.status::text), m.zeichen) AS zeile
       FROM messwert m JOIN messwertblock b ON b.id = m.block_id AND b.datenstand_id = 0
       JOIN gebietsstand g ON g.id = b.gebietsstand_id AND g.ebene = 'SOZIALRAUM'
         AND g.stichtag = (SELECT max(stichtag) FROM gebietsstand WHERE ebene = 'SOZIALRAUM')
       JOIN zeitraum z ON z.id = b.zeitraum_id AND z.von = $2
       JOIN indikatorfassung f ON f.id = b.indikatorfassung_id
       JOIN indikator i ON i.id = f.indikator_id AND i.slug = $1
       JOIN raumfassung u ON u.id = m.raumfassung_id JOIN raum r ON r.id = u.raum_id
       ORDER BY r.schluessel`,
      [slug, tag],
    )
  /** Everything that says which areas there are and what values they have. */
  const abbild = async () => [
    ...(await fassungen()),
    ...(await select(
      `SELECT concat_ws(' ', ober_id, unter_id, gueltig_ab, gueltig_bis) AS zeile FROM zuordnung ORDER BY 1`,
    )),
    ...(await select(
      `SELECT concat_ws(' ', b.indikatorfassung_id, g.stichtag, b.zeitraum_id, m.raumfassung_id, m.wert,
         m.status, m.zeichen) AS zeile
       FROM messwert m JOIN messwertblock b ON b.id = m.block_id
       JOIN gebietsstand g ON g.id = b.gebietsstand_id ORDER BY 1`,
    )),
    ...(await select(
      `SELECT concat_ws(' ', ebene, stichtag) AS zeile FROM gebietsstand ORDER BY 1`,
    )),
    ...(await select(`SELECT concat_ws(' ', id, nummer) AS zeile FROM raumfassung ORDER BY 1`)),
    ...(await select(`SELECT raum_id::text AS zeile FROM sozialraum ORDER BY 1`)),
  ]

  it('makes the first division, exactly also for the years before it', async () => {
    const { id } = await zeichne(test.db, ERSTE)
    await beschliesse(test.db, id, '2015-01-01')
    expect(await fassungen()).toEqual([
      '059980041 Adorf-West 2015-01-01 Kreistag, 6.5.2014, Nr. 12/2014',
      '059980042 Adorf-Ost 2015-01-01 Kreistag, 6.5.2014, Nr. 12/2014',
      '059980081 Bedorf gesamt 2015-01-01 Kreistag, 6.5.2014, Nr. 12/2014',
      '059980121 Cedorf gesamt 2015-01-01 Kreistag, 6.5.2014, Nr. 12/2014',
    ])
    expect(await werte('einwohner', '2013-12-31')).toEqual([
      '059980041 10100',
      '059980042 10500',
      '059980081 5400',
      '059980121 11100',
    ])
    expect(await select('SELECT grund AS zeile FROM raumgrenze')).toContain('Die Bahnlinie trennt.')
    expect(
      await select(`SELECT handlung AS zeile FROM protokoll WHERE handlung = 'decideZuschnitt'`),
    ).toHaveLength(1)
    expect(
      await select(`SELECT titel AS zeile FROM zeitreihenbruch WHERE raumbeschluss_id > 0`),
    ).toEqual([])
  })

  it('refuses a second time, a Stand that is over and what the rules forbid', async () => {
    const erster = Number((await select('SELECT min(id)::text AS zeile FROM zuschnitt'))[0])
    await expect(beschliesse(test.db, erster, '2015-01-01')).rejects.toThrow('ist beschlossen')
    const { id, stand } = await zeichne(test.db, ZWEITE.slice(0, 3), { stichtag: '2018-01-01' })
    const beschluss = { ...SITZUNG, stichtag: '2018-01-01' }
    const auftrag = { id, stand: stand - 1, beschluss, akteur: TESTAKTEUR }
    const konflikt = await decideZuschnitt(test.db, auftrag)
    expect(konflikt?.satz).toContain('wurde inzwischen geändert')
    await expect(beschliesse(test.db, id, '2018-01-01')).rejects.toThrow(
      /^Vor dem Beschluss ist noch offen: /,
    )
    await expect(
      decideZuschnitt(test.db, {
        ...auftrag,
        stand,
        beschluss: { ...beschluss, datum: '2999-01-01' },
      }),
    ).rejects.toThrow('steht noch bevor')
    await expect(beschliesse(test.db, id, '2010-01-01')).rejects.toThrow('späteren Stichtag')
  })

  it('refuses a day for whose time figures are there already', async () => {
    await liefere(
      'ALO',
      [2015, 2016, 2017].flatMap((jahr) =>
        ['41', '42', '81', '121'].map((raum, i) => {
          const schluessel = `05998${raum.padStart(4, '0')}`
          return `${schluessel};${jahr}-12-31;${300 + 10 * i + jahr - 2015}`
        }),
      ),
      { quelle: 'ba', schluessel: 'EIGEN' },
    )
    const { id } = await zeichne(test.db, ZWEITE, { stichtag: '2017-01-01' })
    await expect(beschliesse(test.db, id, '2017-01-01')).rejects.toThrow(
      'Für Adorf-West und 1 weiteren Raum sind schon Zahlen für die Zeit ab dem 1.1.2017 geliefert',
    )
  })

  it('leaves nothing half done when it breaks off', async () => {
    const { id } = await zeichne(test.db, ZWEITE, { stichtag: '2018-01-01' })
    const vorher = await abbild()
    const mitten = together(test.db, async (db) => {
      await beschliesse(db, id, '2018-01-01')
      throw new Error('Strom weg')
    })
    await expect(mitten).rejects.toThrow('Strom weg')
    expect(await abbild()).toEqual(vorher)
  })

  it('estimates earlier figures by the right group, keeps sums, and leaves alone what stays', async () => {
    const { id } = await zeichne(test.db, ZWEITE, { stichtag: '2018-01-01' })
    await beschliesse(test.db, id, '2018-01-01')
    const alle = await fassungen()
    expect(alle.filter((zeile) => zeile.startsWith('05998008'))).toHaveLength(1)
    expect(alle.filter((zeile) => zeile.startsWith('059980041'))).toEqual([
      '059980041 Adorf-West 2015-01-01 2018-01-01 Kreistag, 6.5.2014, Nr. 12/2014',
      '059980041 Adorf-West 2018-01-01 Kreistag, 6.5.2014, Nr. 12/2014',
    ])
    // Of 15- to under 65-year-old 2,600 of 5,500 lived in the Quartier that moved: 0.4727.
    expect(await werte('arbeitslosenanteil', '2016-12-31')).toEqual([
      `059980041 ${301 + 147} s`,
      `059980042 ${311 - 147} s`,
      '059980081 321',
      '059980121 331',
    ])
    expect(await werte('einwohner', '2016-12-31')).toEqual([
      '059980041 15300',
      '059980042 5300',
      '059980081 5400',
      '059980121 11100',
    ])
    expect(
      await select(`SELECT titel AS zeile FROM zeitreihenbruch WHERE raumbeschluss_id > 0`),
    ).toEqual(['Neue Grenzen 2018'])
  })

  it('brings the earlier division back from a day on, with its own series', async () => {
    const id = Number(
      (await select('SELECT max(zuschnitt_id)::text AS zeile FROM raumbeschluss'))[0],
    )
    const hebeAuf = (zum: string) =>
      revokeRaumbeschluss(test.db, { id, aufhebung: { ...AUFHEBUNG, zum }, akteur: TESTAKTEUR })
    await expect(hebeAuf('2018-01-01')).rejects.toThrow('gilt seit dem 1.1.2018')
    await hebeAuf('2020-01-01')
    expect((await fassungen()).filter((zeile) => zeile.startsWith('059980042'))).toEqual([
      '059980042 Adorf-Ost 2015-01-01 2018-01-01 Kreistag, 6.5.2014, Nr. 12/2014',
      '059980042 Adorf-Ost 2018-01-01 2020-01-01 Kreistag, 6.5.2014, Nr. 12/2014',
      '059980042 Adorf-Ost 2020-01-01 Kreistag, 6.5.2014, Nr. 99/2014',
    ])
    // The same parts as before: nothing is estimated.
    expect(await werte('arbeitslosenanteil', '2016-12-31')).toEqual([
      '059980041 301',
      '059980042 311',
      '059980081 321',
      '059980121 331',
    ])
    await expect(hebeAuf('2021-01-01')).rejects.toThrow('schon zum 1.1.2020 aufgehoben')
  })

  it('takes back what does not hold yet as if it had never been', async () => {
    const vorher = await abbild()
    const { id } = await zeichne(test.db, ZWEITE, { stichtag: '2999-01-01' })
    await beschliesse(test.db, id, '2999-01-01')
    expect(await abbild()).not.toEqual(vorher)
    const frueher = await zeichne(test.db, ZWEITE, { stichtag: '2998-01-01' })
    await expect(beschliesse(test.db, frueher.id, '2998-01-01')).rejects.toThrow(
      'Für den 1.1.2999 ist schon eine andere Einteilung beschlossen',
    )
    const aufhebung = { ...AUFHEBUNG, zum: '2999-01-01' }
    await revokeRaumbeschluss(test.db, { id, aufhebung, akteur: TESTAKTEUR })
    expect(await abbild()).toEqual(vorher)
    const [kopie] = await select(
      `SELECT alt::text AS zeile FROM protokoll WHERE handlung = 'revokeRaumbeschluss' ORDER BY id DESC LIMIT 1`,
    )
    expect(kopie).toContain('"gueltig_ab": "2999-01-01"')
    for (const was of ['umsteiger', 'raeume', 'sozialraeume', 'zeitreihenbrueche']) {
      expect(kopie).toContain(`"${was}": [{`)
    }
  })

  it('leaves a partition on every day: each Quartier in one Sozialraum of its own Kommune', async () => {
    const rows = await select(
      `SELECT concat_ws(' ', tag, count(*), count(DISTINCT q.unter_id),
         count(*) FILTER (WHERE left(ru.schluessel, 8) = left(ro.schluessel, 8)
           AND rk.schluessel = left(ro.schluessel, 8))) AS zeile
       FROM unnest(ARRAY['2015-01-01', '2017-12-31', '2018-01-01', '2019-12-31', '2020-01-01', '2999-06-01']::date[]) AS tag
       JOIN zuordnung q ON daterange(q.gueltig_ab, q.gueltig_bis) @> tag
       JOIN raumfassung fu ON fu.id = q.unter_id JOIN raum ru ON ru.id = fu.raum_id AND ru.ebene = 'QUARTIER'
       JOIN raumfassung fo ON fo.id = q.ober_id AND daterange(fo.gueltig_ab, fo.gueltig_bis) @> tag
       JOIN raum ro ON ro.id = fo.raum_id AND ro.ebene = 'SOZIALRAUM'
       JOIN zuordnung k ON k.unter_id = fo.id AND daterange(k.gueltig_ab, k.gueltig_bis) @> tag
       JOIN raumfassung fk ON fk.id = k.ober_id JOIN raum rk ON rk.id = fk.raum_id AND rk.ebene = 'KOMMUNE'
       GROUP BY tag ORDER BY tag`,
    )
    expect(rows.map((zeile) => zeile.split(' ').slice(1).join(' '))).toEqual(
      Array.from({ length: 6 }, () => '7 7 7'),
    )
  })
})
