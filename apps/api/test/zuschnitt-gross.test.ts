/** Twenty thousand Bausteine: what somebody waits for stays below a second. */
import type { Polygon } from 'geojson'
import { createKreis } from '../src/modules/kreis/create-kreis.ts'
import { createRaeume } from '../src/modules/kreis/create-raeume.ts'
import { createTestApp, type TestApp } from './test-app.ts'

const AKTEUR = { art: 'SYSTEM', name: 'Probe' } as const
const SEITE = 142
const ANZAHL = SEITE * SEITE
let test: TestApp

const quadrat = (x: number, y: number, seite: number): Polygon => ({
  type: 'Polygon',
  coordinates: [
    [
      [x, y],
      [x + seite, y],
      [x + seite, y + seite],
      [x, y + seite],
      [x, y],
    ],
  ],
})

/** A Kreis of one Kommune that is a grid of cells of 100 m. */
beforeAll(async () => {
  test = await createTestApp()
  const { db } = test.datenbank
  await createKreis(db, {
    gebiete: [{ schluessel: '05998004', name: 'Adorf', geometry: quadrat(6, 51, 0.2) }],
    kreisSchluessel: '05998',
    name: 'Gitterkreis',
    gueltigAb: '2000-01-01',
    demo: false,
    akteur: AKTEUR,
  })
  const zelle = 0.2 / SEITE
  await createRaeume(db, {
    ebene: 'BAUSTEIN',
    gliederung: { schluessel: 'sozialplanung', name: 'Sozialplanung' },
    raeume: Array.from({ length: ANZAHL }, (_, i) => ({
      schluessel: `Z${String(i).padStart(5, '0')}`,
      name: `Zelle ${i}`,
      geometry: quadrat(6 + (i % SEITE) * zelle, 51 + Math.floor(i / SEITE) * zelle, zelle),
      ober: { ebene: 'KOMMUNE', schluessel: '05998004' },
    })),
    gueltigAb: '2000-01-01',
    akteur: AKTEUR,
  })
}, 180_000)
afterAll(() => test.close())

/** A second on a calm machine; the bound leaves room for a busy one and none for squares of 20,000. */
const HOECHSTENS_MS = 15_000

async function frage(query: string, variables: object = {}) {
  const begonnen = performance.now()
  const { data, errors } = await test.frage(query, variables)
  expect(errors).toBeUndefined()
  expect(performance.now() - begonnen).toBeLessThan(HOECHSTENS_MS)
  return Object.values(data ?? {})[0] as Zuschnitt & { readonly zuschnitt: Zuschnitt }
}

interface Zuschnitt {
  readonly id: string
  readonly bausteinzahl: number
  readonly offen: number
  readonly raeume: readonly { readonly id: string }[]
  readonly bausteine: { readonly ids: readonly string[]; readonly kommunen: readonly string[] }
  readonly nachbarn: { readonly a: readonly number[] }
}

it('creates, reads, assigns, copies and compares them', async () => {
  const { id, bausteinzahl } = await frage(
    `mutation { createZuschnitt(zuschnitt: {
       name: "Gitter", stichtag: "2031-01-01", beginn: LEER, bausteinEbene: BAUSTEIN }) { id bausteinzahl } }`,
  )
  expect(bausteinzahl).toBe(ANZAHL)
  const { zuschnitt } = await frage(
    `mutation ($id: ID!) { updateZuschnittRaeume(id: $id, stand: 1,
       raeume: [{ nummer: 1, name: "A", kommune: "05998004" }]) { zuschnitt { raeume { id } } } }`,
    { id },
  )
  const gelesen = await frage(
    `query ($id: ID!) { zuschnitt(id: $id) { nachbarn { a b meter }
       bausteine { ids schluessel namen kommunen raeume einwohner unter6 laenge breite } } }`,
    { id },
  )
  expect(gelesen.bausteine.kommunen.every((kommune) => kommune === '05998004')).toBe(true)
  expect(gelesen.nachbarn.a).toHaveLength(2 * SEITE * (SEITE - 1))
  const zugeordnet = await frage(
    `mutation ($id: ID!, $alle: [ZuschnittszuordnungInput!]!) {
       assignBausteine(id: $id, stand: 2, zuordnungen: $alle) { zuschnitt { offen } } }`,
    { id, alle: [{ raum: zuschnitt.raeume[0]!.id, bausteine: gelesen.bausteine.ids.join(',') }] },
  )
  expect(zugeordnet.zuschnitt.offen).toBe(0)
  const kopie = await frage(
    `mutation ($id: ID!) { createZuschnitt(zuschnitt: {
       name: "Kopie", stichtag: "2031-01-01", beginn: KOPIE, vorlage: $id }) { id offen } }`,
    { id },
  )
  expect(kopie.offen).toBe(0)
  const vergleich = await frage(
    'query ($a: ID!, $b: ID!) { zuschnittsvergleich(a: $a, b: $b) { raeume { a b } } }',
    { a: id, b: kopie.id },
  )
  expect(vergleich.raeume).toHaveLength(1)
}, 120_000)
