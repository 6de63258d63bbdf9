import { boundsOf, toWelt } from './geometry.ts'
import type { Ring } from './geometry.ts'
import { sampleGeometrie } from './map.sample.ts'
import {
  createPfad,
  fitAusschnitt,
  fitPlatte,
  massstabsleiste,
  mitteOf,
  toMassstab,
  toPixel,
  toZoom,
} from './viewport.ts'

const PLATTE = { breite: 712, hoehe: 584 }
const { kreisringe, kreis } = sampleGeometrie()

const pixelrahmen = (
  ausschnitt: Parameters<typeof toPixel>[1],
  ringe: readonly Ring[] = kreisringe,
) => boundsOf(ringe.map((ring) => ring.map((punkt) => toPixel(punkt, ausschnitt))))

describe(fitAusschnitt, () => {
  it('fills the plate to its margins and stands in the middle', () => {
    const { x0, x1, y0, y1 } = pixelrahmen(fitAusschnitt(kreisringe, PLATTE, 20))
    expect(Math.min(x0, y0)).toBeCloseTo(20, 6)
    expect((x0 + x1) / 2).toBeCloseTo(356, 6)
    expect((y0 + y1) / 2).toBeCloseTo(292, 6)
  })
})

describe(fitPlatte, () => {
  const legende = { breite: 120, hoehe: 100 }

  it('leaves the corner of the legend free', () => {
    const { ausschnitt, ecke } = fitPlatte(kreisringe, PLATTE, { legende, rand: 20 })
    const { x0, y0, x1, y1 } = pixelrahmen(ausschnitt)
    expect(ecke).not.toBeNull()
    expect(x0 >= 120 || y0 >= 100 || x1 <= 592 || y1 <= 454).toBe(true)
    expect(Math.min(x0, y0)).toBeGreaterThanOrEqual(19.99)
    expect(x1).toBeLessThanOrEqual(692.01)
    expect(y1).toBeLessThanOrEqual(564.01)
  })

  it('finds the empty corner of a map that has one, without making the map smaller', () => {
    const winkel: Ring = [
      [0, 0],
      [1, 0],
      [1, 1],
      [0.6, 1],
      [0.6, 0.4],
      [0, 0.4],
      [0, 0],
    ]
    const voll = fitAusschnitt([winkel], PLATTE, 20)
    const lage = fitPlatte([winkel], PLATTE, { legende: { breite: 240, hoehe: 200 }, rand: 20 })
    expect(lage.ecke).toBe('UNTEN_LINKS')
    expect(lage.ausschnitt.massstab).toBeCloseTo(voll.massstab, 6)
  })

  it('gives up when no corner can be freed', () => {
    const lage = fitPlatte(kreisringe, PLATTE, { legende: { breite: 700, hoehe: 500 }, rand: 20 })
    expect(lage.ecke).toBeNull()
  })

  it('needs no corner without a legend', () => {
    expect(fitPlatte(kreisringe, PLATTE, { legende: null, rand: 20 }).ecke).toBeNull()
  })
})

describe(createPfad, () => {
  it('draws longitude and latitude where the plate has them', () => {
    const ausschnitt = fitAusschnitt(kreisringe, PLATTE, 20)
    const d = createPfad(ausschnitt)(kreis)
    const [x, y] = toPixel(toWelt(6, 51), ausschnitt)
    expect(d).toMatch(/^M[\d.,L]+Z$/)
    expect(d).toContain(`${Math.round(x * 10) / 10},${Math.round(y * 10) / 10}`)
  })
})

describe(massstabsleiste, () => {
  it('measures true kilometres at the latitude of the map', () => {
    const ausschnitt = fitAusschnitt(kreisringe, PLATTE, 20)
    const { kilometer, pixel } = massstabsleiste(ausschnitt, PLATTE, 90)
    // 0.12 degrees of longitude at 51.04° are 8.399 km on the sphere of the equator.
    const { x0, x1 } = pixelrahmen(ausschnitt)
    expect(kilometer / pixel).toBeCloseTo(8.399 / (x1 - x0), 4)
    expect(kilometer).toBe(1)
    expect(pixel).toBeLessThanOrEqual(90)
  })
})

describe('zoom of Leaflet', () => {
  it('is the logarithm of the scale', () => {
    expect(toZoom(256)).toBe(0)
    expect(toMassstab(toZoom(381_740.8))).toBeCloseTo(381_740.8, 6)
  })

  it('finds the middle of the plate again', () => {
    const { laenge, breite } = mitteOf(fitAusschnitt(kreisringe, PLATTE, 20), PLATTE)
    expect(laenge).toBeCloseTo(6.06, 6)
    expect(breite).toBeCloseTo(51.04, 4)
  })
})
