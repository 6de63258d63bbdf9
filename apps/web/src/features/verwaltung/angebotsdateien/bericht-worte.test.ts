import { satzOf, titelOf, wegeOf, zeilenOf } from './bericht-worte.ts'
import type { Bericht } from './send-angebote.ts'

const LEER: Bericht = {
  uebernommen: false,
  format: 'TABELLE',
  spalten: [],
  spaltenarten: [],
  kategorien: [],
  anzahl: { NEU: 0, GEAENDERT: 0, GLEICH: 0, FEHLER: 0 },
  standorte: 0,
  unvollstaendig: 0,
  neueAnbieter: [],
  unbekannteKategorien: [],
  meldungen: [],
  weitereMeldungen: 0,
  zeilen: [],
}

it('says what would happen', () => {
  const bericht = {
    ...LEER,
    anzahl: { NEU: 1200, GEAENDERT: 3, GLEICH: 0, FEHLER: 1 },
    standorte: 1,
    unvollstaendig: 1,
    neueAnbieter: ['A', 'B'],
  }
  expect(satzOf(bericht)).toBe(
    '1.200 Angebote neu, 3 geändert, 1 bleibt weg, 1 neuer Standort. 1 Angebot ist unvollständig und wird Entwurf. 2 Anbieter werden angelegt.',
  )
  expect(titelOf(bericht)).toBe('Geprüft, noch nicht übernommen')
  expect(titelOf({ ...LEER, anzahl: { ...LEER.anzahl, GLEICH: 4 } })).toBe('Alles schon da')
  expect(titelOf({ ...LEER, anzahl: { ...LEER.anzahl, FEHLER: 4 } })).toContain('berichtigen')
  expect(titelOf({ ...LEER, anzahl: { ...LEER.anzahl, GLEICH: 1, FEHLER: 4 } })).toBe(
    'Nichts zu übernehmen',
  )
})

it('says that another table was taken where no column is known', () => {
  const fremd = { ...LEER, spalten: [{ kopf: 'Indikator', spalte: null, beispiele: ['Quote'] }] }
  expect(titelOf(fremd)).toContain('nicht nach einer Tabelle mit Angeboten')
  expect(satzOf(fremd)).toContain('übernommen wird nichts')
  expect(satzOf({ ...fremd, spalten: [{ kopf: 'Name', spalte: 'titel', beispiele: [] }] })).toBe(
    '.',
  )
})

it('names rows, and not thousands of them', () => {
  expect(zeilenOf([], 0)).toBe('Ganze Datei')
  expect(zeilenOf([4], 1)).toBe('Zeile 4')
  expect(zeilenOf([2, 3], 2)).toBe('Zeilen 2, 3')
  expect(zeilenOf([2, 3], 14)).toBe('Zeilen 2, 3 und 12 weitere')
})

it('leads to where the new ones are', () => {
  const wege = (anzahl: Partial<Bericht['anzahl']>, teil: Partial<Bericht> = {}) => {
    const bericht = { ...LEER, ...teil, anzahl: { ...LEER.anzahl, ...anzahl } }
    return (ziel: Parameters<typeof wegeOf>[1]) =>
      wegeOf(bericht, ziel).map(({ adresse }) => adresse.replace('/verwaltung/angebote', ''))
  }
  expect(wege({ NEU: 3 })('ENTWURF')).toEqual(['?zustand=ENTWURF'])
  expect(wege({ NEU: 3 }, { unvollstaendig: 1 })('EINGEREICHT')).toEqual([
    '?zustand=EINGEREICHT',
    '?zustand=ENTWURF',
  ])
  expect(wege({ NEU: 3 }, { unvollstaendig: 3 })('VEROEFFENTLICHT')).toEqual(['?zustand=ENTWURF'])
  expect(wege({ NEU: 3 }, { neueAnbieter: ['A'] })('VEROEFFENTLICHT')).toEqual([
    '?zustand=VEROEFFENTLICHT',
    '?zustand=EINGEREICHT',
  ])
  expect(wege({ GEAENDERT: 3 })('EINGEREICHT')).toEqual([''])
})
