/**
 * Absolute figures as circles: the area stands for the number. Places and sizes
 * in pixels; no drawing.
 */
import { liegtInnen } from '@sozial/domain/vieleck'
import { formatZahl } from '@sozial/shared/format'
import type { Geometrie, Punkt, Raumumriss, Ring } from './geometry.ts'
import { textbreite } from './labels.ts'
import { findTextplatz } from './label-point.ts'
import type { MapRaum, MapState } from './map-state.ts'
import { toPixel } from './viewport.ts'
import type { Ausschnitt, Groesse } from './viewport.ts'

/** What the circles of a map have in common in all periods, so that they can be compared. */
export interface Kreismass {
  /** The largest amount that is ever drawn, without its sign. */
  readonly hoechster: number
  /** Radius of that amount in pixels on a plate of full width. */
  readonly radius: number
}

export interface Kreis {
  readonly id: string
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly negativ: boolean
  readonly gedaempft: boolean
  /** The figure, inside or around; `null` where there is no room. */
  readonly text: { readonly x: number; readonly y: number; readonly wert: string } | null
  /** The name below, on maps with few areas. */
  readonly name: { readonly y: number; readonly text: string } | null
}

/** Width of a plate on which circles have their full size. */
const VOLLE_BREITE = 712
const GROESSTER = 34
const KLEINSTER = 1.5
/** Room for all circles together, in square pixels of a full plate. */
const FLAECHE = 32_000
/** Over colours they must leave more of the map visible. */
const FLAECHE_UEBER_FARBEN = 14_000

/** The more areas there are, the smaller the largest circle: all together leave the map visible. */
export function createKreismass(
  anzahlen: readonly (number | null)[],
  { raumanzahl, ueberFarben }: { readonly raumanzahl: number; readonly ueberFarben: boolean },
): Kreismass | null {
  const hoechster = anzahlen.reduce<number>((a, b) => Math.max(a, Math.abs(b ?? 0)), 0)
  if (hoechster === 0) return null
  const flaeche = ueberFarben ? FLAECHE_UEBER_FARBEN : FLAECHE
  const radius = Math.sqrt(flaeche / (1.26 * Math.max(raumanzahl, 1)))
  return { hoechster, radius: Math.min(GROESSTER, Math.max(4, radius)) }
}

/** Smaller plates have smaller circles. */
export function kreisfaktor({ breite }: Pick<Groesse, 'breite'>): number {
  return Math.min(1, breite / VOLLE_BREITE)
}

/** Radius of an amount in pixels: the area grows with it. */
export function radiusOf(anzahl: number, { hoechster, radius }: Kreismass, faktor: number): number {
  return Math.max(KLEINSTER, Math.sqrt(Math.abs(anzahl) / hoechster) * radius * faktor)
}

const mitten = new WeakMap<Geometrie, ReadonlyMap<string, Punkt>>()

/** One point inside each area, in world units; found once per set of outlines. */
function mittenOf(geometrie: Geometrie): ReadonlyMap<string, Punkt> {
  const bekannt = mitten.get(geometrie)
  if (bekannt) return bekannt
  const neu = new Map(geometrie.raeume.map((umriss) => [umriss.id, mitteOf(umriss)]))
  mitten.set(geometrie, neu)
  return neu
}

/** Centre of gravity of the largest part; where that lies outside, the roomiest place. */
function mitteOf({ polygone }: Raumumriss): Punkt {
  const [groesstes] = polygone.toSorted((a, b) => flaecheOf(b[0] ?? []) - flaecheOf(a[0] ?? []))
  const rand = groesstes?.[0] ?? []
  const schwerpunkt = schwerpunktOf(rand)
  if (groesstes === undefined || liegtInnen(schwerpunkt, groesstes)) return schwerpunkt
  // In units of about a metre: the search stops at one.
  const gross = groesstes.map((ring) => ring.map(([x, y]): Punkt => [x * 4e7, y * 4e7]))
  const { x, y } = findTextplatz(gross, 1)
  return [x / 4e7, y / 4e7]
}

function flaecheOf(ring: Ring): number {
  return Math.abs(doppelflaeche(ring).reduce((a, b) => a + b, 0))
}

/** Cross products along the ring, relative to its first point: world units are tiny. */
function doppelflaeche(ring: Ring): readonly number[] {
  const [x0, y0] = ring[0] ?? [0, 0]
  return ring.map(([x1, y1], i) => {
    const [x2, y2] = ring[(i + 1) % ring.length] ?? [x1, y1]
    return (x1 - x0) * (y2 - y0) - (x2 - x0) * (y1 - y0)
  })
}

function schwerpunktOf(ring: Ring): Punkt {
  const [x0, y0] = ring[0] ?? [0, 0]
  const kreuze = doppelflaeche(ring)
  const summe = kreuze.reduce((a, b) => a + b, 0)
  if (summe === 0) return [x0, y0]
  let [x, y] = [0, 0]
  ring.forEach(([x1, y1], i) => {
    const [x2, y2] = ring[(i + 1) % ring.length] ?? [x1, y1]
    x += (x1 - x0 + x2 - x0) * (kreuze[i] ?? 0)
    y += (y1 - y0 + y2 - y0) * (kreuze[i] ?? 0)
  })
  return [x0 + x / (3 * summe), y0 + y / (3 * summe)]
}

export interface Kreiswunsch {
  readonly state: MapState
  readonly geometrie: Geometrie
  readonly ausschnitt: Ausschnitt
  readonly faktor: number
}

/** Above this number there are no figures beside the circles; the list has all of them. */
const MAX_BESCHRIFTET = 80
const MAX_NAMEN = 25
const SCHRIFT = 12

/** The largest first, so that small ones lie on top and none is hidden. */
export function createKreise({
  state,
  geometrie,
  ausschnitt,
  faktor,
}: Kreiswunsch): readonly Kreis[] {
  const { kreise: mass } = state
  if (mass === null) return []
  const orte = mittenOf(geometrie)
  const kreise = state.raeume
    .flatMap((raum) => {
      const ort = orte.get(raum.id)
      if (raum.anzahl === null || raum.anzahl === 0 || !ort) return []
      const [x, y] = toPixel(ort, ausschnitt)
      return [{ raum, x, y, radius: radiusOf(raum.anzahl, mass, faktor) }]
    })
    .toSorted((a, b) => b.radius - a.radius)
  const beschriftet = kreise.length <= MAX_BESCHRIFTET
  const belegt: Feld[] = []
  const texte = kreise.map((scheibe) => (beschriftet ? placeText(scheibe, kreise, belegt) : null))
  const namen = kreise.map((scheibe, i) =>
    kreise.length <= MAX_NAMEN
      ? placeName(scheibe, { alle: kreise, belegt, text: texte[i] ?? null })
      : null,
  )
  return kreise.map(({ raum, x, y, radius }, i): Kreis => ({
    id: raum.id,
    x,
    y,
    radius,
    negativ: (raum.anzahl ?? 0) < 0,
    gedaempft: raum.hervorhebung === 'GEDAEMPFT',
    text: texte[i] ?? null,
    name: namen[i] ?? null,
  }))
}

interface Feld {
  readonly x0: number
  readonly x1: number
  readonly y0: number
  readonly y1: number
}

interface Scheibe {
  readonly raum: MapRaum
  readonly x: number
  readonly y: number
  readonly radius: number
}

/** Inside the circle where it fits, else below, above or beside; left out where each place would touch another circle or figure. */
function placeText(scheibe: Scheibe, alle: readonly Scheibe[], belegt: Feld[]): Kreis['text'] {
  const wert = formatZahl(scheibe.raum.anzahl ?? 0)
  const platz = textplaetze(scheibe, textbreite(wert, SCHRIFT)).find(
    ({ feld, innen }) =>
      !belegt.some((anderes) => ueberlappen(feld, anderes)) &&
      !alle.some((andere) => andere !== scheibe && beruehrt(feld, andere, innen ? scheibe : null)),
  )
  if (!platz) return null
  belegt.push(platz.feld)
  return { x: (platz.feld.x0 + platz.feld.x1) / 2, y: platz.feld.y1 - 2, wert }
}

interface Zahlenplatz {
  readonly feld: Feld
  readonly innen: boolean
}

/** Where a figure may stand, best first. */
function textplaetze({ x, y, radius }: Scheibe, breite: number): readonly Zahlenplatz[] {
  const neben = radius + 4 + breite / 2
  const orte: readonly (readonly [number, number, boolean])[] = [
    ...(breite + 6 < 2 * radius ? [[x, y + 4, true] as const] : []),
    [x, y + radius + 12, false],
    [x, y - radius - 4, false],
    [x + neben, y + 4, false],
    [x - neben, y + 4, false],
  ]
  return orte.map(([mitte, unten, innen]) => ({
    feld: { x0: mitte - breite / 2, x1: mitte + breite / 2, y0: unten - 10, y1: unten + 2 },
    innen,
  }))
}

interface Umgebung {
  readonly alle: readonly Scheibe[]
  readonly belegt: Feld[]
  readonly text: Kreis['text']
}

/** Below circle and figure, where nothing is touched. */
function placeName(
  { raum, x, y, radius }: Scheibe,
  { alle, belegt, text }: Umgebung,
): Kreis['name'] {
  const breite = textbreite(raum.name, SCHRIFT)
  const oben = text && text.y > y + radius ? text.y : y + radius - 1
  const nameY = oben + 13
  const feld = { x0: x - breite / 2, x1: x + breite / 2, y0: nameY - 10, y1: nameY + 2 }
  const stoert =
    belegt.some((anderes) => ueberlappen(feld, anderes)) ||
    alle.some((andere) => beruehrt(feld, andere, null))
  if (stoert) return null
  belegt.push(feld)
  return { y: nameY, text: raum.name }
}

function ueberlappen(a: Feld, b: Feld): boolean {
  return a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1
}

/** A text inside its circle is only hidden by smaller ones, which lie on top. */
function beruehrt(feld: Feld, { x, y, radius }: Scheibe, eigener: Scheibe | null): boolean {
  if (eigener && radius >= eigener.radius) return false
  const naheX = Math.min(Math.max(x, feld.x0), feld.x1)
  const naheY = Math.min(Math.max(y, feld.y0), feld.y1)
  return Math.hypot(x - naheX, y - naheY) < radius
}

export interface Kreislegende {
  readonly breite: number
  readonly hoehe: number
  /** Nested, largest first; all stand on the same line. */
  readonly kreise: readonly {
    readonly radius: number
    readonly text: string
    readonly textY: number
  }[]
  readonly hatNegative: boolean
}

const ZEILE = 14

/** Three nested circles with round numbers, and the sample of a negative one where any occurs. */
export function createKreislegende(state: MapState, faktor = 1): Kreislegende | null {
  const { kreise: mass } = state
  if (mass === null) return null
  const gross = rund(mass.hoechster)
  const zahlen = [...new Set([gross, rund(gross / 4), rund(gross / 20)])].filter((zahl) => zahl > 0)
  const hatNegative = state.raeume.some(({ anzahl }) => anzahl !== null && anzahl < 0)
  const scheiben = zahlen.map((zahl) => ({ zahl, radius: radiusOf(zahl, mass, faktor) }))
  const hoechster = scheiben[0]?.radius ?? 0
  const hoehe = Math.max(2 * hoechster, scheiben.length * ZEILE) + 2
  return {
    breite: 2 * hoechster + 2,
    hoehe,
    kreise: scheiben.map(({ zahl, radius }, i) => ({
      radius,
      text: formatZahl(zahl),
      textY: Math.max(hoehe - 2 * radius + 2, 10 + i * ZEILE),
    })),
    hatNegative,
  }
}

/** The largest 1, 2 or 5 × 10ⁿ that is no larger. */
function rund(zahl: number): number {
  if (!(zahl > 0)) return 0
  const potenz = 10 ** Math.floor(Math.log10(zahl) + 1e-9)
  const ziffer = [5, 2, 1].find((kandidat) => kandidat * potenz <= zahl * (1 + 1e-9)) ?? 1
  const ergebnis = ziffer * potenz
  return ergebnis < 1 ? Math.round(zahl) : ergebnis
}
