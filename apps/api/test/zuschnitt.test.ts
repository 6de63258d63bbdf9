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

describe('bausteinangebote', () => {
  it('names what there is to divide, and the first day on which there is', async () => {
    const frage = '{ bausteinangebote { ebene anzahl tag } }'
    const heute = expect.stringMatching(/^20\d\d-/) as unknown
    const quartiere = { ebene: 'QUARTIER', anzahl: 64, tag: heute }
    expect((await test.frage(frage)).data?.['bausteinangebote']).toEqual([quartiere])
    const { pool } = test.datenbank.db
    await pool.query(`WITH neu AS (
        INSERT INTO raum (schluessel, ebene) VALUES ('ZELLE-1', 'BAUSTEIN') RETURNING id)
      INSERT INTO raumfassung (raum_id, name, gueltig_ab) SELECT id, 'Zelle', '2089-01-01' FROM neu`)
    const zellen = { ebene: 'BAUSTEIN', anzahl: 1, tag: '2089-01-01' }
    expect((await test.frage(frage)).data?.['bausteinangebote']).toEqual(
      expect.arrayContaining([quartiere, zellen]),
    )
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
    const { zuschnitt } = ergebnisOf(data)
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

const ERGEBNIS = `{ zuschnitt { stand zustand name grenzen { a b grund } hinweise { regel schluessel grund von }
  raeume { id nummer name setztFort { schluessel } kommune { schluessel } } offen bausteine { raeume } } konflikt { satz } }`
const mutation = (name: string, parameter: Readonly<Record<string, string>>) =>
  `mutation (${[
    'id: ID!',
    'stand: Int!',
    ...Object.entries(parameter).map(([n, t]) => `${n}: ${t}`),
  ]
    .map((teil) => `$${teil}`)
    .join(', ')}) {
  ${name}(id: $id, stand: $stand, ${Object.keys(parameter)
    .map((n) => `${n}: $${n}`)
    .join(', ')}) ${ERGEBNIS} }`

interface Ergebnis {
  readonly zuschnitt: Teil & { readonly zustand: string }
  readonly konflikt: { readonly satz: string } | null
}

const ergebnisOf = (data: object | null | undefined) => Object.values(data ?? {})[0] as Ergebnis

describe('reasons', () => {
  const GRENZE = mutation('saveZuschnittsgrund', { a: 'ID!', b: 'ID!', grund: 'String!' })
  const HINWEIS = mutation('acceptZuschnittshinweis', {
    regel: 'String!',
    schluessel: 'String!',
    grund: 'String!',
  })

  it('keeps the reason of a border, whichever area is named first, and takes it back', async () => {
    const { id, raeume } = await beginne()
    const [a, b] = raeume.map((raum) => raum.id)
    const ja = await test.frage(GRENZE, { id, stand: 1, a: b, b: a, grund: ' Die Bahn trennt. ' })
    expect(ja.data?.['saveZuschnittsgrund']).toMatchObject({
      zuschnitt: { stand: 2, grenzen: [{ a, b, grund: 'Die Bahn trennt.' }] },
    })
    const nein = await test.frage(GRENZE, { id, stand: 2, a, b, grund: '' })
    expect(nein.data?.['saveZuschnittsgrund']).toMatchObject({ zuschnitt: { grenzen: [] } })
    const selbst = await test.frage(GRENZE, { id, stand: 3, a, b: a, grund: 'x' })
    expect(selbst.errors?.[0]?.message).toContain('zwischen zwei Räumen')
  })

  it('accepts a warning with a reason, and opens it again', async () => {
    const { id } = await beginne()
    const hinweis = { id, regel: 'GROESSE', schluessel: '7', grund: 'Wegberg ist eins.' }
    const ja = await test.frage(HINWEIS, { ...hinweis, stand: 1 })
    expect(ja.data?.['acceptZuschnittshinweis']).toMatchObject({
      zuschnitt: {
        hinweise: [
          { regel: 'GROESSE', grund: 'Wegberg ist eins.', von: expect.any(String) as string },
        ],
      },
    })
  })
})

describe('verwerfeZuschnitt', () => {
  it('gives it up: it is read and copied, but never written again', async () => {
    const { id, bausteine } = await beginne()
    const VERWERFEN = mutation('verwerfeZuschnitt', { grund: 'String!' })
    const { data } = await test.frage(VERWERFEN, { id, stand: 1, grund: 'Es gibt einen besseren.' })
    expect(ergebnisOf(data).zuschnitt.zustand).toBe('VERWORFEN')
    const verlauf = await test.frage(
      'query ($id: ID!) { zuschnitt(id: $id) { verlauf { satz } } }',
      {
        id,
      },
    )
    expect(verlauf.data?.['zuschnitt']).toEqual({
      verlauf: [
        { satz: 'den Zuschnitt verworfen: „Es gibt einen besseren.“' },
        { satz: 'den Zuschnitt begonnen' },
      ],
    })
    const zuordnungen = [{ raum: null, bausteine: bausteine.ids[0]! }]
    const { errors } = await test.frage(ZUORDNEN, { id, stand: 2, zuordnungen })
    expect(errors?.[0]?.message).toContain('ist verworfen und ändert sich nicht mehr')
    // The database says so too.
    await expect(
      test.datenbank.db.pool.query(
        'UPDATE zuschnittsbaustein SET zuschnittsraum_id = NULL WHERE zuschnitt_id = $1',
        [Number(id)],
      ),
    ).rejects.toThrow('ändert sich nicht')
    for (const zurueck of [
      `zustand = 'ENTWURF'`,
      `zustand = 'IN_ABSTIMMUNG'`,
      `zustand = 'BESCHLOSSEN'`,
      `name = 'Ein anderer'`,
    ]) {
      await expect(
        test.owner.query(`UPDATE zuschnitt SET ${zurueck} WHERE id = $1`, [Number(id)]),
      ).rejects.toThrow('ändert sich nicht')
    }
    expect(await beginne({ beginn: 'KOPIE', vorlage: id })).toMatchObject({ zustand: 'ENTWURF' })
  })
})

describe('saveZuschnittsangaben', () => {
  const ANGABEN = mutation('saveZuschnittsangaben', {
    name: 'String!',
    stichtag: 'Datum!',
    begruendung: 'String!',
  })

  it('changes name, day and reason; saving the same again changes nothing', async () => {
    const { id } = await beginne()
    const neu = {
      id,
      stand: 1,
      name: 'Zuschnitt 2031',
      stichtag: '2031-01-01',
      begruendung: 'Weil.',
    }
    const erste = ergebnisOf((await test.frage(ANGABEN, neu)).data)
    const zweite = ergebnisOf((await test.frage(ANGABEN, neu)).data)
    expect(erste.zuschnitt).toMatchObject({ stand: 2, name: 'Zuschnitt 2031' })
    expect(zweite).toMatchObject({ konflikt: null, zuschnitt: { stand: 2 } })
    const frueh = await test.frage(ANGABEN, { ...neu, stand: 2, stichtag: '1990-01-01' })
    expect(frueh.errors?.[0]?.message).toContain('Der Stichtag liegt vor dem')
  })
})

describe('uebernimmEinteilung', () => {
  const LISTE = mutation('uebernimmEinteilung', { liste: 'String!' })
  const uebernimm = async (id: string, liste: string, stand = 1) =>
    test.frage(LISTE, { id, stand, liste })

  it('takes over the 20 areas that are there, with number and lineage', async () => {
    const vorhanden = await beginne()
    const { schluessel, raeume: stellen } = vorhanden.bausteine
    const liste = schluessel.map((key, i) => `${key};${vorhanden.raeume[stellen[i]!]!.name}`)
    const leer = await beginne({ beginn: 'LEER' })
    const { data, errors } = await uebernimm(leer.id, `Baustein;Sozialraum\n${liste.join('\n')}\n`)
    expect(errors).toBeUndefined()
    const { zuschnitt } = ergebnisOf(data)
    const ohneId = vorhanden.raeume.map(({ nummer, name, kommune, setztFort }) => ({
      nummer,
      name,
      kommune: { schluessel: kommune.schluessel },
      setztFort: { schluessel: setztFort!.schluessel },
    }))
    expect(zuschnitt.raeume).toMatchObject(ohneId)
    expect(zuschnitt.bausteine.raeume).toEqual(stellen)
    // Once more changes nothing.
    const nochmal = await uebernimm(leer.id, liste.join('\n'), 1)
    expect(nochmal.data?.['uebernimmEinteilung']).toMatchObject({
      konflikt: null,
      zuschnitt: { stand: 2, offen: 0 },
    })
  })

  it('names every row that cannot be, and then writes nothing', async () => {
    const { id, bausteine } = await beginne()
    const [eins] = bausteine.schluessel
    const { errors } = await uebernimm(
      id,
      `Baustein;Raum\nNirgendwo;1\n${eins};1\n${eins};2\n<b>;3\n`,
    )
    expect(errors?.[0]?.message.split('\n')).toEqual([
      'Die Liste passt nicht zu diesem Zuschnitt, übernommen wurde nichts.',
      'Zeile 2: Einen Baustein „Nirgendwo“ gibt es nicht.',
      `Zeile 4: „${eins}“ steht schon in Zeile 3, dort mit „1“.`,
      'Zeile 5: Einen Baustein „<b>“ gibt es nicht.',
    ])
    expect((await uebernimm(id, ' \n')).errors?.[0]?.message).toContain('Die Liste ist leer')
    expect((await uebernimm(id, 'Kopf;Raum')).errors?.[0]?.message).toContain('Kein Baustein')
  })
})

describe('rights', () => {
  const LISTE = '{ zuschnitte { id zustand } }'
  const EINER = `${TEIL} query ($id: ID!) {
    zuschnitt(id: $id) { ...Teil verlauf { stand } hinweise { grund } } }`

  it('shows a Kommune its part of what is put before it, and drafts never', async () => {
    const { id } = await beginne({ name: 'Für Hückelhoven' })
    const kommune = await test.als({ rollen: ['KOMMUNE'], raum: '05370020' })
    expect((await kommune.frage(EINER, { id })).data?.['zuschnitt']).toBeNull()
    await test.datenbank.db.pool.query(
      `UPDATE zuschnitt SET zustand = 'IN_ABSTIMMUNG' WHERE id = $1`,
      [Number(id)],
    )
    // Others are asked, this Kommune is not.
    expect((await kommune.frage(EINER, { id })).data?.['zuschnitt']).toBeNull()
    expect((await kommune.frage(LISTE)).data?.['zuschnitte']).toEqual([])
    await test.owner.query(
      `INSERT INTO beteiligung (zuschnitt_id, kommune_id, empfaenger, frist, gesendet_von)
       SELECT $1, id, 'Rathaus', '2090-01-01', 'Test' FROM raum WHERE schluessel = '05370020'`,
      [Number(id)],
    )
    // As the owner: the keys are those of the rules.
    await test.owner.query(
      `INSERT INTO zuschnittshinweis (zuschnitt_id, regel, schluessel, grund, von)
       SELECT r.zuschnitt_id, 'GROESSE', min(r.id) || ':3', 'Grund für ' || k.schluessel, 'Test'
       FROM zuschnittsraum r JOIN raum k ON k.id = r.kommune_id
       WHERE r.zuschnitt_id = $1 GROUP BY r.zuschnitt_id, k.schluessel`,
      [Number(id)],
    )
    const { data, errors } = await kommune.frage(EINER, { id })
    expect(errors).toBeUndefined()
    expect(data?.['zuschnitt']).toMatchObject({ hinweise: [{ grund: 'Grund für 05370020' }] })
    const teil = data?.['zuschnitt'] as Teil & { darfAendern: boolean; verlauf: readonly object[] }
    expect(new Set(teil.bausteine.kommunen)).toEqual(new Set(['05370020']))
    expect(new Set(teil.raeume.map((raum) => raum.kommune.schluessel))).toEqual(
      new Set(['05370020']),
    )
    expect(teil).toMatchObject({ darfAendern: false, verlauf: [] })
    expect((await kommune.frage(LISTE)).data?.['zuschnitte']).toEqual([
      { id, zustand: 'IN_ABSTIMMUNG' },
    ])
  })

  it.each([['GEHEIMHALTUNG'], ['ADMIN'], ['ANBIETER']] as const)('refuses %s', async (rolle) => {
    const { frage } = await test.als(rolle)
    expect((await frage(LISTE)).errors?.[0]?.extensions.code).toBe('NICHT_BERECHTIGT')
  })

  it('refuses the public and whoever writes without being a planner of the Kreis', async () => {
    const { id } = await beginne()
    expect((await test.oeffentlich.frage(LISTE)).errors?.[0]?.extensions.code).toBe(
      'ANMELDUNG_NOETIG',
    )
    const kommune = await test.als('KOMMUNE')
    const schreibt = await kommune.frage(ZUORDNEN, { id, stand: 1, zuordnungen: [] })
    expect(schreibt.errors?.[0]?.extensions.code).toBe('NICHT_BERECHTIGT')
  })

  it('knows nothing of what is not there', async () => {
    expect((await test.frage(EINER, { id: '999999' })).data?.['zuschnitt']).toBeNull()
    const { errors } = await test.frage(ZUORDNEN, { id: '999999', stand: 1, zuordnungen: [] })
    expect(errors?.[0]?.extensions.code).toBe('NICHT_GEFUNDEN')
  })
})
