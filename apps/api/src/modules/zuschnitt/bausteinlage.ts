/** Where Bausteine lie and which of them have a border in common: from their outlines alone. */
import { setImmediate } from 'node:timers/promises'
import { searchNachbarn, type Nachbarschaft } from '@sozial/domain/zuschnitt'
import type { MultiPolygon, Polygon, Position } from 'geojson'

export interface Baustein {
  readonly id: number
  readonly geometrie: Polygon | MultiPolygon
}

export interface Bausteinlage {
  /** Longitude and latitude of the middle, in degrees, by id. */
  readonly mitten: ReadonlyMap<number, Position>
  /** Pairs of ids. */
  readonly nachbarn: readonly Nachbarschaft[]
}

/** Between its pieces the server goes on answering others. */
export async function createBausteinlage(bausteine: readonly Baustein[]): Promise<Bausteinlage> {
  const suche = searchNachbarn(
    bausteine.map(({ geometrie }) =>
      geometrie.type === 'Polygon' ? [geometrie.coordinates] : geometrie.coordinates,
    ),
  )
  let schritt = suche.next()
  while (!schritt.done) {
    await setImmediate()
    schritt = suche.next()
  }
  const nachbarn = schritt.value
  return {
    mitten: new Map(bausteine.map(({ id, geometrie }) => [id, mitteOf(geometrie)])),
    nachbarn: nachbarn.map(({ a, b, meter }) => ({
      a: bausteine[a]!.id,
      b: bausteine[b]!.id,
      meter,
    })),
  }
}

/** Centroid of the largest ring. */
export function mitteOf(geometrie: Polygon | MultiPolygon): Position {
  const ringe =
    geometrie.type === 'Polygon'
      ? [geometrie.coordinates[0]!]
      : geometrie.coordinates.map(([aussen]) => aussen!)
  const schwerpunkte = ringe.map(schwerpunktOf)
  const groesster = schwerpunkte.reduce((a, b) => (b.flaeche > a.flaeche ? b : a))
  return groesster.ort
}

function schwerpunktOf(ring: readonly Position[]): {
  readonly flaeche: number
  readonly ort: Position
} {
  const [x0 = 0, y0 = 0] = ring[0] ?? []
  let [doppelt, sx, sy] = [0, 0, 0]
  for (let i = 1; i < ring.length; i += 1) {
    const [ax, ay] = [ring[i - 1]![0]! - x0, ring[i - 1]![1]! - y0]
    const [bx, by] = [ring[i]![0]! - x0, ring[i]![1]! - y0]
    const kreuz = ax * by - bx * ay
    doppelt += kreuz
    sx += (ax + bx) * kreuz
    sy += (ay + by) * kreuz
  }
  if (doppelt === 0) return { flaeche: 0, ort: [x0, y0] }
  return { flaeche: Math.abs(doppelt) / 2, ort: [x0 + sx / (3 * doppelt), y0 + sy / (3 * doppelt)] }
}
