import type { Intervall } from './intervall.ts'

/**
 * Byar's interval of a rate: `x` events per `nenner` persons, times `faktor`.
 *
 *     lower = x (1 − 1/(9x) − z/(3√x))³
 *     upper = (x+1) (1 − 1/(9(x+1)) + z/(3√(x+1)))³
 *
 * An approximation of the exact Poisson interval. PHEindicatormethods switches
 * to the exact one below 10 events; we keep Byar throughout, so that one figure
 * has one method. For x ≥ 5 the limits differ by less than 0.1 events; for fewer the
 * lower one falls below the exact one, which errs on the side of caution.
 *
 * Source: Breslow & Day, Statistical Methods in Cancer Research II (1987) 69;
 * `phe_rate` of the R package PHEindicatormethods 2.1.0.
 *
 * @param x events, x ≥ 0
 * @param nenner persons (or person-years), > 0
 * @param faktor 1000 for "je 1.000"
 * @param z normal quantile, `Z_95` or `Z_998`
 * @returns rate in the unit that `faktor` gives; never below 0
 * @throws RangeError when `x` or `nenner` is out of range
 * @example byarInterval(65, 100, 100, Z_95) // { unten: 50.163, oben: 82.849 }
 */
export function byarInterval(x: number, nenner: number, faktor: number, z: number): Intervall {
  if (!(nenner > 0) || !(x >= 0)) {
    throw new RangeError(`byarInterval needs x >= 0 and nenner > 0, got ${x} and ${nenner}.`)
  }
  const scale = faktor / nenner
  return {
    unten: x === 0 ? 0 : Math.max(0, byarLimit(x, -z)) * scale,
    oben: byarLimit(x + 1, z) * scale,
  }
}

function byarLimit(events: number, z: number): number {
  return events * (1 - 1 / (9 * events) + z / (3 * Math.sqrt(events))) ** 3
}
