import { findMeinen, parseMeinRaum } from './mein-raum.ts'

const meiner = { ebene: 'QUARTIER', schluessel: 'Q1', name: 'Nord', ober: ['K1', 'S1'] } as const

describe(parseMeinRaum, () => {
  it('reads what it wrote', () => {
    expect(parseMeinRaum(JSON.stringify(meiner))).toEqual(meiner)
  })
  it.each([
    null,
    '',
    '{',
    '[]',
    '{"ebene":"X","schluessel":"1","name":"a","ober":[]}',
    '{"ebene":"KREIS"}',
  ])('takes %s for nothing', (text) => {
    expect(parseMeinRaum(text)).toBeNull()
  })
})

describe(findMeinen, () => {
  const raum = (schluessel: string) => ({ schluessel })
  it('finds the area itself, else the one in which it lies', () => {
    expect(findMeinen([raum('Q2'), raum('Q1')], meiner)).toEqual(raum('Q1'))
    expect(findMeinen([raum('S2'), raum('S1')], meiner)).toEqual(raum('S1'))
    expect(findMeinen([raum('S2')], meiner)).toBeNull()
    expect(findMeinen([raum('Q1')], null)).toBeNull()
  })
})
