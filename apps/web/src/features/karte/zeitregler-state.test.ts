import { sampleAtlas } from '../../app/atlas/atlas.sample.ts'
import { buildReglerstate, hatPlatzNeben, naechsteMarke, tastenziel } from './zeitregler-state.ts'

const { perioden, brueche } = sampleAtlas()

describe(buildReglerstate, () => {
  it('has a tick per existing period, in true distance', () => {
    const luecke = perioden.filter(({ kurz }) => kurz !== '2016' && kurz !== '2017')
    const { marken } = buildReglerstate(luecke, brueche, 600)
    expect(marken).toHaveLength(9)
    const [, zweite, dritte] = marken.map(({ ort }) => ort)
    expect((dritte ?? 0) - (zweite ?? 0)).toBeCloseTo(0.3, 2)
    expect(marken.at(-1)?.ort).toBe(1)
  })

  it('puts a break between the periods that it parts, and none beyond the track', () => {
    const { marken, brueche: gezeigt } = buildReglerstate(perioden, brueche, 600)
    const [vor, nach] = [marken[7], marken[8]].map((marke) => marke?.ort ?? 0)
    expect(gezeigt[0]?.ort).toBeCloseTo(((vor ?? 0) + (nach ?? 0)) / 2, 6)
    const spaeter = brueche.map((bruch) => ({ ...bruch, datum: '2030-01-01' }))
    expect(buildReglerstate(perioden, spaeter, 600).brueche).toEqual([])
  })

  it('leaves out labels that would touch, never the last', () => {
    const eng = buildReglerstate(perioden, [], 180).marken.filter(({ beschriftet }) => beschriftet)
    expect(eng.length).toBeGreaterThan(1)
    expect(eng.length).toBeLessThan(perioden.length)
    expect(eng.at(-1)?.text).toBe('2024')
    expect(buildReglerstate(perioden, [], 600).marken.every(({ beschriftet }) => beschriftet)).toBe(
      true,
    )
  })

  it('leaves out labels beside the chosen one, not those farther off', () => {
    const jahre = perioden.map((periode, i) => ({ ...periode, kurz: `${2014 + i}/${15 + i}` }))
    const { marken } = buildReglerstate(jahre, [], 500)
    const [letzte, vorletzte, dritte] = marken.toReversed()
    if (!letzte || !vorletzte || !dritte) throw new Error('the sample has eleven periods')
    expect(hatPlatzNeben(letzte, vorletzte, 500)).toBe(false)
    expect(hatPlatzNeben(letzte, dritte, 500)).toBe(true)
    expect(hatPlatzNeben(letzte, undefined, 500)).toBe(true)
  })

  it('puts a single period in the middle', () => {
    expect(buildReglerstate(perioden.slice(0, 1), [], 600).marken[0]?.ort).toBe(0.5)
  })
})

describe(naechsteMarke, () => {
  it('snaps to the nearest period', () => {
    const { marken } = buildReglerstate(perioden, [], 600)
    expect(naechsteMarke(marken, -3)).toBe(0)
    expect(naechsteMarke(marken, 0.52)).toBe(5)
    expect(naechsteMarke(marken, 3)).toBe(10)
  })
})

describe(tastenziel, () => {
  it.each([
    ['ArrowRight', 5, 6],
    ['ArrowUp', 10, 10],
    ['ArrowLeft', 0, 0],
    ['ArrowDown', 5, 4],
    ['PageUp', 5, 7],
    ['PageDown', 1, 0],
    ['Home', 5, 0],
    ['End', 5, 10],
    ['a', 5, null],
  ])('%s leads from %i to %s', (taste, von, nach) => {
    expect(tastenziel(taste, von, 11)).toBe(nach)
  })
})
