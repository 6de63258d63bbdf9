/** What a legend takes on a plate: its lines of words and its height. No drawing. */
import type { Kreislegende } from './kreise.ts'
import { umbrich } from './labels.ts'
import type { LegendState } from './legend-state.ts'
import { leertext, type Leerzeile } from './map-state.ts'

/** Swatch of a kind of empty and its gap. */
const PROBE = 26
const NOTENZEILE = 17

/** Lines that the words of an empty take beside their swatch. */
export function leerzeilen(text: string, breite: number): readonly string[] {
  return umbrich(text, breite - PROBE, 12)
}

/** Width of the legend on a plate. */
export const LEGENDENBREITE = 252

const KOPFZEILE = 16
/** The caret that opens the choice of classes, and semibold type. */
const KOPFZUSCHLAG = 1.08

/** Lines of the head; long units take two. */
export function kopfzeilen(titel: string, breite: number): readonly string[] {
  return umbrich(titel, breite / KOPFZUSCHLAG, 12)
}

export interface Legendeninhalt {
  readonly titel: string
  readonly legende: LegendState | null
  readonly kreise?: Kreislegende | null
  readonly kreistitel?: string
  readonly hinweis?: string
  readonly leere: readonly Leerzeile[]
}

/** Lines of the words below the circles. */
export function kreiszeilen(kreistitel: string, breite: number): readonly string[] {
  return umbrich(`${kreistitel} Die Fläche des Kreises ist die Zahl.`.trim(), breite, 12)
}

/** Lines of the note below the classes. */
export function hinweiszeilen(hinweis: string, breite: number): readonly string[] {
  return hinweis === '' ? [] : umbrich(hinweis, breite, 12)
}

/** Height of the whole legend: head, histogram, note, circles, kinds of empty. */
export function legendenhoehe(inhalt: Legendeninhalt): number {
  const { titel, legende, kreise = null, kreistitel = '', hinweis = '', leere } = inhalt
  const breite = legende?.breite ?? LEGENDENBREITE
  const zeilen = leere.flatMap((zeile) => leerzeilen(leertext(zeile), breite))
  const leerhoehe = zeilen.length === 0 ? 0 : 6 + zeilen.length * NOTENZEILE + leere.length * 2
  const kopf = kopfzeilen(titel, breite).length * KOPFZEILE + 6
  const noten = 1 + hinweiszeilen(hinweis, breite).length
  const klassen = legende ? legende.hoehe + 2 + noten * NOTENZEILE : 0
  const kreishoehe = kreise
    ? 10 +
      kreise.hoehe +
      (kreiszeilen(kreistitel, breite).length + Number(kreise.hatNegative)) * NOTENZEILE
    : 0
  return kopf + klassen + kreishoehe + leerhoehe
}
