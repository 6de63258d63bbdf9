/** A closed line of places `[x, y]`, in any plane: degrees, world units or pixels. */
export type Linienzug = readonly (readonly number[])[]

/**
 * Whether a place lies within an area: even-odd rule over all its rings, so that
 * holes count as outside and islands in them as inside. A place that is no number
 * lies nowhere.
 *
 * @see W. R. Franklin, PNPOLY (1970)
 */
export function liegtInnen(
  [x, y]: readonly [x: number, y: number],
  ringe: readonly Linienzug[],
): boolean {
  let innen = false
  for (const ring of ringe) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i, i += 1) {
      const [xi = NaN, yi = NaN] = ring[i]!
      const [xj = NaN, yj = NaN] = ring[j]!
      if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) innen = !innen
    }
  }
  return innen
}
