/** Where the words about an area stand: beside it, never over it or over a chosen one. */
import { liegtInnen } from '@sozial/domain/vieleck'
import { boundsOf } from './geometry.ts'
import type { Punkt, Rechteck, Ring } from './geometry.ts'
import { overlaps } from './labels.ts'
import type { Groesse } from './viewport.ts'

export interface Spruchlage {
  readonly x: number
  readonly y: number
  /** From the area to the nearest edge of the box. */
  readonly linie: { readonly von: Punkt; readonly bis: Punkt }
}

export interface Spruchwunsch {
  /** Outline of the area in pixels. */
  readonly ringe: readonly Ring[]
  /** Middle of its text. */
  readonly anker: Punkt
  readonly kasten: Groesse
  readonly platte: Groesse
  /** Chosen areas and the legend: better not covered. */
  readonly gemieden: readonly Rechteck[]
  /** Middles of all areas: their texts are a pity to lose. */
  readonly texte: readonly Punkt[]
}

const RAND = 8
const RASTER = 16
/** Room of the own figure, which must stay readable even where no place is free. */
const TEXT: Groesse = { breite: 56, hoehe: 30 }

function clamp(wert: number, unten: number, oben: number): number {
  return Math.min(Math.max(wert, unten), Math.max(unten, oben))
}

function naechsterPunkt([x, y]: Punkt, feld: Rechteck): Punkt {
  return [clamp(x, feld.x0, feld.x1), clamp(y, feld.y0, feld.y1)]
}

function contains(feld: Rechteck, [x, y]: Punkt): boolean {
  return x >= feld.x0 && x <= feld.x1 && y >= feld.y0 && y <= feld.y1
}

function covers(feld: Rechteck, ringe: readonly Ring[]): boolean {
  if (!overlaps(feld, boundsOf(ringe))) return false
  const ecken: readonly Punkt[] = [
    [feld.x0, feld.y0],
    [feld.x1, feld.y0],
    [feld.x0, feld.y1],
    [feld.x1, feld.y1],
  ]
  return (
    ringe.some((ring) => ring.some((punkt) => contains(feld, punkt))) ||
    ecken.some((ecke) => liegtInnen(ecke, ringe))
  )
}

/** The nearest free place on a raster over the plate; on a crowded plate the least bad one. */
export function placeSpruch(wunsch: Spruchwunsch): Spruchlage {
  const { kasten, platte, anker } = wunsch
  const letzteX = Math.max(RAND, platte.breite - kasten.breite - RAND)
  const letzteY = Math.max(RAND, platte.hoehe - kasten.hoehe - RAND)
  let beste: { feld: Rechteck; kosten: number } | undefined
  for (let y = RAND; y <= letzteY; y += RASTER) {
    for (let x = RAND; x <= letzteX; x += RASTER) {
      const feld = { x0: x, y0: y, x1: x + kasten.breite, y1: y + kasten.hoehe }
      const kosten = kostenOf(feld, wunsch)
      if (!beste || kosten < beste.kosten) beste = { feld, kosten }
    }
  }
  const feld = beste?.feld ?? {
    x0: RAND,
    y0: RAND,
    x1: RAND + kasten.breite,
    y1: RAND + kasten.hoehe,
  }
  const bis = naechsterPunkt(anker, feld)
  return { x: feld.x0, y: feld.y0, linie: { von: ausgang(anker, bis, wunsch.ringe), bis } }
}

/** Where the line begins: inside the area, but past its text. */
function ausgang(von: Punkt, bis: Punkt, ringe: readonly Ring[]): Punkt {
  const laenge = Math.hypot(bis[0] - von[0], bis[1] - von[1])
  const punktBei = (weit: number): Punkt => {
    const t = laenge === 0 ? 0 : weit / laenge
    return [von[0] + (bis[0] - von[0]) * t, von[1] + (bis[1] - von[1]) * t]
  }
  let weit = 0
  while (weit + 4 < laenge && liegtInnen(punktBei(weit + 4), ringe)) weit += 4
  return punktBei(weit * 0.8)
}

function kostenOf(feld: Rechteck, { ringe, anker, gemieden, texte }: Spruchwunsch): number {
  const [x, y] = naechsterPunkt(anker, feld)
  const entfernung = Math.hypot(x - anker[0], y - anker[1])
  const verdeckt = gemieden.filter((anderes) => overlaps(feld, anderes)).length
  const eigenerText = {
    x0: anker[0] - TEXT.breite / 2,
    x1: anker[0] + TEXT.breite / 2,
    y0: anker[1] - TEXT.hoehe / 2,
    y1: anker[1] + TEXT.hoehe / 2,
  }
  const verloren = texte.filter((punkt) => contains(feld, punkt)).length
  return (
    entfernung +
    verloren * 70 +
    verdeckt * 400 +
    (covers(feld, ringe) ? 4000 : 0) +
    (overlaps(feld, eigenerText) ? 20_000 : 0)
  )
}
