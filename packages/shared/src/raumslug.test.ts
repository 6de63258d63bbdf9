import fc from 'fast-check'
import { nummerOf, raumslug } from './raumslug.ts'

describe('raumslug', () => {
  it.each([
    [{ nummer: 7, schluessel: 'S7', name: 'Oberbruch–Dremmen' }, '7-oberbruch-dremmen'],
    [{ nummer: null, schluessel: '05370016', name: 'Hückelhoven' }, '05370016-hueckelhoven'],
    [{ nummer: 3, schluessel: 'S3', name: '–' }, '3'],
  ])('schreibt %j als „%s“', (raum, slug) => expect(raumslug(raum)).toBe(slug))

  it('führt mit jedem Namen zur selben Nummer zurück', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999 }), fc.string(), (nummer, name) => {
        expect(nummerOf(raumslug({ nummer, schluessel: 'S', name }))).toBe(nummer)
      }),
    )
  })

  it.each(['', 'mitte', '053700041', '12mitte', '-3'])('findet in „%s“ keine Nummer', (slug) =>
    expect(nummerOf(slug)).toBeNull(),
  )
})
