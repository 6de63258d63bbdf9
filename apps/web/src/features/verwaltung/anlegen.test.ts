import { findMaengel } from './anlegen.ts'

describe('Angaben zum Kreis', () => {
  const gut = { schluessel: '05370', name: 'Kreis Heinsberg', gueltigAb: '1975-01-01' }

  it('sind vollständig', () => expect(findMaengel(gut)).toEqual({}))

  it.each([
    ['5370', 'schluessel'],
    ['17001', 'schluessel'],
    ['0537a', 'schluessel'],
  ])('%s ist kein Kreisschlüssel', (schluessel, feld) => {
    expect(Object.keys(findMaengel({ ...gut, schluessel }))).toEqual([feld])
  })

  it('nennen alle Mängel auf einmal', () => {
    expect(Object.keys(findMaengel({ schluessel: '', name: ' ', gueltigAb: '' }))).toEqual([
      'schluessel',
      'name',
      'gueltigAb',
    ])
  })
})
