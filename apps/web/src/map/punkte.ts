/** Points on a map that stay readable: numbers where there is room, dots else, counts where dots would be a heap. Pure. */
import { toWelt, type Punkt } from './geometry.ts'
import { toPixel, type Ausschnitt } from './viewport.ts'

export interface Kartenpunkt {
  readonly laenge: number
  readonly breite: number
  /** What the point belongs to; several points may belong to the same. */
  readonly wessen: string
  readonly titel: string
  /** As in the list beside the map; null: not on its page. */
  readonly nummer: number | null
}

export type Punktmarke = {
  readonly key: string
  readonly x: number
  readonly y: number
  readonly punkte: readonly Kartenpunkt[]
} & ({ readonly art: 'NUMMER'; readonly nummer: number } | { readonly art: 'PUNKT' | 'HAUFEN' })

/** Numbers closer than this would hide each other (pixels). */
const NUMMERNABSTAND = 21
/** From so many dots on those that lie close are drawn as one with their count. */
export const VIELE = 60
const HAUFENWEITE = 34

interface Stelle {
  readonly punkt: Kartenpunkt
  readonly x: number
  readonly y: number
}

/** Marks with numbers and, of many, heaps with their count: for a map that shows nothing else. */
export function layoutPunkte(
  punkte: readonly Kartenpunkt[],
  ausschnitt: Ausschnitt,
): readonly Punktmarke[] {
  const stellen = punkte.map((punkt) => {
    const [x, y] = toPixel(toWelt(punkt.laenge, punkt.breite), ausschnitt)
    return { punkt, x, y }
  })
  const nummern: Stelle[] = []
  const rest: Stelle[] = []
  const nachNummer = stellen.toSorted(
    (a, b) => (a.punkt.nummer ?? Infinity) - (b.punkt.nummer ?? Infinity),
  )
  for (const stelle of nachNummer) {
    const eng = nummern.some(({ x, y }) => Math.hypot(x - stelle.x, y - stelle.y) < NUMMERNABSTAND)
    if (stelle.punkt.nummer === null || eng) rest.push(stelle)
    else nummern.push(stelle)
  }
  return [...layoutRest(rest), ...nummern.toReversed().map(toNummer)]
}

/** Each place as one dot: counts beside the values of a map would be read as values. */
export function layoutStreuung(
  punkte: readonly Kartenpunkt[],
  ausschnitt: Ausschnitt,
): readonly Punktmarke[] {
  const stellen = punkte.map((punkt) => {
    const [x, y] = toPixel(toWelt(punkt.laenge, punkt.breite), ausschnitt)
    return { punkt, x, y }
  })
  return gruppiere(stellen, 1).map((marke) => ({ ...marke, art: 'PUNKT' }))
}

const toNummer = ({ punkt, x, y }: Stelle): Punktmarke => ({
  art: 'NUMMER',
  key: `${punkt.wessen} ${punkt.laenge} ${punkt.breite}`,
  nummer: punkt.nummer ?? 0,
  x,
  y,
  punkte: [punkt],
})

/** Few stay where they are; of many those of one cell of a grid are one. */
function layoutRest(rest: readonly Stelle[]): readonly Punktmarke[] {
  const weite = rest.length > VIELE ? HAUFENWEITE : 1
  return gruppiere(rest, weite).map((marke) => ({
    ...marke,
    art: marke.punkte.length > 1 && weite > 1 ? 'HAUFEN' : 'PUNKT',
  }))
}

function gruppiere(rest: readonly Stelle[], weite: number) {
  const zellen = new Map<string, Stelle[]>()
  for (const stelle of rest) {
    const key = `${Math.round(stelle.x / weite)} ${Math.round(stelle.y / weite)}`
    zellen.set(key, [...(zellen.get(key) ?? []), stelle])
  }
  return [...zellen].map(([key, stellen]) => ({
    key,
    x: mittel(stellen.map(({ x }) => x)),
    y: mittel(stellen.map(({ y }) => y)),
    punkte: stellen.map(({ punkt }) => punkt),
  }))
}

const mittel = (zahlen: readonly number[]): number =>
  zahlen.reduce((summe, zahl) => summe + zahl, 0) / zahlen.length

/** Radius of a heap in pixels: its area grows with what it holds. */
export const haufenradius = (anzahl: number): number => Math.min(18, 7 + Math.sqrt(anzahl) * 1.6)

const ERDUMFANG_KM = 40_075.017

/** Radius of a circle on the earth, in world units at this latitude. */
export const kmInWelt = (km: number, breite: number): number =>
  km / (ERDUMFANG_KM * Math.cos((breite * Math.PI) / 180))

/** The square around a circle, as a ring that a map can be fitted to. */
export function quadratUm(laenge: number, breite: number, km: number): readonly Punkt[] {
  const [x, y] = toWelt(laenge, breite)
  const r = kmInWelt(km, breite)
  return [
    [x - r, y - r],
    [x + r, y - r],
    [x + r, y + r],
    [x - r, y + r],
    [x - r, y - r],
  ]
}
