import { createFehler } from '../../lib/fehler.ts'
import { LIEFERUNGEN_SAMPLE } from './lieferungen.sample.ts'
import {
  findNaechste,
  istUebernehmbar,
  LEERE_PRUEFUNG,
  reducePruefung,
  urteile,
  zaehleDateien,
  type Ereignis,
  type Pruefung,
} from './pruefung-state.ts'
import { toAntwort, type Antwort } from './upload.ts'

const [lieferung] = LIEFERUNGEN_SAMPLE
if (!lieferung) throw new Error('Das Beispiel hat eine Lieferung')
const gelesen: Antwort = {
  art: 'gelesen',
  lieferung: { ...lieferung, meldungen: [] },
  neu: true,
}
const fehler = {
  schwere: 'FEHLER' as const,
  code: 'KEINE_ZAHL',
  text: 'Das ist keine Zahl.',
  blatt: null,
  zeile: 182,
  spalte: 'C',
  roh: '4 16',
  anzahl: 1,
  begruendung: null,
}

function nach(...ereignisse: readonly Ereignis[]): Pruefung {
  return ereignisse.reduce(reducePruefung, LEERE_PRUEFUNG)
}
const gewaehlt: Ereignis = { art: 'gewaehlt', dateien: [{ id: 1, name: 'a.csv', groesse: 10 }] }
const erster = (pruefung: Pruefung) => {
  const [vorgang] = pruefung.vorgaenge
  if (!vorgang) throw new Error('Es gibt einen Vorgang')
  return vorgang
}

describe(reducePruefung, () => {
  it('zeigt eine gewählte Datei und prüft sie zuerst', () => {
    const pruefung = nach(gewaehlt)
    expect(pruefung.gezeigt).toBe(1)
    expect(urteile(erster(pruefung)).titel).toBe('Die Datei wird geprüft.')
  })

  it('lässt nur eine fehlerfreie, neue Datei übernehmen', () => {
    const passt = nach(gewaehlt, { art: 'geprueft', id: 1, antwort: gelesen })
    expect(istUebernehmbar(erster(passt))).toBe(true)
    const schonDa = nach(gewaehlt, { art: 'geprueft', id: 1, antwort: { ...gelesen, neu: false } })
    expect(istUebernehmbar(erster(schonDa))).toBe(false)
    expect(urteile(erster(schonDa)).titel).toBe('Diese Datei ist schon da.')
  })

  it('behält den Bericht, wenn die Übernahme scheitert', () => {
    const antwort: Antwort = {
      art: 'abgelehnt',
      fehler: createFehler('DATEI_FEHLERHAFT', 'r-1'),
      meldungen: [fehler],
      bericht: null,
    }
    const pruefung = nach(
      gewaehlt,
      { art: 'geprueft', id: 1, antwort: gelesen },
      { art: 'gesendet', id: 1, wozu: 'UEBERNEHMEN' },
      { art: 'uebernommen', id: 1, antwort },
    )
    expect(erster(pruefung).stand.art).toBe('geprueft')
    expect(urteile(erster(pruefung)).titel).toBe('Die Datei passt bis auf eine Stelle.')
  })

  it('zählt Fehler im Titel und sagt bei unlesbaren Dateien, was ist', () => {
    const drei: Antwort = {
      art: 'abgelehnt',
      fehler: createFehler('DATEI_FEHLERHAFT', null),
      meldungen: [fehler, fehler, fehler],
      bericht: null,
    }
    expect(urteile(erster(nach(gewaehlt, { art: 'geprueft', id: 1, antwort: drei }))).titel).toBe(
      'Die Datei passt bis auf drei Stellen.',
    )
    const fremd: Antwort = { ...drei, fehler: createFehler('FORMAT_UNBEKANNT', null) }
    expect(
      urteile(erster(nach(gewaehlt, { art: 'geprueft', id: 1, antwort: fremd }))).titel,
    ).toMatch(/Format/)
  })

  it('verwirft eine Datei und zeigt die vorige', () => {
    const zwei = nach(gewaehlt, {
      art: 'gewaehlt',
      dateien: [{ id: 2, name: 'b.csv', groesse: 1 }],
    })
    const pruefung = reducePruefung(zwei, { art: 'verworfen', id: 2 })
    expect(pruefung.gezeigt).toBe(1)
    expect(pruefung.vorgaenge).toHaveLength(1)
  })
})

describe(findNaechste, () => {
  const drei = nach(
    {
      art: 'gewaehlt',
      dateien: ['a.csv', 'b.csv', 'c.csv'].map((name, i) => ({ id: i + 1, name, groesse: 1 })),
    },
    { art: 'geprueft', id: 1, antwort: gelesen },
    { art: 'geprueft', id: 2, antwort: { ...gelesen, neu: false } },
    { art: 'geprueft', id: 3, antwort: gelesen },
  )

  it('führt zur nächsten offenen Datei, am Ende wieder zur ersten', () => {
    expect(findNaechste(drei, 1)?.id).toBe(3)
    expect(findNaechste(drei, 3)?.id).toBe(1)
    expect(zaehleDateien(drei)).toBe('3 Dateien: 1 erledigt, 2 offen')
    const eine = reducePruefung(drei, { art: 'uebernommen', id: 1, antwort: gelesen })
    expect(findNaechste(eine, 3)).toBeUndefined()
    expect(findNaechste(eine, 1)?.id).toBe(3)
  })

  it('zeigt sie, wenn ein Bericht geschlossen wird', () => {
    const uebernommen = reducePruefung(drei, { art: 'uebernommen', id: 1, antwort: gelesen })
    expect(reducePruefung(uebernommen, { art: 'verworfen', id: 1 }).gezeigt).toBe(3)
  })

  it('vergisst beim Verlassen der Seite nur, was erledigt ist', () => {
    const verlassen = reducePruefung(drei, { art: 'verlassen' })
    expect(verlassen.gezeigt).toBeNull()
    expect(verlassen.vorgaenge.map(({ name }) => name)).toEqual(['a.csv', 'c.csv'])
  })
})

describe(toAntwort, () => {
  it('liest eine Ablehnung mit Meldungen', () => {
    const text = JSON.stringify({
      fehler: { code: 'DATEI_FEHLERHAFT', text: 'x', nummer: 'r-9' },
      meldungen: [fehler],
      bericht: {
        gelesen: 12,
        passend: 11,
        geschuetzt: 0,
        uebergangen: 0,
        fehler: 1,
        warnungen: 0,
        hinweise: 0,
      },
    })
    expect(toAntwort(422, text)).toMatchObject({
      art: 'abgelehnt',
      fehler: { code: 'DATEI_FEHLERHAFT', nummer: 'r-9' },
      meldungen: [{ zeile: 182 }],
      bericht: { gelesen: 12, fehler: 1 },
    })
  })

  it('hält eine fremde Seite für einen Fehler, nicht für eine Antwort', () => {
    expect(toAntwort(200, '<html>')).toMatchObject({ art: 'abgelehnt' })
    expect(toAntwort(503, '')).toMatchObject({ fehler: { code: 'SERVER_NICHT_BEREIT' } })
  })
})
