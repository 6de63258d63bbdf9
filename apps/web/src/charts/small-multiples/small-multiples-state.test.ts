import { samplePerioden, sampleReihe } from '../reihe.sample.ts'
import { layoutSparkline } from '../sparkline/sparkline-layout.ts'
import { buildSmallMultiplesState } from './small-multiples-state.ts'

const perioden = samplePerioden(2021, 3)
const state = buildSmallMultiplesState({
  perioden,
  brueche: [],
  skala: 'GEMEINSAM',
  vergleichOf: () => sampleReihe([10, 10, 10], { id: 'k', rolle: 'KREIS' }),
  raeume: [
    sampleReihe([1, 2, 'NICHT_VERFUEGBAR'], { id: 'fehlt', name: 'B', farbe: undefined }),
    sampleReihe([1, 2, 'GEHEIM_PRIMAER'], { id: 'geheim', name: 'Z', farbe: undefined }),
    sampleReihe([5, 6, 7], { id: 'mitte', farbe: 2 }),
    sampleReihe([9, 9, 19], { id: 'oben', farbe: undefined }),
  ],
})

describe(buildSmallMultiplesState, () => {
  it('sorts by the newest figure, protected before missing at the end', () => {
    expect(state.bilder.map((bild) => bild.reihe.id)).toEqual(['oben', 'mitte', 'geheim', 'fehlt'])
  })
  it('colours the selection alone', () => {
    expect(state.bilder.map((bild) => bild.strich.farbe)).toEqual([
      '#16191d',
      '#8675c3',
      '#16191d',
      '#16191d',
    ])
  })
  it('scales by figures, not by intervals, to an end that can be named', () => {
    expect(state.achsen.yDomain).toEqual([0, 20])
  })
})

describe('own scales', () => {
  const eigene = buildSmallMultiplesState({
    perioden,
    brueche: [],
    skala: 'EIGENE',
    vergleichOf: () => undefined,
    raeume: [
      sampleReihe([28000, 26000, 27000], { id: 'gross', farbe: undefined }),
      sampleReihe([100, 100, 101], { id: 'ruhig', farbe: undefined }),
    ],
  })
  it('gives each picture the range of its own figures', () => {
    expect(eigene.bilder[0]?.achsen.yDomain).toEqual([25900, 28100])
    expect(eigene.mitVergleich).toBe(false)
  })
  it('does not make a landslide of one person', () => {
    const [unten, oben] = eigene.bilder[1]?.achsen.yDomain ?? [0, 0]
    expect(oben - unten).toBeGreaterThan(4)
  })
  it('draws no zero line where zero is not shown', () => {
    const bild = eigene.bilder[0]!
    expect(layoutSparkline(bild.reihe, bild.achsen, { breite: 216, hoehe: 92 }).zeigtNull).toBe(
      false,
    )
  })
})

describe(layoutSparkline, () => {
  it('hatches the protected end and ends the line before it', () => {
    const geheim = state.bilder[2]!.reihe
    const layout = layoutSparkline(geheim, state.achsen, { breite: 216, hoehe: 92 })
    expect(layout.geschuetzt).toHaveLength(1)
    expect(layout.ende!.x).toBeLessThan(layout.geschuetzt[0]!.x)
    expect(layout.geschuetzt[0]!.x + layout.geschuetzt[0]!.breite).toBeCloseTo(213)
  })
})
