/** A point that stands for an area. */
import { liegtInnen } from '../vieleck/index.ts'
import type { Flaeche, Ort, Ring } from './umriss.ts'

/** Twice the signed area of a ring, on the plane of degrees. */
const doppelteFlaeche = (ring: Ring): number =>
  ring.reduce((summe, [x, y], i) => {
    const [x1, y1] = ring[(i + 1) % ring.length]!
    return summe + x * y1 - x1 * y
  }, 0)

function schwerpunkt(ring: Ring): Ort {
  const ganz = doppelteFlaeche(ring)
  if (ganz === 0) return ring[0]!
  let [sx, sy] = [0, 0]
  for (const [i, [x, y]] of ring.entries()) {
    const [x1, y1] = ring[(i + 1) % ring.length]!
    const kreuz = x * y1 - x1 * y
    sx += (x + x1) * kreuz
    sy += (y + y1) * kreuz
  }
  return [sx / (3 * ganz), sy / (3 * ganz)]
}

/** Middle of the longest piece of this latitude that lies inside. */
function mitteAuf(flaeche: Flaeche, breite: number): Ort | undefined {
  const schnitte = flaeche
    .flatMap((ring) =>
      ring.flatMap(([x, y], i) => {
        const [x1, y1] = ring[(i + 1) % ring.length]!
        return y > breite === y1 > breite ? [] : [x + ((breite - y) / (y1 - y)) * (x1 - x)]
      }),
    )
    .toSorted((a, b) => a - b)
  let [laengstes, mitte] = [0, Number.NaN]
  for (let i = 0; i + 1 < schnitte.length; i += 2) {
    const [west, ost] = [schnitte[i]!, schnitte[i + 1]!]
    if (ost - west > laengstes) [laengstes, mitte] = [ost - west, (west + ost) / 2]
  }
  return Number.isNaN(mitte) ? undefined : [mitte, breite]
}

/**
 * The centre of gravity of the largest part; where that lies outside of it (a
 * bow, a hole), the middle of the piece of its latitude that lies inside.
 *
 * @returns undefined: there is no area
 */
export function innenpunktOf(flaechen: readonly Flaeche[]): Ort | undefined {
  const [groesste] = flaechen
    .filter(([aussen = []]) => aussen.length > 2)
    .toSorted(([a = []], [b = []]) => Math.abs(doppelteFlaeche(b)) - Math.abs(doppelteFlaeche(a)))
  if (groesste === undefined) return undefined
  const mitte = schwerpunkt(groesste[0]!)
  return liegtInnen(mitte, groesste) ? mitte : (mitteAuf(groesste, mitte[1]) ?? groesste[0]![0]!)
}
