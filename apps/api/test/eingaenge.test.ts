import { createKreis } from '../src/modules/kreis/create-kreis.ts'
import { baueKreis } from '../src/modules/kreis/musterkreis.testing.ts'
import { finishEingaenge } from '../src/modules/eingang/eingangsdienst.ts'
import { createTestApp, type HttpAnfrage, type TestApp } from './test-app.ts'
import { randomUUID } from 'node:crypto'

const DATEI = `GENESIS-Tabelle: 12411-01-01-5;;;
Bevölkerung nach Geschlecht - Stichtag 31.12. - regionale Tiefe: Gemeinden;;;;;
Fortschreibung des Bevölkerungsstandes;;;;;
Bevölkerungsstand (Anzahl);;;;;
;;;Insgesamt;männlich;weiblich
31.12.2015;05998004;Adorf;1000;480;520
31.12.2015;05998008;Bedorf;2000;990;1010
31.12.2015;05998012;Cedorf;3000;1500;1500
31.12.2015;05111000;Düsseldorf;612178;294000;318178
__________
© Statistische Ämter des Bundes und der Länder, Deutschland, 2026`

const abgeben = (
  inhalt: string | Uint8Array,
  { name = '12411-01-01-5.csv', schluessel = randomUUID() } = {},
): HttpAnfrage => ({
  method: 'POST',
  url: `/eingaenge?name=${encodeURIComponent(name)}`,
  headers: { 'content-type': 'application/octet-stream', 'idempotency-key': schluessel },
  body: typeof inhalt === 'string' ? Buffer.from(inhalt, 'latin1') : inhalt,
})

const FELDER = `id dateiname archiv groesse zustand schritt fertig gesamt von organisation { name } anforderung { id }
  format tabelle titel quelle { schluessel name herausgeber } vorlage { id } zuordnung sicherheit
  meldungen { schwere code text blatt zeile spalte roh anzahl begruendung }
  zaehlung { gelesen uebernommen passend geschuetzt neu geaendert uebergangen }
  aenderungen { gesamt zeilen { raumName vorher nachher } } speist { indikator name ebene zeitraeume }
  lieferung { id grundzahlen } schonDa grund`

let test: TestApp
beforeAll(async () => {
  test = await createTestApp()
  await createKreis(test.datenbank.db, baueKreis())
})
afterAll(() => test.close())

interface Eingang {
  readonly id: string
  readonly zustand: string
}

async function gibAb(anfrage: HttpAnfrage): Promise<readonly string[]> {
  const antwort = await test.sende(anfrage)
  expect(antwort.status).toBe(200)
  const ids = antwort.json<{ eingaenge: { id: string }[] }>().eingaenge.map(({ id }) => id)
  await finishEingaenge(test.datenbank.db)
  return ids
}

async function lies(id: string): Promise<Eingang> {
  const { data, errors } = await test.frage(`{ eingang(id: "${id}") { ${FELDER} } }`)
  expect(errors).toBeUndefined()
  return data!['eingang'] as Eingang
}

describe('an Eingang', () => {
  it('is kept, checked without a trace, taken over once, and known the second time', async () => {
    const [id] = await gibAb(abgeben(DATEI))
    expect(await lies(id!)).toMatchObject({
      zustand: 'GEPRUEFT',
      format: 'regionalstatistik',
      zaehlung: { gelesen: 12, uebernommen: 9, uebergangen: 3 },
      lieferung: null,
    })
    const { data } = await test.frage('{ lieferungen { id } }')
    expect(data).toEqual({ lieferungen: [] })
    const genommen = await test.frage(`mutation { takeEingang(id: "${id}") { zustand } }`)
    expect(genommen.data?.['takeEingang']).toEqual({ zustand: 'UEBERNIMMT' })
    await finishEingaenge(test.datenbank.db)
    expect(await lies(id!)).toMatchObject({
      zustand: 'UEBERNOMMEN',
      lieferung: { grundzahlen: 9 },
      schonDa: false,
    })
    const [zweiter] = await gibAb(abgeben(DATEI))
    expect(await lies(zweiter!)).toMatchObject({ zustand: 'UEBERNOMMEN', schonDa: true })
  })
})
