import { createTestApp, type TestApp } from './test-app.ts'
import { baueKreis } from '../src/modules/kreis/musterkreis.testing.ts'
import { createKreis } from '../src/modules/kreis/create-kreis.ts'
import { importLieferung } from '../src/modules/lieferung/import-lieferung.ts'

/** Table 12411-01-01-5 as the Regionaldatenbank sends it, cut down to the areas of the sample. */
const zeilen = (werte: readonly string[]): string => `GENESIS-Tabelle: 12411-01-01-5;;;
Bevölkerung nach Geschlecht - Stichtag 31.12. - regionale Tiefe: Gemeinden;;;;;
Fortschreibung des Bevölkerungsstandes;;;;;
Bevölkerungsstand (Anzahl);;;;;
;;;Insgesamt;männlich;weiblich
${werte.join('\n')}
__________
© Statistische Ämter des Bundes und der Länder, Deutschland, 2026`

const DATEI = zeilen([
  '31.12.2015;05998004;Adorf;1000;480;520',
  '31.12.2015;05998008;Bedorf;2000;990;1010',
  '31.12.2015;05998012;Cedorf;3000;1500;1500',
  '31.12.2015;05111000;Düsseldorf;612178;294000;318178',
])

const LIEFERUNG = `id dateiname format tabelle titel erfasstVon groesse pruefsumme gelesen grundzahlen geschuetzt uebergangen
  quelle { id schluessel name herausgeber lizenz } meldungen { schwere code text blatt zeile spalte roh anzahl begruendung vorschlaege { schluessel name } }
  erfasstAm zurueckgezogenAm zurueckgezogenGrund bereinigtAm bereinigtGrund speist { indikator name ebene zeitraeume }`

describe('a delivered file', () => {
  let test: TestApp
  beforeAll(async () => {
    test = await createTestApp()
    await createKreis(test.datenbank.db, baueKreis())
    const inhalt = Buffer.from(DATEI, 'latin1')
    await importLieferung(test.datenbank.db, {
      datei: { name: '12411-01-01-5.csv', inhalt },
      akteur: { art: 'KOMMANDOZEILE', name: 'Test' },
    })
  })
  afterAll(() => test.close())

  it('reads back alone as it does in the list', async () => {
    const liste = await test.frage(`{ lieferungen { ${LIEFERUNG} } }`)
    const [eine] = liste.data!['lieferungen'] as readonly { id: string }[]
    expect(eine).toMatchObject({
      dateiname: '12411-01-01-5.csv',
      format: 'regionalstatistik',
      tabelle: '12411-01-01-5',
      quelle: { schluessel: 'fortschreibung' },
      gelesen: 12,
      grundzahlen: 9,
      uebergangen: 3,
    })
    const { data } = await test.frage(`{ lieferung(id: "${eine!.id}") { ${LIEFERUNG} } }`)
    expect(data).toEqual({ lieferung: eine })
  })

  const SICHTBAR = '{ lieferungen { id grundzahlen meldungen { text } speist { name } } }'

  it('is known to the administration, which may have to purge it, without what it says of values', async () => {
    const [eine] = (await test.frage(SICHTBAR)).data!['lieferungen'] as readonly { id: string }[]
    expect(eine).toMatchObject({ grundzahlen: 9, meldungen: [{}], speist: expect.any(Array) })
    const admin = await test.als('ADMIN')
    expect((await admin.frage(SICHTBAR)).data).toEqual({
      lieferungen: [{ id: eine!.id, grundzahlen: 9, meldungen: null, speist: null }],
    })
  })

  it('is not there for whoever may not read its values, deleting it included', async () => {
    await test.owner.query('UPDATE lieferung SET organisation_id = NULL, raumfassungen = NULL')
    // What nobody is named for and no area is known of.
    const ohneZweck = await test.als({ rollen: ['PLANUNG'], zweck: null })
    expect((await ohneZweck.frage(SICHTBAR)).data).toEqual({ lieferungen: [] })
    const loeschen = (id: number) =>
      `mutation { purgeLieferung(id: "${id}", bestaetigung: "x", grund: "Enthielt Namen.") { neu } }`
    const { rows } = await test.owner.query<{ id: number }>('SELECT id FROM lieferung')
    for (const id of [rows[0]!.id, 424_242]) {
      const { errors } = await ohneZweck.frage(loeschen(id))
      expect(errors?.[0]?.extensions.code).toBe('NICHT_GEFUNDEN')
    }
    const beides = await test.als({ rollen: ['PLANUNG', 'ADMIN'], zweck: null })
    expect((await beides.frage(SICHTBAR)).data).toMatchObject({ lieferungen: [{ speist: null }] })
    await test.owner.query("UPDATE lieferung SET raumfassungen = '{}'")
  })

  it('is withdrawn once; the second time changes nothing', async () => {
    const { rows } = await test.owner.query<{ id: number }>('SELECT id FROM lieferung')
    const id = rows[0]?.id
    const mutation = `mutation { withdrawLieferung(id: "${id}", grund: "Falsches Jahr") {
      zurueckgezogenAm zurueckgezogenGrund speist { indikator } } }`
    const erste = await test.frage(mutation)
    expect(erste.data?.['withdrawLieferung']).toEqual({
      zurueckgezogenAm: expect.stringMatching(/Z$/),
      zurueckgezogenGrund: 'Falsches Jahr',
      speist: [],
    })
    expect(await test.frage(mutation)).toEqual(erste)
    const fehlt = await test.frage('mutation { withdrawLieferung(id: "77", grund: "x") { id } }')
    expect(fehlt.errors?.[0]?.extensions.code).toBe('NICHT_GEFUNDEN')
  })
})
