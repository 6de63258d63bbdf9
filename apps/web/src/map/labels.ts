/** Value and name in each area: what fits, where, and never two on top of each other. */
import { boundsOf } from './geometry.ts'
import type { Punkt, Rechteck, Ring } from './geometry.ts'
import { findTextplatz } from './label-point.ts'
import type { Textplatz } from './label-point.ts'

export const WERT_GROESSE = 13
export const NAME_GROESSE = 12
const ZEILE = 14
/** Narrower areas carry their value only. */
const MIN_BREITE_FUER_NAMEN = 70
const LUFT = 2

export interface Beschriftungswunsch {
  readonly id: string
  /** Polygons of rings in pixels. */
  readonly polygone: readonly (readonly Ring[])[]
  readonly name: string
  /** Stands for a name that does not fit: a number. */
  readonly kurzname?: string
  readonly wert: string
  /** Chosen areas are set first. */
  readonly wichtig: boolean
  /** The highest area: set right after the chosen ones. */
  readonly hoechster?: boolean
}

export interface Beschriftung {
  readonly id: string
  /** Middle of the text. */
  readonly x: number
  /** Base lines, top down. */
  readonly zeilen: readonly { readonly text: string; readonly y: number; readonly wert: boolean }[]
}

const SCHMAL = /[ .,:;'’!|()[\]ijlftrI-]/
const BREIT = /[mwMWQOÖGÄ–…]/

/** Width of a text in Fira Sans, estimated from three widths of letters; a little generous. */
export function textbreite(text: string, groesse: number): number {
  let em = 0
  for (const zeichen of text) em += SCHMAL.test(zeichen) ? 0.32 : BREIT.test(zeichen) ? 0.8 : 0.57
  return em * groesse
}

/** Words in lines of at most this width. */
export function umbrich(text: string, breite: number, groesse: number): readonly string[] {
  const zeilen: string[] = []
  for (const wort of text.split(' ')) {
    const letzte = zeilen.at(-1)
    const laenger = letzte === undefined ? wort : `${letzte} ${wort}`
    if (letzte !== undefined && textbreite(laenger, groesse) <= breite) {
      zeilen[zeilen.length - 1] = laenger
    } else zeilen.push(wort)
  }
  return zeilen
}

/** The name in one line, or split in two at the hyphen or space nearest to its middle. */
export function umbrueche(name: string): readonly (readonly string[])[] {
  const stellen = [...name.matchAll(/[-–/ ]/g)].map((treffer) => treffer.index + 1)
  const mitte = stellen.toSorted(
    (a, b) => Math.abs(a - name.length / 2) - Math.abs(b - name.length / 2),
  )[0]
  if (mitte === undefined || mitte >= name.length) return [[name]]
  return [[name.slice(0, mitte).trim(), name.slice(mitte).trim()], [name]]
}

interface Block {
  readonly zeilen: readonly { readonly text: string; readonly wert: boolean }[]
  readonly breite: number
  readonly hoehe: number
}

function createBlock(namenszeilen: readonly string[], wert: string): Block {
  const breiten = namenszeilen.map((z) => textbreite(z, NAME_GROESSE))
  if (wert !== '') breiten.push(textbreite(wert, WERT_GROESSE))
  const zeilen = namenszeilen.map((text) => ({ text, wert: false }))
  return {
    zeilen: wert === '' ? zeilen : [...zeilen, { text: wert, wert: true }],
    breite: Math.max(...breiten),
    hoehe: (zeilen.length + (wert === '' ? 0 : 1)) * ZEILE,
  }
}

function largestPolygon(polygone: Beschriftungswunsch['polygone']): readonly Ring[] {
  const groesse = (polygon: readonly Ring[]): number => flaecheOf(boundsOf(polygon.slice(0, 1)))
  const [erstes = [], ...weitere] = polygone
  return weitere.reduce(
    (bestes, polygon) => (groesse(polygon) > groesse(bestes) ? polygon : bestes),
    erstes,
  )
}

function flaecheOf({ x0, y0, x1, y1 }: Rechteck): number {
  return (x1 - x0) * (y1 - y0)
}

interface Platz {
  readonly mitte: Punkt
  readonly block: Block
}

/**
 * Half of the width of a text: beyond the middle line only its corners may
 * touch the border, and letters do not fill their box.
 */
const NOETIGER_RADIUS = 0.5

function passt(block: Block, polygon: readonly Ring[]): Platz | null {
  const { x, y, radius } = rememberTextplatz(polygon, block)
  return radius >= block.breite * NOETIGER_RADIUS ? { mitte: [x, y], block } : null
}

/** Places belong to shape and size of the map; they are kept while only the figures change. */
const gefunden = new WeakMap<readonly Ring[], Map<number, Textplatz>>()

function rememberTextplatz(polygon: readonly Ring[], { breite, hoehe }: Block): Textplatz {
  // Steps of a half: texts of nearly the same proportions share a place.
  const verhaeltnis = Math.max(0.5, Math.round((breite / hoehe) * 2) / 2)
  const plaetzeHier = gefunden.get(polygon) ?? new Map<number, Textplatz>()
  const platz = plaetzeHier.get(verhaeltnis) ?? findTextplatz(polygon, verhaeltnis)
  gefunden.set(polygon, plaetzeHier.set(verhaeltnis, platz))
  return platz
}

/** Candidates for an area, best first: name and value, then value alone. */
function plaetze(wunsch: Beschriftungswunsch, namen: boolean): readonly Platz[] {
  const polygon = largestPolygon(wunsch.polygone)
  if (polygon.length === 0) return []
  const { x0, x1 } = boundsOf(polygon)
  const bloecke = namen ? umbrueche(wunsch.name).map((z) => createBlock(z, wunsch.wert)) : []
  const mitNamen = x1 - x0 >= MIN_BREITE_FUER_NAMEN ? bloecke : []
  const kurz = wunsch.kurzname === undefined ? [] : [createBlock([wunsch.kurzname], wunsch.wert)]
  const nurWert = wunsch.wert === '' ? [] : [createBlock([], wunsch.wert)]
  return [
    ...mitNamen.map((block) => passt(block, polygon)),
    ...[...kurz, ...nurWert].map((block) => passt(block, polygon)),
  ].filter((platz) => platz !== null)
}

function feldOf({ mitte: [x, y], block }: Platz): Rechteck {
  const halb = block.breite / 2 + LUFT
  return {
    x0: x - halb,
    y0: y - block.hoehe / 2 - LUFT,
    x1: x + halb,
    y1: y + block.hoehe / 2 + LUFT,
  }
}

export function overlaps(a: Rechteck, b: Rechteck): boolean {
  return a.x0 < b.x1 && a.x1 > b.x0 && a.y0 < b.y1 && a.y1 > b.y0
}

function toBeschriftung(id: string, { mitte: [x, y], block }: Platz): Beschriftung {
  const oben = y - block.hoehe / 2 + ZEILE - 3
  return { id, x, zeilen: block.zeilen.map((zeile, i) => ({ ...zeile, y: oben + i * ZEILE })) }
}

/**
 * Places the texts: chosen areas first, then large before small. What would
 * cover an earlier text gets its value only, or nothing (the list has it all).
 */
export function placeBeschriftungen(
  wuensche: readonly Beschriftungswunsch[],
  { namen, gesperrt = [] }: { readonly namen: boolean; readonly gesperrt?: readonly Rechteck[] },
): readonly Beschriftung[] {
  const belegt: Rechteck[] = [...gesperrt]
  const groesse = (w: Beschriftungswunsch): number => flaecheOf(boundsOf(w.polygone.flat()))
  const reihenfolge = wuensche.toSorted(
    (a, b) =>
      Number(b.wichtig) - Number(a.wichtig) ||
      Number(b.hoechster ?? false) - Number(a.hoechster ?? false) ||
      groesse(b) - groesse(a),
  )
  return reihenfolge.flatMap((wunsch) => {
    const platz = plaetze(wunsch, namen).find(
      (kandidat) => !belegt.some((feld) => overlaps(feld, feldOf(kandidat))),
    )
    if (!platz) return []
    belegt.push(feldOf(platz))
    return [toBeschriftung(wunsch.id, platz)]
  })
}
