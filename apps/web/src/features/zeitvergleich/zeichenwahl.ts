import type { LineChartModus } from '../../charts/line/line-chart-state.ts'
import type { Vergleichsreihe, Zeitvergleich } from './zeitvergleich-state.ts'

/**
 * The series that are drawn. Plain counts are drawn without yardsticks: the sum
 * of a whole Kreis would press all areas flat. With index all start at 100 and
 * can stand together. The table has them in any case.
 */
export function gezeichneteZeilen(
  vergleich: Zeitvergleich,
  modus: LineChartModus,
): readonly Vergleichsreihe[] {
  const ohneMassstab = vergleich.nurAnzahlen && modus === 'WERTE'
  return vergleich.zeilen
    .map(({ reihe }) => reihe)
    .filter((reihe) => !ohneMassstab || reihe.rolle === 'RAUM')
}
