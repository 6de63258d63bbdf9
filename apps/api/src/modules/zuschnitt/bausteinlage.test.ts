import type { Polygon } from 'geojson'
import { createBausteinlage } from './bausteinlage.ts'

const quadrat = (x: number, y: number): Polygon => ({
  type: 'Polygon',
  coordinates: [
    [
      [x, y],
      [x + 0.01, y],
      [x + 0.01, y + 0.01],
      [x, y + 0.01],
      [x, y],
    ].map(([a, b]) => [6 + a!, 51 + b!]),
  ],
})

describe('createBausteinlage', () => {
  it('finds common borders with their length, and none where areas touch in a point', async () => {
    const lage = await createBausteinlage([
      { id: 7, geometrie: quadrat(0, 0) },
      { id: 3, geometrie: quadrat(0.01, 0) },
      { id: 9, geometrie: quadrat(0.01, 0.01) },
    ])
    const meterOf = (a: number, b: number) =>
      lage.nachbarn.find((paar) => paar.a + paar.b === a + b)?.meter
    expect(lage.nachbarn).toHaveLength(2)
    // One hundredth of a degree: 1,112 m north, times the cosine of the latitude east.
    expect(meterOf(3, 7)).toBeCloseTo(1112, -1)
    expect(meterOf(3, 9)).toBeCloseTo(1112 * Math.cos((51.01 * Math.PI) / 180), -1)
    expect(lage.mitten.get(7)![0]).toBeCloseTo(6.005, 6)
    expect(lage.mitten.get(7)![1]).toBeCloseTo(51.005, 6)
  })

  it('is empty where there is nothing', async () => {
    expect(await createBausteinlage([])).toEqual({ mitten: new Map(), nachbarn: [] })
  })

  it('keeps its middle in the largest part and off the rest', async () => {
    const [gross, klein] = [quadrat(0, 0), quadrat(1, 1)]
    const geometrie = {
      type: 'MultiPolygon' as const,
      coordinates: [
        klein.coordinates.map((ring) => ring.slice(0, 3).concat([ring[0]!])),
        gross.coordinates,
      ],
    }
    expect((await createBausteinlage([{ id: 1, geometrie }])).mitten.get(1)![0]).toBeCloseTo(
      6.005,
      6,
    )
  })

  it('lets others have their turn while it reckons', async () => {
    const gitter = Array.from({ length: 1600 }, (_, i) => ({
      id: i,
      geometrie: quadrat((i % 40) / 100, Math.floor(i / 40) / 100),
    }))
    let runden = 0
    const zaehle = (): void => {
      runden += 1
      uhr = setImmediate(zaehle)
    }
    let uhr = setImmediate(zaehle)
    const { nachbarn } = await createBausteinlage(gitter)
    clearImmediate(uhr)
    expect(nachbarn).toHaveLength(2 * 40 * 39)
    expect(runden).toBeGreaterThan(3)
  })
})
