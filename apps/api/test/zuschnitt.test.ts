/** Zuschnitte: drawn by planners, read by a Kommune as far as its part goes, written by one at a time. */
import { createDemokreis } from '@sozial/db/seed/demo/index'
import { createKreis } from '../src/modules/kreis/create-kreis.ts'
import { seedRaeume } from '../src/modules/kreis/seed-demo-raeume.ts'
import { createTestApp, type TestApp } from './test-app.ts'

const AKTEUR = { art: 'SYSTEM', name: 'Probe' } as const
let test: TestApp

beforeAll(async () => {
  test = await createTestApp()
  const demo = createDemokreis()
  const { db } = test.datenbank
  await createKreis(db, {
    gebiete: demo.kommunen.map(({ geometrie, ...raum }) => ({ ...raum, geometry: geometrie })),
    kreisSchluessel: demo.schluessel,
    name: demo.name,
    gueltigAb: '1975-01-01',
    demo: false,
    akteur: AKTEUR,
  })
  await seedRaeume(db, demo, { gueltigAb: '1975-01-01', akteur: AKTEUR })
}, 60_000)
afterAll(() => test.close())

const TEIL = `fragment Teil on Zuschnitt {
  id name zustand stand bausteinEbene grundlage raumzahl bausteinzahl offen darfAendern geometrie
  raeume { id nummer name kommune { schluessel name } setztFort { schluessel name } grund groessengrund }
  bausteine { ids schluessel namen kommunen raeume einwohner laenge breite zeitraum { name } }
  nachbarn { a b meter }
  kommunen { schluessel name } grenzen { a b grund } hinweise { regel } varianten { id }
}`
const BEGINN = `${TEIL} mutation ($neuer: NeuerZuschnittInput!) { createZuschnitt(zuschnitt: $neuer) { ...Teil } }`
const ZUORDNEN = `mutation ($id: ID!, $stand: Int!, $zuordnungen: [ZuschnittszuordnungInput!]!) {
  assignBausteine(id: $id, stand: $stand, zuordnungen: $zuordnungen) {
    zuschnitt { stand offen bausteine { ids raeume } }
    konflikt { stand satz wechsel { stand von satz bausteine } }
  }
}`

interface Teil {
  readonly id: string
  readonly stand: number
  readonly offen: number
  readonly bausteinzahl: number
  readonly geometrie: string | null
  readonly raeume: readonly {
    readonly id: string
    readonly nummer: number
    readonly name: string
    readonly kommune: { readonly schluessel: string }
    readonly setztFort: { readonly schluessel: string } | null
  }[]
  readonly bausteine: {
    readonly ids: readonly string[]
    readonly schluessel: readonly string[]
    readonly kommunen: readonly string[]
    readonly raeume: readonly (number | null)[]
    readonly laenge: readonly number[]
  }
  readonly nachbarn: { readonly a: readonly number[]; readonly meter: readonly number[] }
}

async function beginne(angaben: object = {}): Promise<Teil> {
  const neuer = { name: 'Probe', stichtag: '2030-01-01', beginn: 'EINTEILUNG', ...angaben }
  const { data, errors } = await test.frage(BEGINN, { neuer })
  expect(errors).toBeUndefined()
  return data?.['createZuschnitt'] as Teil
}

describe('createZuschnitt', () => {
  it('begins with the division in force: 20 areas, every Quartier in one of its Kommune', async () => {
    const zuschnitt = await beginne()
    expect(zuschnitt).toMatchObject({ stand: 1, offen: 0, bausteinzahl: 64, raumzahl: 20 })
    expect(zuschnitt.raeume.map(({ nummer }) => nummer)).toEqual(
      Array.from({ length: 20 }, (_, i) => i + 1),
    )
    const { bausteine, raeume, nachbarn } = zuschnitt
    bausteine.raeume.forEach((stelle, i) => {
      expect(raeume[stelle!]?.kommune.schluessel).toBe(bausteine.kommunen[i])
    })
    expect(raeume.every(({ setztFort }) => setztFort !== null)).toBe(true)
    expect(bausteine.laenge.every((laenge) => laenge > 5.8 && laenge < 6.5)).toBe(true)
    expect(nachbarn.a.length).toBeGreaterThan(64)
    expect(Math.min(...nachbarn.meter)).toBeGreaterThan(0)
    expect(zuschnitt.geometrie).toMatch(/^\/geo\/\d+-[0-9a-f]{16}\.topo\.json$/)
  })

  it('begins empty, and as a copy and a variant of another', async () => {
    expect(await beginne({ beginn: 'LEER' })).toMatchObject({ raeume: [], offen: 64 })
    const vorlage = await beginne()
    const kopie = await beginne({ beginn: 'VARIANTE', vorlage: vorlage.id })
    expect(kopie.raeume.map(({ id: _, ...raum }) => raum)).toEqual(
      vorlage.raeume.map(({ id: _, ...raum }) => raum),
    )
    expect(kopie.bausteine).toEqual(vorlage.bausteine)
  })
})

describe('assignBausteine', () => {
  it('moves Bausteine, and tells the second of two who edit what the first did', async () => {
    const zuschnitt = await beginne()
    const [einer, anderer] = zuschnitt.bausteine.ids
    const zuordnen = (stand: number, raum: string | null, bausteine: string) =>
      test.frage(ZUORDNEN, { id: zuschnitt.id, stand, zuordnungen: [{ raum, bausteine }] })
    const erste = await zuordnen(1, null, einer!)
    expect(erste.data?.['assignBausteine']).toMatchObject({
      zuschnitt: { stand: 2, offen: 1 },
      konflikt: null,
    })
    const zweite = await zuordnen(1, null, `${einer},${anderer}`)
    expect(zweite.data?.['assignBausteine']).toMatchObject({
      zuschnitt: { stand: 2, offen: 1 },
      konflikt: { stand: 2, wechsel: [{ stand: 2, bausteine: [einer] }] },
    })
    // The same once more is done already, whatever it was based on.
    const nochmal = await zuordnen(1, null, einer!)
    expect(nochmal.data?.['assignBausteine']).toMatchObject({
      konflikt: null,
      zuschnitt: { stand: 2 },
    })
  })
})
