import { parseStandteil, STANDTEILE, toStandteil } from './standteil.ts'

it('liest jeden Teil so, wie die Adresse ihn schreibt', () => {
  for (const { teil } of STANDTEILE) {
    expect(parseStandteil(new URLSearchParams(toStandteil(teil)))).toBe(teil)
  }
})

it('beginnt mit dem Überblick, wo die Adresse nichts oder Unbekanntes sagt', () => {
  expect(parseStandteil(new URLSearchParams())).toBe('ueberblick')
  expect(parseStandteil(new URLSearchParams('teil=quatsch'))).toBe('ueberblick')
})
