/**
 * All colours that carry data, in one place: map, legend, list and export ask
 * here. A theme never changes them. Measured in `colors.test.ts`.
 *
 * Scales after ColorBrewer (Cynthia Brewer, Apache licence). The colours of
 * series belong to `charts/reihe.ts` and are measured by the same test.
 */
import type { Polaritaet } from '@sozial/domain/indikator'

export type Palettenname = 'BuPu' | 'YlGnBu'

/** Five classes from low to high. BuPu for burden, YlGnBu for a level without judgement. */
export const PALETTEN: Readonly<Record<Palettenname, readonly string[]>> = {
  BuPu: ['#edf8fb', '#b3cde3', '#8c96c6', '#8856a7', '#810f7c'],
  YlGnBu: ['#ffffcc', '#a1dab4', '#41b6c4', '#2c7fb8', '#253494'],
}

/** Change and difference, seven classes around zero; orange = higher. */
export const DIVERGIEREND: readonly string[] = [
  '#b35806',
  '#f1a340',
  '#fee0b6',
  '#f7f7f7',
  '#d8daeb',
  '#998ec3',
  '#542788',
]

/**
 * Whether an area that is being drawn has the size it should have: too small,
 * small, as agreed, large, too large. The middle is the paper of the plate, so
 * that colour says what is left to do.
 */
export const GROESSENFARBEN: readonly string[] = [
  '#998ec3',
  '#d8daeb',
  '#eceae3',
  '#fee0b6',
  '#f1a340',
]

/** Areas that only have to be told apart, with their names on them: light, of one lightness. */
export const RAUMTOENE: readonly string[] = [
  '#dce6f4',
  '#f4e4d2',
  '#dcecdf',
  '#ecdff0',
  '#f2eecb',
  '#d6ebee',
]

export const TINTE = '#16191d'
/** Notes and axes. */
export const TINTE_LEISE = '#4a5057'
export const PAPIER = '#ffffff'
/** Border of light areas, frame of the empties. */
export const GRENZE = '#404040'
/** Strokes of hatching and crosses. */
export const MUSTERSTRICH = '#767676'

/** Rim of paper colour around the Kreis, outside in. */
export const RAND_AUSSEN = '#f1efe9'
export const RAND_INNEN = '#e6e3da'

/** Which classes of five remain when there are fewer. */
const AUSWAHL: Readonly<Record<number, readonly number[]>> = {
  1: [2],
  2: [1, 3],
  3: [0, 2, 4],
  4: [0, 1, 3, 4],
  5: [0, 1, 2, 3, 4],
}

/** Burden is shown in the house palette, everything else without judgement. */
export function paletteFor(polaritaet: Polaritaet): Palettenname {
  return polaritaet === 'HOCH_BELASTEND' ? 'BuPu' : 'YlGnBu'
}

/** Colours for 1 to 5 classes, low to high. */
export function klassenfarben(palette: Palettenname, anzahl: number): readonly string[] {
  const stufen = AUSWAHL[anzahl]
  if (!stufen) throw new RangeError(`Es gibt 1 bis 5 Klassen, nicht ${anzahl}.`)
  return stufen.map((stufe) => PALETTEN[palette][stufe] ?? PAPIER)
}

/** Relative luminance after WCAG 2.2 of `#rrggbb`, 0 (black) to 1 (white). */
export function luminance(farbe: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((start) => {
    const kanal = Number.parseInt(farbe.slice(start, start + 2), 16) / 255
    return kanal <= 0.04045 ? kanal / 12.92 : ((kanal + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** Contrast ratio after WCAG 2.2, 1 to 21. */
export function contrast(eine: string, andere: string): number {
  const [hell = 0, dunkel = 0] = [luminance(eine), luminance(andere)].sort((a, b) => b - a)
  return (hell + 0.05) / (dunkel + 0.05)
}

export interface Schriftfarbe {
  readonly schrift: string
  /** Stroke behind the letters. */
  readonly halo: string
}

/**
 * Text on a filled area: white where white alone reaches 4.5 : 1, else ink;
 * the halo takes the fill so that borders do not cut the letters, but turns
 * white where ink on the fill stays below 4.5 : 1.
 */
export function schriftAuf(farbe: string): Schriftfarbe {
  const weissReicht = contrast(PAPIER, farbe) >= 4.5
  if (weissReicht) return { schrift: PAPIER, halo: farbe }
  return { schrift: TINTE, halo: contrast(TINTE, farbe) >= 4.5 ? farbe : PAPIER }
}

/** Dark fills are bordered in white and drawn over the light ones. */
export function istDunkel(farbe: string): boolean {
  return contrast(PAPIER, farbe) >= 4
}

/** Border colour of an area with this fill. */
export function grenzeUm(farbe: string): string {
  return istDunkel(farbe) ? PAPIER : GRENZE
}
