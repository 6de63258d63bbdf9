import { createTestApp, type TestApp } from './test-app.ts'
import { finishEingaenge } from '../src/modules/eingang/eingangsdienst.ts'
import { createKreis } from '../src/modules/kreis/create-kreis.ts'
import { baueKreis } from '../src/modules/kreis/musterkreis.testing.ts'

let test: TestApp
beforeAll(async () => {
  test = await createTestApp()
  await createKreis(test.datenbank.db, baueKreis())
})
afterAll(() => test.close())

const MUTATION = (grund: string) =>
  `mutation { withdrawLieferung(id: "1", grund: "${grund}") { id } }`
const MIT_VARIABLE =
  'mutation ($grund: String!) { withdrawLieferung(id: "1", grund: $grund) { id } }'

describe('control characters', () => {
  it.each(['\0', 'a\u0007b', '\u007f', '\ud800'])('are refused in variables: %j', async (grund) => {
    const { status, errors } = await test.frage(MIT_VARIABLE, { grund })
    expect(status).toBe(400)
    expect(errors).toMatchObject([
      {
        message: expect.stringContaining('Steuerzeichen'),
        extensions: { code: 'EINGABE_UNGUELTIG' },
      },
    ])
  })

  it.each(['\\u0000', 'a\\bb'])('are refused in the document: %s', async (grund) => {
    const antwort = await test.sende({
      method: 'POST',
      url: '/graphql',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json',
      },
      body: JSON.stringify({ query: MUTATION(grund) }),
    })
    expect(antwort.status).toBe(400)
    expect(antwort.json()).toMatchObject({
      errors: [
        {
          message: expect.stringContaining('Steuerzeichen'),
          extensions: { code: 'EINGABE_UNGUELTIG' },
        },
      ],
    })
  })

  it('leave line breaks, tabs and every other letter alone', async () => {
    const { errors } = await test.frage(MIT_VARIABLE, { grund: 'Zeile 1\r\n\tĞ 😀' })
    expect(errors).toMatchObject([{ extensions: { code: 'NICHT_GEFUNDEN' } }])
  })

  it('drop out of names of files, which need something else besides', async () => {
    const hochladen = (name: string) =>
      test.sende({
        method: 'POST',
        url: `/eingaenge?name=${name}`,
        headers: { 'content-type': 'application/octet-stream' },
        body: 'a;b',
      })
    const unbekannt = await hochladen('a%00b%0A.csv')
    expect(unbekannt.status).toBe(200)
    const { data } = await test.frage('{ eingaenge { dateiname } }')
    expect(data).toEqual({ eingaenge: [{ dateiname: 'ab.csv' }] })
    const namenlos = await hochladen('%00')
    expect(namenlos.status).toBe(400)
    expect(namenlos.json()).toMatchObject({ fehler: { code: 'EINGABE_UNGUELTIG' } })
  })

  it('in a file are no more than unreadable text', async () => {
    const kopf =
      'GENESIS-Tabelle: 12411-01-01-5;;;\nBevölkerung\0;;;;;\nFortschreibung;;;;;\nBevölkerungsstand (Anzahl);;;;;\n;;;Insgesamt;männlich;weiblich'
    for (const zeile of [
      '31.12.2015;05998004;A\0dorf;1\x000;480;520',
      '31.12.2015;0599\x008004;Adorf;10;4;6',
    ]) {
      const antwort = await test.sende({
        method: 'POST',
        url: '/eingaenge?name=12411-01-01-5.csv',
        headers: { 'content-type': 'application/octet-stream' },
        body: Buffer.from(
          `${kopf}\n${zeile}\n31.12.2015;05998008;Bedorf;10;4;6\n__________\n© Ämter, 2026`,
          'latin1',
        ),
      })
      expect(antwort.status).toBe(200)
    }
    await finishEingaenge(test.datenbank.db)
    const { data } = await test.frage('{ eingaenge(offen: true) { dateiname zustand } }')
    const tabellen = (data!['eingaenge'] as readonly { dateiname: string; zustand: string }[])
      .filter(({ dateiname }) => dateiname.startsWith('12411'))
      .map(({ zustand }) => zustand)
    expect(tabellen).toEqual(['FEHLERHAFT', 'FEHLERHAFT'])
  })
})
