import {
  createVerteilung,
  findBeispiele,
  formatDeckung,
  formatRichtung,
  sortierteWerte,
  type Vorschauzeile,
} from './vorschau.ts'

const zeile = (name: string, wert: number | null, status = 'GUELTIG'): Vorschauzeile => ({
  schluessel: name,
  name,
  wert,
  status: wert === null ? status : 'GUELTIG',
  zaehler: null,
  nenner: null,
  unten: null,
  oben: null,
  zeichen: null,
})

const zeilen = [
  zeile('A', 3),
  zeile('B', 12.34),
  zeile('C', null, 'GEHEIM_PRIMAER'),
  zeile('D', null, 'NICHT_VERFUEGBAR'),
  zeile('E', null, 'NICHT_SINNVOLL'),
  zeile('F', 5),
]
const werte = sortierteWerte(zeilen)
const prozent = { einheit: 'Prozent', nachkommastellen: 1 }

it('ordnet Werte und nennt alle Räume', () => {
  expect(werte.map(({ name }) => name)).toEqual(['B', 'F', 'A'])
  expect(formatDeckung(zeilen, 'SOZIALRAUM')).toBe(
    '3 von 6 Sozialräumen haben einen Wert, 1 ist geschützt, bei 1 ergibt die Formel keinen Sinn, bei 1 fehlen Zahlen.',
  )
  expect(formatDeckung([], 'KOMMUNE')).toBe('0 von 0 Kommunen haben einen Wert.')
})

it('zeigt von vielen Räumen die drei höchsten und die zwei niedrigsten', () => {
  const viele = sortierteWerte(Array.from({ length: 9 }, (_, i) => zeile(`R${i}`, i)))
  expect(findBeispiele(viele).map(({ name }) => name)).toEqual(['R8', 'R7', 'R6', 'R1', 'R0'])
  expect(findBeispiele(werte)).toHaveLength(3)
})

it('sagt die Richtung an zwei Räumen, ohne Werte allgemein', () => {
  expect(formatRichtung('HOCH_BELASTEND', werte, prozent)).toBe(
    'B (12,3\u202F%) gilt als stärker belastet als A (3,0\u202F%).',
  )
  expect(formatRichtung('HOCH_GUENSTIG', [], prozent)).toBe(
    'Räume mit hohem Wert gelten als günstiger.',
  )
  expect(formatRichtung('NEUTRAL', werte, prozent)).toMatch(/nicht gewertet/)
  expect(formatRichtung('NEUTRAL', werte.slice(0, 1), prozent)).toMatch(/nicht gewertet/)
})

it('legt die Räume auf eine Achse mit der Null', () => {
  const { von, bis, punkte, kreis } = createVerteilung(werte, 6.17)
  expect([von, bis, kreis]).toEqual([0, 12.34, 0.5])
  expect(punkte[0]?.lage).toBe(1)
  expect(createVerteilung([], null)).toEqual({ von: 0, bis: 0, punkte: [], kreis: null })
})
