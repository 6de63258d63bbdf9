/** Which Räume an offer lies in or serves, over the borders of all years. */
import { entfernungM } from '@sozial/domain/erreichbarkeit'
import type { Flaeche, Ort, Rahmen } from '@sozial/domain/geometrie'
import { liegtInnen } from '@sozial/domain/vieleck'
import type { Geometry } from 'geojson'
import { flaechenOf } from '../baustein/baustein.queries.ts'

/** A Fassung of a Raum; without an outline it is found through its parts alone. */
export interface Fassungsumriss {
  readonly id: number
  readonly raumId: number
  readonly geometrie: Geometry | null
}

/** Ids of two Fassungen, of which one is part of the other. */
export interface Teil {
  readonly ober: number
  readonly unter: number
}

export interface Raumsuche {
  /** Räume that hold the position or come within the radius; 0: that hold it. */
  readonly findUm: (ort: Ort, meter: number) => ReadonlySet<number>
  /** The Räume themselves, their parts, and what they are parts of. */
  readonly findVerwandte: (raeume: readonly number[]) => ReadonlySet<number>
}

type Kanten = ReadonlyMap<number, readonly number[]>

interface Flaechenlage {
  readonly fassung: number
  readonly flaeche: Flaeche
  readonly rahmen: Rahmen
}

const METER_JE_GRAD = 111_195

export function createRaumsuche(
  fassungen: readonly Fassungsumriss[],
  teile: readonly Teil[],
): Raumsuche {
  const raumOf = new Map(fassungen.map(({ id, raumId }) => [id, raumId]))
  const hinauf = gruppiere(teile.map(({ ober, unter }) => [unter, ober]))
  const hinab = gruppiere(teile.map(({ ober, unter }) => [ober, unter]))
  const fassungenOf = gruppiere(fassungen.map(({ id, raumId }) => [raumId, id]))
  const lagen = fassungen.flatMap(toLagen)
  const toRaeume = (ids: ReadonlySet<number>): ReadonlySet<number> =>
    new Set([...ids].flatMap((id) => raumOf.get(id) ?? []))
  return {
    findUm: (ort, meter) => {
      const treffer = lagen.filter((lage) => reicht(lage, ort, meter))
      return toRaeume(
        walk(
          treffer.map(({ fassung }) => fassung),
          hinauf,
        ),
      )
    },
    findVerwandte: (raeume) => {
      const start = raeume.flatMap((raum) => fassungenOf.get(raum) ?? [])
      return toRaeume(new Set([...walk(start, hinauf), ...walk(start, hinab)]))
    },
  }
}

function gruppiere(paare: readonly (readonly [number, number])[]): Kanten {
  const gruppen = new Map<number, number[]>()
  for (const [von, nach] of paare) {
    const gruppe = gruppen.get(von)
    if (gruppe === undefined) gruppen.set(von, [nach])
    else gruppe.push(nach)
  }
  return gruppen
}

function walk(start: readonly number[], kanten: Kanten): ReadonlySet<number> {
  const gesehen = new Set(start)
  for (const id of gesehen) for (const naechste of kanten.get(id) ?? []) gesehen.add(naechste)
  return gesehen
}

const toLagen = ({ id, geometrie }: Fassungsumriss): readonly Flaechenlage[] =>
  (geometrie === null ? [] : flaechenOf(geometrie)).map((flaeche) => ({
    fassung: id,
    flaeche,
    rahmen: rahmenOf(flaeche),
  }))

function rahmenOf([aussen = []]: Flaeche): Rahmen {
  let [west, sued, ost, nord] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [x, y] of aussen) {
    west = Math.min(west, x)
    sued = Math.min(sued, y)
    ost = Math.max(ost, x)
    nord = Math.max(nord, y)
  }
  return [west, sued, ost, nord]
}

function reicht({ flaeche, rahmen }: Flaechenlage, ort: Ort, meter: number): boolean {
  const [west, sued, ost, nord] = rahmen
  const [x, y] = ort
  const dy = meter / METER_JE_GRAD
  const dx = dy / Math.cos((y * Math.PI) / 180)
  if (x < west - dx || x > ost + dx || y < sued - dy || y > nord + dy) return false
  if (meter > 0 && liegtGanzIn(rahmen, ort, meter)) return true
  return (
    liegtInnen(ort, flaeche) || (meter > 0 && flaeche.some((ring) => streift(ring, ort, meter)))
  )
}

const liegtGanzIn = ([west, sued, ost, nord]: Rahmen, ort: Ort, meter: number): boolean =>
  [west, ost].every((x) => [sued, nord].every((y) => entfernungM([x, y], ort) <= meter))

/** Whether a line comes within the radius, on a plane around the position. */
function streift(ring: readonly Ort[], [x, y]: Ort, meter: number): boolean {
  const jeGrad = METER_JE_GRAD * Math.cos((y * Math.PI) / 180)
  const eben = ring.map(([a, b]) => [(a - x) * jeGrad, (b - y) * METER_JE_GRAD] as const)
  return eben.some(([x1, y1], i) => {
    const [x0, y0] = eben[i === 0 ? i : i - 1]!
    const [vx, vy] = [x1 - x0, y1 - y0]
    const laenge = vx * vx + vy * vy
    const t = laenge === 0 ? 0 : Math.max(0, Math.min(1, -(x0 * vx + y0 * vy) / laenge))
    return Math.hypot(x0 + t * vx, y0 + t * vy) <= meter
  })
}
