/** Delivering by a personal link: what it can do, and what it cannot. */
import { read, utils, write } from '@e965/xlsx'
import { randomUUID } from 'node:crypto'
import { createKreis } from '../src/modules/kreis/create-kreis.ts'
import { baueKreis } from '../src/modules/kreis/musterkreis.testing.ts'
import { finishEingaenge } from '../src/modules/eingang/eingangsdienst.ts'
import { createTestApp, type HttpAntwort, type TestApp } from './test-app.ts'

let test: TestApp
let quelle: string

beforeAll(async () => {
  test = await createTestApp()
  await createKreis(test.datenbank.db, baueKreis())
  await test.owner.query(
    `INSERT INTO quelle (schluessel, name, herausgeber, lizenz, rang) VALUES ('jobcenter', 'Jobcenter', 'Jobcenter', '', 20)`,
  )
  await test.owner.query(
    `INSERT INTO merkmal (schluessel, name, einheit, art) VALUES ('arbeitslose', 'Arbeitslose', 'Personen', 'ANZAHL'),
       ('bevoelkerung', 'Bevölkerung', 'Personen', 'ANZAHL')
     ON CONFLICT DO NOTHING`,
  )
  const { rows } = await test.owner.query<{ id: number }>(
    `SELECT id FROM quelle WHERE schluessel = 'jobcenter'`,
  )
  quelle = String(rows[0]!.id)
})
afterAll(() => test.close())

async function lege(
  titel: string,
  tage = { von: '2016-12-31', bis: '2017-01-01' },
  spalten: readonly object[] = [{ merkmal: 'arbeitslose' }],
): Promise<{ readonly id: string; readonly token: string }> {
  const { data, errors } = await test.frage(
    'mutation ($a: DatenanforderungInput!) { saveDatenanforderung(anforderung: $a) { id } }',
    {
      a: {
        titel,
        quelle,
        empfaenger: 'Jobcenter, Controlling',
        email: '',
        zeitraum: { art: 'STICHTAG', ...tage },
        ebene: 'KOMMUNE',
        spalten,
        frist: '2090-03-31',
        hinweis: '',
      },
    },
  )
  expect(errors).toBeUndefined()
  const { id } = data!['saveDatenanforderung'] as { id: string }
  const gestellt = await test.frage(
    'mutation ($id: ID!) { sendDatenanforderung(id: $id) { link { pfad } } }',
    { id },
  )
  const { link } = gestellt.data!['sendDatenanforderung'] as { link: { pfad: string } }
  return { id, token: link.pfad.split('#')[1]! }
}

const SEITE = `{ anforderungDesLinks { titel spalten nimmtAn dateien { dateiname zustand gelesen ersetzt meldungen { schwere code text } } } }`
interface Seite {
  readonly titel: string
  readonly nimmtAn: boolean
  readonly dateien: readonly {
    zustand: string
    gelesen: number
    ersetzt: boolean
    meldungen: { text: string }[]
  }[]
}

const mitLink = (token: string, rest: object = {}) => ({ headers: { zugangslink: token, ...rest } })

async function seite(token: string): Promise<{ readonly seite?: Seite; readonly fehler?: string }> {
  const { body } = await test.oeffentlich.sende({
    method: 'POST',
    url: '/graphql',
    headers: { 'content-type': 'application/json', zugangslink: token },
    body: JSON.stringify({ query: SEITE }),
  })
  const { data, errors } = JSON.parse(body.toString()) as {
    data?: { anforderungDesLinks: Seite } | null
    errors?: { extensions: { code: string } }[]
  }
  return data?.anforderungDesLinks
    ? { seite: data.anforderungDesLinks }
    : { fehler: errors![0]!.extensions.code }
}

const vorlage = async (token: string): Promise<HttpAntwort> =>
  test.oeffentlich.sende({ url: '/liefern/vorlage.xlsx', ...mitLink(token) })

function fillIn(bytes: Uint8Array, zahlen: readonly (number | string)[]): Buffer {
  const buch = read(bytes, { type: 'buffer' })
  const blatt = buch.Sheets['Daten']!
  zahlen.forEach((zahl, i) => {
    blatt[`C${6 + i}`] = { t: typeof zahl === 'number' ? 'n' : 's', v: zahl }
  })
  return write(buch, { type: 'buffer', bookType: 'xlsx' }) as Buffer
}

const liefere = (token: string, body: Uint8Array, schluessel: string = randomUUID()) =>
  test.oeffentlich.sende({
    method: 'POST',
    url: '/liefern?name=zurueck.xlsx',
    headers: {
      'content-type': 'application/octet-stream',
      zugangslink: token,
      'idempotency-key': schluessel,
    },
    body,
  })

const codeOf = (antwort: HttpAntwort) => antwort.json<{ fehler: { code: string } }>().fehler.code

describe('Ein persönlicher Link', () => {
  it('zeigt den Auftrag, gibt die Vorlage, nimmt sie ausgefüllt an und zeigt den Prüfbericht', async () => {
    const { id, token } = await lege('Arbeitslose')
    expect((await seite(token)).seite).toMatchObject({
      titel: 'Arbeitslose',
      spalten: ['Arbeitslose'],
      nimmtAn: true,
      dateien: [],
    })
    const leer = await vorlage(token)
    expect(leer.status).toBe(200)
    expect(leer.headers).toMatchObject({
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    })
    const antwort = await liefere(token, fillIn(leer.body, [120, 340, 0]))
    expect([antwort.status, antwort.json<{ eingaenge: object[] }>().eingaenge.length]).toEqual([
      200, 1,
    ])
    await finishEingaenge(test.datenbank.db)
    const { seite: danach } = await seite(token)
    expect(danach?.dateien).toMatchObject([{ zustand: 'GEPRUEFT', gelesen: 3, meldungen: [] }])
    const { data } = await test.frage(
      'query ($id: ID!) { datenanforderung(id: $id) { zustand links { sendungen } eingaenge { zustand anforderung { id offen } } } }',
      { id },
    )
    expect(data).toEqual({
      datenanforderung: {
        zustand: 'GELIEFERT',
        links: [{ sendungen: 1 }],
        eingaenge: [{ zustand: 'GEPRUEFT', anforderung: { id, offen: true } }],
      },
    })
    const { rows } = await test.owner.query(
      'SELECT von, anforderung_id, zuordnung IS NOT NULL AS gelesen FROM eingang WHERE anforderung_id = $1',
      [id],
    )
    expect(rows).toEqual([
      { von: 'Jobcenter, Controlling (Link)', anforderung_id: Number(id), gelesen: true },
    ])
  })

  it('nimmt dieselbe Sendung zweimal als eine', async () => {
    const { id, token } = await lege('Doppelt gesendet')
    const datei = fillIn((await vorlage(token)).body, [1, 2, 3])
    const schluessel = randomUUID()
    const ids = [
      await liefere(token, datei, schluessel),
      await liefere(token, datei, schluessel),
    ].map((antwort) => antwort.json<{ eingaenge: { id: string }[] }>().eingaenge[0]?.id)
    expect(ids[0]).toBe(ids[1])
    const { rows } = await test.owner.query('SELECT FROM eingang WHERE anforderung_id = $1', [id])
    expect(rows).toHaveLength(1)
    const { rows: links } = await test.owner.query<{ sendungen: number }>(
      'SELECT sendungen FROM zugangslink WHERE anforderung_id = $1',
      [id],
    )
    expect(links).toEqual([{ sendungen: 1 }])
    await test.owner.query('UPDATE zugangslink SET sendungen = 20 WHERE anforderung_id = $1', [id])
    expect((await liefere(token, datei, schluessel)).status).toBeLessThan(300)
  })

  it('sagt, was an der Datei nicht stimmt, mit Zeile', async () => {
    const { token } = await lege('Mit Fehler')
    await liefere(token, fillIn((await vorlage(token)).body, ['viele', 2, 3]))
    await finishEingaenge(test.datenbank.db)
    const [datei] = (await seite(token)).seite!.dateien
    expect(datei?.zustand).toBe('FEHLERHAFT')
    expect(datei?.meldungen[0]?.text).toMatch(/viele/)
  })

  it('sagt neben einem unlesbaren Feld auch, was sonst fehlt', async () => {
    const { token } = await lege('Mit Fehler und Lücke')
    await liefere(token, fillIn((await vorlage(token)).body, ['viele', 2]))
    await finishEingaenge(test.datenbank.db)
    const [datei] = (await seite(token)).seite!.dateien
    expect(datei?.zustand).toBe('FEHLERHAFT')
    const texte = datei?.meldungen.map(({ text }) => text).join('\n')
    expect(texte).toMatch(/viele/)
    expect(texte).toMatch(/In 1 von 2 Feldern steht keine Zahl/)
  })

  it('sagt, wenn nichts oder nicht alles ausgefüllt ist', async () => {
    const { token } = await lege('Leer zurück')
    const leer = (await vorlage(token)).body
    await liefere(token, leer)
    await liefere(token, fillIn(leer, [5]))
    await finishEingaenge(test.datenbank.db)
    expect((await seite(token)).seite?.dateien).toMatchObject([
      {
        zustand: 'GEPRUEFT',
        meldungen: [
          { text: expect.stringMatching(/^In 2 von 3 Feldern steht keine Zahl/) as unknown },
        ],
      },
      {
        zustand: 'FEHLERHAFT',
        meldungen: [{ text: expect.stringMatching(/keine einzige Zahl/) as unknown }],
      },
    ])
  })

  it('nimmt nur die Vorlage der eigenen Anforderung und sieht nichts von anderen', async () => {
    const [eine, andere] = [await lege('Die eine'), await lege('Die andere')]
    const fremde = fillIn((await vorlage(andere.token)).body, [1, 2, 3])
    const antwort = await liefere(eine.token, fremde)
    expect([antwort.status, codeOf(antwort)]).toEqual([400, 'EINGABE_UNGUELTIG'])
    expect(antwort.body.toString()).not.toContain('Die andere')
    expect((await seite(eine.token)).seite?.dateien).toEqual([])
  })

  it('nimmt keine Zahlen für einen anderen Zeitraum und sagt, welcher gebraucht wird', async () => {
    const { token } = await lege('Anderes Jahr')
    const { rows } = await test.owner.query<{ schluessel: string }>(
      `SELECT schluessel FROM raum WHERE ebene = 'KOMMUNE' ORDER BY schluessel`,
    )
    const zeilen = rows.map(({ schluessel }) => `${schluessel};31.12.2015;12`)
    const tabelle = ['AGS;Stichtag;Arbeitslose', ...zeilen, ''].join('\n')
    await test.owner.query(
      `WITH v AS (INSERT INTO vorlage (name) VALUES ('Arbeitslose der Probe') RETURNING id)
       INSERT INTO vorlagenfassung (vorlage_id, nummer, quelle, zuordnung, kopf, angelegt_von)
       SELECT id, 1, 'jobcenter', $1, $2, 'Probe' FROM v`,
      [
        JSON.stringify({
          name: 'Arbeitslose der Probe',
          quelle: 'jobcenter',
          dezimalzeichen: ',',
          kopfzeilen: 1,
          raum: { schluessel: 'AGS', art: 'AMTLICH' },
          zeitraum: { spalte: 'Stichtag', art: 'STICHTAG' },
          werte: [
            {
              spalte: 'Arbeitslose',
              merkmal: {
                schluessel: 'arbeitslose',
                name: 'Arbeitslose',
                einheit: 'Personen',
                art: 'ANZAHL',
              },
            },
          ],
        }),
        ['AGS', 'Stichtag', 'Arbeitslose'],
      ],
    )
    await liefere(token, Buffer.from(tabelle))
    await finishEingaenge(test.datenbank.db)
    const [datei] = (await seite(token)).seite!.dateien
    expect(datei).toMatchObject({ zustand: 'FEHLERHAFT' })
    expect(datei?.meldungen.map(({ text }) => text).join()).toMatch(
      /Gebraucht werden Zahlen für 31\.12\.2016; in der Datei stehen welche für 31\.12\.2015/,
    )
  })

  it('sagt, wo Teile der Datei nicht ihre Summe ergeben', async () => {
    const teil = (geschlecht: string) => ({
      merkmal: 'arbeitslose',
      teilgruppe: { geschlecht, nationalitaet: 'INSGESAMT', alterVon: 0, alterBis: null },
    })
    const spalten = ['INSGESAMT', 'MAENNLICH', 'WEIBLICH'].map(teil)
    const { token } = await lege('Mit Summe', undefined, spalten)
    const buch = read((await vorlage(token)).body, { type: 'buffer' })
    const blatt = buch.Sheets['Daten']!
    const zahlen = [
      [700, 400, 200],
      [800, 450, 350],
      [900, 450, 450],
    ]
    zahlen.forEach((zeile, i) => {
      zeile.forEach((v, j) => {
        blatt[`${'CDE'[j]}${6 + i}`] = { t: 'n', v }
      })
    })
    await liefere(token, write(buch, { type: 'buffer', bookType: 'xlsx' }) as Buffer)
    await finishEingaenge(test.datenbank.db)
    expect((await seite(token)).seite?.dateien).toMatchObject([
      {
        zustand: 'GEPRUEFT',
        meldungen: [
          {
            code: 'TEILE_UNGLEICH_GANZES',
            text: expect.stringMatching(/: 700\. Die Geschlechter ergeben zusammen 600/) as unknown,
          },
        ],
      },
    ])
  })

  it('sagt, wo die Gebiete der Datei nicht ihre eigene Summenzeile ergeben', async () => {
    const { token } = await lege('Mit Summenzeile')
    const { rows } = await test.owner.query<{ schluessel: string }>(
      `SELECT schluessel FROM raum WHERE ebene = 'KOMMUNE' ORDER BY schluessel`,
    )
    const zeilen = rows.map(({ schluessel }) => `${schluessel};31.12.2016;500`)
    const tabelle = ['AGS;Stichtag;Arbeitslose', ...zeilen, 'Insgesamt;31.12.2016;1900', '']
    await liefere(token, Buffer.from(tabelle.join('\n')))
    await finishEingaenge(test.datenbank.db)
    expect((await seite(token)).seite?.dateien[0]?.meldungen).toMatchObject([
      {
        code: 'RAUMSUMME',
        text: expect.stringMatching(/Zeile „Insgesamt“: 1\.900 .* ergeben 1\.500/) as unknown,
      },
    ])
  })

  it('verrät nicht, dass die Summe eine andere ist als die schon bekannte', async () => {
    const { id, token } = await lege('Einwohner', undefined, [{ merkmal: 'bevoelkerung' }])
    await test.owner.query(
      `WITH l AS (INSERT INTO lieferung (quelle_id, dateiname, inhalt, pruefsumme, format, titel, bericht, erfasst_von)
         VALUES ($1, 'kreis.csv', '', repeat('c', 64), 'f', 't', '{}', 'Probe') RETURNING id)
       INSERT INTO grundzahl (lieferung_id, quelle_id, merkmal_id, teilgruppe_id, raumfassung_id, zeitraum_id, wert, status, zeile)
         SELECT l.id, $1, m.id, t.id, f.id, z.id, 41030, 'GUELTIG', 1
         FROM l, merkmal m, teilgruppe t, raum r JOIN raumfassung f ON f.raum_id = r.id, zeitraum z
         WHERE m.schluessel = 'bevoelkerung' AND r.ebene = 'KREIS' AND z.von = '2016-12-31' AND t.alter_von = 0
           AND t.alter_bis IS NULL AND t.geschlecht = 'INSGESAMT' AND t.nationalitaet = 'INSGESAMT'`,
      [quelle],
    )
    await liefere(token, fillIn((await vorlage(token)).body, [10000, 11000, 12000]))
    await finishEingaenge(test.datenbank.db)
    const { data } = await test.frage(
      'query ($id: ID!) { datenanforderung(id: $id) { eingaenge { meldungen { code text } } } }',
      { id },
    )
    expect(JSON.stringify(data)).toMatch(/RAUMSUMME.*41\.030/)
    expect(JSON.stringify(await seite(token))).not.toMatch(/RAUMSUMME|41\.030/)
  })

  it('verrät durch nichts, ob eine Zahl neben anderen auffällt', async () => {
    const davor = await lege('Davor', { von: '2015-12-31', bis: '2016-01-01' })
    const erste = await liefere(
      davor.token,
      fillIn((await vorlage(davor.token)).body, [100, 100, 100]),
    )
    await finishEingaenge(test.datenbank.db)
    const eingang = erste.json<{ eingaenge: { id: string }[] }>().eingaenge[0]!.id
    const { errors } = await test.frage(
      'mutation ($id: ID!) { takeEingang(id: $id, begruendungen: []) { id } }',
      { id: eingang },
    )
    expect(errors).toBeUndefined()
    await finishEingaenge(test.datenbank.db)
    const antworten = []
    for (const zahl of [100, 101, 900]) {
      const { id, token } = await lege(`Versuch mit ${zahl}`)
      await liefere(token, fillIn((await vorlage(token)).body, [zahl, zahl, zahl]))
      await finishEingaenge(test.datenbank.db)
      const { data } = await test.frage(
        'query ($id: ID!) { datenanforderung(id: $id) { eingaenge { meldungen { code } } } }',
        { id },
      )
      antworten.push({
        innen: JSON.stringify(data),
        aussen: (await seite(token)).seite!.dateien,
      })
    }
    expect(antworten[2]?.innen).toMatch(/SPRUNG/)
    expect(antworten[0]?.innen).not.toMatch(/SPRUNG/)
    expect(new Set(antworten.map(({ aussen }) => JSON.stringify(aussen))).size).toBe(1)
  })

  it('zeigt, welche Datei an die Stelle einer anderen trat', async () => {
    const { token } = await lege('Zweiter Versuch')
    const leer = (await vorlage(token)).body
    await liefere(token, fillIn(leer, ['viele', 2, 3]))
    await finishEingaenge(test.datenbank.db)
    // What lacks something may be the second part of an answer.
    await liefere(token, fillIn(leer, [1, 2]))
    await finishEingaenge(test.datenbank.db)
    const vorher = (await seite(token)).seite?.dateien.map(({ zustand }) => zustand)
    expect(vorher).toEqual(['GEPRUEFT', 'FEHLERHAFT'])
    await liefere(token, fillIn(leer, [1, 2, 3]))
    await finishEingaenge(test.datenbank.db)
    expect((await seite(token)).seite?.dateien).toMatchObject([
      { zustand: 'GEPRUEFT', ersetzt: false },
      { zustand: 'VERWORFEN', ersetzt: true },
      { zustand: 'VERWORFEN', ersetzt: true },
    ])
    const { rows } = await test.owner.query<{ neu: { grund: string } }>(
      `SELECT neu FROM protokoll WHERE handlung = 'discardEingang' ORDER BY id DESC LIMIT 2`,
    )
    expect(rows.map(({ neu }) => neu.grund)).toEqual([
      expect.stringMatching(/^Ersetzt durch „.+“ \(Eingang \d+\)\.$/),
      expect.stringMatching(/^Ersetzt durch/),
    ])
  })

  it('ist kein Konto: alles andere bleibt zu', async () => {
    const { id, token } = await lege('Nur dies')
    for (const query of [
      '{ datenanforderungen { id } }',
      '{ eingaenge { id } }',
      '{ lieferungen { id } }',
      '{ mailversand { eingerichtet } }',
      '{ anforderungsangebot { kommunen { organisation } } }',
      `mutation { askRueckfrage(id: "${id}", text: "Wer?") { id } }`,
      `mutation { closeDatenanforderung(id: "${id}", erledigt: true, grund: "Ich") { id } }`,
      `mutation { sendDatenanforderungen(ids: ["${id}"]) { id } }`,
    ]) {
      const { body } = await test.oeffentlich.sende({
        method: 'POST',
        url: '/graphql',
        headers: { 'content-type': 'application/json', zugangslink: token },
        body: JSON.stringify({ query }),
      })
      expect(body.toString()).toContain('ANMELDUNG_NOETIG')
    }
    const planung = await test.oeffentlich.sende({
      url: `/datenanforderungen/${id}/vorlage.xlsx`,
      ...mitLink(token),
    })
    expect(planung.status).toBe(401)
  })

  it('öffnet nach Widerruf, Ablauf oder Zurückziehen nichts, und sagt immer dasselbe', async () => {
    const [widerrufen, abgelaufen, zurueckgezogen] = [
      await lege('A'),
      await lege('B'),
      await lege('C'),
    ]
    const { data } = await test.frage(
      'query ($id: ID!) { datenanforderung(id: $id) { links { id } } }',
      { id: widerrufen.id },
    )
    const link = (data!['datenanforderung'] as { links: { id: string }[] }).links[0]!.id
    await test.frage('mutation ($id: ID!) { revokeZugangslink(id: $id) { id } }', { id: link })
    await test.owner.query(
      `UPDATE zugangslink SET angelegt_am = now() - interval '2 days', gueltig_bis = now() - interval '1 minute' WHERE anforderung_id = $1`,
      [abgelaufen.id],
    )
    await test.frage(
      'mutation ($id: ID!) { closeDatenanforderung(id: $id, erledigt: false, grund: "Doppelt") { id } }',
      { id: zurueckgezogen.id },
    )
    const antworten = await Promise.all(
      [widerrufen.token, abgelaufen.token, zurueckgezogen.token, 'x'.repeat(43)].map(vorlage),
    )
    const texte = antworten.map(
      (antwort) => antwort.json<{ fehler: { text: string } }>().fehler.text,
    )
    expect(antworten.map(({ status }) => status)).toEqual([404, 404, 404, 404])
    expect(new Set(texte).size).toBe(1)
  })

  it('zeigt nach dem Abschluss noch den Bericht und nimmt nichts mehr an', async () => {
    const { id, token } = await lege('Erledigt')
    const leer = (await vorlage(token)).body
    await test.frage(
      'mutation ($id: ID!) { closeDatenanforderung(id: $id, erledigt: true, grund: "Da") { id } }',
      { id },
    )
    expect((await seite(token)).seite).toMatchObject({ nimmtAn: false })
    expect((await liefere(token, fillIn(leer, [1, 2, 3]))).status).toBe(400)
  })

  it('nimmt höchstens 20 Dateien', async () => {
    const { id, token } = await lege('Viele')
    await test.owner.query('UPDATE zugangslink SET sendungen = 20 WHERE anforderung_id = $1', [id])
    const antwort = await liefere(token, Buffer.from('AGS;Wert'))
    expect([antwort.status, codeOf(antwort)]).toEqual([429, 'ZU_VIELE_ANFRAGEN'])
    const { rows } = await test.owner.query('SELECT FROM eingang WHERE anforderung_id = $1', [id])
    expect(rows).toEqual([])
  })

  it('zweimal gleich gestellt, auch zugleich, ist eine Anforderung', async () => {
    const beide = await Promise.all([lege('Zwei Klicks'), lege('Zwei Klicks')])
    expect(beide[0].id).toBe(beide[1].id)
    expect((await lege('Zwei Klicks', { von: '2017-12-31', bis: '2018-01-01' })).id).not.toBe(
      beide[0].id,
    )
  })

  it('steht in keiner Zeile des Protokolls, auch nicht der Datenbank', async () => {
    const { token } = await lege('Spuren')
    await seite(token)
    await liefere(token, fillIn((await vorlage(token)).body, [1, 2, 3]))
    expect(JSON.stringify(test.protokoll)).not.toContain(token)
    const { rows } = await test.owner.query(
      'SELECT FROM protokoll p WHERE p::text LIKE $1 UNION ALL SELECT FROM zugangslink z WHERE z::text LIKE $1 UNION ALL SELECT FROM nachricht n WHERE n::text LIKE $1',
      [`%${token}%`],
    )
    expect(rows).toEqual([])
  })

  it('lässt Raten warten', async () => {
    const codes: string[] = []
    for (let i = 0; i < 12; i += 1) codes.push(codeOf(await vorlage(String(i).padStart(43, 'z'))))
    expect(codes).toContain('NICHT_GEFUNDEN')
    expect(codes.at(-1)).toBe('ZU_VIELE_ANFRAGEN')
    // Whoever has a good link is not slowed by it.
    expect((await seite((await lege('Trotzdem')).token)).seite?.titel).toBe('Trotzdem')
  })
})

describe('Eine Rückfrage', () => {
  const frage = (id: string, text: string) =>
    test.frage(
      'mutation ($id: ID!, $text: String!) { askRueckfrage(id: $id, text: $text) { rueckfragen { art text von } } }',
      { id, text },
    )
  async function antworte(token: string, text: string): Promise<string> {
    const { body } = await test.oeffentlich.sende({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json', zugangslink: token },
      body: JSON.stringify({
        query:
          'mutation ($text: String!) { answerRueckfrage(text: $text) { rueckfragen { art text } } }',
        variables: { text },
      }),
    })
    return body.toString()
  }

  it('steht auf der Seite des Links und wird dort beantwortet', async () => {
    const { id, token } = await lege('Mit Rückfrage')
    const { errors } = await frage(id, 'Zeile 7: Stimmt die Zahl?')
    expect(errors).toBeUndefined()
    expect(await antworte(token, '  Ja, es gab eine neue Unterkunft. ')).toContain(
      '"text":"Ja, es gab eine neue Unterkunft."',
    )
    const { data } = await test.frage(
      'query ($id: ID!) { datenanforderung(id: $id) { rueckfragen { art text von } } }',
      { id },
    )
    expect(data).toMatchObject({
      datenanforderung: {
        rueckfragen: [
          { art: 'ANTWORT', von: 'Jobcenter, Controlling (Link)' },
          { art: 'FRAGE', text: 'Zeile 7: Stimmt die Zahl?' },
        ],
      },
    })
    const { rows } = await test.owner.query<{ handlung: string; neu: object }>(
      `SELECT handlung, neu FROM protokoll WHERE kennung = $1 AND handlung LIKE '%Rueckfrage'`,
      [id],
    )
    expect(rows.map(({ handlung }) => handlung).toSorted()).toEqual([
      'answerRueckfrage',
      'askRueckfrage',
    ])
    expect(JSON.stringify(rows)).not.toContain('Unterkunft')
  })

  it('braucht Worte, einen Link und eine offene Anforderung', async () => {
    const { id, token } = await lege('Ohne Worte')
    expect((await frage(id, ' ')).errors?.[0]?.extensions.code).toBe('EINGABE_UNGUELTIG')
    expect(await antworte(token, 'x'.repeat(2001))).toContain('EINGABE_UNGUELTIG')
    expect(await antworte('y'.repeat(43), 'Hallo')).toMatch(/NICHT_GEFUNDEN|ZU_VIELE_ANFRAGEN/)
    for (let i = 0; i < 20; i += 1) await antworte(token, `Satz ${i}`)
    expect(await antworte(token, 'Noch einer')).toContain('ZU_VIELE_ANFRAGEN')
    await test.frage(
      'mutation ($id: ID!) { closeDatenanforderung(id: $id, erledigt: true, grund: "Da") { id } }',
      { id },
    )
    expect(await antworte(token, 'Danach')).toContain('EINGABE_UNGUELTIG')
    expect((await frage(id, 'Danach?')).errors?.[0]?.extensions.code).toBe('EINGABE_UNGUELTIG')
  })
})

describe('Die Planung', () => {
  it('fragt mehrere Stellen auf einmal, alle oder keine, jede nach den Räumen ihrer Kommune', async () => {
    const { data: angebot } = await test.frage(
      '{ anforderungsangebot { vorlagen { name } kommunen { raum { id name } } } }',
    )
    const { kommunen } = angebot!['anforderungsangebot'] as {
      kommunen: { raum: { id: string; name: string } }[]
    }
    expect(kommunen.length).toBeGreaterThan(1)
    const eine = (raum: string | null, empfaenger: string) => ({
      titel: 'Arbeitslose, alle',
      quelle,
      raum,
      empfaenger,
      email: '',
      zeitraum: { art: 'STICHTAG', von: '2016-12-31', bis: '2017-01-01' },
      ebene: 'KOMMUNE',
      spalten: [{ merkmal: 'arbeitslose' }],
      frist: '2090-03-31',
      hinweis: '',
    })
    const legeAlle = (anforderungen: object[]) =>
      test.frage(
        'mutation ($a: [DatenanforderungInput!]!) { saveDatenanforderungen(anforderungen: $a) { id raum { name } } }',
        { a: anforderungen },
      )
    const eingaben = kommunen.map(({ raum }) => eine(raum.id, `Meldeamt ${raum.name}`))
    const zahl = async () =>
      (
        await test.owner.query('SELECT FROM datenanforderung WHERE titel = $1', [
          'Arbeitslose, alle',
        ])
      ).rowCount
    expect((await legeAlle([...eingaben, eine('424242', 'Niemand')])).errors).toBeDefined()
    expect(await zahl()).toBe(0)
    const { data, errors } = await legeAlle(eingaben)
    expect(errors).toBeUndefined()
    const angelegt = data!['saveDatenanforderungen'] as { id: string; raum: { name: string } }[]
    expect(angelegt.map(({ raum }) => raum.name)).toEqual(kommunen.map(({ raum }) => raum.name))
    const gestellt = await test.frage(
      'mutation ($ids: [ID!]!) { sendDatenanforderungen(ids: $ids) { zustand } }',
      { ids: angelegt.map(({ id }) => id) },
    )
    expect(gestellt.data).toEqual({
      sendDatenanforderungen: angelegt.map(() => ({ zustand: 'ANGEFORDERT' })),
    })
    const datei = await test.sende({
      url: `/datenanforderungen/${angelegt[0]!.id}/vorlage.xlsx`,
    })
    const zeilen = utils.sheet_to_json<string[]>(read(datei.body).Sheets['Daten']!, { header: 1 })
    expect(zeilen.slice(5).map((zeile) => zeile[1])).toEqual([kommunen[0]!.raum.name])
  })

  it('lädt die ausgefüllte Vorlage selbst hoch, und die Anforderung weiß es', async () => {
    const { id } = await lege('Per Stick gebracht')
    const leer = await test.sende({ url: `/datenanforderungen/${id}/vorlage.xlsx` })
    expect(leer.headers['content-disposition']).toContain('Per%20Stick%20gebracht')
    await test.sende({
      method: 'POST',
      url: '/eingaenge?name=stick.xlsx',
      headers: { 'content-type': 'application/octet-stream' },
      body: fillIn(leer.body, [5, 6, 7]),
    })
    await finishEingaenge(test.datenbank.db)
    const { data } = await test.frage(
      'query ($id: ID!) { datenanforderung(id: $id) { zustand } eingaenge { zustand anforderung { id } } }',
      { id },
    )
    expect(data).toMatchObject({ datenanforderung: { zustand: 'GELIEFERT' } })
    const eingaenge = data!['eingaenge'] as {
      zustand: string
      anforderung: { id: string } | null
    }[]
    expect(eingaenge[0]).toEqual({ zustand: 'GEPRUEFT', anforderung: { id } })
  })

  it('verwirft, was kam, und die Anforderung ist wieder offen', async () => {
    const { id, token } = await lege('Falsche Datei')
    const antwort = await liefere(token, fillIn((await vorlage(token)).body, [1, 2, 3]))
    const eingang = antwort.json<{ eingaenge: { id: string }[] }>().eingaenge[0]!.id
    await finishEingaenge(test.datenbank.db)
    const { errors } = await test.frage(
      'mutation ($id: ID!) { discardEingang(id: $id, grund: "Falsches Jahr") { zustand } }',
      { id: eingang },
    )
    expect(errors).toBeUndefined()
    const { data } = await test.frage(
      'query ($id: ID!) { datenanforderung(id: $id) { zustand } }',
      { id },
    )
    expect(data).toEqual({ datenanforderung: { zustand: 'ANGEFORDERT' } })
  })
})
