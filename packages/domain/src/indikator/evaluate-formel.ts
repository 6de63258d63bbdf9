import { gemeinsamerGrund, gueltig, hatZahl, ohne, summe } from '../wert/index.ts'
import type { Wert } from '../wert/index.ts'
import type { Formel } from './berechnung.ts'
import type { Lies } from './lies.ts'
import { ALLE } from './teilgruppe.ts'

/**
 * Value of a formula in one area and period. A part without a number leaves the
 * whole without one, for the strongest reason among the parts.
 *
 * @param lies answers for any Teilgruppe of one area and period (`createLies`)
 */
export function evaluateFormel(formel: Formel, lies: Lies): Wert {
  switch (formel.art) {
    case 'MERKMAL':
      return lies(formel.merkmal, { ...ALLE, ...formel.teilgruppe })
    case 'SUMME':
      return summe(formel.teile.map((teil) => evaluateFormel(teil, lies)))
    case 'DIFFERENZ':
      return differenz(evaluateFormel(formel.von, lies), evaluateFormel(formel.abzueglich, lies))
  }
}

function differenz(von: Wert, abzueglich: Wert): Wert {
  if (hatZahl(von) && hatZahl(abzueglich)) return gueltig(von.wert - abzueglich.wert)
  return ohne(gemeinsamerGrund([von, abzueglich])!)
}
