import { EBENE_WORTE } from '@sozial/shared/ebene'
import { formatZeitpunkt } from '@sozial/shared/format'
import { zeichenerklaerung } from '@sozial/shared/zeichen'
import type { Atlas } from '../../app/atlas/atlas-state.ts'
import type { LineChartState } from '../../charts/line/line-chart-state.ts'
import { toLineChartZeichnung } from '../../charts/line/line-chart-zeichnung.ts'
import { toSvg, type Zeichnung } from '../../charts/zeichnung.ts'
import { toPng } from '../../charts/zeichnung-png.ts'
import { toCsvDeutsch, toTsv, type CsvZelle } from '../../lib/csv.ts'
import { download } from '../../lib/download.ts'
import { lizenzsatz, quellensatz } from './quelle.ts'
import { toDateizeilen, type Vergleichstabelle } from './tabelle.ts'
import { spanneOf } from './zeitvergleich-state.ts'

export interface Dateiinhalt {
  readonly atlas: Atlas
  readonly tabelle: Vergleichstabelle
  readonly state: LineChartState
  readonly gezeichnet: LineChartState
  readonly titel: string
  readonly satz: string
}

/** Ways to take the comparison along; each says what has happened. */
export function createDateien(inhalt: Dateiinhalt): {
  readonly copy: () => Promise<string>
  readonly csv: () => string
  readonly svg: () => string
  readonly png: () => Promise<string>
} {
  const name = dateinameOf(inhalt.atlas)
  return {
    copy: async () => {
      await navigator.clipboard.writeText(toTsv(toDateizeilen(inhalt.tabelle, inhalt.state)))
      return 'Tabelle kopiert'
    },
    csv: () => {
      download(`${name}.csv`, toCsvDeutsch(csvZeilen(inhalt)), 'text/csv;charset=utf-8')
      return 'CSV gespeichert'
    },
    svg: () => {
      download(`${name}.svg`, toSvg(toBlatt(inhalt)), 'image/svg+xml')
      return 'SVG gespeichert'
    },
    png: async () => {
      download(`${name}.png`, await toPng(toBlatt(inhalt)), 'image/png')
      return 'PNG gespeichert'
    },
  }
}

/** `kinder-in-mindestsicherung_sozialraum_2014-2024_zeitvergleich` */
export function dateinameOf(atlas: Atlas): string {
  const spanne = spanneOf(atlas.perioden)
    .replace('–', '-')
    .replaceAll(/[^\w.-]+/g, '-')
  return [atlas.indikator.slug, EBENE_WORTE[atlas.ebene].slug, spanne, 'zeitvergleich'].join('_')
}

/** The table, and below it all one needs who finds only the file. */
export function csvZeilen(inhalt: Dateiinhalt): readonly (readonly CsvZelle[])[] {
  return [
    ...toDateizeilen(inhalt.tabelle, inhalt.state),
    [],
    ...[inhalt.titel, einheitOf(inhalt), ...fussOf(inhalt), ...stempelOf(inhalt.atlas)].map(
      (text) => [text],
    ),
  ]
}

function toBlatt(inhalt: Dateiinhalt): Zeichnung {
  const { atlas, titel, satz, gezeichnet } = inhalt
  return toLineChartZeichnung({
    state: gezeichnet,
    titel,
    untertitel: `${atlas.indikator.fassung.definition}; ${einheitOf(inhalt)}`,
    satz,
    fuss: fussOf(inhalt),
    marken: stempelOf(atlas),
    intervalle: atlas.ansicht.intervalle,
  })
}

function einheitOf({ atlas, state }: Dateiinhalt): string {
  if (state.modus === 'WERTE') return atlas.indikator.fassung.einheit
  const basen = state.basen.map(({ basis }) => `${state.perioden[basis]?.kurz ?? ''} = 100`)
  return `Index (${basen.join(', ')})`
}

function fussOf({ atlas, state, tabelle }: Dateiinhalt): readonly string[] {
  const zeichen = zeichenerklaerung(
    state.reihen.flatMap(({ zellen }) => zellen.map(({ status }) => status)),
    tabelle.zeilen.flatMap(({ zellen }) => zellen.map(({ zusatz }) => zusatz?.zeichen ?? null)),
  )
  return [
    ...state.brueche.map(({ titel, folge }) => `Bruch der Reihe: ${titel}. ${folge}`),
    zeichen.length > 0 ? `Zeichen: ${zeichen.join(' · ')}.` : '',
    `${quellensatz(atlas)} ${lizenzsatz(atlas)}`.trim(),
  ].filter(Boolean)
}

/** Marks that must travel with every copy of inner or made-up figures. */
function stempelOf(atlas: Atlas): readonly string[] {
  const { demo, arbeitsstandVom } = atlas.kreis
  const stand = arbeitsstandVom === null ? '' : ` vom ${formatZeitpunkt(arbeitsstandVom)}`
  return [...(demo ? ['Demodaten (synthetisch)'] : []), `Intern, Arbeitsstand${stand}`]
}
