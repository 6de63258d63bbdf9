/** The figures behind a value on the borders that it stands on, and what a correction changes on both. */
import { createKreis } from '../src/modules/kreis/create-kreis.ts'
import { baueKreis, baueLieferung } from '../src/modules/kreis/musterkreis.testing.ts'
import { syncKatalog } from '../src/modules/indikator/sync-katalog.ts'
import { importLieferung } from '../src/modules/lieferung/import-lieferung.ts'
import {
  beschliesse,
  createQuartiere,
  quartier,
  zeichne,
} from '../src/modules/zuschnitt/zuschnitt.testing.ts'
import { katalog } from '@sozial/db/seed/katalog'
import { createTestApp, type TestApp } from './test-app.ts'

const [A, B, C] = ['05998004', '05998008', '05998012'] as const
const QUARTIERE = [4, 1, 2].flatMap((anzahl, k) =>
  Array.from({ length: anzahl }, (_, i) => quartier([A, B, C][k]!, i)),
)
/** An area of Quartiere by their place in the Kommune. */
const raum = (name: string, kommune: string, teile: readonly number[]) => ({
  name,
  kommune,
  setztFort: null as string | null,
  quartiere: teile.map((i) => quartier(kommune, i)),
})

let test: TestApp
/** Keys of "Adorf-West" and "Adorf-Ost". */
let west: string
let ost: string

async function schluesselOf(name: string): Promise<string> {
  const { rows } = await test.owner.query<{ schluessel: string }>(
    `SELECT r.schluessel FROM raum r JOIN raumfassung f ON f.raum_id = r.id WHERE f.name = $1 LIMIT 1`,
    [name],
  )
  return rows[0]!.schluessel
}

/** In 2015 one Quartier goes from the west of Adorf to its east. */
beforeAll(async () => {
  test = await createTestApp()
  const { db } = test.datenbank
  await createKreis(db, baueKreis())
  await createQuartiere(db)
  await syncKatalog(db, katalog)
  const zeilen = QUARTIERE.map((q, i) => `${q};2013-12-31;${5000 + i}`)
  await importLieferung(db, baueLieferung('EW', zeilen, { schluessel: 'EIGEN' }))
  const uebrige = [raum('Bedorf gesamt', B, [0]), raum('Cedorf gesamt', C, [0, 1])] as const
  const erste = [raum('Adorf-West', A, [0, 1]), raum('Adorf-Ost', A, [2, 3])]
  await beschliesse(
    db,
    (await zeichne(db, [...erste, ...uebrige], { stichtag: '2012-01-01', grundlage: '2011-06-01' }))
      .id,
    '2012-01-01',
  )
  ;[west, ost] = [await schluesselOf('Adorf-West'), await schluesselOf('Adorf-Ost')]
  const bleiben = await Promise.all(
    uebrige.map(async (einer) => ({ ...einer, setztFort: await schluesselOf(einer.name) })),
  )
  const zweite = [
    { ...raum('Adorf-West', A, [0]), setztFort: west },
    { ...raum('Adorf-Ost', A, [1, 2, 3]), setztFort: ost },
  ]
  await beschliesse(db, (await zeichne(db, [...zweite, ...bleiben])).id, '2015-01-01')
}, 60_000)
afterAll(() => test.close())

async function zahlen(schluessel: string, gebietsstand: string | null) {
  const { rows } = await test.owner.query<{ id: number }>(
    `SELECT id FROM zeitraum WHERE art = 'STICHTAG' AND von = '2013-12-31'`,
  )
  const { data, errors } = await test.frage(
    `query ($r: String!, $z: ID!, $g: Datum) {
      korrigierbareZahlen(indikator: "einwohner", raum: $r, zeitraum: $z, gebietsstand: $g) { id raum wert } }`,
    { r: schluessel, z: String(rows[0]!.id), g: gebietsstand },
  )
  expect(errors).toBeUndefined()
  return data!['korrigierbareZahlen'] as readonly { id: string; raum: string; wert: number }[]
}

const teile = async (schluessel: string, gebietsstand: string | null) =>
  (await zahlen(schluessel, gebietsstand)).map(({ raum: name }) => name.slice(-2))

describe('the figures behind a value', () => {
  it('are those of the borders of today, or of the day that is asked for', async () => {
    expect(await teile(west, null)).toEqual(['01'])
    expect(await teile(west, '2015-01-01')).toEqual(['01'])
    expect(await teile(west, '2014-12-31')).toEqual(['01', '02'])
    expect(await teile(ost, null)).toEqual(['02', '03', '04'])
    expect(await teile(ost, '2014-12-31')).toEqual(['03', '04'])
  })

  it('of a larger area, and before there were any borders, are those that there are', async () => {
    expect(await teile(A, '2014-12-31')).toEqual(['01', '02', '03', '04'])
    expect(await teile(west, '1950-01-01')).toEqual(['01'])
  })
})

describe('what a correction changes', () => {
  it('names each value once, and the borders where they are no longer those of today', async () => {
    const zahl = (await zahlen(west, '2014-12-31')).find(({ raum: name }) => name.endsWith('02'))!
    const { data, errors } = await test.frage(
      `mutation ($w: [KorrekturwertInput!]!) {
        correctGrundzahlen(werte: $w, anlass: ANDERER, grund: "Zahlendreher", nurPruefen: true) {
          folgen { gesamt zeilen { indikator raum { name } grenzen vorher nachher } } } }`,
      { w: [{ zahl: zahl.id, wert: zahl.wert + 10 }] },
    )
    expect(errors).toBeUndefined()
    const { folgen } = data!['correctGrundzahlen'] as {
      folgen: {
        zeilen: readonly { indikator: string; raum: { name: string }; grenzen: string | null }[]
      }
    }
    const einwohner = folgen.zeilen
      .filter(
        ({ indikator, raum: { name } }) => indikator === 'einwohner' && name.startsWith('Adorf'),
      )
      .map(({ raum: { name }, grenzen }) => [name, grenzen])
    expect(einwohner).toEqual([
      ['Adorf-Ost', null],
      ['Adorf-West', 'bis 31.12.2014'],
      ['Adorf', null],
    ])
  })

  it('says nothing twice of an area that kept its borders', async () => {
    const [zahl] = await zahlen(B, null)
    const { data } = await test.frage(
      `mutation ($w: [KorrekturwertInput!]!) {
        correctGrundzahlen(werte: $w, anlass: ANDERER, grund: "Zahlendreher", nurPruefen: true) {
          folgen { gesamt zeilen { indikator raum { name } } } } }`,
      { w: [{ zahl: zahl!.id, wert: zahl!.wert + 10 }] },
    )
    const { folgen } = data!['correctGrundzahlen'] as {
      folgen: { gesamt: number; zeilen: readonly { indikator: string; raum: { name: string } }[] }
    }
    const namen = folgen.zeilen.map(({ indikator, raum: { name } }) => `${indikator} ${name}`)
    expect(namen.filter((name) => name === 'einwohner Bedorf gesamt')).toHaveLength(1)
    expect(new Set(namen).size).toBe(namen.length)
  })
})
