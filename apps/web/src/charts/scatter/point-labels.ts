/** Names beside points that cover neither points nor each other. Pure. */
import { textWidth } from '../text-width.ts'

export interface Punktname {
  readonly text: string
  readonly x: number
  readonly y: number
  /** Must stand somewhere, even at the price of a point below it. */
  readonly pflicht: boolean
}

export interface GesetzterName {
  readonly text: string
  readonly x: number
  /** Baseline. */
  readonly y: number
  readonly anker: 'start' | 'middle' | 'end'
  readonly pflicht: boolean
}

/** A rectangle; without height or breadth: a line. */
export interface Kasten {
  readonly x0: number
  readonly y0: number
  readonly x1: number
  readonly y1: number
}

interface Umgebung {
  readonly feld: {
    readonly links: number
    readonly rechts: number
    readonly oben: number
    readonly unten: number
  }
  readonly punkte: readonly { readonly x: number; readonly y: number }[]
  /** Lines of intervals: a name on one looks struck out. */
  readonly striche?: readonly Kasten[]
}

const SCHRIFT = 12
const ABSTAND = 9

/** Right, left, above, below, then the corners: the eye looks in this order. */
const LAGEN = [
  [ABSTAND, 4, 'start'],
  [-ABSTAND, 4, 'end'],
  [0, -ABSTAND, 'middle'],
  [0, ABSTAND + 9, 'middle'],
  [ABSTAND - 2, -6, 'start'],
  [-ABSTAND + 2, -6, 'end'],
  [ABSTAND - 2, 15, 'start'],
  [-ABSTAND + 2, 15, 'end'],
] as const

/**
 * Places the names one after the other; each takes the first free place around
 * its point, off the lines. One without a free place is left out unless it must stand: then it
 * takes the place with the least covered.
 */
export function placePointLabels(
  namen: readonly Punktname[],
  umgebung: Umgebung,
): readonly GesetzterName[] {
  const belegt: Kasten[] = []
  return namen.flatMap((name) => {
    const plaetze = LAGEN.map(([dx, dy, anker]) => placeAt(name, { dx, dy, anker }))
    const innen = plaetze.filter(({ kasten }) => isWithin(kasten, umgebung.feld))
    const kosten = (kasten: Kasten): number =>
      100 * belegt.filter((anderer) => overlaps(kasten, anderer)).length +
      10 * (umgebung.striche ?? []).filter((strich) => overlaps(kasten, strich)).length +
      umgebung.punkte.filter(
        ({ x, y }) => contains(kasten, x, y) && !(x === name.x && y === name.y),
      ).length
    const bester = innen
      .map((platz) => ({ ...platz, kosten: kosten(platz.kasten) }))
      .toSorted((a, b) => a.kosten - b.kosten)[0]
    const frei = bester?.kosten === 0
    if (!bester || (!frei && (!name.pflicht || bester.kosten >= 100))) return []
    belegt.push(bester.kasten)
    return [bester.gesetzt]
  })
}

function placeAt(
  { text, x, y, pflicht }: Punktname,
  {
    dx,
    dy,
    anker,
  }: { readonly dx: number; readonly dy: number; readonly anker: GesetzterName['anker'] },
) {
  const breite = textWidth(text, SCHRIFT, pflicht ? 600 : 400)
  const mitte = { start: 0, middle: breite / 2, end: breite }[anker]
  const links = x + dx - mitte
  return {
    kasten: { x0: links, x1: links + breite, y0: y + dy - 10, y1: y + dy + 3 },
    gesetzt: { text, x: x + dx, y: y + dy, anker, pflicht },
  }
}

const isWithin = (k: Kasten, { links, rechts, oben, unten }: Umgebung['feld']): boolean =>
  k.x0 >= links && k.x1 <= rechts && k.y0 >= oben && k.y1 <= unten

const overlaps = (a: Kasten, b: Kasten): boolean =>
  a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1

const contains = (k: Kasten, x: number, y: number): boolean =>
  x > k.x0 - 5 && x < k.x1 + 5 && y > k.y0 - 5 && y < k.y1 + 5
