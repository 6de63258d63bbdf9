/** The series of the Kreis on the sheet, with the chosen areas beside it. Pure. */
import { formatMitEinheit } from '@sozial/shared/format'
import { zelleOf, type Atlas, type AtlasZelle } from '../../app/atlas/atlas-state.ts'
import { OHNE_WERT } from '../../app/atlas/atlas-zelle.ts'
import { findMassstab } from '../../app/atlas/massstab.ts'
import { buildLineChartState, type LineChartState } from '../../charts/line/line-chart-state.ts'
import type { Reihe } from '../../charts/reihe.ts'

/** The Kreis in ink and the chosen areas in their colours; without a Kreis the first area stands for it. */
export function createBlattreihe(atlas: Atlas): LineChartState {
  const { fassung } = atlas.indikator
  return buildLineChartState({
    perioden: atlas.perioden,
    reihen: [hauptreihe(atlas), ...auswahlreihen(atlas)],
    brueche: atlas.brueche,
    einheit: fassung.einheit,
    nachkommastellen: fassung.nachkommastellen,
  })
}

export function hauptreihe(atlas: Atlas): Reihe {
  const kreis = findMassstab(atlas, 'KREIS')
  const raum = kreis?.raum ?? atlas.raeume[0]
  if (!raum) throw new Error('Ein Atlas hat mindestens einen Raum')
  return {
    id: raum.id,
    name: raum.name,
    rolle: kreis ? 'KREIS' : 'RAUM',
    farbe: 0,
    zellen: hauptzellen(atlas),
  }
}

/** The cells of the main series, with their parts. */
export function hauptzellen(atlas: Atlas): readonly AtlasZelle[] {
  const kreis = findMassstab(atlas, 'KREIS')
  return kreis?.zellen ?? atlas.perioden.map(({ zellen: [erste] }) => erste ?? OHNE_WERT)
}

/** Counts of an area lie far below those of the Kreis: drawn together they say nothing. */
function auswahlreihen(atlas: Atlas): readonly Reihe[] {
  if (atlas.indikator.fassung.typ === 'ABSOLUT') return []
  return atlas.auswahl.map(({ raum, farbe }) => ({
    id: raum.id,
    name: raum.name,
    rolle: 'RAUM',
    farbe,
    zellen: atlas.perioden.map((periode) => zelleOf(periode, raum)),
  }))
}

/** First and last figure of the main series as a sentence; nothing is said across a break. */
export function formatReihe(atlas: Atlas): string {
  const { einheit, nachkommastellen } = atlas.indikator.fassung
  const { name, zellen } = hauptreihe(atlas)
  const stellen = zellen.flatMap(({ wert }, i) => (wert === null ? [] : [{ wert, i }]))
  const [erste] = stellen
  const letzte = stellen.at(-1)
  if (!erste || !letzte) return `Für ${name} gibt es keinen Wert.`
  const text = ({ wert, i }: typeof erste) =>
    `${atlas.perioden[i]?.kurz}: ${formatMitEinheit(wert, einheit, nachkommastellen)}`
  if (erste === letzte) return `${name}, ${text(erste)}.`
  const bruch =
    atlas.brueche.length > 0 ? ' Über einen Bruch hinweg sind die Werte nicht vergleichbar.' : ''
  return `${name}, ${text(erste)}; ${text(letzte)}.${bruch}`
}
