import { EBENE_WORTE } from '@sozial/shared/ebene'
import { formatDatum, formatZeitpunkt } from '@sozial/shared/format'
import type { Atlas } from '../../app/atlas/atlas-state.ts'
import { toLineChartZeichnung } from '../../charts/line/line-chart-zeichnung.ts'
import { toSvg, type Zeichnung } from '../../charts/zeichnung.ts'
import { toPng } from '../../charts/zeichnung-png.ts'
import { toCsvDeutsch, toTsv, type CsvZelle } from '../../lib/csv.ts'
import { download } from '../../lib/download.ts'
import { INTERVALLSATZ, lizenzsatz, quellensatz } from './quelle.ts'
import { satzText } from './satz.ts'
import type { Seitenzustand } from './seite-state.ts'
import { toDateizeilen, zeichenOfTabelle } from './tabelle.ts'
import { spanneOf } from './zeitvergleich-state.ts'

/** Ways to take the comparison along; each says what has happened. */
export function createDateien(
  seite: Seitenzustand,
  atlas: Atlas,
): {
  readonly copy: () => Promise<string>
  readonly csv: () => string
  readonly svg: () => string
  readonly png: () => Promise<string>
} {
  const name = dateinameOf(atlas)
  return {
    copy: async () => {
      await navigator.clipboard.writeText(toTsv(toDateizeilen(seite.tabelle, seite.alle)))
      return 'Tabelle kopiert'
    },
    csv: () => {
      download(
        `${name}.csv`,
        toCsvDeutsch(csvZeilen(seite, atlas, new Date())),
        'text/csv;charset=utf-8',
      )
      return 'CSV gespeichert'
    },
    svg: () => {
      download(`${name}.svg`, toSvg(toBlatt(seite, atlas, new Date())), 'image/svg+xml')
      return 'SVG gespeichert'
    },
    png: async () => {
      download(`${name}.png`, await toPng(toBlatt(seite, atlas, new Date())), 'image/png')
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
export function csvZeilen(
  seite: Seitenzustand,
  atlas: Atlas,
  abruf: Date,
): readonly (readonly CsvZelle[])[] {
  const fuss = [
    seite.titel,
    einheitOf(seite, atlas),
    ...fussOf(seite, atlas, abruf),
    ...stempelOf(atlas),
  ]
  return [...toDateizeilen(seite.tabelle, seite.alle), [], ...fuss.map((text) => [text])]
}

function toBlatt(seite: Seitenzustand, atlas: Atlas, abruf: Date): Zeichnung {
  const intervalle = atlas.ansicht.intervalle && seite.gezeichnet.hatIntervalle
  return toLineChartZeichnung({
    state: seite.gezeichnet,
    titel: seite.titel,
    untertitel: `${atlas.indikator.fassung.definition}; ${einheitOf(seite, atlas)}`,
    satz: satzText(seite.satz),
    fuss: [intervalle ? INTERVALLSATZ : '', ...fussOf(seite, atlas, abruf)],
    marken: stempelOf(atlas),
    intervalle,
  })
}

function einheitOf({ alle }: Seitenzustand, atlas: Atlas): string {
  if (alle.modus === 'WERTE') return atlas.indikator.fassung.einheit
  const basen = alle.basen.map(({ basis }) => `${alle.perioden[basis]?.kurz ?? ''} = 100`)
  return `Index (${basen.join(', ')})`
}

function fussOf({ alle, tabelle }: Seitenzustand, atlas: Atlas, abruf: Date): readonly string[] {
  const zeichen = zeichenOfTabelle(alle, tabelle)
  return [
    ...alle.brueche.map(({ titel, folge }) => `Bruch der Reihe: ${titel}. ${folge}`),
    zeichen.length > 0 ? `Zeichen: ${zeichen.join(' · ')}.` : '',
    [
      quellensatz(atlas),
      lizenzsatz(atlas),
      `Abgerufen am ${formatDatum(abruf.toISOString())}.`,
    ].join(' '),
  ].filter(Boolean)
}

/** Marks that must travel with every copy of inner or made-up figures. */
function stempelOf(atlas: Atlas): readonly string[] {
  const { demo, arbeitsstandVom } = atlas.kreis
  const stand = arbeitsstandVom === null ? '' : ` vom ${formatZeitpunkt(arbeitsstandVom)}`
  return [...(demo ? ['Demodaten (synthetisch)'] : []), `Intern · Arbeitsstand${stand}`]
}
