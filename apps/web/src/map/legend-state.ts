/**
 * The legend as an instrument: one square per area over the bar of classes.
 * Places in pixels of a given width; no drawing.
 */
import { formatDifferenz, formatZahl } from '@sozial/shared/format'
import { textbreite } from './labels.ts'
import type { MapRaum, MapState } from './map-state.ts'

const KAESTCHEN = 9
const SCHRITT = 11
const SPALTE = 13
/** A class is never narrower: its count must be readable and it must be hit with a finger. */
const MIN_KLASSE = 26
const MAX_STAPEL = 66
const KOPF = 18
const BALKEN = 12
const RAND = 1

export interface Legendenklasse {
  readonly klasse: number
  readonly farbe: string
  readonly x: number
  readonly breite: number
  readonly anzahl: number
  /** "8,0 bis unter 11,0" in words, without the unit. */
  readonly name: string
}

/** One area, or a whole column where there are too many areas to draw each. */
export interface Legendenmarke {
  readonly id: string
  readonly x: number
  readonly y: number
  readonly breite: number
  readonly hoehe: number
  readonly farbe: string
  readonly gewaehlt: boolean
  readonly gedaempft: boolean
}

export interface LegendState {
  readonly breite: number
  readonly hoehe: number
  readonly klassen: readonly Legendenklasse[]
  readonly marken: readonly Legendenmarke[]
  /** True when a mark is a column of several areas. */
  readonly verdichtet: boolean
  /** Inner limits with their place. */
  readonly grenzen: readonly { readonly x: number; readonly text: string }[]
  readonly massstab: { readonly x: number; readonly text: string; readonly anker: Anker } | null
  /** Upper edge of the bar. */
  readonly balkenY: number
  readonly balkenhoehe: number
}

export type Anker = 'start' | 'middle' | 'end'

export interface Legendenwunsch {
  readonly state: MapState
  readonly breite: number
  readonly nachkommastellen: number
  /** Yardstick with a comparable value, e.g. `Kreis` 12,8. */
  readonly massstab: { readonly name: string; readonly wert: number } | null
  /** Limits and yardstick are read with their sign. */
  readonly mitVorzeichen?: boolean
  /** Highest stack over all periods, so that the legend keeps its height while the time moves. */
  readonly stapel?: number
}

interface Achse {
  readonly klassen: readonly { readonly x: number; readonly breite: number }[]
  readonly xOf: (wert: number, klasse: number) => number
}

/** Room that each class needs: for its count, a finger, and the figures at its limits. */
function mindestbreiten(texte: readonly string[], platz: number): readonly number[] {
  const halb = texte.map((text) => textbreite(text, 12) / 2)
  const letzte = texte.length - 2
  const noetig = texte.slice(1).map((_, i) => {
    const innen = i > 0 && i < letzte
    return innen ? Math.max(MIN_KLASSE, (halb[i] ?? 0) + (halb[i + 1] ?? 0) + 5) : MIN_KLASSE
  })
  const summe = noetig.reduce((a, b) => a + b, 0)
  return summe > platz ? noetig.map((breite) => (breite * platz) / summe) : noetig
}

/** Linear in the values, except where a class would become too narrow to read. */
function createAchse(
  grenzen: readonly number[],
  breite: number,
  texte: readonly string[] = formatGrenzen(grenzen),
): Achse {
  const platz = breite - 2 * RAND
  const spanne = Math.max((grenzen.at(-1) ?? 0) - (grenzen[0] ?? 0), Number.MIN_VALUE)
  const mindest = mindestbreiten(texte, platz)
  const ueber = mindest.map((m, i) => {
    const anteil = ((grenzen[i + 1] ?? 0) - (grenzen[i] ?? 0)) / spanne
    return Math.max(0, anteil * platz - m)
  })
  const rest = platz - mindest.reduce((a, b) => a + b, 0)
  const summe = ueber.reduce((a, b) => a + b, 0)
  let x = RAND
  const klassen = ueber.map((u, i) => {
    const w = (mindest[i] ?? 0) + (summe > 0 ? (u / summe) * rest : rest / ueber.length)
    x += w
    return { x: x - w, breite: w }
  })
  return {
    klassen,
    xOf(wert, klasse) {
      const feld = klassen[klasse] ?? { x: RAND, breite: platz }
      const [von, bis] = [grenzen[klasse] ?? 0, grenzen[klasse + 1] ?? 0]
      const anteil = bis > von ? (wert - von) / (bis - von) : 0.5
      return feld.x + Math.min(1, Math.max(0, anteil)) * feld.breite
    },
  }
}

interface Spalte {
  readonly x: number
  readonly breite: number
  readonly raeume: MapRaum[]
}

/** Areas by column; columns divide each class evenly so that none straddles a limit. */
function createSpalten(state: MapState, achse: Achse): readonly Spalte[] {
  const jeKlasse = achse.klassen.map((feld) => {
    const anzahl = Math.max(1, Math.floor(feld.breite / SPALTE))
    const breite = feld.breite / anzahl
    return Array.from({ length: anzahl }, (_, i): Spalte => ({
      x: feld.x + i * breite,
      breite,
      raeume: [],
    }))
  })
  for (const raum of state.raeume) {
    if (raum.fuellung.art !== 'KLASSE' || raum.wert === null) continue
    const spalten = jeKlasse[raum.fuellung.klasse] ?? []
    const feld = achse.klassen[raum.fuellung.klasse]
    if (!feld) continue
    const anteil = (achse.xOf(raum.wert, raum.fuellung.klasse) - feld.x) / feld.breite
    spalten[Math.min(spalten.length - 1, Math.floor(anteil * spalten.length))]?.raeume.push(raum)
  }
  return jeKlasse.flat()
}

function farbeOf(raum: MapRaum): string {
  return raum.fuellung.art === 'KLASSE' ? raum.fuellung.farbe : ''
}

function createKaestchen(
  spalten: readonly Spalte[],
  balkenY: number,
  schritt: number,
): Legendenmarke[] {
  const groesse = Math.max(3, schritt - (SCHRITT - KAESTCHEN))
  return spalten.flatMap(({ x, breite, raeume }) =>
    raeume.map((raum, i) => ({
      id: raum.id,
      x: x + (breite - KAESTCHEN) / 2,
      y: balkenY - (i + 1) * schritt - 2,
      breite: KAESTCHEN,
      hoehe: groesse,
      farbe: farbeOf(raum),
      gewaehlt: raum.reihe !== null,
      gedaempft: raum.hervorhebung === 'GEDAEMPFT',
    })),
  )
}

function createSaeulen(
  spalten: readonly Spalte[],
  balkenY: number,
  hoechste: number,
): Legendenmarke[] {
  return spalten.flatMap(({ x, breite, raeume }) => {
    const [erster] = raeume
    if (!erster) return []
    const hoehe = Math.max(2, (raeume.length / hoechste) * MAX_STAPEL)
    return {
      id: erster.id,
      x: x + 1,
      y: balkenY - hoehe - 2,
      breite: breite - 2,
      hoehe,
      farbe: farbeOf(erster),
      gewaehlt: raeume.some((raum) => raum.reihe !== null),
      gedaempft: erster.hervorhebung === 'GEDAEMPFT',
    }
  })
}

/** As few decimals as the inner limits need; the ends follow the data and are rounded. */
function formatGrenzen(grenzen: readonly number[], mitVorzeichen = false): readonly string[] {
  const innere = grenzen.length > 2 ? grenzen.slice(1, -1) : grenzen
  const stellen = [0, 1, 2, 3].find((n) =>
    innere.every((grenze) => Math.abs(grenze - round(grenze, n)) < 1e-9),
  )
  return grenzen.map((grenze) => formatMit(mitVorzeichen)(grenze, stellen ?? 2))
}

function formatMit(vorzeichen = false) {
  return vorzeichen ? formatDifferenz : formatZahl
}

function round(zahl: number, stellen: number): number {
  return Math.round(zahl * 10 ** stellen) / 10 ** stellen
}

function klassenname(texte: readonly string[], klasse: number): string {
  const letzte = klasse === texte.length - 2
  return `${texte[klasse]} bis ${letzte ? '' : 'unter '}${texte[klasse + 1]}`
}

function massstabOf(wunsch: Legendenwunsch, achse: Achse): LegendState['massstab'] {
  const { massstab, breite, state } = wunsch
  const { grenzen } = state.klassen
  if (!massstab || grenzen.length < 2) return null
  const klasse = Math.max(
    0,
    grenzen.slice(1, -1).filter((grenze) => massstab.wert >= grenze).length,
  )
  const x = achse.xOf(massstab.wert, klasse)
  const anker: Anker = x < 40 ? 'start' : x > breite - 40 ? 'end' : 'middle'
  return {
    x,
    anker,
    text: `${massstab.name} ${formatMit(wunsch.mitVorzeichen)(massstab.wert, wunsch.nachkommastellen)}`,
  }
}

function highest(spalten: readonly Spalte[]): number {
  return spalten.reduce((hoechste, { raeume }) => Math.max(hoechste, raeume.length), 1)
}

/** Number of squares in the highest stack of this state. */
export function stapelhoehe(state: MapState, breite: number): number {
  return highest(createSpalten(state, createAchse(state.klassen.grenzen, breite)))
}

/** Pure layout of the legend; `null` when no area has ever had a figure. */
export function buildLegendState(wunsch: Legendenwunsch): LegendState | null {
  const { state, breite } = wunsch
  const { grenzen, farben } = state.klassen
  if (grenzen.length < 2) return null
  const texte = formatGrenzen(grenzen, wunsch.mitVorzeichen)
  const achse = createAchse(grenzen, breite, texte)
  const spalten = createSpalten(state, achse)
  const hoechste = Math.max(wunsch.stapel ?? 1, highest(spalten))
  const schritt = Math.min(SCHRITT, MAX_STAPEL / hoechste)
  const verdichtet = schritt < 5
  const balkenY = KOPF + 6 + (verdichtet ? MAX_STAPEL : Math.max(2, hoechste) * schritt)
  return {
    breite,
    hoehe: balkenY + BALKEN + 34,
    klassen: achse.klassen.map((feld, klasse) => ({
      ...feld,
      klasse,
      farbe: farben[klasse] ?? '',
      anzahl: state.anzahlen[klasse] ?? 0,
      name:
        klasse === state.klassen.nahezuGleich
          ? (state.klassen.nullname ?? 'nahezu gleich')
          : klassenname(texte, klasse),
    })),
    marken: verdichtet
      ? createSaeulen(spalten, balkenY, hoechste)
      : createKaestchen(spalten, balkenY, schritt),
    verdichtet,
    grenzen: achse.klassen.slice(1).map(({ x }, i) => ({ x, text: texte[i + 1] ?? '' })),
    massstab: massstabOf(wunsch, achse),
    balkenY,
    balkenhoehe: BALKEN,
  }
}
