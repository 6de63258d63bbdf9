import {
  formatAlle,
  formatAlter,
  formatAnzahl,
  formatBereich,
  formatDatum,
  formatDifferenz,
  formatDifferenzMitEinheit,
  formatGroesse,
  formatMitEinheit,
  formatWert,
  formatZahl,
  formatZeitpunkt,
  toTag,
} from './format.ts'

describe(formatZahl, () => {
  it.each([
    [28253, 0, '28.253'],
    [12.36, 1, '12,4'],
    [-4.25, 1, '−4,3'],
    [-0.04, 1, '0,0'],
    [0, 2, '0,00'],
    [1e6, 0, '1.000.000'],
  ])('%d mit %d Stellen → %s', (zahl, stellen, text) => {
    expect(formatZahl(zahl, stellen)).toBe(text)
  })
})

describe(formatDifferenz, () => {
  it.each([
    [1.23, '+1,2'],
    [-1.23, '−1,2'],
    [0.01, '0,0'],
  ])('%d → %s', (zahl, text) => {
    expect(formatDifferenz(zahl, 1)).toBe(text)
  })
})

describe(formatWert, () => {
  it('setzt das Zeichen, wo keine Zahl steht, und den Strich für genau null', () => {
    expect(formatWert(12.4, 'GUELTIG', 1)).toBe('12,4')
    expect(formatWert(0, 'NULL_WERT', 1)).toBe('–')
    expect(formatWert(0, 'GUELTIG', 1)).toBe('0,0')
    expect(formatWert(null, 'GEHEIM_PRIMAER')).toBe('.')
    expect(formatWert(null, 'GEHEIM_SEKUNDAER')).toBe('.')
    expect(formatWert(null, 'NICHT_VERFUEGBAR')).toBe('…')
  })
})

describe(formatMitEinheit, () => {
  it('setzt das Prozentzeichen mit schmalem Leerzeichen, andere Einheiten als Wort', () => {
    expect(formatMitEinheit(12.4, 'Prozent', 1)).toBe('12,4\u202F%')
    expect(formatMitEinheit(1234, 'Personen')).toBe('1.234 Personen')
    expect(formatMitEinheit(8, 'je 1.000', 1)).toBe('8,0 je 1.000')
    expect(formatMitEinheit(8, '')).toBe('8')
    expect(formatMitEinheit(1240, 'Anzahl')).toBe('1.240')
  })
})

describe(formatDifferenzMitEinheit, () => {
  it('nennt Unterschiede von Anteilen Prozentpunkte', () => {
    expect(formatDifferenzMitEinheit(1.2, 'Prozent', 1)).toBe('+1,2 Prozentpunkte')
    expect(formatDifferenzMitEinheit(1, 'Prozent')).toBe('+1 Prozentpunkt')
    expect(formatDifferenzMitEinheit(-1, 'Prozent')).toBe('−1 Prozentpunkt')
    expect(formatDifferenzMitEinheit(-40, 'Personen')).toBe('−40 Personen')
  })
})

describe(formatBereich, () => {
  it('nimmt den Strich, bei negativen Grenzen das Wort', () => {
    expect(formatBereich(17.4, 20.5, 1)).toBe('17,4–20,5')
    expect(formatBereich(-2, 1.5, 1)).toBe('−2,0 bis 1,5')
  })
})

describe('Zeit und Größe', () => {
  it('kennt den Tag dort, wo die Fristen gelten', () => {
    expect(toTag(new Date('2026-03-31T22:30:00Z'))).toBe('2026-04-01')
  })

  it('schreibt Tage und Zeitpunkte deutsch', () => {
    expect(formatDatum('2015-12-31')).toBe('31.12.2015')
    expect(formatDatum('2024-01-01')).toBe('1.1.2024')
    expect(formatDatum('2026-11-22T23:30:00Z')).toBe('23.11.2026')
    expect(formatDatum('2026-07-01T21:59:59Z')).toBe('1.7.2026')
    expect(formatZeitpunkt('2025-11-18T08:42:00Z')).toBe('18.11.2025, 09:42 Uhr')
  })

  it('schreibt Dateigrößen und Anzahlen', () => {
    expect(formatGroesse(512)).toBe('512 Byte')
    expect(formatGroesse(14_200)).toBe('14 kB')
    expect(formatGroesse(2_340_000)).toBe('2,3 MB')
    expect(formatAnzahl(1, 'Raum', 'Räume')).toBe('1 Raum')
    expect(formatAnzahl(1200, 'Raum', 'Räume')).toBe('1.200 Räume')
  })
})

describe(formatAlle, () => {
  it('kennt das Wort für zwei', () => {
    expect(formatAlle(2, 'Stellen')).toBe('beide Stellen')
    expect(formatAlle(1200, 'Stellen')).toBe('alle 1.200 Stellen')
  })
})

describe(formatAlter, () => {
  it.each([
    [null, null, ''],
    [6, 12, '6 bis 12 Jahre'],
    [0, 1, '0 bis 1 Jahr'],
    [3, 3, '3 Jahre'],
    [65, null, 'ab 65 Jahren'],
    [1, null, 'ab 1 Jahr'],
    [null, 17, 'bis 17 Jahre'],
  ])('%s bis %s: „%s“', (von, bis, text) => {
    expect(formatAlter({ von, bis })).toBe(text)
  })
})
