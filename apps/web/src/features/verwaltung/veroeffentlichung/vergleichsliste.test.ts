import { aendertSichUngezeigt, anzahlVon, filtere, textOf, type Zeile } from './vergleichsliste.ts'

const ZEILE: Zeile = {
  indikator: { slug: 'arbeitslosenanteil', name: 'Arbeitslosenanteil' },
  zahlen: [
    { wechsel: 'HINZUGEKOMMEN', anzahl: 11 },
    { wechsel: 'GEAENDERT', anzahl: 2 },
    { wechsel: 'VERBORGEN', anzahl: 1 },
  ],
}
const RUHIG: Zeile = { indikator: { slug: 'frauenanteil', name: 'Frauenanteil' }, zahlen: [] }

it('zählt je Art und insgesamt', () => {
  expect(anzahlVon(ZEILE.zahlen, 'ALLE')).toBe(14)
  expect(anzahlVon(ZEILE.zahlen, 'VERBORGEN')).toBe(1)
  expect(anzahlVon(ZEILE.zahlen, 'WEGGEFALLEN')).toBe(0)
})

it('zeigt nur, was sich ändert und zum Wort passt', () => {
  expect(filtere([RUHIG, ZEILE], { wechsel: 'ALLE', wort: '' })).toEqual([ZEILE])
  expect(filtere([RUHIG, ZEILE], { wechsel: 'WEGGEFALLEN', wort: '' })).toEqual([])
  expect(filtere([ZEILE], { wechsel: 'ALLE', wort: 'pflege' })).toEqual([])
})

it('schreibt alt und neu mit dem Zeichen des Fehlens', () => {
  expect(textOf(5.2, 'GUELTIG', 1)).toBe('5,2')
  expect(textOf(null, 'GEHEIM_PRIMAER', 1)).toBe('.')
  expect(textOf(null, null, 1)).toBe('nicht enthalten')
})

it('erkennt, was sich erst hinter der letzten gezeigten Stelle ändert', () => {
  const sagt = (alt: number | null, neu: number | null) =>
    aendertSichUngezeigt({ alt, neu, nachkommastellen: 1 })
  expect(sagt(1.71, 1.74)).toBe(true)
  expect(sagt(1.71, 1.81)).toBe(false)
  expect(sagt(1.7, 1.7)).toBe(false)
  expect(sagt(null, 1.7)).toBe(false)
})
