/** Classes of a map: limits over all shown periods, one colour each, and what an area is filled with. */
import type { Polaritaet } from '@sozial/domain/indikator'
import {
  classBreaks,
  classCounts,
  classOf,
  defaultClassCount,
  roundedBreaks,
} from '@sozial/domain/klassifikation'
import type { Klassenmethode } from '@sozial/domain/klassifikation'
import { quantile } from '@sozial/domain/statistik'
import type { WertStatus } from '@sozial/domain/wert'
import { zeichenOf } from '@sozial/shared/zeichen'
import type { Leerart } from '@sozial/shared/zeichen'
import { grenzenInLuecken } from './luecken.ts'
import { DIVERGIEREND, klassenfarben, paletteFor } from './colors.ts'

/** More colours than this are not told apart with certainty on a map. */
export const MAX_KLASSEN = 5

export interface Klassen {
  /** Ascending, outer limits included; empty when no area ever has a figure. */
  readonly grenzen: readonly number[]
  /** One per class, low to high. */
  readonly farben: readonly string[]
  readonly methode: Klassenmethode
  /** Class around zero of a map of changes; `null` on all other maps. */
  readonly nahezuGleich: number | null
  /** Name of that class; "nahezu gleich" without one. */
  readonly nullname?: string
  /** Decimals to which figures are rounded before they are classed; `null`: not at all. */
  readonly stellen: number | null
}

export interface Klassenwunsch {
  /** Figures of all areas in all shown periods, so that the legend stands still. */
  readonly werte: readonly number[]
  /**
   * One figure per area. Of a few areas the years of one lie so close that a
   * quantile of all figures would fall between them and leave a class empty:
   * there the limits lie in the gaps of these.
   */
  readonly typische?: readonly number[]
  /** Areas that show a figure. */
  readonly raumanzahl: number
  readonly methode: Klassenmethode
  /** `null`: five, three with fewer than 12 areas. */
  readonly anzahl: number | null
  /** Inner limits for `manual`. */
  readonly grenzen: readonly number[]
  readonly polaritaet: Polaritaet
  /** Decimals that the Indikator prints. */
  readonly nachkommastellen: number
  /**
   * For changes: what lies within ± this counts as nearly equal, and both sides
   * of zero get the same classes in two hues. `null` for everything else.
   */
  readonly rauschen: number | null
}

/** Limits and colours; the same input gives the same classes in whatever order the values come. */
export function createKlassen(wunsch: Klassenwunsch): Klassen {
  const { methode, nachkommastellen: stellen } = wunsch
  const anzahl = Math.min(wunsch.anzahl ?? defaultClassCount(wunsch.raumanzahl), MAX_KLASSEN)
  if (wunsch.werte.length === 0) return ohneKlassen(methode)
  if (wunsch.rauschen !== null && methode === 'quantile') {
    return divergierend(wunsch.werte, wunsch.rauschen)
  }
  const werte = wunsch.werte.map((wert) => rundeAuf(wert, stellen))
  const typische = wunsch.typische ?? []
  // One area has nothing to be told apart from.
  const grenzen =
    wunsch.raumanzahl === 1
      ? [werte.reduce((a, b) => Math.min(a, b)), werte.reduce((a, b) => Math.max(a, b))]
      : methode === 'manual'
        ? eigeneGrenzen(wunsch.grenzen.slice(0, MAX_KLASSEN - 1), werte)
        : aufStellen(
            istWenige(wunsch)
              ? lesbareGrenzen(grenzenWeniger(typische, werte, anzahl), {
                  ...wunsch,
                  werte: typische,
                })
              : lesbareGrenzen(classBreaks(werte, { methode, anzahl }), { ...wunsch, werte }),
            stellen,
          )
  const palette = paletteFor(wunsch.polaritaet)
  const farben = klassenfarben(palette, grenzen.length - 1)
  return { grenzen, farben, methode, nahezuGleich: null, stellen }
}

/** Below this number of areas limits divide the areas, not all their figures. */
const WENIGE_RAEUME = 12

function istWenige({ methode, typische = [], raumanzahl }: Klassenwunsch): boolean {
  return methode === 'quantile' && raumanzahl < WENIGE_RAEUME && typische.length > 0
}

/** Inner limits of the areas between the outer limits of all their figures. */
function grenzenWeniger(typische: readonly number[], werte: readonly number[], anzahl: number) {
  const unten = werte.reduce((a, b) => Math.min(a, b))
  const oben = werte.reduce((a, b) => Math.max(a, b))
  return [unten, ...grenzenInLuecken(typische, anzahl), oben]
}

/** A map without colours. */
export function ohneKlassen(methode: Klassenmethode): Klassen {
  return { grenzen: [], farben: [], methode, nahezuGleich: null, stellen: null }
}

/** A figure as it is printed, so that equal texts share a class. */
export function rundeAuf(wert: number, stellen: number): number {
  const zehner = 10 ** stellen
  const betrag = Math.round(Number((Math.abs(wert) * zehner).toPrecision(15))) / zehner
  return wert < 0 ? 0 - betrag : betrag
}

/**
 * Inner limits as they can be printed: the next such number above, so that no
 * rounded figure changes its class. Where two would meet all stay as they are.
 */
function aufStellen(grenzen: readonly number[], stellen: number): readonly number[] {
  const zehner = 10 ** stellen
  const gedruckt = grenzen.map((grenze, i) =>
    i === 0 || i === grenzen.length - 1
      ? grenze
      : Math.ceil(Number((grenze * zehner).toPrecision(12))) / zehner + 0,
  )
  const steigend = gedruckt.every((grenze, i) => i === 0 || grenze > (gedruckt[i - 1] ?? Infinity))
  return steigend ? gedruckt : grenzen
}

/** Low to high: two of purple, nearly equal, two of orange. */
const ZWEI_SEITEN = [5, 4, 3, 2, 1]

/**
 * Equal range on both sides of zero, so that gain and loss of the same size
 * have the same strength of colour; the outer classes begin where half of the
 * changes beyond the noise lie.
 */
function divergierend(werte: readonly number[], rauschen: number): Klassen {
  const betraege = werte.map(Math.abs).filter((betrag) => betrag > rauschen)
  const groesster = betraege.reduce((a, b) => Math.max(a, b), 2 * rauschen)
  const mitte = rundeste([rauschen, median(betraege) ?? 1.5 * rauschen, groesster], 1)
  const stark = mitte > rauschen && mitte < groesster ? mitte : (rauschen + groesster) / 2
  return {
    grenzen: [-groesster, -stark, -rauschen, rauschen, stark, groesster],
    farben: ZWEI_SEITEN.map((stufe) => DIVERGIEREND[stufe] ?? ''),
    methode: 'quantile',
    nahezuGleich: 2,
    // Their limit is the noise, not a printed number.
    stellen: null,
  }
}

function median(werte: readonly number[]): number | undefined {
  return werte.length === 0 ? undefined : quantile(werte, 0.5)
}

/**
 * Limits that a reader can keep in mind. Quantiles are a rule of thumb: their
 * inner limits go to the roundest number within a sixth of the narrower class
 * beside them (8,37 becomes 8,5), even if a few figures change their class. All
 * others keep their meaning and are rounded only as `roundedBreaks` allows,
 * then to the decimals of the Indikator. No class is lost on the way.
 */
function lesbareGrenzen(
  grenzen: readonly number[],
  { werte, methode, nachkommastellen }: Klassenwunsch,
): readonly number[] {
  const streng = roundedBreaks(grenzen, werte)
  const gerundet = streng.map((grenze, i) => {
    if (i === 0 || i === streng.length - 1) return grenze
    if (methode === 'quantile') return rundeste(grenzen, i)
    return Number(grenze.toFixed(nachkommastellen))
  })
  const steigend = gerundet.every((grenze, i) => i === 0 || grenze > (gerundet[i - 1] ?? Infinity))
  const voll = steigend && classCounts(werte, gerundet).every((anzahl) => anzahl > 0)
  return voll || methode === 'equalInterval' ? (steigend ? gerundet : streng) : streng
}

const SPIELRAUM = 1 / 6

/** The multiple of the largest step 1, 2, 5 × 10ⁿ near an inner limit. */
function rundeste(grenzen: readonly number[], i: number): number {
  const grenze = grenzen[i] ?? 0
  const breite = Math.min(
    grenze - (grenzen[i - 1] ?? -Infinity),
    (grenzen[i + 1] ?? Infinity) - grenze,
  )
  const spiel = breite * SPIELRAUM
  for (let potenz = Math.ceil(Math.log10(breite)); potenz > -10; potenz--) {
    for (const ziffer of [5, 2, 1]) {
      const schritt = ziffer * 10 ** potenz
      const nahe = Number((Math.round(grenze / schritt) * schritt).toPrecision(12))
      if (Math.abs(nahe - grenze) <= spiel) return nahe
    }
  }
  return grenze
}

/** The reader's inner limits as they are, without those that no figure can reach; the outer ones follow the data. */
function eigeneGrenzen(gewuenscht: readonly number[], werte: readonly number[]): readonly number[] {
  const unten = werte.reduce((a, b) => Math.min(a, b), Infinity)
  const oben = werte.reduce((a, b) => Math.max(a, b), -Infinity)
  const innere = gewuenscht.filter((grenze) => grenze > unten && grenze <= oben)
  return classBreaks([unten, oben], {
    methode: 'manual',
    anzahl: innere.length + 1,
    manuell: [unten, ...innere, oben],
  })
}

/** What can be drawn in an area: the colour of a class or one of the four kinds of empty. */
export type Fuellung =
  | { readonly art: 'KLASSE'; readonly klasse: number; readonly farbe: string }
  | { readonly art: 'LEER'; readonly leerart: Leerart }
  /** A figure that no colour stands for: a circle does. */
  | { readonly art: 'FARBLOS' }

/** The one way from a figure to its drawing; map, legend, list and export all come here. */
export function fuellungOf(
  zelle: { readonly wert: number | null; readonly status: WertStatus },
  klassen: Klassen,
): Fuellung {
  const leerart = zeichenOf(zelle.status).leerart
  if (zelle.wert === null || leerart !== null) {
    return { art: 'LEER', leerart: leerart ?? 'FEHLT' }
  }
  if (klassen.grenzen.length < 2) return { art: 'FARBLOS' }
  const { grenzen, stellen } = klassen
  const klasse = classOf(stellen === null ? zelle.wert : rundeAuf(zelle.wert, stellen), grenzen)
  return { art: 'KLASSE', klasse, farbe: klassen.farben[klasse] ?? '' }
}
