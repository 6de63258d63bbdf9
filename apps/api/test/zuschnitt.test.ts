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
    expect(kopie.raeume).toEqual(
      vorlage.raeume.map((raum) => ({ ...raum, id: expect.any(String) as string })),
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

const RAEUME = `mutation ($id: ID!, $stand: Int!, $raeume: [ZuschnittsraumInput!]! = [], $entfernt: [ID!]! = []) {
  updateZuschnittRaeume(id: $id, stand: $stand, raeume: $raeume, entfernt: $entfernt) {
    zuschnitt { stand offen raeume { id nummer name grund } } konflikt { satz }
  }
}`

describe('updateZuschnittRaeume', () => {
  const angabeOf = ({ id, nummer, name, kommune }: Teil['raeume'][number]) => ({
    id,
    nummer,
    name,
    kommune: kommune.schluessel,
  })

  it('adds, changes, swaps and removes areas', async () => {
    const { id, raeume } = await beginne()
    const [erster, zweiter, dritter] = raeume.map(angabeOf)
    const getauscht = [
      { ...erster, nummer: zweiter!.nummer, name: zweiter!.name, grund: 'Getauscht.' },
      { ...zweiter, nummer: erster!.nummer, name: erster!.name },
      { nummer: 21, name: 'Neuer Raum', kommune: erster!.kommune },
    ]
    const { data, errors } = await test.frage(RAEUME, {
      id,
      stand: 1,
      raeume: getauscht,
      entfernt: [dritter!.id],
    })
    expect(errors).toBeUndefined()
    const { zuschnitt } = (data as { updateZuschnittRaeume: { zuschnitt: Teil } })
      .updateZuschnittRaeume
    expect(zuschnitt.raeume).toHaveLength(20)
    expect(zuschnitt.raeume[0]).toMatchObject({ id: zweiter!.id, name: erster!.name })
    expect(zuschnitt.raeume[1]).toMatchObject({ id: erster!.id, grund: 'Getauscht.' })
    expect(zuschnitt.stand).toBe(2)
    expect(zuschnitt.offen).toBeGreaterThan(0)
  })

  it.each([
    [{ nummer: 1, name: 'Doppelte Nummer' }, 'Die Nummer 1 ist zweimal vergeben.'],
    [{ nummer: 30, name: 'erkelenz-mitte' }, 'ist zweimal vergeben'],
    [{ nummer: 0, name: 'Null' }, 'braucht eine Nummer von 1 bis 9999'],
    [{ nummer: 30, name: ' \t ' }, 'Der Name eines Raums fehlt'],
    [{ nummer: 30, name: 'x'.repeat(201) }, 'mehr als 200 Zeichen'],
    [{ nummer: 30, name: 'Irgendwo', kommune: '999' }, 'liegt in keiner Kommune'],
    [{ nummer: 30, name: 'Fort', setztFort: 'xyz' }, 'gibt es nicht'],
    [{ nummer: 30, name: 'Fremd', id: '99999' }, 'gibt es in diesem Zuschnitt nicht mehr'],
  ])('refuses %j', async (raum, satz) => {
    const { id, raeume } = await beginne()
    const kommune = raeume[0]!.kommune.schluessel
    const { errors } = await test.frage(RAEUME, { id, stand: 1, raeume: [{ kommune, ...raum }] })
    expect(errors?.[0]?.message).toContain(satz)
  })

  it('keeps hostile names as they are', async () => {
    const { id, raeume } = await beginne({ beginn: 'LEER' })
    expect(raeume).toEqual([])
    const name = `<script>alert("1")</script>'; DROP TABLE raum; -- \u202e„Ü“`
    const { data } = await test.frage(RAEUME, {
      id,
      stand: 1,
      raeume: [{ nummer: 1, name, kommune: '05370016' }],
    })
    expect(data?.['updateZuschnittRaeume']).toMatchObject({ zuschnitt: { raeume: [{ name }] } })
  })
})
