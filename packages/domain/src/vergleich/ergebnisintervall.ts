import type { Formelberechnung, Messergebnis } from '../indikator/index.ts'
import type { Intervallmethode } from '../indikator/indikatorfassung.ts'
import { Z_95, type Intervall } from '../statistik/intervall.ts'
import { hatZahl } from '../wert/index.ts'
import { intervalOf } from './interval-of.ts'

/**
 * The 95 % interval of a value from the counts it was made of, in the unit of
 * the value and never beside it; undefined where none can be told.
 */
export function ergebnisintervall(
  berechnung: Formelberechnung,
  methode: Intervallmethode,
  { zaehler, nenner, wert }: Messergebnis,
): Intervall | undefined {
  if (berechnung.typ === 'FERTIGWERT' || berechnung.typ === 'VERAENDERUNG') return undefined
  if (nenner === null || !hatZahl(zaehler) || !hatZahl(nenner) || !hatZahl(wert)) return undefined
  const grenzen = intervalOf(methode, zaehler.wert, nenner.wert, berechnung.faktor, Z_95)
  // A bound may miss the value by the last bit of a double.
  return (
    grenzen && {
      unten: Math.min(grenzen.unten, wert.wert),
      oben: Math.max(grenzen.oben, wert.wert),
    }
  )
}
