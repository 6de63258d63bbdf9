import { fehlendeEbenensatz, istKlein } from './nicht-veroeffentlicht.ts'

const EBENEN = [
  { ebene: 'KOMMUNE', anzahl: 10 },
  { ebene: 'SOZIALRAUM', anzahl: 20 },
  { ebene: 'QUARTIER', anzahl: 64 },
] as const

it('sagt der Öffentlichkeit, wann die kleinen Räume kommen, und nennt nur, was es gibt', () => {
  expect(fehlendeEbenensatz('RELEASED', EBENEN)).toMatch(
    /^Sozialräume und Quartiere werden veröffentlicht, sobald /,
  )
  expect(fehlendeEbenensatz('RELEASED', EBENEN.slice(0, 2))).toMatch(/^Sozialräume werden /)
})

it('sagt innen nichts, und nichts, wo es keine kleinen Räume gibt', () => {
  expect(fehlendeEbenensatz('INTERN', EBENEN)).toBeNull()
  expect(fehlendeEbenensatz('RELEASED', EBENEN.slice(0, 1))).toBeNull()
})

it('hält nur Sozialräume und Quartiere für klein', () => {
  expect(istKlein('QUARTIER')).toBe(true)
  expect(istKlein('JUGENDAMTSBEZIRK')).toBe(false)
  expect(istKlein(null)).toBe(false)
})
