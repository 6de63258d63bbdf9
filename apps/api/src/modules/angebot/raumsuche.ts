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
  /** Its borders in short pieces: most are ruled out by their box. */
  readonly stuecke: readonly Linienstueck[]
}

interface Linienstueck {
  readonly punkte: readonly Ort[]
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
    rahmen: rahmenOf(flaeche[0] ?? []),
    stuecke: flaeche.flatMap(toStuecke),
  }))

const PUNKTE_JE_STUECK = 24

/** Each begins where the one before ends. */
const toStuecke = (ring: readonly Ort[]): readonly Linienstueck[] =>
  Array.from({ length: Math.ceil((ring.length - 1) / PUNKTE_JE_STUECK) }, (_, i) => {
    const punkte = ring.slice(i * PUNKTE_JE_STUECK, (i + 1) * PUNKTE_JE_STUECK + 1)
    return { punkte, rahmen: rahmenOf(punkte) }
  })

/** Of points; of none it touches nothing. */
export function rahmenOf(punkte: readonly Ort[]): Rahmen {
  let [west, sued, ost, nord] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [x, y] of punkte) {
    west = Math.min(west, x)
    sued = Math.min(sued, y)
    ost = Math.max(ost, x)
    nord = Math.max(nord, y)
  }
  return [west, sued, ost, nord]
}

function reicht({ flaeche, rahmen, stuecke }: Flaechenlage, ort: Ort, meter: number): boolean {
  if (!liegtNah(rahmen, ort, meter)) return false
  if (meter > 0 && liegtGanzIn(rahmen, ort, meter)) return true
  return (
    liegtInnen(ort, flaeche) ||
    (meter > 0 &&
      stuecke.some(
        (stueck) => liegtNah(stueck.rahmen, ort, meter) && streift(stueck.punkte, ort, meter),
      ))
  )
}

/** False: surely farther away. */
function liegtNah([west, sued, ost, nord]: Rahmen, [x, y]: Ort, meter: number): boolean {
  const dy = meter / METER_JE_GRAD
  if (y < sued - dy || y > nord + dy) return false
  const dx = dy / Math.cos((y * Math.PI) / 180)
  return x >= west - dx && x <= ost + dx
}

const liegtGanzIn = ([west, sued, ost, nord]: Rahmen, ort: Ort, meter: number): boolean =>
  [west, ost].every((x) => [sued, nord].every((y) => entfernungM([x, y], ort) <= meter))

/** Whether a line comes within the radius, on a plane around the position. Asked for by the thousand: no lists are made. */
function streift(ring: readonly Ort[], [x, y]: Ort, meter: number): boolean {
  const jeGrad = METER_JE_GRAD * Math.cos((y * Math.PI) / 180)
  const hoechstens = meter * meter
  const [[a0, b0] = [NaN, NaN]] = ring
  let x0 = (a0 - x) * jeGrad
  let y0 = (b0 - y) * METER_JE_GRAD
  for (const [a, b] of ring) {
    const x1 = (a - x) * jeGrad
    const y1 = (b - y) * METER_JE_GRAD
    const vx = x1 - x0
    const vy = y1 - y0
    const laenge = vx * vx + vy * vy
    const t = laenge === 0 ? 0 : Math.max(0, Math.min(1, -(x0 * vx + y0 * vy) / laenge))
    if ((x0 + t * vx) ** 2 + (y0 + t * vy) ** 2 <= hoechstens) return true
    x0 = x1
    y0 = y1
  }
  return false
}
