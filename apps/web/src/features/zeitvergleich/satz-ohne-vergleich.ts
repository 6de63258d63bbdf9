/** What the sentence says where there is nothing to compare. */
import { istGeheim } from '@sozial/domain/wert'
import { UEBERSCHNEIDUNG } from '../../app/atlas/jahrgaenge.ts'
import { countWords, periode, type Kontext } from './satz-worte.ts'
import { fehlgrund } from './urteil.ts'
import type { Abschnittsveraenderung } from './veraenderungen.ts'
import type { Vergleichszeile } from './zeitvergleich-state.ts'

/** The chosen areas without two figures in a stretch, by name while there are few. */
export function missingOf(zeilen: readonly Vergleichszeile[], nummer: number): string {
  const fehlend = zeilen.map(({ reihe, veraenderungen }) => ({
    name: reihe.name,
    grund:
      zuschnittOf(reihe, veraenderungen[nummer]) ?? fehlgrund(statusOf(veraenderungen[nummer])),
  }))
  if (fehlend.length === 0) return ''
  const gruende = fehlend.map(({ grund }) => grund)
  const liste =
    fehlend.length <= 2
      ? fehlend.map(({ name, grund }) => `${name} (${grund})`).join(', ')
      : countWords(gruende, new Set(gruende))
  return `Nicht verglichen: ${liste}.`
}

function statusOf(v: Abschnittsveraenderung | undefined) {
  return v?.differenz.status ?? 'NICHT_VERFUEGBAR'
}

/** "anderer Zuschnitt bis 2019" where one of the compared figures cannot be. */
function zuschnittOf(
  { zellen }: Vergleichszeile['reihe'],
  v: Abschnittsveraenderung | undefined,
): string | undefined {
  return v && [v.von, v.bis].flatMap((i) => (zellen[i]?.andererZuschnitt ? zellen[i].wort : []))[0]
}

export function withoutComparison(raeume: readonly Vergleichszeile[], kontext: Kontext): string {
  if (kontext.perioden.length === 1) {
    return `Bisher liegt nur ${periode(0, kontext)} vor; für einen Vergleich über die Zeit braucht es einen zweiten Zeitraum.`
  }
  const ohneWerte = raeume.every(({ reihe }) => reihe.zellen.every(({ wert }) => wert === null))
  if (ohneWerte) return withoutFigures(raeume)
  const { poolingJahre } = kontext.indikator.fassung
  if (poolingJahre > 1) {
    return `Nicht vergleichbar: Jeder Wert zählt ${poolingJahre} Jahrgänge zusammen, ${UEBERSCHNEIDUNG}. Verglichen werden Zeiträume, die mindestens ${poolingJahre} Jahre auseinander liegen.`
  }
  if (kontext.perioden.length === 2) {
    return `Zwischen ${periode(0, kontext)} und ${periode(1, kontext)} liegt ein Bruch der Reihe; verglichen wird deshalb nicht.`
  }
  return 'Zwischen den Brüchen der Reihe liegt nirgends mehr als ein Zeitraum; verglichen wird deshalb nicht.'
}

export function withoutFigures(raeume: readonly Vergleichszeile[]): string {
  const wer = raeume.length === 1 ? `Für ${raeume[0]?.reihe.name}` : 'Für die gewählten Räume'
  const geschuetzt = raeume.every(({ reihe }) => reihe.zellen.every((z) => istGeheim(z.status)))
  return geschuetzt
    ? `${wer} sind die Werte aus Datenschutzgründen nicht ausgewiesen.`
    : `${wer} gibt es keine zwei Werte, die sich vergleichen lassen.`
}
