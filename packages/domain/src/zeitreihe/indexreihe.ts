import { gueltig, hatZahl, ohne } from '../wert/index.ts'
import type { Wert } from '../wert/index.ts'
import { istGleicherZeitraum } from '../zeitraum/index.ts'
import type { Zeitraum } from '../zeitraum/index.ts'
import { imSelbenAbschnitt } from './abschnitte.ts'
import type { Bruch } from './abschnitte.ts'

/** A value in time. */
export interface Reihenpunkt {
  readonly zeitraum: Zeitraum
  readonly wert: Wert
  /** Estimated for borders that came later. */
  readonly geschaetzt?: boolean
}

/**
 * Series as an index: value / value of the base period × 100.
 *
 * Without a figure of the base there is no index at all, for the base's reason.
 * A base that is not above zero makes no sense, nor does a value beyond a break:
 * both are `NICHT_SINNVOLL`, as is an estimated value beside a counted base.
 */
export function indexreihe(
  reihe: readonly Reihenpunkt[],
  basis: Zeitraum,
  brueche: readonly Bruch[],
): readonly Reihenpunkt[] {
  const grund = reihe.find(({ zeitraum }) => istGleicherZeitraum(zeitraum, basis))
  const basiswert = grund?.wert ?? ohne('NICHT_VERFUEGBAR')
  const istGeschaetzt = grund?.geschaetzt ?? false
  return reihe.map(({ zeitraum, wert, geschaetzt = false }) => ({
    zeitraum,
    wert:
      imSelbenAbschnitt(zeitraum, basis, brueche) && geschaetzt === istGeschaetzt
        ? indexwert(wert, basiswert)
        : ohne('NICHT_SINNVOLL'),
  }))
}

function indexwert(wert: Wert, basis: Wert): Wert {
  if (!hatZahl(basis)) return basis
  if (!hatZahl(wert)) return wert
  return basis.wert > 0 ? gueltig((wert.wert / basis.wert) * 100) : ohne('NICHT_SINNVOLL')
}
