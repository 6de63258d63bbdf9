import { formatRaeume } from './ebene.ts'

describe(formatRaeume, () => {
  it('beugt nach der Anzahl', () => {
    expect(formatRaeume(1, 'SOZIALRAUM')).toBe('1 Sozialraum')
    expect(formatRaeume(20, 'SOZIALRAUM')).toBe('20 Sozialräume')
  })
})
