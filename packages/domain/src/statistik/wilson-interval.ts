import type { Intervall } from './intervall.ts'

/**
 * Wilson score interval of a share: `x` of `n` have the property.
 *
 *     (2x + z² ∓ z·√(z² + 4x(1 − x/n))) / (2(n + z²))
 *
 * Stays within [0, 1] and is usable for small `n` and for shares near 0 or 1,
 * where the textbook interval p ± z·√(p(1−p)/n) fails. `x` need not be whole.
 *
 * Source: Wilson, J Am Stat Assoc 22 (1927) 209–212; the same form as
 * `phe_proportion` of the R package PHEindicatormethods 2.1.0.
 *
 * @param x cases, 0 ≤ x ≤ n
 * @param n group, n > 0
 * @param z normal quantile, `Z_95` or `Z_998`
 * @returns share between 0 and 1 (not per cent)
 * @throws RangeError when `x` or `n` is out of range
 * @example wilsonInterval(12, 80, Z_95) // { unten: 0.08794, oben: 0.24413 }
 */
export function wilsonInterval(x: number, n: number, z: number): Intervall {
  if (!(n > 0) || !(x >= 0) || !(x <= n)) {
    throw new RangeError(`wilsonInterval needs 0 <= x <= n and n > 0, got x=${x}, n=${n}.`)
  }
  const centre = 2 * x + z * z
  const halfWidth = z * Math.sqrt(z * z + 4 * x * (1 - x / n))
  const width = 2 * (n + z * z)
  return {
    unten: x === 0 ? 0 : (centre - halfWidth) / width,
    oben: x === n ? 1 : (centre + halfWidth) / width,
  }
}
