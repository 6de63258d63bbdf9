import fc from 'fast-check'
import {
  enthaeltHausnummer,
  formatHausnummern,
  parseStrassensuche,
  vereinfacheStrasse,
} from './strassensuche.ts'

describe('Strassensuche', () => {
  it.each([
    ['Lindenstraße', 'lindenstr'],
    ['Lindenstr.', 'lindenstr'],
    ['LINDENSTRASSE', 'lindenstr'],
    ['Straße des 17. Juni', 'str des 17 juni'],
    ['Am Mühlen-Weg', 'am muehlen weg'],
    ['Strandweg', 'strandweg'],
  ])('schreibt „%s“ als „%s“', (text, erwartet) => {
    expect(vereinfacheStrasse(text)).toBe(erwartet)
  })

  it.each([
    ['Lindenstr. 12a', { strasse: 'lindenstr', hausnummer: 12, ort: '' }],
    ['Lindenstraße 7, Heinsberg', { strasse: 'lindenstr', hausnummer: 7, ort: 'heinsberg' }],
    ['Lindenstraße', { strasse: 'lindenstr', hausnummer: null, ort: '' }],
    ['Straße 17', { strasse: 'str', hausnummer: 17, ort: '' }],
    ['', { strasse: '', hausnummer: null, ort: '' }],
  ])('liest „%s“', (text, erwartet) => {
    expect(parseStrassensuche(text)).toEqual(erwartet)
  })

  it('nimmt jede Eingabe und gibt nur Buchstaben, Ziffern und Leerzeichen weiter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const { strasse, ort } = parseStrassensuche(text)
        expect(`${strasse}${ort}`).toMatch(/^[a-z0-9 ]*$/)
      }),
    )
  })

  it('ordnet Hausnummern nach Spanne und Seite zu', () => {
    const abschnitt = { seite: 'GERADE', von: 2, bis: 48 } as const
    expect([1, 2, 3, 48, 49, 50].filter((nr) => enthaeltHausnummer(abschnitt, nr))).toEqual([2, 48])
    expect(enthaeltHausnummer({ seite: 'BEIDE', von: 50, bis: null }, 4000)).toBe(true)
  })

  it.each([
    [{ seite: 'GERADE', von: 2, bis: 48 }, '2–48 gerade'],
    [{ seite: 'BEIDE', von: 50, bis: null }, 'ab 50'],
    [{ seite: 'UNGERADE', von: 1, bis: null }, 'ungerade'],
    [{ seite: 'BEIDE', von: 1, bis: null }, 'alle'],
  ] as const)('sagt %j als „%s“', (abschnitt, erwartet) => {
    expect(formatHausnummern(abschnitt)).toBe(erwartet)
  })
})
