import { createBlatt, type Blatt } from '../blatt.ts'
import { groupBruchstellen } from '../bruchstellen.ts'
import type { LineChartState } from '../line/line-chart-state.ts'
import type { Zeichnung } from '../zeichnung.ts'
import { layoutSlope, slopeNote, type Urteilsworte } from './slope-layout.ts'
import { slopeMarks } from './slope-marks.ts'

const GRAFIK = 520

/** The slope as a sheet of its own. */
export function toSlopeZeichnung({
  state,
  worte,
  ...blatt
}: Blatt & { readonly state: LineChartState; readonly worte: Urteilsworte }): Zeichnung {
  return createBlatt(blatt, (raum) => ({
    marken: slopeMarks(layoutSlope(state, { ...raum, hoehe: GRAFIK }, worte)),
    hoehe: GRAFIK,
    notizen: [
      ...groupBruchstellen(
        state.brueche.filter(({ einzeln }) => !einzeln),
        state.perioden,
      ).map(({ text, folge }) => `${text}. ${folge}`),
      ...[slopeNote(state)].filter(Boolean),
    ],
  }))
}
