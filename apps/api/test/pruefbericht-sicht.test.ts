/** A check report compares with figures that are there: to whom it may say them. */
import { randomUUID } from 'node:crypto'
import { finishEingaenge } from '../src/modules/eingang/eingangsdienst.ts'
import type { Testsprecher } from './als.ts'
import { createTestApp, type TestApp } from './test-app.ts'
import { createGrundzahlen, createZugangskreis, type Zelle } from './zugangskreis.ts'

let test: TestApp
let zellen: readonly Zelle[]
beforeAll(async () => {
  test = await createTestApp()
  zellen = await createZugangskreis(test.owner)
  await createGrundzahlen(test.owner)
  // The Zeiträume of the Kreis were put in with their numbers.
  await test.owner.query(`SELECT setval(pg_get_serial_sequence('zeitraum', 'id'), 100)`)
})
afterAll(() => test.close())

const planerin = { rollen: ['PLANUNG'], jugendamtsbezirk: 'J-1' } as const
interface Eingang {
  readonly zustand: string
  readonly meldungen: readonly { readonly code: string; readonly text: string }[] | null
  readonly aenderungen: {
    readonly zeilen: readonly {
      readonly vorher: number | null
      readonly vorherStatus: string
      readonly nachher: number
    }[]
  } | null
}

async function lies(wer: Testsprecher, id: string): Promise<Eingang> {
  const { data, errors } = await wer.frage(
    `{ eingang(id: "${id}") { zustand meldungen { code text } aenderungen { zeilen { vorher vorherStatus nachher } } } }`,
  )
  expect(errors).toBeUndefined()
  return data!['eingang'] as Eingang
}

/**
 * One column of figures for the Quartiere of a Kommune.
 *
 * @param was Merkmal, Quelle and Stichtag: "hze jugendaemter 2025-12-31"
 */
async function liefere(wer: Testsprecher, kommune: string, was: string): Promise<string> {
  const [merkmal = '', quelle = '', zeit = ''] = was.split(' ')
  const quartiere = zellen.filter(
    (zelle) => zelle.kommune === kommune && zelle.ebene === 'QUARTIER',
  )
  const zeilen = quartiere.map(({ schluessel }) => `${schluessel};90001`)
  const antwort = await wer.sende({
    method: 'POST',
    url: '/eingaenge?name=zahlen.csv',
    headers: { 'content-type': 'application/octet-stream', 'idempotency-key': randomUUID() },
    body: Buffer.from(['GEBIET;FAELLE', ...zeilen].join('\n')),
  })
  const id = antwort.json<{ eingaenge: { id: string }[] }>().eingaenge[0]!.id
  await finishEingaenge(test.datenbank.db)
  const zuordnung = {
    name: `${merkmal} ${kommune}`,
    quelle,
    kopfzeilen: 1,
    raum: { schluessel: 'GEBIET', art: 'EIGEN' },
    zeitraum: { wert: zeit, art: 'STICHTAG' },
    werte: [
      {
        spalte: 'FAELLE',
        merkmal: { schluessel: merkmal, name: merkmal, einheit: 'Personen', art: 'ANZAHL' },
      },
    ],
  }
  const { errors } = await wer.frage(
    'mutation ($id: ID!, $z: String!) { checkEingang(id: $id, zuordnung: $z) { id } }',
    { id, z: JSON.stringify(zuordnung) },
  )
  expect(errors).toBeUndefined()
  await finishEingaenge(test.datenbank.db)
  return id
}

/** Stored figures are four times a thousand and a bit. */
const GESPEICHERT = /\b4\.\d{3}\b/

const textOf = ({ meldungen }: Eingang, code: string): string =>
  (meldungen ?? [])
    .filter((meldung) => meldung.code === code)
    .map(({ text }) => text)
    .join('\n')

describe('a jump against a stored figure', () => {
  it('is told without that figure to who may not read it, and with it to who may', async () => {
    const fremde = await test.als(planerin)
    const id = await liefere(fremde, 'K-5', 'hze jugendaemter 2025-12-31')
    const verdeckt = textOf(await lies(fremde, id), 'SPRUNG')
    expect(verdeckt).toContain('viel höher als für 31.12.2024. Wenn sich die Zählweise')
    expect(verdeckt).not.toMatch(GESPEICHERT)
    const eigene = await liefere(fremde, 'K-1', 'hze jugendaemter 2025-12-31')
    expect(textOf(await lies(fremde, eigene), 'SPRUNG')).toMatch(GESPEICHERT)
  })

  it('is nowhere in the answer where the changed figure is closed', async () => {
    const fremde = await test.als(planerin)
    const id = await liefere(fremde, 'K-6', 'hze jugendaemter 2024-12-31')
    const eingang = await lies(fremde, id)
    expect(JSON.stringify(eingang)).not.toMatch(/[^0-9]4\.?\d{3}[^0-9]/)
    expect(eingang.aenderungen!.zeilen).toHaveLength(4)
    for (const zeile of eingang.aenderungen!.zeilen) {
      expect(zeile).toEqual({ vorher: null, vorherStatus: 'KEIN_ZUGRIFF', nachher: 90_001 })
    }
  })
})

describe('a figure of another Quelle', () => {
  it('is told to nobody whose reading is restricted', async () => {
    const wer = await test.als(planerin)
    const id = await liefere(wer, 'K-5', 'bevoelkerung ba 2024-12-31')
    const text = textOf(await lies(wer, id), 'BESTAND_ABWEICHEND')
    expect(text).toMatch(/zählt deutlich weniger/)
    expect(text).not.toMatch(GESPEICHERT)
  })
})
