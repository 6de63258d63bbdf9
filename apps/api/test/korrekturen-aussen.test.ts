/** What the public learns of corrections: the sign and the cause in a word, with the Stand that has them, and no more. */
import { finishSchutzlauf } from '../src/modules/geheimhaltung/schutzdienst.ts'
import { createMusterkreis } from '../src/modules/kreis/musterkreis.testing.ts'
import type { Sprecher } from './als.ts'
import { createTestApp, type TestApp } from './test-app.ts'

let test: TestApp
beforeAll(async () => {
  test = await createTestApp()
  const { db } = test.datenbank
  await createMusterkreis(db, [
    '05998004;2024-12-31;11000',
    '05998008;2024-12-31;20000',
    '05998012;2024-12-31;30000',
  ])
})
afterAll(() => test.close())

const WERTE = `query ($s: Sicht!) { messwerte(indikator: "einwohner", ebene: KOMMUNE, sicht: $s) {
  perioden { zeitraum { id } werte zeichen }
  korrekturen { anlass grund erfasstVon vorlaeufig raeume } } }`

interface Gelesen {
  readonly perioden: readonly {
    readonly zeitraum: { readonly id: string }
    readonly werte: readonly number[]
    readonly zeichen: readonly string[] | null
  }[]
  readonly korrekturen: readonly object[]
}
const lies = async (wer: Pick<Sprecher, 'frage'>, sicht: string): Promise<Gelesen> => {
  const { data, errors } = await wer.frage(WERTE, { s: sicht })
  expect(errors).toBeUndefined()
  return data!['messwerte'] as Gelesen
}
const aussen = () => lies(test.oeffentlich, 'RELEASED')

/** @returns number of the correction */
async function korrigiere(wert: number): Promise<string> {
  const { perioden } = await lies(test, 'INTERN')
  const { data } = await test.frage(
    `query ($z: ID!) { korrigierbareZahlen(indikator: "einwohner", raum: "05998004", zeitraum: $z) { id } }`,
    { z: perioden.at(-1)!.zeitraum.id },
  )
  const [zahl] = data!['korrigierbareZahlen'] as readonly { id: string }[]
  const { data: korrektur, errors } = await test.frage(
    `mutation ($w: [KorrekturwertInput!]!) { correctGrundzahlen(werte: $w, anlass: SCHREIBFEHLER,
      grund: "Frau Meier aus Adorf hat es bestätigt") { lieferungen } }`,
    { w: [{ zahl: zahl!.id, wert }] },
  )
  expect(errors).toBeUndefined()
  const { lieferungen } = korrektur!['correctGrundzahlen'] as { lieferungen: readonly number[] }
  return String(lieferungen[0])
}

const INHALT = `query ($id: ID!) { korrekturinhalt(id: $id) {
  gesamt zeilen { merkmal raum zeitraum vorher nachher warVorlaeufig vorlaeufig }
  veroeffentlicht { datenstand enthalten
    folgen { gesamt zeilen { indikator raum { name } vorher nachher nachherZeichen } } } } }`
const inhaltOf = async (id: string) => {
  const { data, errors } = await test.frage(INHALT, { id })
  expect(errors).toBeUndefined()
  return data!['korrekturinhalt']
}

async function publish(): Promise<string> {
  const planung = await test.als('PLANUNG')
  const { data, errors } = await planung.frage(
    `mutation { prepareDatenstand(datenstand: { name: "Bericht", ebenen: [KREIS, KOMMUNE] }) { id } }`,
  )
  expect(errors).toBeUndefined()
  await finishSchutzlauf(test.datenbank.db)
  const { id } = data!['prepareDatenstand'] as { id: string }
  const freigabe = await (
    await test.als('GEHEIMHALTUNG')
  ).frage('mutation ($id: ID!) { releaseDatenstand(id: $id) { id } }', { id })
  expect(freigabe.errors).toBeUndefined()
  return id
}

it('Die Öffentlichkeit liest r und den Anlass, nie den Satz dazu', async () => {
  const korrektur = await korrigiere(12_000)
  expect(await inhaltOf(korrektur)).toMatchObject({
    zeilen: [{ vorher: 11_000, nachher: 12_000 }],
    veroeffentlicht: null,
  })
  const id = await publish()
  expect(await inhaltOf(korrektur)).toMatchObject({
    veroeffentlicht: { enthalten: true, folgen: { gesamt: 0 } },
  })
  const gelesen = await aussen()
  expect(gelesen.perioden.at(-1)).toMatchObject({
    werte: [12_000, 20_000, 30_000],
    zeichen: ['r', null, null],
  })
  expect(gelesen.korrekturen).toEqual([
    {
      anlass: 'SCHREIBFEHLER',
      grund: null,
      erfasstVon: null,
      vorlaeufig: false,
      raeume: ['05998004'],
    },
  ])
  const datei = await test.oeffentlich.sende({ url: '/daten/einwohner/kommune.csv' })
  expect(datei.body.toString()).toContain('korrigiert: Schreibfehler in der Lieferung')
  expect(datei.body.toString()).not.toContain('Meier')
  const { data } = await test.frage(
    `query ($id: ID!) { datenstandvergleich(id: $id) { lieferungenNeu { titel korrekturanlass } } }`,
    { id },
  )
  expect(data).toMatchObject({ datenstandvergleich: {} })
})

it('Was danach korrigiert wird, ändert das Veröffentlichte nicht; die Korrektur nennt, was anders wird', async () => {
  const vorher = await aussen()
  const id = await korrigiere(13_000)
  expect(await inhaltOf(id)).toMatchObject({
    gesamt: 1,
    zeilen: [
      {
        merkmal: 'Bevölkerung',
        raum: 'Adorf',
        zeitraum: '31.12.2024',
        vorher: 12_000,
        nachher: 13_000,
      },
    ],
    veroeffentlicht: {
      datenstand: 'Bericht',
      enthalten: false,
      folgen: {
        gesamt: 2,
        zeilen: [
          { indikator: 'einwohner', raum: { name: 'Adorf' }, vorher: 12_000, nachher: 13_000 },
          { raum: { name: 'Musterkreis' }, vorher: 62_000, nachher: 63_000, nachherZeichen: 'r' },
        ],
      },
    },
  })
  expect((await lies(test, 'INTERN')).perioden.at(-1)?.werte[0]).toBe(13_000)
  expect(await aussen()).toEqual(vorher)
})

it('Der Inhalt einer Lieferung, die keine Korrektur ist oder die es nicht gibt, ist leer', async () => {
  expect(await inhaltOf('1')).toBeNull()
  expect(await inhaltOf('999999')).toBeNull()
})

it('Auch wer innen liest, ohne zu planen, kommt an die gelieferten Zahlen nicht heran', async () => {
  for (const rolle of ['KOMMUNE', 'GEHEIMHALTUNG', 'ADMIN', 'ANBIETER'] as const) {
    const wer = await test.als(rolle)
    for (const frage of [
      '{ zahlenDerLieferung(id: 1) { wert } }',
      '{ korrekturinhalt(id: 2) { gesamt } }',
      '{ korrigierbareZahlen(indikator: "einwohner", raum: "05998004", zeitraum: 1) { wert } }',
      'mutation { markLieferung(id: 1, vorlaeufig: true, grund: "x") { id } }',
    ]) {
      expect((await wer.frage(frage)).errors?.[0]?.extensions.code).toBe('NICHT_BERECHTIGT')
    }
  }
})
