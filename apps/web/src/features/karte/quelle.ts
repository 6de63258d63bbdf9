/** Where the figures come from, in the order of the atlas: source, reference date, boundaries, state. Pure. */
import { zeichenerklaerung, ZUSATZZEICHEN } from '@sozial/shared/zeichen'
import { formatDatum, formatZeitpunkt } from '@sozial/shared/format'
import type { Atlas, AtlasPeriode } from '../../app/atlas/atlas-state.ts'

export const DEMODATEN = 'Demodaten (synthetisch)'
export const ARBEITSSTAND = 'Intern · Arbeitsstand'

function quellen(atlas: Atlas, perioden: readonly AtlasPeriode[]): string {
  const namen = new Set(
    perioden.flatMap((periode) =>
      periode.quellen.map(({ name, herausgeber }) =>
        name.includes(herausgeber) ? name : `${herausgeber}, ${name}`,
      ),
    ),
  )
  const alle = [...namen].join('; ')
  if (!atlas.kreis.demo) return alle
  return alle === '' ? DEMODATEN : `${DEMODATEN}, nach Art von: ${alle}`
}

/** "Stichtag 31.12.2024" or "Zeitraum Schuljahr 2023/24". */
export function bezugszeit(periode: AtlasPeriode): string {
  return `${periode.art === 'STICHTAG' ? 'Stichtag' : 'Zeitraum'} ${periode.name}`
}

/** One line for one period; with demo data it begins with these words. */
export function quellenzeile(atlas: Atlas): string {
  const teile = [
    `Quelle: ${quellen(atlas, [atlas.periode])}`,
    bezugszeit(atlas.periode),
    `Gebietsstand ${formatDatum(atlas.gebietsstand.stichtag)}`,
  ]
  return `${teile.join('; ')}.`
}

/** For files: everything a reader needs to use the figures rightly. */
export function herkunft(atlas: Atlas, perioden: readonly AtlasPeriode[], abruf: Date): string[] {
  const lizenzen = new Set(
    perioden.flatMap(({ quellen: liste }) => liste.map(({ lizenz }) => lizenz)),
  )
  const zeichen = zeichenerklaerung(
    perioden.flatMap(({ zellen }) => zellen.map(({ status }) => status)),
    perioden.flatMap(({ zellen }) => zellen.map((zelle) => zelle.zeichen)),
  )
  const { arbeitsstandVom } = atlas.kreis
  const stand = arbeitsstandVom ? `, Stand ${formatZeitpunkt(arbeitsstandVom)}` : ''
  return [
    `Quelle: ${quellen(atlas, perioden)}; Gebietsstand ${formatDatum(atlas.gebietsstand.stichtag)}.`,
    `${ARBEITSSTAND}${stand}; abgerufen am ${formatZeitpunkt(abruf.toISOString())}.`,
    ...(lizenzen.size > 0 ? [`Lizenz: ${[...lizenzen].join('; ')}.`] : []),
    ...(zeichen.length > 0 ? [`Zeichenerklärung: ${zeichen.join('; ')}.`] : []),
  ]
}

/** Text to copy under a figure in a report. */
export function zitat(atlas: Atlas, adresse: string, abruf: Date): string {
  const { name, code, version } = { ...atlas.indikator, ...atlas.indikator.fassung }
  const marke = atlas.kreis.demo ? `${DEMODATEN}. ` : ''
  return (
    `${atlas.kreis.name}: Sozialmonitoring. ${name} (${code}, Fassung ${version}), ` +
    `${atlas.periode.name}. ${ARBEITSSTAND}. ${marke}${quellenzeile(atlas)} ` +
    `Abgerufen am ${formatDatum(abruf.toISOString())} unter ${adresse}`
  )
}

/** "vorläufige Werte" when all figures of the period carry the same sign; empty otherwise. */
export function periodenhinweis(periode: AtlasPeriode): string {
  const zeichen = new Set(
    periode.zellen.flatMap((zelle) => (zelle.wert === null ? [] : [zelle.zeichen])),
  )
  const [einziges] = zeichen
  const wort = zeichen.size === 1 && einziges ? ZUSATZZEICHEN[einziges] : undefined
  return wort ? `${wort}e Werte` : ''
}
