import type { Punkt } from './bezugssystem.ts'

/** A closed line: first and last position are the same. */
export type Ring = readonly Punkt[]
/** Outer ring first, then its holes. */
export type Flaeche = readonly Ring[]

/** Twice the signed area; positive when the ring runs counterclockwise. */
function doppelteFlaeche(ring: Ring): number {
  return ring.reduce((summe, [x, y], i) => {
    const [nx, ny] = ring[(i + 1) % ring.length] ?? [x, y]
    return summe + x * ny - nx * y
  }, 0)
}

/** True for a ring that closes and encloses something. */
export function istRing(ring: Ring): boolean {
  const [erster] = ring
  const letzter = ring.at(-1)
  if (ring.length < 4 || erster === undefined || letzter === undefined) return false
  return erster[0] === letzter[0] && erster[1] === letzter[1] && doppelteFlaeche(ring) !== 0
}

/** Outer rings counterclockwise, holes clockwise (RFC 7946, 3.1.6). */
export function ordne(flaeche: Flaeche): Flaeche {
  return flaeche.map((ring, i) => {
    const gegenUhrzeiger = doppelteFlaeche(ring) > 0
    return gegenUhrzeiger === (i === 0) ? ring : ring.toReversed()
  })
}

/**
 * Sorts the loose rings of a shapefile record into areas: clockwise rings are
 * outer ones, counterclockwise ones holes of the smallest area around them
 * (ESRI Shapefile Technical Description, 1998). A hole without surroundings is
 * taken as an area, because some programs turn rings the wrong way; one that
 * turns neither way (a figure of eight) is an area as well, for the check to name.
 */
export function gruppiere(ringe: readonly Ring[]): readonly Flaeche[] {
  const aussen = ringe.filter((ring) => doppelteFlaeche(ring) <= 0).map((ring) => [ring])
  const einzelne: Ring[][] = []
  for (const loch of ringe.filter((ring) => doppelteFlaeche(ring) > 0)) {
    const umgebung = aussen
      .filter(([ring]) => ring !== undefined && enthaelt(ring, loch))
      .toSorted(([a = []], [b = []]) => Math.abs(doppelteFlaeche(a)) - Math.abs(doppelteFlaeche(b)))
    if (umgebung[0] === undefined) einzelne.push([loch])
    else umgebung[0].push(loch)
  }
  return [...aussen, ...einzelne]
}

/** True when most positions of the inner ring lie within the outer one (some may touch its line). */
function enthaelt(aussen: Ring, innen: Ring): boolean {
  const drinnen = innen.filter((punkt) => liegtIn(punkt, aussen)).length
  return drinnen * 2 > innen.length
}

function liegtIn([x, y]: Punkt, ring: Ring): boolean {
  let drinnen = false
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i, i += 1) {
    const [xi, yi] = ring[i] ?? [0, 0]
    const [xj, yj] = ring[j] ?? [0, 0]
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) drinnen = !drinnen
  }
  return drinnen
}
