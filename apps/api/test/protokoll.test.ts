import type { Sprecher, Testsprecher } from './als.ts'
import { createTestApp, type TestApp } from './test-app.ts'

let test: TestApp
let admin: Testsprecher

beforeAll(async () => {
  test = await createTestApp()
  admin = await test.als('ADMIN')
  await test.owner.query(
    `INSERT INTO protokoll (akteurart, akteur, handlung, gegenstand, kennung, neu, zeitpunkt) VALUES
      ('SYSTEM', 'Test', 'importLieferung', 'Lieferung', '1', '{"dateiname": "=HYPERLINK(1)"}', now() - interval '3 days'),
      ('SYSTEM', '=1+1', 'importLieferung', 'Lieferung', '2', '{"dateiname": "100 % Kita_Ü.csv"}', now() - interval '2 days')`,
  )
})
afterAll(() => test.close())

const ANLASS = { art: 'STICHPROBE', satz: 'Vierteljährliche Stichprobe mit dem Personalrat.' }

async function suche(sprecher: Sprecher, filter: object = {}, { anlass = ANLASS, seite = 1 } = {}) {
  const antwort = await sprecher.frage(
    `query ($anlass: ProtokollanlassInput!, $filter: ProtokollfilterInput, $seite: Int!) {
       protokoll(anlass: $anlass, filter: $filter, seite: $seite) {
         anzahl seite seiten handlungen gegenstaende
         eintraege { id zeitpunkt akteurart akteur kontoId handlung gegenstand kennung alt neu vorgang bereinigtAm }
       }
     }`,
    { anlass, filter, seite },
  )
  const seiteninhalt = antwort.data?.['protokoll'] as
    | { anzahl: number; eintraege: { handlung: string; kennung: string }[]; handlungen: string[] }
    | undefined
  return { code: antwort.errors?.[0]?.extensions.code, ...seiteninhalt }
}

const blicke = async (handlung: string) => {
  const { rows } = await test.owner.query<{ konto_id: number; neu: object }>(
    'SELECT konto_id, neu FROM protokoll WHERE handlung = $1 ORDER BY id',
    [handlung],
  )
  return rows
}

describe('Wer im Protokoll nachsieht', () => {
  it('sagt warum, und das steht je Sitzung und Anlass einmal darin', async () => {
    const { anzahl, eintraege, handlungen } = await suche(admin)
    expect(eintraege?.[0]).toMatchObject({ handlung: 'readProtokoll', kennung: admin.sitzungId })
    expect(anzahl).toBe(3)
    expect(handlungen).toEqual(['importLieferung', 'readProtokoll'])
    await suche(admin, { handlung: 'importLieferung' })
    expect(await blicke('readProtokoll')).toEqual([
      { konto_id: admin.kontoId, neu: { art: 'STICHPROBE', anlass: ANLASS.satz } },
    ])
    await suche(
      admin,
      {},
      { anlass: { art: 'VERDACHT', satz: 'Hinweis auf Missbrauch vom 3. Mai.' } },
    )
    expect(await blicke('readProtokoll')).toHaveLength(2)
  })

  it.each([
    ['ohne Satz', { art: 'STICHPROBE', satz: '   kurz   ' }],
    ['mit einem zu langen Satz', { art: 'STICHPROBE', satz: 'x'.repeat(501) }],
  ])('bekommt %s nichts', async (_, anlass) => {
    const vorher = (await blicke('readProtokoll')).length
    expect(await suche(admin, {}, { anlass })).toEqual({ code: 'EINGABE_UNGUELTIG' })
    expect(await blicke('readProtokoll')).toHaveLength(vorher)
  })

  it.each([
    ['Handlung', { handlung: 'importLieferung' }, ['2', '1']],
    ['Gegenstand und Kennung', { gegenstand: 'Lieferung', kennung: '1' }, ['1']],
    ['Text, auch mit Zeichen einer Suchsprache', { text: '100 % kita_ü' }, ['2']],
    ['Text, der nirgends steht', { text: 'Kita%csv' }, []],
    [
      'leere Felder schränken nicht ein',
      { handlung: 'importLieferung', text: '', konto: '' },
      ['2', '1'],
    ],
    ['ein Konto, das nichts tat', { konto: '2147483647' }, []],
    ['eine Zeit davor', { bis: '2000-01-01' }, []],
  ])('findet nach %s', async (_, filter, kennungen) => {
    const { eintraege } = await suche(admin, filter)
    expect(eintraege?.map(({ kennung }) => kennung)).toEqual(kennungen)
  })

  it('findet nach Tagen der eigenen Zeitzone', async () => {
    const { rows } = await test.owner.query<{ tag: string }>(
      `SELECT (zeitpunkt AT TIME ZONE 'Europe/Berlin')::date::text AS tag FROM protokoll WHERE kennung = '1'`,
    )
    const { tag } = rows[0]!
    const { eintraege } = await suche(admin, { von: tag, bis: tag, handlung: 'importLieferung' })
    expect(eintraege?.map(({ kennung }) => kennung)).toEqual(['1'])
  })

  it.each([
    ['einer Seite vor der ersten', {}, 0],
    ['einer Seite hinter der letzten zählbaren', {}, 201],
    ['einem Konto, das keine Kennung ist', { konto: "1' OR 1=1" }, 1],
    ['einem riesigen Suchtext', { text: 'x'.repeat(201) }, 1],
  ])('bekommt bei %s einen Satz', async (_, filter, seite) => {
    expect((await suche(admin, filter, { seite })).code).toBe('EINGABE_UNGUELTIG')
  })
})

describe('Das Protokoll als Datei', () => {
  const hole = (sprecher: Sprecher, body: unknown) =>
    sprecher.sende({
      method: 'POST',
      url: '/protokoll.csv',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })

  it('ist deutsch, ohne Formeln, und der Export steht mit Anlass und Filter darin', async () => {
    const antwort = await hole(admin, {
      anlass: ANLASS,
      filter: { handlung: 'importLieferung', text: '' },
    })
    expect(antwort.status).toBe(200)
    expect(antwort.headers['cache-control']).toBe('no-store')
    const text = antwort.body.toString()
    expect(text.startsWith('\uFEFFNummer;Zeitpunkt;Wer;')).toBe(true)
    expect(text).toContain(";'=1+1;SYSTEM;")
    expect(text.trim().split('\r\n')).toHaveLength(3)
    expect(await blicke('exportProtokoll')).toEqual([
      {
        konto_id: admin.kontoId,
        neu: {
          art: 'STICHPROBE',
          anlass: ANLASS.satz,
          filter: { handlung: 'importLieferung' },
          eintraege: 2,
        },
      },
    ])
  })

  it.each([
    ['ohne Anlass', {}],
    ['ohne Satz', { anlass: { art: 'STICHPROBE' } }],
    ['mit unbekannter Art', { anlass: { ...ANLASS, art: 'NEUGIER' } }],
    ['mit falschem Tag', { anlass: ANLASS, filter: { von: '2026-02-30' } }],
    ['mit falschem Filter', { anlass: ANLASS, filter: { text: { $ne: 1 } } }],
    ['mit Steuerzeichen', { anlass: ANLASS, filter: { text: 'a\u0000' } }],
    ['als Liste', []],
    ['als Zahl', 7],
  ])('gibt es %s nicht', async (_, body) => {
    expect((await hole(admin, body)).status).toBe(400)
  })

  it('gibt es nicht ohne Anmeldung', async () => {
    expect((await hole(test.oeffentlich, { anlass: ANLASS })).status).toBe(401)
    expect((await suche(test.oeffentlich)).code).toBe('ANMELDUNG_NOETIG')
  })
})

describe('Löschregeln', () => {
  it('zeigen Frist, Grenzen und Grund; geändert wird in den Grenzen', async () => {
    const { data } = await admin.frage(
      '{ loeschregeln { art name grund frist einheit minimum maximum selbsttaetig zuletztAm naechstesMal } }',
    )
    const regeln = data?.['loeschregeln'] as readonly object[]
    expect(regeln).toContainEqual(
      expect.objectContaining({
        art: 'PROTOKOLL_ZUGRIFF',
        frist: 12,
        minimum: 6,
        einheit: 'MONATE',
      }),
    )
    expect(regeln).toContainEqual(
      expect.objectContaining({ art: 'SERVERPROTOKOLL', selbsttaetig: false, naechstesMal: null }),
    )
    const antwort = await admin.frage(
      'mutation { saveLoeschregel(art: PROTOKOLL_ZUGRIFF, frist: 5) { art } }',
    )
    expect(antwort.errors?.[0]?.extensions.code).toBe('EINGABE_UNGUELTIG')
  })
})
