import { ANGEBOTSKATEGORIEN } from './angebotskategorien.ts'

const bySchluessel = new Map(ANGEBOTSKATEGORIEN.map((eine) => [eine.schluessel, eine]))

describe('Angebotskategorien', () => {
  it('haben jede ihren eigenen Schlüssel und stehen hinter der, zu der sie gehören', () => {
    expect(bySchluessel.size).toBe(ANGEBOTSKATEGORIEN.length)
    ANGEBOTSKATEGORIEN.forEach(({ ober }, i) => {
      if (ober === null) return
      const platz = ANGEBOTSKATEGORIEN.findIndex(({ schluessel }) => schluessel === ober)
      expect(platz).toBeGreaterThanOrEqual(0)
      expect(platz).toBeLessThan(i)
    })
  })

  it.each([
    '§ 11',
    '§ 12',
    '§ 13',
    '§ 13a',
    '§ 14',
    '§ 16',
    '§ 17',
    '§ 18',
    '§ 19',
    '§ 20',
    '§ 21',
    '§ 22',
    '§ 22a',
    '§ 23',
    '§ 24',
    '§ 27',
    '§ 28',
    '§ 29',
    '§ 30',
    '§ 31',
    '§ 32',
    '§ 33',
    '§ 34',
    '§ 35',
    '§ 35a',
    '§ 41',
    '§ 42',
    '§ 52',
  ])('kennen %s SGB VIII', (paragraf) => {
    expect(ANGEBOTSKATEGORIEN.some((eine) => eine.paragraf === `${paragraf} SGB VIII`)).toBe(true)
  })

  it.each([
    '§ 7a SGB XI',
    '§ 7c SGB XI',
    '§ 36 SGB XI',
    '§ 37 SGB XI',
    '§ 39 SGB XI',
    '§ 41 SGB XI',
    '§ 42 SGB XI',
    '§ 43 SGB XI',
    '§ 45a SGB XI',
    '§ 71 SGB XII',
    '§ 37b SGB V',
    '§ 6 APG NRW',
    '§ 16h SGB II',
  ])('kennen %s', (paragraf) => {
    expect(ANGEBOTSKATEGORIEN.some((eine) => eine.paragraf === paragraf)).toBe(true)
  })

  it('stehen im Gesetz, das ihr Paragraf nennt', () => {
    expect(bySchluessel.get('frauenhaus')?.gesetz).toBe('OHNE')
    expect(bySchluessel.get('schuldnerberatung')?.gesetz).toBe('SGB_II')
    expect(bySchluessel.get('seniorenberatung')?.gesetz).toBe('SGB_XII')
    expect(bySchluessel.get('sprachfoerderung')?.gesetz).toBe('SGB_VIII')
  })

  it('finden, was Menschen sagen', () => {
    const gemeint = ANGEBOTSKATEGORIEN.filter(({ synonyme }) =>
      synonyme.includes('mein Kind spricht nicht'),
    ).map(({ schluessel }) => schluessel)
    expect(gemeint).toEqual(['entwicklung', 'fruehfoerderung', 'sprachfoerderung', 'logopaedie'])
  })
})
