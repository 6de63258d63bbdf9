import { katalog } from '@sozial/db/seed/katalog'
import fc from 'fast-check'
import { write } from '../src/database/transaction.ts'
import { syncKatalog } from '../src/modules/indikator/sync-katalog.ts'
import { createKreis } from '../src/modules/kreis/create-kreis.ts'
import { baueKreis, baueLieferung } from '../src/modules/kreis/musterkreis.testing.ts'
import { importLieferung } from '../src/modules/lieferung/import-lieferung.ts'
import { computeMesswerte } from '../src/modules/messwert/compute-messwerte.ts'
import {
  beschliesse,
  createQuartiere,
  quartier,
  zeichne,
  type Testraum,
} from '../src/modules/zuschnitt/zuschnitt.testing.ts'
import { findStandUndNeu } from '../src/modules/messwert/neu-gerechnet.testing.ts'
import { createTestApp, type TestApp } from './test-app.ts'

const [A, B, C] = ['05998004', '05998008', '05998012'] as const
const [WEST, OST] = [`${A}1`, `${A}2`]
const raum = (name: string, kommune: string, teile: readonly number[]): Testraum => ({
  name,
  kommune,
  setztFort: null,
  quartiere: teile.map((i) => quartier(kommune, i)),
})
const ERSTE = [
  raum('Adorf-West', A, [0, 1]),
  raum('Adorf-Ost', A, [2, 3]),
  raum('Bedorf gesamt', B, [0]),
  raum('Cedorf gesamt', C, [0, 1]),
]
/** The third Quartier of Adorf goes to the west. */
const ZWEITE = [
  { ...raum('Adorf-West', A, [0, 1, 2]), setztFort: WEST },
  { ...raum('Adorf-Ost', A, [3]), setztFort: OST },
  { ...ERSTE[2]!, setztFort: `${B}1` },
  { ...ERSTE[3]!, setztFort: `${C}1` },
]

let test: TestApp
beforeAll(async () => {
  test = await createTestApp()
  const { db } = test.datenbank
  await createKreis(db, baueKreis())
  await createQuartiere(db)
  await syncKatalog(db, katalog)
  const quartiere = [4, 1, 2].flatMap((anzahl, k) =>
    Array.from({ length: anzahl }, (_, i) => quartier([A, B, C][k]!, i)),
  )
  const einwohner = [2015, 2016, 2017].flatMap((jahr) =>
    quartiere.map((q, i) => `${q};${jahr}-12-31;${5000 + i * 100};${2000 + i * 300}`),
  )
  await importLieferung(db, baueLieferung('EW;EW15_65', einwohner, { schluessel: 'EIGEN' }))
  await beschliesse(db, (await zeichne(db, ERSTE)).id, '2015-01-01')
  const arbeitslose = [WEST, OST, `${B}1`, `${C}1`].map((s, i) => `${s};2016-12-31;${301 + 10 * i}`)
  const ba = { quelle: 'ba', schluessel: 'EIGEN' } as const
  await importLieferung(db, baueLieferung('ALO', arbeitslose, ba))
  const { id } = await zeichne(db, ZWEITE, { stichtag: '2018-01-01' })
  await beschliesse(db, id, '2018-01-01')
})
// What changes shares computes what stands on them and nothing else.
afterEach(async () => {
  const [stand, neu] = await findStandUndNeu(test.datenbank.db)
  expect(stand).toEqual(neu)
})
afterAll(() => test.close())

const gibAus = async () => (await test.sende({ url: '/einteilung/umsteiger.csv' })).body.toString()
const liesEin = (text: string, wer: Pick<TestApp, 'frage'> = test) =>
  wer.frage(
    'mutation ($text: String!) { importUmsteiger(text: $text) { uebernommen unveraendert } }',
    { text },
  )
const select = async (sql: string) =>
  (await test.owner.query<{ zeile: string }>(sql)).rows.map(({ zeile }) => zeile)
const gespeichert = () =>
  select(`SELECT concat_ws(' ', abstammung_id, teilgruppe_id, anteil, coalesce(zeitraum_id::text, 'eingelesen')) AS zeile
    FROM umsteiger ORDER BY 1`)
/** Unemployed of 2016 on the borders of 2018, estimated where they were only counted on the former ones. */
const arbeitslose = () =>
  select(`SELECT concat_ws(' ', r.schluessel, m.zaehler, m.zeichen) AS zeile
    FROM messwert m JOIN messwertblock b ON b.id = m.block_id AND b.datenstand_id = 0
    JOIN gebietsstand g ON g.id = b.gebietsstand_id AND g.ebene = 'SOZIALRAUM' AND g.stichtag = '2018-01-01'
    JOIN zeitraum z ON z.id = b.zeitraum_id AND z.von = '2016-12-31'
    JOIN indikatorfassung f ON f.id = b.indikatorfassung_id
    JOIN indikator i ON i.id = f.indikator_id AND i.slug = 'arbeitslosenanteil'
    JOIN raumfassung u ON u.id = m.raumfassung_id JOIN raum r ON r.id = u.raum_id
    WHERE r.schluessel LIKE '${A}%' ORDER BY 1`)

const KOPF = 'alter Sozialraum;neuer Sozialraum;Teilgruppe;Anteil;Datum'
const ARBEITSALTER = '15 bis unter 65 Jahre'

/** The tests are one story: what is read in in one holds in the next. */
describe('importUmsteiger', () => {
  it('names the level of each area that it gives out', async () => {
    const [kopf, ...zeilen] = (await gibAus()).trim().split('\r\n')
    expect(kopf).toMatch(/^\uFEFF?alter Raum;neuer Raum;Teilgruppe;Anteil;.*;Ebene$/)
    expect(zeilen.every((zeile) => zeile.endsWith(';Sozialraum'))).toBe(true)
  })

  it('leaves everything as it is where it reads what was given out', async () => {
    const vorher = await gespeichert()
    expect(vorher.length).toBeGreaterThan(3)
    const { data } = await liesEin(await gibAus())
    expect(data).toEqual({ importUmsteiger: { uebernommen: 0, unveraendert: 2 } })
    expect(await gespeichert()).toEqual(vorher)
    expect(await arbeitslose()).toEqual([`${WEST} ${301 + 147} s`, `${OST} ${311 - 147} s`])
  })

  it('estimates by the shares of the right group, also where no Baustein moved whole, and for good', async () => {
    const text = [
      KOPF,
      `${OST};${WEST};alle;0,3;2018-01-01`,
      `${OST};${OST};alle;0,7;2018-01-01`,
      `${OST};${WEST};${ARBEITSALTER};20 %;1.1.2018`,
      `${OST};${OST};${ARBEITSALTER};80 %;`,
      `${WEST};${WEST};;0,9;`,
      `${WEST};${OST};;0,1;`,
    ].join('\n')
    const { data } = await liesEin(text)
    expect(data).toEqual({ importUmsteiger: { uebernommen: 2, unveraendert: 0 } })
    // Of 301 in the west a tenth goes, of 311 in the east a fifth.
    const geschaetzt = [`${WEST} ${301 - 30 + 62} s`, `${OST} ${311 - 62 + 30} s`]
    expect(await arbeitslose()).toEqual(geschaetzt)
    expect((await gespeichert()).every((zeile) => zeile.endsWith('eingelesen'))).toBe(true)
    await write(test.datenbank.db, (tx) => computeMesswerte(tx, { art: 'ALLES' }))
    expect(await arbeitslose()).toEqual(geschaetzt)
    expect(
      await select(`SELECT handlung AS zeile FROM protokoll WHERE handlung = 'importUmsteiger'`),
    ).toHaveLength(1)
  })

  it('gives out what it read in', async () => {
    const anteil = fc.integer({ min: 1, max: 9_999 })
    await fc.assert(
      fc.asyncProperty(anteil, anteil, async (alle, arbeitsalter) => {
        const dezimal = (zahl: number) => String(zahl / 10_000).replace('.', ',')
        const zeilen = [
          `${OST};${WEST};alle;${dezimal(alle)};2018-01-01`,
          `${OST};${OST};alle;${dezimal(10_000 - alle)};2018-01-01`,
          `${OST};${WEST};${ARBEITSALTER};${dezimal(arbeitsalter)};2018-01-01`,
          `${OST};${OST};${ARBEITSALTER};${dezimal(10_000 - arbeitsalter)};2018-01-01`,
        ]
        const erst = await liesEin([KOPF, ...zeilen].join('\n'))
        expect(erst.errors).toBeUndefined()
        const ausgabe = await gibAus()
        const vonOst = ausgabe.split('\r\n').filter((zeile) => zeile.startsWith(`${OST};`))
        const gekuerzt = vonOst.map((zeile) => {
          const [alt, neu, gruppe, wert, , , datum] = zeile.split(';')
          return [alt, neu, gruppe, wert, datum].join(';')
        })
        expect(gekuerzt.toSorted()).toEqual(zeilen.toSorted())
        const { data } = await liesEin(ausgabe)
        expect(data).toEqual({ importUmsteiger: { uebernommen: 0, unveraendert: 2 } })
        expect(await gibAus()).toBe(ausgabe)
      }),
      { numRuns: 6 },
    )
  })

  it.each([
    [
      'shares that are no whole',
      [`${OST};${WEST};alle;0,3;`, `${OST};${OST};alle;0,6;`],
      `Zeilen 2, 3: Die Anteile von „${OST}“ (alle) ergeben zusammen 0,9 statt 1.`,
    ],
    ['an unknown old area', [`X-1;${WEST};alle;1;`], 'Zeile 2: Ein Gebiet „X-1“ gibt es nicht.'],
    ['an unknown new area', [`${OST};X-2;alle;1;`], 'Zeile 2: Ein Gebiet „X-2“ gibt es nicht.'],
    [
      'areas of which neither followed the other',
      [`${OST};${B}1;alle;1;2018-01-01`],
      `Zeile 2: Auf „${OST}“ folgte am 1.1.2018 nicht „${B}1“.`,
    ],
    [
      'an unknown group',
      [`${OST};${WEST};Linkshänder;1;`],
      'Zeile 2: Die Teilgruppe „Linkshänder“ gibt es hier nicht.',
    ],
    [
      'the same twice',
      [`${OST};${OST};alle;0,5;`, `${OST};${OST};;0,5;`],
      `Zeile 3: „${OST}“ zu „${OST}“ (alle) steht schon in Zeile 2.`,
    ],
    [
      'a share that is missing among others',
      [`${OST};${OST};alle;1;`, `${OST};${WEST};alle;;`],
      `Zeile 3: Der Anteil von „${OST}“ an „${WEST}“ fehlt.`,
    ],
    [
      'no shares of all together',
      [`${OST};${WEST};${ARBEITSALTER};1;`],
      `„${OST}“: Es fehlen die Anteile für „alle“.`,
    ],
    ['no share at all', [`${OST};${WEST};;;`], 'In der Datei steht kein einziger Anteil.'],
  ])('refuses %s and keeps everything', async (_, zeilen, satz) => {
    const vorher = await gespeichert()
    const { errors } = await liesEin([KOPF, ...zeilen].join('\n'))
    expect(errors?.[0]?.extensions.code).toBe('EINGABE_UNGUELTIG')
    expect(errors?.[0]?.message).toContain(satz)
    expect(await gespeichert()).toEqual(vorher)
  })

  it('says that old and new are turned round', async () => {
    await test.owner
      .query(`INSERT INTO raum (id, schluessel, ebene) VALUES (9001, 'ALT', 'SOZIALRAUM'), (9002, 'NEU', 'SOZIALRAUM');
      INSERT INTO raumfassung (raum_id, name, gueltig_ab, gueltig_bis) VALUES (9001, 'Alt', '2000-01-01', '2005-01-01'), (9002, 'Neu', '2005-01-01', '2006-01-01')`)
    const { errors } = await liesEin(`${KOPF}\nNEU;ALT;alle;1;`)
    expect(errors?.[0]?.message).toContain(
      'Zeile 2: Alt und neu sind vertauscht: Am 1.1.2005 endete „ALT“, und „NEU“ begann.',
    )
  })

  it('gives way again to what the product counts, one old area after the other', async () => {
    const eingelesene = async () => {
      const frage = '{ eingeleseneUmsteiger { id schluessel bis } }'
      const { data } = await test.frage(frage)
      return (data as { eingeleseneUmsteiger: readonly Record<string, string>[] })
        .eingeleseneUmsteiger
    }
    const zaehle = (id: string, wer: Pick<TestApp, 'frage'> = test) =>
      wer.frage('mutation ($id: ID!) { recountUmsteiger(id: $id) { schluessel } }', { id })
    const alle = await eingelesene()
    expect(alle).toMatchObject([
      { schluessel: WEST, bis: '2018-01-01' },
      { schluessel: OST, bis: '2018-01-01' },
    ])
    const [west, ost] = alle.map(({ id }) => id!)
    expect((await zaehle(west!, await test.als('KOMMUNE'))).errors).toHaveLength(1)
    expect((await zaehle(west!)).data).toEqual({ recountUmsteiger: [{ schluessel: OST }] })
    expect((await zaehle(west!)).errors?.[0]?.extensions.code).toBe('NICHT_GEFUNDEN')
    expect((await zaehle(ost!)).data).toEqual({ recountUmsteiger: [] })
    expect((await gespeichert()).some((zeile) => zeile.endsWith('eingelesen'))).toBe(false)
    expect(await arbeitslose()).toEqual([`${WEST} ${301 + 147} s`, `${OST} ${311 - 147} s`])
  })

  it('is for planners of the Kreis alone', async () => {
    expect((await liesEin(KOPF, test.oeffentlich)).errors).toHaveLength(1)
    expect((await liesEin(KOPF, await test.als('KOMMUNE'))).errors).toHaveLength(1)
  })
})
