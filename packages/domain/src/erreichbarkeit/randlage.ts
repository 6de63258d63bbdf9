import type { Ort, Ring } from '../geometrie/umriss.ts'
import { ERDRADIUS_M, toBogen } from './entfernung.ts'

/**
 * Which points lie so near the border that supply beyond it is within reach but
 * not counted: their figure may be too low. They are marked, not left out.
 *
 * @param grenze rings of the outline of the Kreis, in degrees
 * @param meter straight line that belongs to the catchment
 */
export function findRandlagen(
  punkte: readonly Ort[],
  grenze: readonly Ring[],
  meter: number,
): readonly boolean[] {
  return punkte.map((punkt) =>
    grenze.some((ring) =>
      ring.some((ort, i) => i > 0 && abstandM(punkt, ring[i - 1]!, ort) <= meter),
    ),
  )
}

/** From a point to a piece of line, in metres, on a plane laid at the point. */
function abstandM([x, y]: Ort, von: Ort, bis: Ort): number {
  const jeGradY = toBogen(1) * ERDRADIUS_M
  const jeGradX = jeGradY * Math.cos(toBogen(y))
  const [ax, ay] = [(von[0] - x) * jeGradX, (von[1] - y) * jeGradY]
  const [bx, by] = [(bis[0] - x) * jeGradX, (bis[1] - y) * jeGradY]
  const laenge = (bx - ax) ** 2 + (by - ay) ** 2
  const anteil = laenge === 0 ? 0 : -(ax * (bx - ax) + ay * (by - ay)) / laenge
  const t = Math.max(0, Math.min(1, anteil))
  return Math.hypot(ax + t * (bx - ax), ay + t * (by - ay))
}
