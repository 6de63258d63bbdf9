import { findHilfe, HILFEN } from './hilfe.ts'

describe('Hilfe', () => {
  it.each([
    ['/', 'Start'],
    ['/karte', 'Karte'],
    ['/indikatoren/altersarmut', 'Indikatoren'],
    ['/verwaltung', 'Verwaltung'],
    ['/verwaltung/lieferungen/7', 'Lieferungen'],
    ['/verwaltung/rueckmeldungen', 'Verwaltung'],
    ['/gibt-es-nicht', 'Hilfe'],
  ])('auf %s ist die von „%s“', (pathname, titel) => {
    expect(findHilfe(pathname).titel).toBe(titel)
  })

  it.each(HILFEN)('$pfad hat drei bis sechs Sätze', ({ saetze, tasten }) => {
    const anzahl = saetze.length + (tasten ? 1 : 0)
    expect(anzahl).toBeGreaterThanOrEqual(3)
    expect(anzahl).toBeLessThanOrEqual(6)
    for (const satz of saetze) expect(satz).toMatch(/[.!?]$/)
  })
})
