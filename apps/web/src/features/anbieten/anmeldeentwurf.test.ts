import { findMaengel, LEER } from './anmeldeentwurf.ts'

const GUT = {
  ...LEER,
  name: 'Verein',
  traegerart: 'FREI',
  person: 'Rita',
  email: 'rita@verein.de',
} as const

it('lässt durch, was reicht: Name, Art, Person, Adresse', () => {
  expect(findMaengel(GUT)).toEqual({})
  expect(findMaengel({ ...GUT, website: 'www.verein.de' })).toEqual({})
})

it.each([
  ['name', ' '],
  ['traegerart', ''],
  ['person', ''],
  ['email', 'rita@verein'],
  ['website', 'verein'],
  ['website', 'javascript:alert(1)'],
])('nennt, was an %s fehlt', (feld, wert) => {
  expect(Object.keys(findMaengel({ ...GUT, [feld]: wert }))).toEqual([feld])
})
