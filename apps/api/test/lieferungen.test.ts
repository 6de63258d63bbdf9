import { createTestApp, type HttpAnfrage, type HttpAntwort, type TestApp } from './test-app.ts'
import { baueKreis } from '../src/modules/kreis/musterkreis.testing.ts'
import { createKreis } from '../src/modules/kreis/create-kreis.ts'

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

const hochladen = (body: string, suche = 'name=12411-01-01-5.csv'): HttpAnfrage => ({
  method: 'POST',
  url: `/lieferungen?${suche}`,
  headers: { 'content-type': 'application/octet-stream' },
  body: Buffer.from(body, 'latin1'),
})

const codeOf = (antwort: HttpAntwort) => antwort.json<{ fehler: { code: string } }>().fehler.code

const LIEFERUNG = `id dateiname format tabelle titel erfasstVon groesse pruefsumme gelesen grundzahlen geschuetzt uebergangen
  quelle { id schluessel name herausgeber lizenz } meldungen { schwere code text blatt zeile spalte roh anzahl begruendung vorschlaege { schluessel name } }
  erfasstAm zurueckgezogenAm zurueckgezogenGrund bereinigtAm bereinigtGrund speist { indikator name ebene zeitraeume }`

describe('a delivered file', () => {
  let test: TestApp
  beforeAll(async () => {
    test = await createTestApp()
  })
  afterAll(() => test.close())

  it('waits for a Kreis', async () => {
    const antwort = await test.sende(hochladen(DATEI))
    expect([antwort.status, codeOf(antwort)]).toEqual([409, 'KREIS_FEHLT'])
    await createKreis(test.datenbank.db, baueKreis())
  })

  it('is checked without a trace', async () => {
    const antwort = await test.sende(hochladen(DATEI, 'name=12411-01-01-5.csv&nurPruefen=true'))
    expect(antwort.status).toBe(200)
    expect(antwort.json()).toMatchObject({
      neu: true,
      lieferung: {
        id: '0',
        dateiname: '12411-01-01-5.csv',
        format: 'regionalstatistik',
        tabelle: '12411-01-01-5',
        quelle: { schluessel: 'fortschreibung' },
        grundzahlen: 9,
        uebergangen: 3,
      },
    })
    const { data } = await test.frage('{ lieferungen { id } indikatoren(sicht: INTERN) { slug } }')
    expect(data).toEqual({ lieferungen: [], indikatoren: [] })
  })

  it('is taken over once, reads back the same over GraphQL, and is known the second time', async () => {
    const erste = await test.sende(hochladen(DATEI))
    expect(erste.status).toBe(200)
    const { lieferung, neu } = erste.json<{ lieferung: { id: string }; neu: boolean }>()
    expect(neu).toBe(true)
    const { data } = await test.frage(`{ lieferung(id: "${lieferung.id}") { ${LIEFERUNG} } }`)
    expect(data?.['lieferung']).toEqual(lieferung)
    const zweite = await test.sende(hochladen(DATEI, 'name=anderer-name.csv'))
    expect(zweite.json()).toEqual({ lieferung, neu: false })
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

  it('is refused with place, value and remedy when it cannot be taken over', async () => {
    const antwort = await test.sende(hochladen(DATEI.replace('2000;990', '2000;neunhundert')))
    expect(antwort.status).toBe(422)
    const { fehler, meldungen, bericht } = antwort.json<{
      fehler: object
      meldungen: object[]
      bericht: object
    }>()
    expect(bericht).toEqual({
      gelesen: 12,
      passend: 8,
      geschuetzt: 0,
      uebergangen: 3,
      fehler: 1,
      warnungen: 0,
      hinweise: 1,
    })
    expect(fehler).toMatchObject({
      code: 'DATEI_FEHLERHAFT',
      nummer: antwort.headers['x-request-id'],
    })
    expect(meldungen).toContainEqual(
      expect.objectContaining({ schwere: 'FEHLER', zeile: 7, spalte: 'E', roh: 'neunhundert' }),
    )
  })

  it('is read as the mapping in front of it says', async () => {
    const zuordnung = (herausgeber: string) =>
      JSON.stringify({
        name: 'Betreute',
        quelle: 'jugendamt',
        herausgeber,
        raum: { schluessel: 'Ort' },
        zeitraum: { wert: '2024', art: 'JAHR' },
        werte: [
          {
            spalte: 'Zahl',
            merkmal: { schluessel: 'betreute', name: 'Betreute', einheit: 'Kinder', art: 'ANZAHL' },
          },
        ],
      })
    const sende = (vorspann: string, laenge = Buffer.byteLength(vorspann)) => {
      const body = Buffer.from(`${vorspann}Ort;Zahl\n05998004;12\n05998008;7\n`)
      const anfrage = hochladen('', `name=eigene.csv&nurPruefen=true&zuordnung=${laenge}`)
      return test.sende({ ...anfrage, body })
    }
    const antwort = await sende(zuordnung('Jugendamt Köln'))
    expect(antwort.json()).toMatchObject({
      lieferung: { quelle: { name: 'Jugendamt Köln', schluessel: 'jugendamt' }, grundzahlen: 2 },
    })
    const falsch = await sende(zuordnung(''))
    expect([falsch.status, codeOf(falsch)]).toEqual([422, 'DATEI_FEHLERHAFT'])
    expect(codeOf(await sende('kein JSON'))).toBe('DATEI_FEHLERHAFT')
    expect(codeOf(await sende('{}', 9_999_999))).toBe('EINGABE_UNGUELTIG')
  })

  it.each([
    ['', 'name=leer.csv', [400, 'DATEI_LEER']],
    ['a,b', '', [400, 'EINGABE_UNGUELTIG']],
    ['nur Text', 'name=brief.txt', [422, 'FORMAT_UNBEKANNT']],
    ['x'.repeat(50 * 1024 * 1024 + 1), 'name=gross.csv', [413, 'DATEI_ZU_GROSS']],
  ])('is refused by its nature (%#)', async (inhalt, suche, erwartet) => {
    const antwort = await test.sende(hochladen(inhalt, suche))
    expect([antwort.status, codeOf(antwort)]).toEqual(erwartet)
  })
})
