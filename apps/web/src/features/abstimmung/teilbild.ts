/** The part of a Kommune laid out on a plate: outlines, borders between areas, places. Pure. */
import { liegtInnen } from '@sozial/domain/vieleck'
import type { Flaeche, Punkt, Ring } from '../../map/geometry.ts'
import { boundsOf, toBreitengrad, toWelt } from '../../map/geometry.ts'
import { findTextplatz } from '../../map/label-point.ts'
import { createPfad, fitAusschnitt, toPixel, type Ausschnitt } from '../../map/viewport.ts'
import type { Baustein } from './blatt-state.ts'

export const BREITE = 620

export interface Teilstueck {
  readonly baustein: Baustein
  readonly d: string
  /** Rings in world units. */
  readonly ringe: readonly Ring[]
  /** Where a word sits best, in pixels. */
  readonly mitte: Punkt
  readonly groesse: number
}

export interface Teilbild {
  readonly hoehe: number
  readonly ausschnitt: Ausschnitt
  readonly stuecke: readonly Teilstueck[]
}

/** @returns null where no Baustein has an outline */
export function layoutTeil(bausteine: readonly Baustein[]): Teilbild | null {
  const umrisse = bausteine.flatMap((baustein) => {
    if (baustein.umriss === '') return []
    const flaeche = JSON.parse(baustein.umriss) as Flaeche
    return [{ baustein, flaeche, polygone: polygoneOf(flaeche) }]
  })
  const alle = umrisse.flatMap(({ polygone }) => polygone.flat())
  if (alle.length === 0) return null
  const rahmen = boundsOf(alle)
  const verhaeltnis = (rahmen.y1 - rahmen.y0) / Math.max(rahmen.x1 - rahmen.x0, 1e-9)
  const hoehe = Math.round(Math.min(Math.max(BREITE * verhaeltnis, 300), 620))
  const ausschnitt = fitAusschnitt(alle, { breite: BREITE, hoehe }, 14)
  const pfad = createPfad(ausschnitt)
  const stuecke = umrisse.map(({ baustein, flaeche, polygone }) => {
    const groesstes = polygone
      .map((ringe) => ringe.map((ring) => ring.map((stelle) => toPixel(stelle, ausschnitt))))
      .toSorted((a, b) => flaecheOf(b) - flaecheOf(a))[0]!
    const { x, y } = findTextplatz(groesstes, 2)
    return {
      baustein,
      d: pfad(flaeche),
      ringe: polygone.flat(),
      mitte: [x, y] as const,
      groesse: flaecheOf(groesstes),
    }
  })
  return { hoehe, ausschnitt, stuecke }
}

const polygoneOf = (flaeche: Flaeche): readonly (readonly Ring[])[] =>
  (flaeche.type === 'Polygon' ? [flaeche.coordinates] : flaeche.coordinates).map((ringe) =>
    ringe.map((ring) => ring.map(([laenge = 0, breite = 0]) => toWelt(laenge, breite))),
  )

function flaecheOf(ringe: readonly Ring[]): number {
  const { x0, x1, y0, y1 } = boundsOf(ringe)
  return (x1 - x0) * (y1 - y0)
}

/** Lines between Bausteine of different areas as one path, and the rim of the Kommune. */
export function bordersOf(
  { stuecke, ausschnitt }: Teilbild,
  feldOf: (baustein: Baustein) => string | null,
): string {
  const kanten = new Map<string, { readonly d: string; readonly felder: Set<string | null> }>()
  const zahl = new Map<string, number>()
  for (const { ringe, baustein } of stuecke) {
    for (const ring of ringe) {
      ring.slice(1).forEach((ende, i) => {
        const anfang = ring[i]!
        const key = [anfang, ende]
          .map((punkt) => punkt.join(' '))
          .toSorted((a, b) => (a < b ? -1 : 1))
          .join()
        const kante = kanten.get(key) ?? {
          d: strichOf(anfang, ende, ausschnitt),
          felder: new Set(),
        }
        kante.felder.add(feldOf(baustein))
        kanten.set(key, kante)
        zahl.set(key, (zahl.get(key) ?? 0) + 1)
      })
    }
  }
  return [...kanten]
    .filter(([key, { felder }]) => felder.size > 1 || zahl.get(key) === 1)
    .map(([, { d }]) => d)
    .join('')
}

function strichOf(anfang: Punkt, ende: Punkt, ausschnitt: Ausschnitt): string {
  const [a, b] = [toPixel(anfang, ausschnitt), toPixel(ende, ausschnitt)]
  const zahl = (wert: number) => wert.toFixed(1)
  return `M${zahl(a[0])},${zahl(a[1])}L${zahl(b[0])},${zahl(b[1])}`
}

export interface Ort {
  readonly laenge: number
  readonly breite: number
}

/** Longitude and latitude of a place on the plate. */
export function toOrt([x, y]: Punkt, { massstab, dx, dy }: Ausschnitt): Ort {
  return { laenge: ((x - dx) / massstab) * 360 - 180, breite: toBreitengrad((y - dy) / massstab) }
}

export const toStelle = ({ laenge, breite }: Ort, ausschnitt: Ausschnitt): Punkt =>
  toPixel(toWelt(laenge, breite), ausschnitt)

/** The Baustein in which a place lies. */
export const findStueck = (
  { stuecke }: Teilbild,
  { laenge, breite }: Ort,
): Teilstueck | undefined => stuecke.find(({ ringe }) => liegtInnen(toWelt(laenge, breite), ringe))
