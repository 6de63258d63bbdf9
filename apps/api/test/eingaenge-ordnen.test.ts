/** What somebody says of several files at once, and of names that no area has. */
import { randomUUID } from 'node:crypto'
import { createKreis } from '../src/modules/kreis/create-kreis.ts'
import { baueKreis } from '../src/modules/kreis/musterkreis.testing.ts'
import { finishEingaenge } from '../src/modules/eingang/eingangsdienst.ts'
import { createTestApp, type TestApp } from './test-app.ts'

let test: TestApp
beforeAll(async () => {
  test = await createTestApp()
  await createKreis(test.datenbank.db, baueKreis())
})
afterAll(() => test.close())

interface Eingang {
  readonly zustand: string
  readonly zuordnung: string
  readonly vorlage: { readonly id: string } | null
  readonly meldungen: readonly {
    readonly code: string
    readonly roh: string | null
    readonly vorschlaege: readonly { readonly schluessel: string }[]
  }[]
  readonly zaehlung: { readonly uebernommen: number; readonly uebergangen: number }
}

async function gibAb(name: string, zeilen: readonly string[]): Promise<string> {
  const antwort = await test.sende({
    method: 'POST',
    url: `/eingaenge?name=${name}`,
    headers: { 'content-type': 'application/octet-stream', 'idempotency-key': randomUUID() },
    body: Buffer.from(zeilen.join('\n')),
  })
  await finishEingaenge(test.datenbank.db)
  return antwort.json<{ eingaenge: { id: string }[] }>().eingaenge[0]!.id
}

async function lies(id: string): Promise<Eingang> {
  const { data } = await test.frage(`{ eingang(id: "${id}") { zustand zuordnung vorlage { id }
    meldungen { code roh vorschlaege { schluessel } } zaehlung { uebernommen uebergangen } } }`)
  return data!['eingang'] as Eingang
}

const KOPF = ['Gemeinde;Jahr;Kinder']

const ZUORDNUNG = {
  name: 'Kinder',
  quelle: 'jugendamt',
  raum: { schluessel: 'Gemeinde', name: 'Gemeinde', art: 'EIGEN', umschluesselung: {} },
  zeitraum: { spalte: 'Jahr', art: 'JAHR' },
  werte: [
    {
      spalte: 'Kinder',
      merkmal: { schluessel: 'kinder', name: 'Kinder', einheit: 'Personen', art: 'ANZAHL' },
    },
  ],
}

async function saveVorlage(): Promise<string> {
  const namen = { Adorf: '05998004', Bedorf: '05998008', Cedorf: '05998012' }
  const zuordnung = { ...ZUORDNUNG, raum: { ...ZUORDNUNG.raum, umschluesselung: namen } }
  const { data } = await test.frage(
    'mutation ($v: VorlageInput!) { saveVorlage(vorlage: $v) { id } }',
    {
      v: {
        name: 'Kinder',
        zuordnung: JSON.stringify(zuordnung),
        kopf: JSON.stringify(['Gemeinde', 'Jahr', 'Kinder']),
      },
    },
  )
  return (data!['saveVorlage'] as { id: string }).id
}

const ASSIGN =
  'mutation ($id: ID!, $raeume: [RaumzuordnungInput!]!) { assignRaeume(id: $id, raeume: $raeume) { zustand } }'

describe('names that no area has', () => {
  it('are said once, and known the next time', async () => {
    const vorlage = await saveVorlage()
    const id = await gibAb('kinder.csv', [
      ...KOPF,
      'Adorf;2020;10',
      'Bedorf;2020;20',
      'Zehdorf am Wald;2020;30',
      'Kreisfreies Gebiet;2020;1',
    ])
    const vorher = await lies(id)
    expect(vorher).toMatchObject({ zustand: 'GEPRUEFT', vorlage: { id: vorlage } })
    expect(
      vorher.meldungen.filter(({ code }) => code === 'RAUM_UNBEKANNT').map(({ roh }) => roh),
    ).toEqual(['Zehdorf am Wald', 'Kreisfreies Gebiet'])
    const raeume = [
      { text: 'Zehdorf am Wald', schluessel: '05998012' },
      { text: 'Kreisfreies Gebiet', schluessel: null },
    ]
    const gesagt = await test.frage(ASSIGN, { id, raeume })
    expect(gesagt.data).toEqual({ assignRaeume: { zustand: 'EINGEGANGEN' } })
    await finishEingaenge(test.datenbank.db)
    const nachher = await lies(id)
    expect(nachher.meldungen.map(({ code }) => code)).not.toContain('RAUM_UNBEKANNT')
    expect(nachher).toMatchObject({
      zustand: 'GEPRUEFT',
      vorlage: { id: vorlage },
      zaehlung: { uebernommen: 3, uebergangen: 0 },
    })
    const naechster = await gibAb('kinder_2021.csv', [
      ...KOPF,
      'Adorf;2021;11',
      'Bedorf;2021;21',
      'Zehdorf am Wald;2021;31',
      'Kreisfreies Gebiet;2021;2',
    ])
    const erkannt = await lies(naechster)
    expect(erkannt).toMatchObject({ vorlage: { id: vorlage }, zaehlung: { uebernommen: 3 } })
    expect(erkannt.meldungen.map(({ code }) => code)).not.toContain('RAUM_UNBEKANNT')
  })

  it('mean an area that is there, in a file that is read by a mapping', async () => {
    const id = await gibAb('andere.csv', [...KOPF, 'Adorf;2022;10', 'Xdorf;2022;20'])
    const unbekannt = await test.frage(ASSIGN, {
      id,
      raeume: [{ text: 'Xdorf', schluessel: '09999999' }],
    })
    expect(unbekannt.errors?.[0]?.message).toBe(
      'Einen Raum mit dem Schlüssel „09999999“ gibt es hier nicht.',
    )
    const leer = await test.frage(ASSIGN, { id, raeume: [] })
    expect(leer.errors?.[0]?.message).toMatch(/mindestens einen/)
  })
})

const TAKE = 'mutation ($ids: [ID!]!) { takeEingaenge(ids: $ids) { id zustand } }'

describe('several files taken over in one order', () => {
  it('are worked off by the server; what wants a word stays', async () => {
    const alle = (jahr: number) =>
      ['Adorf', 'Bedorf', 'Cedorf'].map((name, i) => `${name};${jahr};${10 + i}`)
    const gute = [
      await gibAb('k1.csv', [...KOPF, ...alle(2005)]),
      await gibAb('k2.csv', [...KOPF, ...alle(2006).toReversed()]),
    ]
    const offener = await gibAb('k3.csv', [...KOPF, 'Adorf;2007;10', 'Unort;2007;3'])
    const { data } = await test.frage(TAKE, { ids: [offener, ...gute] })
    expect(data).toEqual({
      takeEingaenge: [
        { id: offener, zustand: 'GEPRUEFT' },
        ...gute.map((id) => ({ id, zustand: 'UEBERNIMMT' })),
      ],
    })
    await finishEingaenge(test.datenbank.db)
    expect((await lies(gute[0]!)).zustand).toBe('UEBERNOMMEN')
    expect((await lies(gute[1]!)).zustand).not.toBe('UEBERNIMMT')
    // Ordered again: what is done stays done.
    const nochmal = await test.frage(TAKE, { ids: gute })
    expect(nochmal.errors).toBeUndefined()
  })
})
