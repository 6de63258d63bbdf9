import type { Ort } from '../geometrie/umriss.ts'

/** Mean radius of the earth (IUGG R₁) in metres. */
export const ERDRADIUS_M = 6_371_008.8

export const toBogen = (grad: number): number => (grad * Math.PI) / 180

/**
 * Straight line over the ground between two positions, in metres: great circle
 * by the haversine formula. Within a Kreis it is wrong by at most 0.5 %, because
 * the earth is not quite a sphere.
 */
export function entfernungM([x1, y1]: Ort, [x2, y2]: Ort): number {
  const [phi1, phi2] = [toBogen(y1), toBogen(y2)]
  const halb =
    Math.sin((phi2 - phi1) / 2) ** 2 +
    Math.cos(phi1) * Math.cos(phi2) * Math.sin(toBogen(x2 - x1) / 2) ** 2
  return 2 * ERDRADIUS_M * Math.asin(Math.min(1, Math.sqrt(halb)))
}

/**
 * Squared chord between two positions on the unit sphere for a way of so many
 * metres: it grows with the distance and needs no trigonometry to compare.
 */
export function sehnenquadrat(meter: number): number {
  const halb = Math.min(Math.PI / 2, meter / (2 * ERDRADIUS_M))
  return (2 * Math.sin(halb)) ** 2
}

/** The way over the ground that belongs to a squared chord, in metres. */
export const meterAus = (quadrat: number): number =>
  2 * ERDRADIUS_M * Math.asin(Math.min(1, Math.sqrt(quadrat) / 2))

/** Positions on the unit sphere, three coordinates one after the other. */
export function toEinheitskugel(orte: readonly Ort[]): Float64Array {
  const kugel = new Float64Array(orte.length * 3)
  for (const [i, [x, y]] of orte.entries()) {
    if (!Number.isFinite(x) || !Number.isFinite(y)) {
      throw new RangeError(`A position needs two numbers, got ${x} and ${y} at ${i}.`)
    }
    const [lambda, phi] = [toBogen(x), toBogen(y)]
    kugel[3 * i] = Math.cos(phi) * Math.cos(lambda)
    kugel[3 * i + 1] = Math.cos(phi) * Math.sin(lambda)
    kugel[3 * i + 2] = Math.sin(phi)
  }
  return kugel
}
