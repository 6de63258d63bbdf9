import fc from 'fast-check'
import { distance, groupOrte, sucheOrte, toOrte, zielOf } from './ort-suche.ts'

const ORTE = toOrte({
  schluessel: ['05370004', 'HB-1', 'HB-1-1', '05370020', 'JA-1', '05370'],
  namen: [
    'Hückelhoven',
    'Hückelhoven-Mitte',
    'Übach–Boscheln',
    'Gangelt',
    'Jugendamt Hückelhoven',
    'Kreis Heinsberg',
  ],
  ebenen: ['KOMMUNE', 'SOZIALRAUM', 'QUARTIER', 'KOMMUNE', 'JUGENDAMTSBEZIRK', 'KREIS'],
  jugendamtsbezirke: ['JA-1', 'JA-1', 'JA-1', null, null, null],
  kommunen: [null, '05370004', '05370004', null, null, null],
  sozialraeume: [null, null, 'HB-1', null, null, null],
})
const namen = (suche: string) => sucheOrte(ORTE, suche).map(({ name }) => name)
const ortOf = (name: string) => ORTE.find((ort) => ort.name === name)!

describe(toOrte, () => {
  it('names what lies above a place, widest first', () => {
    expect(ortOf('Übach–Boscheln').ober.map(({ name }) => name)).toEqual([
      'Jugendamt Hückelhoven',
      'Hückelhoven',
      'Hückelhoven-Mitte',
    ])
  })
})

describe(sucheOrte, () => {
  it.each([
    ['hückelhoven', 'Hückelhoven'],
    ['Hueckelhoven', 'Hückelhoven'],
    ['huckelhofen', 'Hückelhoven'],
    ['Ubach', 'Übach–Boscheln'],
    ['boschlen', 'Übach–Boscheln'],
    ['hukelh', 'Hückelhoven'],
    ['gangel', 'Gangelt'],
    ['Ganglet', 'Gangelt'],
    ['05370020', 'Gangelt'],
  ])('%s → %s', (suche, name) => {
    expect(namen(suche)[0]).toBe(name)
  })

  it('finds nothing for nothing, and nothing far off', () => {
    expect(namen('  ')).toEqual([])
    expect(namen('Köln')).toEqual([])
  })

  it('survives whatever is typed', () => {
    fc.assert(fc.property(fc.string(), (suche) => Array.isArray(sucheOrte(ORTE, suche))))
  })
})

describe(distance, () => {
  it.each([
    ['gangelt', 'gangelt', 0],
    ['ganglet', 'gangelt', 1],
    ['gangel', 'gangelt', 1],
    ['', 'abc', 3],
    ['kitten', 'sitting', 3],
  ])('%s → %s: %s', (a, b, abstand) => {
    expect(distance(a, b)).toBe(abstand)
    expect(distance(b, a)).toBe(abstand)
  })
})

describe(groupOrte, () => {
  it('keeps the order of the best of each level', () => {
    expect(groupOrte(sucheOrte(ORTE, 'hück')).map(({ ebene }) => ebene)).toEqual([
      'KOMMUNE',
      'SOZIALRAUM',
      'JUGENDAMTSBEZIRK',
    ])
  })
})

describe(zielOf, () => {
  it('leads to the place itself where there are figures', () => {
    expect(zielOf(ortOf('Gangelt'), ['KOMMUNE'])).toEqual({
      teil: { ebene: 'KOMMUNE', raeume: ['05370020'], in: null },
      hinweis: '',
    })
  })
  it('else to the next larger area, and says so', () => {
    const { teil, hinweis } = zielOf(ortOf('Übach–Boscheln'), ['KOMMUNE', 'SOZIALRAUM'])
    expect(teil).toMatchObject({ ebene: 'SOZIALRAUM', raeume: ['HB-1'] })
    expect(hinweis).toBe(
      'Für Quartiere hat dieser Indikator keine Werte; gezeigt: Sozialraum Hückelhoven-Mitte.',
    )
  })
  it('else to the areas inside it', () => {
    expect(zielOf(ortOf('Gangelt'), ['SOZIALRAUM']).teil).toEqual({
      ebene: 'SOZIALRAUM',
      raeume: [],
      in: '05370020',
    })
  })
})
