import { gemeinsamerGrund, gueltig, hatZahl, ohne } from '../wert/index.ts'
import type { Wert } from '../wert/index.ts'
import type { Formelberechnung } from './berechnung.ts'

/** An indicator value together with what it was made of. `nenner` is null where there is none. */
export interface Messergebnis {
  readonly zaehler: Wert
  readonly nenner: Wert | null
  /** In the unit of the Indikator, e.g. per cent. */
  readonly wert: Wert
}

/**
 * The value from numerator and denominator, each already summed over areas:
 * a ratio of sums, never a mean of ratios.
 *
 * - `ANTEIL`, `RATE`, `QUOTIENT`, `MITTELWERT`: zaehler / nenner × faktor
 * - `VERAENDERUNG`: (zaehler − nenner) / nenner × faktor, `nenner` being the numerator of then
 * - `ABSOLUT`: zaehler × faktor; `FERTIGWERT`: zaehler as delivered
 *
 * A missing part hands on its reason. `NICHT_SINNVOLL` are a denominator that is
 * not above zero and a share below 0 or above its whole.
 *
 * @param nenner null for `ABSOLUT` and `FERTIGWERT`
 * @example berechne(arbeitslosenanteil, gueltig(1200), gueltig(20000)).wert // 6 (per cent)
 */
export function berechne(
  berechnung: Formelberechnung,
  zaehler: Wert,
  nenner: Wert | null,
): Messergebnis {
  return { zaehler, nenner, wert: wertOf(berechnung, zaehler, nenner) }
}

function wertOf(berechnung: Formelberechnung, zaehler: Wert, nenner: Wert | null): Wert {
  if (berechnung.typ === 'FERTIGWERT') return zaehler
  if (berechnung.typ === 'ABSOLUT') {
    return hatZahl(zaehler) ? gueltig(zaehler.wert * berechnung.faktor) : zaehler
  }
  if (nenner === null) throw new TypeError(`${berechnung.typ} needs a denominator.`)
  if (!hatZahl(zaehler) || !hatZahl(nenner)) return ohne(gemeinsamerGrund([zaehler, nenner])!)

  const istAnteil = berechnung.typ === 'ANTEIL'
  if (nenner.wert <= 0) return ohne('NICHT_SINNVOLL')
  if (istAnteil && (zaehler.wert < 0 || zaehler.wert > nenner.wert)) return ohne('NICHT_SINNVOLL')
  const oben = berechnung.typ === 'VERAENDERUNG' ? zaehler.wert - nenner.wert : zaehler.wert
  return gueltig((oben / nenner.wert) * berechnung.faktor)
}
