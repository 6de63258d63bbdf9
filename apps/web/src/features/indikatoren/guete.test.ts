import { sampleAtlas } from '../../app/atlas/atlas.sample.ts'
import {
  countZellen,
  formatAnteil,
  formatUnsicherheit,
  formatZeitdeckung,
  typischeUnsicherheit,
} from './guete.ts'

const atlas = sampleAtlas()

describe(countZellen, () => {
  it('ordnet jede Zelle genau einer Art zu', () => {
    const zaehlung = countZellen(atlas.periode.zellen)
    expect(zaehlung).toEqual({ alle: 20, mitWert: 17, geschuetzt: 2, unsicher: 0, fehlt: 1 })
    const alle = countZellen(atlas.perioden.flatMap(({ zellen }) => zellen))
    expect(alle.mitWert + alle.geschuetzt + alle.unsicher + alle.fehlt).toBe(alle.alle)
    expect(alle.unsicher).toBe(1)
  })
})

describe(typischeUnsicherheit, () => {
  const zelle = (halbe: number | null) => ({
    ...atlas.periode.zellen[0]!,
    unten: halbe === null ? null : 10 - halbe,
    oben: halbe === null ? null : 10 + halbe,
  })

  it('ist die halbe Breite in der Mitte der Räume', () => {
    expect(typischeUnsicherheit({ zellen: [1, 9, 2].map(zelle) })).toBeCloseTo(2)
    expect(typischeUnsicherheit({ zellen: [1, null, 3].map(zelle) })).toBeCloseTo(2)
    expect(typischeUnsicherheit({ zellen: [null].map(zelle) })).toBeNull()
  })

  it('steht mit Einheit und Ebene im Satz', () => {
    expect(formatUnsicherheit(atlas, atlas.periode)).toMatch(
      /^± \d,\d Prozentpunkte in einem mittleren Raum der Ebene Sozialraum \(2024\)$/,
    )
  })
})

it('nennt Zeitspanne und Anteile', () => {
  expect(formatZeitdeckung(atlas)).toBe('2014–2024, 11 Zeiträume, davon 5 vollständig')
  expect(formatAnteil(2, 20)).toBe('2 von 20 (10\u202F%)')
  expect(formatAnteil(1, 220)).toBe('1 von 220 (unter 1\u202F%)')
  expect(formatAnteil(0, 0)).toBe('–')
})
