/**
 * The grid: whole numbers of 10⁻⁷ degree, about a centimetre. Degrees of a file
 * go there and come back unchanged to seven decimals.
 */
import { flaecheVon } from './boolesch.ts'
import type { Pfad, Vieleck } from './boolesch.ts'
import type { Flaeche, Ort, Rahmen, Ring } from './umriss.ts'

const SCHRITTE_JE_GRAD = 1e7

/** True when both are numbers; files contain anything. */
export const istOrt = ([x, y]: Ort): boolean => Number.isFinite(x) && Number.isFinite(y)

/** A ring on the grid; repeated positions fall together. */
export function toPfad(ring: Ring): Pfad {
  const punkte = ring.filter(istOrt).map(([x, y]) => ({
    x: Math.round(x * SCHRITTE_JE_GRAD),
    y: Math.round(y * SCHRITTE_JE_GRAD),
  }))
  if (punkte.length < 2) return punkte
  return punkte.filter(({ x, y }, i) => {
    const voriger = punkte[(i + punkte.length - 1) % punkte.length]
    return x !== voriger?.x || y !== voriger.y
  })
}

export const toOrt = ({ x, y }: Pfad[number]): Ort => [x / SCHRITTE_JE_GRAD, y / SCHRITTE_JE_GRAD]

export function toFlaeche(vieleck: Vieleck): Flaeche {
  return vieleck.map((pfad) => [...pfad, ...pfad.slice(0, 1)].map(toOrt))
}

export function rahmenVon(pfade: readonly Pfad[]): Rahmen {
  let [west, sued, ost, nord] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const pfad of pfade) {
    for (const { x, y } of pfad) {
      if (x < west) west = x
      if (x > ost) ost = x
      if (y < sued) sued = y
      if (y > nord) nord = y
    }
  }
  return [west, sued, ost, nord]
}

export const toGrad = (rahmen: Rahmen): Rahmen => {
  const [west, sued, ost, nord] = rahmen.map((zahl) => zahl / SCHRITTE_JE_GRAD)
  return [west!, sued!, ost!, nord!]
}

/** Metres per step of the grid along both axes. */
export interface Massstab {
  readonly x: number
  readonly y: number
}

/**
 * Metres per step at the middle of a frame.
 *
 * Length of a degree on the WGS84 ellipsoid: NGA TR8350.2, series to 0.01 m.
 */
export function massstabVon([, sued, , nord]: Rahmen): Massstab {
  const phi = ((sued + nord) / 2 / SCHRITTE_JE_GRAD) * (Math.PI / 180)
  const laenge = 111_412.84 * Math.cos(phi) - 93.5 * Math.cos(3 * phi) + 0.118 * Math.cos(5 * phi)
  const breite = 111_132.92 - 559.82 * Math.cos(2 * phi) + 1.175 * Math.cos(4 * phi)
  return { x: laenge / SCHRITTE_JE_GRAD, y: breite / SCHRITTE_JE_GRAD }
}

/** Area in m² of rings that turn as in `Vieleck`. */
export function flaecheM2(pfade: readonly Pfad[], { x, y }: Massstab): number {
  return pfade.reduce((summe, pfad) => summe + flaecheVon(pfad), 0) * x * y
}

export const laengeM = (a: Pfad[number], b: Pfad[number], { x, y }: Massstab): number =>
  Math.hypot((a.x - b.x) * x, (a.y - b.y) * y)

/** Mean width in metres: of a strip its width, of a square half its side. */
export function breiteM(vieleck: Vieleck, massstab: Massstab): number {
  const umfang = vieleck
    .flatMap((pfad) => pfad.map((punkt, i) => [punkt, pfad[(i + 1) % pfad.length]!] as const))
    .reduce((summe, [a, b]) => summe + laengeM(a, b, massstab), 0)
  return umfang === 0 ? 0 : (2 * flaecheM2(vieleck, massstab)) / umfang
}
