import {
  acceptAll,
  describeRaum,
  findEbene,
  groupRaeume,
  omitAll,
  toRaumzuordnungen,
  toZuordnungsraeume,
} from './raumwahl.ts'

const RAEUME = toZuordnungsraeume({
  schluessel: ['05370', '05370028', '05370016', '05370016', 'S-01'],
  namen: ['Heinsberg', 'Übach-Palenberg', 'Heinsberg', 'Heinsberg', 'Nord'],
  ebenen: ['KREIS', 'KOMMUNE', 'KOMMUNE', 'JUGENDAMTSBEZIRK', 'SOZIALRAUM'],
})
const [KREIS, UEBACH, HEINSBERG] = RAEUME

const NAMEN = [
  { text: 'Ubach', name: '', vorschlaege: [UEBACH!] },
  { text: 'Heinsberg', name: '', vorschlaege: [KREIS!, HEINSBERG!] },
  { text: 'Summe hier', name: '', vorschlaege: [] },
]

describe(acceptAll, () => {
  it('takes what only one area can mean, and nothing that was said already', () => {
    expect(acceptAll({}, NAMEN)).toEqual({ Ubach: '05370028' })
    expect(acceptAll({ Ubach: null }, NAMEN)).toEqual({ Ubach: null })
  })
})

describe(omitAll, () => {
  it('leaves out what is still open', () => {
    expect(omitAll({ Ubach: '05370028' }, NAMEN)).toEqual({
      Ubach: '05370028',
      Heinsberg: null,
      'Summe hier': null,
    })
  })
})

describe(toRaumzuordnungen, () => {
  it('says only what is asked now', () => {
    expect(toRaumzuordnungen({ Ubach: '05370028', Früher: null }, NAMEN)).toEqual([
      { text: 'Ubach', schluessel: '05370028' },
    ])
  })
})

describe(groupRaeume, () => {
  it('begins with the level of the file and names each key once', () => {
    const gruppen = groupRaeume(RAEUME, 'SOZIALRAUM')
    expect(gruppen.map(({ titel, eintraege }) => [titel, eintraege.length])).toEqual([
      ['Sozialräume', 1],
      ['Kommunen', 2],
      ['Kreis', 1],
    ])
  })
})

it('finds the level that most names mean, and says it beside a name', () => {
  expect(findEbene(RAEUME, ['05370028', '05370016', 'S-01'])).toBe('KOMMUNE')
  expect(findEbene(RAEUME, [])).toBeNull()
  expect(describeRaum(RAEUME, '05370016')).toBe('Heinsberg (Kommune)')
})
