import { istKlein } from './nicht-veroeffentlicht.ts'

it('hält nur Sozialräume und Quartiere für klein', () => {
  expect(istKlein('SOZIALRAUM')).toBe(true)
  expect(istKlein('QUARTIER')).toBe(true)
  expect(istKlein('JUGENDAMTSBEZIRK')).toBe(false)
  expect(istKlein(null)).toBe(false)
})
