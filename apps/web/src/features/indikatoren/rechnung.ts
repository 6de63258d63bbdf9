/** The formula with the numbers of one area: how this very figure came about. */
import { formatMitEinheit, formatZahl } from '@sozial/shared/format'
import type { AtlasIndikator, AtlasZelle } from '../../app/atlas/atlas-state.ts'

type Fassung = Pick<AtlasIndikator['fassung'], 'typ' | 'faktor' | 'einheit' | 'nachkommastellen'>

/**
 * "5.489 ÷ 42.883 × 100 = 12,8 %". `null` where the parts are not known or do
 * not lead to the figure: a calculation that does not add up is never shown.
 */
export function formatRechnung(fassung: Fassung, zelle: AtlasZelle): string | null {
  const { wert, zaehler, nenner } = zelle
  if (wert === null || zaehler === null || fassung.typ === 'FERTIGWERT') return null
  const ergebnis = formatMitEinheit(wert, fassung.einheit, fassung.nachkommastellen)
  const mal = fassung.faktor === 1 ? '' : ` × ${formatZahl(fassung.faktor)}`
  if (nenner === null) {
    return gleich(zaehler * fassung.faktor, wert) && mal !== ''
      ? `${formatZahl(zaehler)}${mal} = ${ergebnis}`
      : null
  }
  if (gleich((zaehler / nenner) * fassung.faktor, wert)) {
    return `${formatTeil(zaehler)} ÷ ${formatTeil(nenner)}${mal} = ${ergebnis}`
  }
  if (gleich(((zaehler - nenner) / nenner) * fassung.faktor, wert)) {
    return `(${formatTeil(zaehler)} − ${formatTeil(nenner)}) ÷ ${formatTeil(nenner)}${mal} = ${ergebnis}`
  }
  return null
}

function formatTeil(zahl: number): string {
  return formatZahl(zahl, Number.isInteger(zahl) ? 0 : 1)
}

/** Equal but for what floating point loses on the way. */
function gleich(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a), Math.abs(b))
}
