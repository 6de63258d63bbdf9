/** The series of one area as a very small line. Pure. */
import { buildLineChartState } from '../../charts/line/line-chart-state.ts'
import { layoutSparkline, type SparklineLayout } from '../../charts/sparkline/sparkline-layout.ts'
import type { Fassung, Profil } from './profil-state.ts'

export interface Verlauf {
  readonly bild: SparklineLayout
  /** "2014" and "2025": its first and last period. */
  readonly von: string
  readonly bis: string
  /** Breaks that the line shows. */
  readonly brueche: readonly string[]
}

const GROESSE = { breite: 104, hoehe: 30 } as const

/** `null` for less than two figures: a point is no course. */
export function createVerlauf(
  { zeitraeume, werte, status, brueche }: Profil['reihen'][number],
  { einheit, nachkommastellen }: Pick<Fassung, 'einheit' | 'nachkommastellen'>,
): Verlauf | null {
  if (werte.filter((wert) => wert !== null).length < 2) return null
  const zellen = werte.map((wert, i) => ({
    wert,
    status: status[i] ?? 'NICHT_VERFUEGBAR',
    unten: null,
    oben: null,
  }))
  const state = buildLineChartState({
    perioden: zeitraeume,
    reihen: [{ id: 'raum', name: '', rolle: 'RAUM', farbe: 0, zellen }],
    brueche,
    einheit,
    nachkommastellen,
    achse: 'ENG',
  })
  const [reihe] = state.reihen
  if (!reihe) return null
  return {
    bild: { ...layoutSparkline(reihe, state, GROESSE), zeigtNull: false },
    von: zeitraeume[0]?.kurz ?? '',
    bis: zeitraeume.at(-1)?.kurz ?? '',
    brueche: state.brueche.map(({ titel }) => titel),
  }
}
