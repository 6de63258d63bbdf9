import {
  istInArbeit,
  ortOf,
  standOf,
  toGruppen,
  type Datei,
  type Meldung,
} from './zustand-worte.ts'

const datei: Datei = {
  id: '1',
  dateiname: 'zurueck.xlsx',
  eingegangenAm: '2026-03-01T10:00:00Z',
  zustand: 'GEPRUEFT',
  schritt: '',
  gelesen: 20,
  ersetzt: false,
  meldungen: [],
}

const meldung: Meldung = {
  schwere: 'FEHLER',
  code: 'KEINE_ZAHL',
  text: '„viele“ ist keine Zahl.',
  blatt: 'Daten',
  zeile: 7,
  spalte: 'C',
  roh: 'viele',
  anzahl: 1,
}

it('sagt dem Absender, ob noch etwas zu tun ist', () => {
  expect(standOf(datei)).toMatchObject({ art: 'gut', titel: 'Angekommen' })
  expect(standOf(datei).satz).toMatch(/20 Zahlen gelesen\. Es ist nichts mehr zu tun\./)
  const fehlerhaft = {
    ...datei,
    zustand: 'FEHLERHAFT',
    meldungen: [meldung, { ...meldung, anzahl: 4 }],
  } as const
  expect(standOf(fehlerhaft)).toMatchObject({
    titel: '5 Fehler',
    satz: 'Bitte berichtigen und noch einmal senden.',
  })
  expect(standOf({ ...fehlerhaft, ersetzt: true })).toMatchObject({ art: 'neutral' })
  expect(standOf({ ...datei, meldungen: [{ ...meldung, schwere: 'HINWEIS' }] }).satz).toMatch(
    /das Folgende/,
  )
})

it('fasst gleiche Mängel zusammen, Fehler zuerst', () => {
  const hinweis: Meldung = { ...meldung, schwere: 'HINWEIS', code: 'GEFRAGTES_FEHLT' }
  expect(
    toGruppen([hinweis, meldung, { ...meldung, zeile: 8 }]).map(({ code, meldungen }) => [
      code,
      meldungen.length,
    ]),
  ).toEqual([
    ['KEINE_ZAHL', 2],
    ['GEFRAGTES_FEHLT', 1],
  ])
  expect(ortOf(meldung)).toBe('Zeile 7, Spalte C')
  expect(ortOf({ ...meldung, blatt: null, zeile: null, spalte: null })).toBe('ganze Datei')
})

it('fragt nur nach, solange gearbeitet wird', () => {
  expect(
    (['EINGEGANGEN', 'PRUEFT', 'UEBERNIMMT'] as const).map((zustand) =>
      istInArbeit({ ...datei, zustand }),
    ),
  ).toEqual([true, true, true])
  expect(
    (['GEPRUEFT', 'FEHLERHAFT', 'UEBERNOMMEN', 'VERWORFEN'] as const).some((zustand) =>
      istInArbeit({ ...datei, zustand }),
    ),
  ).toBe(false)
})
