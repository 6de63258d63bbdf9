import { boundsOf, parseGeometrie, toBreitengrad, toWelt } from './geometry.ts'
import { sampleGeometrie, TOPOLOGY_SAMPLE } from './map.sample.ts'

describe(toWelt, () => {
  it('puts the equator in the middle and turns back', () => {
    expect(toWelt(0, 0)).toEqual([0.5, 0.5])
    const [x, y] = toWelt(6.1, 51.06)
    expect(x * 360 - 180).toBeCloseTo(6.1, 10)
    expect(toBreitengrad(y)).toBeCloseTo(51.06, 10)
  })
})

describe(parseGeometrie, () => {
  it('reads areas with id, key and name', () => {
    const { raeume, kommunen } = sampleGeometrie()
    expect(raeume.map(({ id, schluessel, name }) => [id, schluessel, name])).toEqual([
      ['a', 'A', 'Alsdorf'],
      ['b', 'B', 'Bach-Mitte'],
      ['c', 'C', 'Cölln'],
      ['d', 'D', 'Dorf am Wald'],
    ])
    expect(kommunen).toHaveLength(1)
  })

  it('puts the outline of the Kreis together when the file has none', () => {
    const { kreisringe } = sampleGeometrie()
    expect(kreisringe).toHaveLength(1)
    const { x0, x1 } = boundsOf(kreisringe)
    expect(x0 * 360 - 180).toBeCloseTo(6, 8)
    expect(x1 * 360 - 180).toBeCloseTo(6.12, 8)
  })

  it.each([
    null,
    'x',
    {},
    { type: 'Topology', objects: {}, arcs: [] },
    { ...TOPOLOGY_SAMPLE, objects: {} },
  ])('says in German what is wrong with %j', (datei) => {
    expect(() => parseGeometrie(datei)).toThrow('kein TopoJSON mit dem Objekt „raeume“')
  })
})
