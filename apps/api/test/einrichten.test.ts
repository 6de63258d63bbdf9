import { baueKreis } from '../src/modules/kreis/musterkreis.testing.ts'
import { createTestApp, type HttpAntwort, type TestApp } from './test-app.ts'

const MUSTER = baueKreis()

const geojson = (gebiete = MUSTER.gebiete) =>
  JSON.stringify({
    type: 'FeatureCollection',
    features: gebiete.map(({ schluessel, name, geometry }) => ({
      type: 'Feature',
      properties: { AGS: schluessel, GEN: name },
      geometry,
    })),
  })

const codeOf = (antwort: HttpAntwort) => antwort.json<{ fehler: { code: string } }>().fehler.code

interface Einrichtung {
  readonly kreis: { readonly name: string } | null
  readonly schritte: readonly {
    readonly name: string
    readonly erledigt: boolean
    readonly anzahl: number
    readonly von: number | null
  }[]
}

let test: TestApp
beforeAll(async () => {
  test = await createTestApp()
})
afterAll(() => test.close())

const lege = (body: string, suche = 'schluessel=05998&name=Musterkreis&gueltigAb=1990-01-01') =>
  test.sende({
    method: 'POST',
    url: `/kreis?${suche}`,
    headers: { 'content-type': 'application/octet-stream' },
    body,
  })

async function einrichtung(): Promise<Einrichtung> {
  const { data, errors } = await test.frage(
    '{ einrichtung { kreis { name } schritte { name erledigt anzahl von } } }',
  )
  expect(errors).toBeUndefined()
  return data?.['einrichtung'] as Einrichtung
}

describe('Kreis einrichten', () => {
  it('zeigt in der leeren Datenbank alle Schritte als offen', async () => {
    const { kreis, schritte } = await einrichtung()
    expect(kreis).toBeNull()
    expect(schritte.filter(({ erledigt }) => erledigt)).toEqual([])
    expect(schritte.map(({ name }) => name).slice(0, 3)).toEqual([
      'KREIS',
      'KOMMUNEN',
      'SOZIALRAEUME',
    ])
  })

  it.each([
    ['ohne Namen', 'schluessel=05998&gueltigAb=1990-01-01', 'EINGABE_UNGUELTIG'],
    ['mit falschem Schlüssel', 'schluessel=5998&name=X&gueltigAb=1990-01-01', 'EINGABE_UNGUELTIG'],
    ['mit unmöglichem Tag', 'schluessel=05998&name=X&gueltigAb=1990-02-31', 'EINGABE_UNGUELTIG'],
    ['ohne passende Gemeinde', 'schluessel=05111&name=X&gueltigAb=1990-01-01', 'DATEI_FEHLERHAFT'],
  ])('lehnt %s ab', async (_, suche, code) => {
    expect(codeOf(await lege(geojson(), suche))).toBe(code)
  })

  it.each([
    ['eine leere Datei', '', 'DATEI_LEER'],
    ['Unsinn', 'kein GeoJSON', 'DATEI_FEHLERHAFT'],
    ['eine leere Sammlung', '{"type":"FeatureCollection","features":[]}', 'DATEI_FEHLERHAFT'],
  ])('lehnt %s ab und legt nichts an', async (_, body, code) => {
    expect(codeOf(await lege(body))).toBe(code)
    expect((await einrichtung()).kreis).toBeNull()
  })

  it('legt den Kreis mit seinen Kommunen an und hakt die Schritte ab', async () => {
    const antwort = await lege(geojson())
    expect([antwort.status, antwort.json()]).toEqual([
      200,
      {
        kreis: {
          schluessel: '05998',
          name: 'Musterkreis',
          kommunen: ['Adorf', 'Bedorf', 'Cedorf'],
        },
      },
    ])
    const { kreis, schritte } = await einrichtung()
    expect(kreis).toEqual({ name: 'Musterkreis' })
    expect(schritte.slice(0, 3)).toEqual([
      { name: 'KREIS', erledigt: true, anzahl: 1, von: null },
      { name: 'KOMMUNEN', erledigt: true, anzahl: 3, von: null },
      { name: 'SOZIALRAEUME', erledigt: false, anzahl: 0, von: null },
    ])
  })

  it('nimmt keinen zweiten Kreis', async () => {
    expect(codeOf(await lege(geojson()))).toBe('EINGABE_UNGUELTIG')
  })
})

describe('Seitentexte', () => {
  const text = async (seite: string) => {
    const { data } = await test.frage(
      `{ seitentext(seite: ${seite}) { version text vorgabe geaendertAm luecken } }`,
    )
    return data?.['seitentext'] as { version: number; text: string; luecken: readonly string[] }
  }
  const save = (neu: string, version: number) =>
    test.frage(
      'mutation ($s: SeitentextInput!) { saveSeitentext(seitentext: $s) { version text luecken } }',
      { s: { seite: 'IMPRESSUM', text: neu, version } },
    )

  it('beginnen mit dem mitgelieferten Text und seinen Lücken', async () => {
    const impressum = await text('IMPRESSUM')
    expect(impressum).toMatchObject({ version: 0, geaendertAm: null })
    expect(impressum.text).toContain('Musterkreis')
    expect(impressum.luecken.length).toBeGreaterThan(2)
  })

  it('werden zu Fassungen; derselbe Text bleibt eine', async () => {
    const einmal = await save('## Wir\n\nRathausplatz 1', 0)
    expect(einmal.data?.['saveSeitentext']).toMatchObject({ version: 1, luecken: [] })
    expect(
      (await save('## Wir\r\n\r\nRathausplatz 1\n', 0)).data?.['saveSeitentext'],
    ).toMatchObject({
      version: 1,
    })
    const { schritte } = await einrichtung()
    expect(schritte.find(({ name }) => name === 'IMPRESSUM')?.erledigt).toBe(true)
  })

  it('überschreiben nicht, was jemand anderes inzwischen gespeichert hat', async () => {
    expect((await save('Meine Fassung', 0)).errors?.[0]?.extensions.code).toBe('EINGABE_UNGUELTIG')
    expect((await text('IMPRESSUM')).text).toContain('Rathausplatz')
  })

  it.each(['', '   ', 'x'.repeat(60_001)])('lehnen leere und riesige Texte ab', async (neu) => {
    expect((await save(neu, 1)).errors?.[0]?.extensions.code).toBe('EINGABE_UNGUELTIG')
  })

  it('stehen im Protokoll, ohne den Text', async () => {
    const { rows } = await test.owner.query<{ alt: object; neu: object }>(
      `SELECT alt, neu FROM protokoll WHERE handlung = 'saveSeitentext'`,
    )
    expect(rows).toEqual([{ alt: { version: 0 }, neu: { version: 1, zeichen: 22 } }])
  })
})

describe('Startseite', () => {
  const save = (startseite: object) =>
    test.frage(
      'mutation ($startseite: StartseiteInput!) { saveStartseite(startseite: $startseite) { indikator ebene ueberschrift bild { gebietsstand { ebene } } weitere { gebietsstand { ebene } } } }',
      { startseite },
    )

  it('kommt ohne einen einzigen Wert aus', async () => {
    const { data, errors } = await test.frage(
      '{ startseite(sicht: INTERN) { indikator ebene ueberschrift geaendertAm bild { gebietsstand { id } } weitere { gebietsstand { id } } } }',
    )
    expect(errors).toBeUndefined()
    expect(data?.['startseite']).toEqual({
      indikator: null,
      ebene: null,
      ueberschrift: '',
      geaendertAm: null,
      bild: null,
      weitere: [],
    })
  })

  it('merkt sich eine eigene Überschrift und lässt sie wieder los', async () => {
    const gewaehlt = await save({ ueberschrift: '  Wie  leben wir? ' })
    expect(gewaehlt.data?.['saveStartseite']).toMatchObject({ ueberschrift: 'Wie leben wir?' })
    expect((await save({ ueberschrift: '' })).data?.['saveStartseite']).toMatchObject({
      ueberschrift: '',
    })
  })

  it('lehnt unbekannte Indikatoren und zu lange Überschriften ab', async () => {
    const unbekannt = await save({ indikator: 'gibt-es-nicht', ueberschrift: '' })
    expect(unbekannt.errors?.[0]?.extensions.code).toBe('NICHT_GEFUNDEN')
    const lang = await save({ ueberschrift: 'x'.repeat(161) })
    expect(lang.errors?.[0]?.extensions.code).toBe('EINGABE_UNGUELTIG')
  })
})
