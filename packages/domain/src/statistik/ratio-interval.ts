import type { Intervall } from './intervall.ts'
import { wilsonInterval } from './wilson-interval.ts'

/**
 * Interval of the ratio of two independent counts, `a` against `b`: two groups
 * of which neither is part of the other, so that both scatter.
 *
 * Given their sum, `a` is binomial with p = λₐ / (λₐ + λ_b), and the ratio of the
 * two expectations is p / (1 − p). Wilson's limits of p therefore give those of
 * the ratio:
 *
 *     lower = p₁ / (1 − p₁)     upper = p₂ / (1 − p₂)     Wilson of a in a + b
 *
 * Unlike exp(ln(a/b) ± z √(1/a + 1/b)) it also holds for `a` = 0, and swapping
 * the counts gives the reciprocals.
 *
 * Source: Przyborowski & Wilenski, Biometrika 31 (1940) 313–323, for the
 * condition on the sum; Armitage, Berry & Matthews, Statistical Methods in
 * Medical Research (2002) § 5.2. R: `prop.test(a, a + b, correct = FALSE)`,
 * limits p/(1 − p); `poisson.test(c(a, b))` is its exact form and a little wider.
 *
 * @param a events in the numerator, ≥ 0
 * @param b events in the denominator, > 0
 * @param z normal quantile, `Z_95` or `Z_998`
 * @returns ratio, unscaled
 * @throws RangeError when `a` or `b` is out of range
 * @example ratioInterval(105, 42, Z_95) // { unten: 1.7513, oben: 3.5689 }
 */
export function ratioInterval(a: number, b: number, z: number): Intervall {
  if (!(a >= 0) || !(b > 0)) {
    throw new RangeError(`ratioInterval needs a >= 0 and b > 0, got ${a} and ${b}.`)
  }
  const { unten, oben } = wilsonInterval(a, a + b, z)
  return { unten: unten / (1 - unten), oben: oben / (1 - oben) }
}
