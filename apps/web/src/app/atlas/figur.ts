/** Figures of an Indikator as text, with unit and sign; the same words in every view. Pure. */
import {
  formatBereich,
  formatDifferenz,
  formatMitEinheit,
  formatZahl,
  istProzent,
} from '@sozial/shared/format'
import { formatZelle } from '../../map/map-state.ts'
import { formatKorrektur } from '@sozial/shared/korrektur'
import { ZUSATZZEICHEN } from '@sozial/shared/zeichen'
import type { Atlas, AtlasRaum, AtlasZelle } from './atlas-state.ts'
import { findKorrekturen } from './korrekturen.ts'

type Fassung = Atlas['indikator']['fassung']

/** Changes are read with their sign. */
export function mitVorzeichen({ typ }: Pick<Fassung, 'typ'>): boolean {
  return typ === 'VERAENDERUNG'
}

/** A figure of this Indikator with its unit, and its sign where it is a change. */
export function formatFigur(
  wert: number,
  fassung: Pick<Fassung, 'typ' | 'einheit' | 'nachkommastellen'>,
): string {
  const { einheit, nachkommastellen } = fassung
  if (!mitVorzeichen(fassung)) return formatMitEinheit(wert, einheit, nachkommastellen)
  const text = formatDifferenz(wert, nachkommastellen)
  if (istProzent(einheit)) return `${text}\u202F%`
  return einheit === '' ? text : `${text} ${einheit}`
}

/** As `formatFigur`, without the unit. */
export function formatFigurOhneEinheit(wert: number, fassung: Fassung): string {
  const format = mitVorzeichen(fassung) ? formatDifferenz : formatZahl
  return format(wert, fassung.nachkommastellen)
}

/** As `formatFigurOhneEinheit`, or what stands for the reason of its absence. */
export function formatFigurzelle(
  { wert, status }: Pick<AtlasZelle, 'wert' | 'status'>,
  fassung: Pick<Fassung, 'typ' | 'nachkommastellen'>,
): string {
  const { nachkommastellen } = fassung
  return formatZelle({ wert, status }, { nachkommastellen, mitVorzeichen: mitVorzeichen(fassung) })
}

/** "korrigiert: Schreibfehler in der Lieferung" where the answer says why, else the word of the sign. */
function zeichenworte(
  { korrekturen, periode }: Atlas,
  { raum, zelle }: { readonly raum: AtlasRaum; readonly zelle: AtlasZelle },
): string {
  if (zelle.wert === null || zelle.zeichen === null) return ''
  const gruende = findKorrekturen(korrekturen, { raum: raum.schluessel, periode })
  if (gruende.length === 0) return ZUSATZZEICHEN[zelle.zeichen] ?? ''
  return [...new Set(gruende.map(formatKorrektur))].join('; ')
}

/** What else is known of a figure, in short: counts, interval, sign, Kommune. */
export function raumzusaetze(
  atlas: Atlas,
  { raum, zelle }: { readonly raum: AtlasRaum; readonly zelle: AtlasZelle },
): readonly string[] {
  const { nachkommastellen: stellen, typ } = atlas.indikator.fassung
  return [
    typ === 'ANTEIL' && zelle.zaehler !== null && zelle.nenner !== null
      ? `${formatZahl(zelle.zaehler)}\u00A0von\u00A0${formatZahl(zelle.nenner)}`
      : '',
    zelle.unten !== null && zelle.oben !== null
      ? `95\u00A0% sicher: ${formatBereich(zelle.unten, zelle.oben, stellen)}`
      : '',
    zeichenworte(atlas, { raum, zelle }),
    raum.kommunename !== null && raum.kommunename !== raum.name ? raum.kommunename : '',
  ].filter((teil) => teil !== '')
}
