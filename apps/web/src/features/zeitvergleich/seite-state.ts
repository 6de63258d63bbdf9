import { formatZahl } from '@sozial/shared/format'
import type { Atlas } from '../../app/atlas/atlas-state.ts'
import { buildLineChartState, type LineChartState } from '../../charts/line/line-chart-state.ts'
import { createSatz, type Satzteil } from './satz.ts'
import { buildTabelle, type Vergleichstabelle } from './tabelle.ts'
import {
  buildZeitvergleich,
  type Vergleichsreihe,
  type Zeitvergleich,
} from './zeitvergleich-state.ts'

/** All that the screen shows, from one atlas. */
export interface Seitenzustand {
  readonly titel: string
  readonly satz: readonly Satzteil[]
  readonly vergleich: Zeitvergleich
  /** All series, as in the table. */
  readonly alle: LineChartState
  /** The series that are drawn. */
  readonly gezeichnet: LineChartState
  readonly tabelle: Vergleichstabelle
}

/**
 * Sentence, chart and table of one selection; they cannot disagree.
 * @param abNull draws plain counts from zero; otherwise their axis begins near the lowest figure
 */
export function buildSeite(atlas: Atlas, abNull = false): Seitenzustand {
  const vergleich = buildZeitvergleich(atlas)
  const { fassung } = atlas.indikator
  const index = atlas.ansicht.darstellung === 'index' && vergleich.indexMoeglich
  const toState = (reihen: readonly Vergleichsreihe[]) =>
    buildLineChartState({
      perioden: atlas.perioden,
      brueche: atlas.brueche,
      einheit: fassung.einheit,
      nachkommastellen: fassung.nachkommastellen,
      modus: index ? 'INDEX' : 'WERTE',
      achse: vergleich.nurAnzahlen && !abNull ? 'DATEN' : 'NULL',
      reihen,
    })
  const reihen = vergleich.zeilen.map(({ reihe }) => reihe)
  const alle = toState(reihen)
  return {
    titel: `${fassung.kurzname}, ${vergleich.zeitspanne}`,
    satz: createSatz(vergleich, atlas),
    vergleich,
    alle,
    gezeichnet: toState(reihen.filter((reihe) => isDrawn(reihe, vergleich, index))),
    tabelle: buildTabelle(vergleich, alle, atlas),
  }
}

/**
 * Plain counts are drawn without yardsticks: the sum of a whole Kreis would
 * press all areas flat. With index all start at 100 and can stand together.
 */
function isDrawn(reihe: Vergleichsreihe, vergleich: Zeitvergleich, index: boolean): boolean {
  return reihe.rolle === 'RAUM' || index || !vergleich.nurAnzahlen
}

/** "Achse beginnt bei 25.000."; empty where it begins at zero. */
export function achsensatz({ achsenbeginn }: Pick<LineChartState, 'achsenbeginn'>): string {
  if (achsenbeginn === null) return ''
  const stellen = Number.isInteger(achsenbeginn) ? 0 : 1
  return `Achse beginnt bei ${formatZahl(achsenbeginn, stellen)}, nicht bei null.`
}

/** A definition as the first part of a line. */
export function withoutFullStop(satz: string): string {
  return satz.trim().replace(/\.$/, '')
}
