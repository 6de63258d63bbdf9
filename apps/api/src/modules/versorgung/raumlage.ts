/** Where the areas of a level lie, what belongs to them and where their people live. */
import { findRandlagen } from '@sozial/domain/erreichbarkeit'
import type { Flaeche, Ort, Ring } from '@sozial/domain/geometrie'
import { liegtInnen } from '@sozial/domain/vieleck'
import type { Wohnpunkt } from '@sozial/domain/versorgung'
import type { Tag } from '@sozial/domain/zeitraum'
import type { Tx } from '../../database/transaction.ts'
import { rahmenOf } from '../angebot/raumsuche.ts'
import { flaechenOf } from '../baustein/baustein.queries.ts'
import { findUmrisse, findVerwandtschaften, type Verwandtschaft } from './versorgung.queries.ts'

export interface Wohnfassung extends Wohnpunkt {
  /** Id of the Fassung it stands for. */
  readonly fassung: number
  /** Null: the area itself. */
  readonly ebene: Teilebene | null
}

/** What areas can be divided into, the finest first. */
const TEILEBENEN = ['BAUSTEIN', 'QUARTIER'] as const
type Teilebene = (typeof TEILEBENEN)[number]

/** Whether of all these Fassungen the inhabitants were counted. Null: nobody was counted. */
export type Kennt = ((fassungen: readonly number[]) => boolean) | null

export interface Raumlage {
  /** Number of the area a point lies in; null: in none. */
  readonly findRaum: (ort: Ort) => number | null
  /** Numbers of the areas that are one of these Räume, lie in one or have one in them. */
  readonly findBediente: (raumIds: readonly number[]) => ReadonlySet<number>
  /** Where people live: the parts of each area as points, the area itself where it has none. */
  readonly wohnpunkte: readonly Wohnfassung[]
  /** A point of each area; null: it has no outline. */
  readonly mitten: readonly (Ort | null)[]
  /** Areas some of whose people live so near to the border of the Kreis, in metres. */
  readonly findRandlagen: (meter: number) => readonly boolean[]
}

interface Lagefrage {
  readonly ids: readonly number[]
  readonly tag: Tag
  /** Fassung of the Kreis; null: none. */
  readonly kreis: number | null
  readonly kennt: Kennt
}

export async function loadRaumlage(
  tx: Tx,
  { ids, tag, kreis, kennt }: Lagefrage,
): Promise<Raumlage> {
  const verwandte = await findVerwandtschaften(tx, ids, tag)
  const teile = ids.flatMap((id, raum) =>
    teileOf(verwandte, id, kennt).map((teil) => ({ ...teil, raum })),
  )
  const umrisse = await loadFlaechen(tx, [
    ...ids,
    ...teile.map(({ fassung }) => fassung),
    ...(kreis === null ? [] : [kreis]),
  ])
  const flaechen = ids.map((id) => umrisse.get(id) ?? [])
  const nummerOf = new Map(ids.map((id, i) => [id, i]))
  const wohnpunkte = teile.flatMap((teil) => {
    const ort = mitteOf(umrisse.get(teil.fassung) ?? [])
    return ort === null ? [] : [{ ...teil, ort }]
  })
  const grenze = (kreis === null ? [] : (umrisse.get(kreis) ?? [])).flat()
  return {
    findRaum: createFinder(flaechen),
    findBediente: (raumIds) => {
      const gemeint = new Set(raumIds)
      return new Set(
        verwandte
          .filter(({ raumId }) => gemeint.has(raumId))
          .map(({ fassung }) => nummerOf.get(fassung)!),
      )
    },
    wohnpunkte,
    mitten: flaechen.map(mitteOf),
    findRandlagen: createRandfinder({ wohnpunkte, grenze, raeume: ids.length }),
  }
}

async function loadFlaechen(
  tx: Tx,
  ids: readonly number[],
): Promise<ReadonlyMap<number, readonly Flaeche[]>> {
  const zeilen = await findUmrisse(tx, [...new Set(ids)])
  return new Map(
    zeilen.map(({ id, geometrie }) => [id, geometrie === null ? [] : flaechenOf(geometrie)]),
  )
}

/** The finest parts of which the inhabitants were counted: Bausteine, else Quartiere, else the area itself. */
function teileOf(
  verwandte: readonly Verwandtschaft[],
  id: number,
  kennt: Kennt,
): readonly Pick<Wohnfassung, 'fassung' | 'ebene'>[] {
  const unter = verwandte.filter((eine) => eine.unter && eine.fassung === id)
  for (const ebene of TEILEBENEN) {
    const teile = unter.filter((eine) => eine.ebene === ebene).map(({ verwandt }) => verwandt)
    const bekannt = kennt === null ? ebene === 'QUARTIER' : kennt(teile)
    if (teile.length > 0 && bekannt) return teile.map((fassung) => ({ fassung, ebene }))
  }
  return [{ fassung: id, ebene: null }]
}

function createFinder(flaechen: readonly (readonly Flaeche[])[]): Raumlage['findRaum'] {
  const gerahmt = flaechen.map((teile) =>
    teile.map((flaeche) => ({ flaeche, rahmen: rahmenOf(flaeche[0] ?? []) })),
  )
  return ([x, y]) => {
    const nummer = gerahmt.findIndex((teile) =>
      teile.some(
        ({ flaeche, rahmen: [west, sued, ost, nord] }) =>
          x >= west && x <= ost && y >= sued && y <= nord && liegtInnen([x, y], flaeche),
      ),
    )
    return nummer === -1 ? null : nummer
  }
}

interface Randlage {
  readonly wohnpunkte: readonly Wohnfassung[]
  readonly grenze: readonly Ring[]
  readonly raeume: number
}

/** The border has many corners: what was found for a distance is kept. */
function createRandfinder({ wohnpunkte, grenze, raeume }: Randlage): Raumlage['findRandlagen'] {
  const gefunden = new Map<number, readonly boolean[]>()
  const orte = wohnpunkte.map(({ ort }) => ort)
  return (meter) => {
    const bekannt = gefunden.get(meter)
    if (bekannt !== undefined) return bekannt
    const amRand = findRandlagen(orte, grenze, meter)
    const betroffen = new Set(wohnpunkte.filter((_, i) => amRand[i]).map(({ raum }) => raum))
    const randlagen = Array.from({ length: raeume }, (_, raum) => betroffen.has(raum))
    gefunden.set(meter, randlagen)
    return randlagen
  }
}

/** Centre of gravity of the largest part; where it lies outside, the corner nearest to it. */
export function mitteOf(flaechen: readonly Flaeche[]): Ort | null {
  const groessen = flaechen.map(([aussen = []]) => schwerpunktOf(aussen))
  const [groesste] = groessen
    .map((eine, i) => ({ ...eine, flaeche: flaechen[i]! }))
    .toSorted((a, b) => Math.abs(b.inhalt) - Math.abs(a.inhalt))
  if (groesste === undefined || groesste.inhalt === 0) return null
  if (liegtInnen(groesste.ort, groesste.flaeche)) return groesste.ort
  const ferne = ([x, y]: Ort) => (x - groesste.ort[0]) ** 2 + (y - groesste.ort[1]) ** 2
  return groesste.flaeche[0]!.toSorted((a, b) => ferne(a) - ferne(b))[0] ?? null
}

/** Bourke 1988: signed area (in square degrees) and centre of gravity of a ring. */
function schwerpunktOf(ring: Ring): { readonly inhalt: number; readonly ort: Ort } {
  const [x0, y0] = ring[0] ?? [0, 0]
  let [inhalt, sx, sy] = [0, 0, 0]
  for (const [i, [ax, ay]] of ring.entries()) {
    const [bx, by] = ring[(i + 1) % ring.length]!
    const kreuz = (ax - x0) * (by - y0) - (bx - x0) * (ay - y0)
    inhalt += kreuz / 2
    sx += (ax - x0 + bx - x0) * kreuz
    sy += (ay - y0 + by - y0) * kreuz
  }
  return { inhalt, ort: inhalt === 0 ? [x0, y0] : [x0 + sx / (6 * inhalt), y0 + sy / (6 * inhalt)] }
}
