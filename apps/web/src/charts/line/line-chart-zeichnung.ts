import { createBlatt, type Blatt } from '../blatt.ts'
import { groupBruchstellen } from '../bruchstellen.ts'
import type { Zeichnung } from '../zeichnung.ts'
import { lineChartMarks } from './line-chart-marks.ts'
import type { LineChartState } from './line-chart-state.ts'
import { layoutLineChart } from './line-layout.ts'
import { protectedNote } from './protected-fields.ts'

export interface LineChartBlatt extends Blatt {
  readonly state: LineChartState
  readonly intervalle: boolean
}

const GRAFIK = 470

/** The line chart as a sheet of its own. */
export function toLineChartZeichnung({ state, intervalle, ...blatt }: LineChartBlatt): Zeichnung {
  return createBlatt(blatt, (raum) => {
    const layout = layoutLineChart(state, { ...raum, hoehe: GRAFIK })
    return {
      marken: lineChartMarks(state, layout, intervalle),
      hoehe: GRAFIK,
      notizen: [
        ...(layout.bruchfolgen ? [] : groupBruchstellen(state.brueche, state.perioden)).map(
          ({ text, folge }) => `${text}. ${folge}`,
        ),
        ...[protectedNote(state)].filter(Boolean),
      ],
    }
  })
}
