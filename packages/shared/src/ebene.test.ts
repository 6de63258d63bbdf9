import { formatRaeume, formatRaeumeDativ, formatVonRaeumen } from './ebene.ts'

describe(formatRaeume, () => {
  it.each([
    [1, '1 Sozialraum'],
    [20, '20 Sozialräume'],
    [2025, '2.025 Sozialräume'],
  ])('beugt nach der Anzahl: %d', (anzahl, text) => {
    expect(formatRaeume(anzahl, 'SOZIALRAUM')).toBe(text)
  })
})

describe(formatRaeumeDativ, () => {
  it.each([
    [1, '1 Sozialraum'],
    [2025, '2.025 Sozialräumen'],
  ])('steht nach „in“ und „von“: %d', (anzahl, text) => {
    expect(formatRaeumeDativ(anzahl, 'SOZIALRAUM')).toBe(text)
  })
})

describe(formatVonRaeumen, () => {
  it('zählt einen Teil', () => {
    expect(formatVonRaeumen(2, 20, 'SOZIALRAUM')).toBe('2 von 20 Sozialräumen')
    expect(formatVonRaeumen(1, 1, 'KREIS')).toBe('1 von 1 Kreis')
  })
})
