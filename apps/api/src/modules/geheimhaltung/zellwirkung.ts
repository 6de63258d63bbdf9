/** What becomes of cells under other rules, counted. */
import type { Ebene } from '@sozial/domain/raum'
import { groupBy } from '../../group-by.ts'

/** Whether a cell is shown before and after. */
export interface Zellwirkung {
  readonly block: { readonly ebene: Ebene }
  /** Name of its area. */
  readonly raum: string
  readonly vorher: boolean
  readonly nachher: boolean
}

export interface Zahl {
  readonly gezeigt: number
  readonly verborgen: number
}

export const NICHTS: Zahl = { gezeigt: 0, verborgen: 0 }

export const addiere = (a: Zahl, b: Zahl): Zahl => ({
  gezeigt: a.gezeigt + b.gezeigt,
  verborgen: a.verborgen + b.verborgen,
})

/** Areas that lose or gain figures, those with the most first. */
export interface Raumwirkung {
  /** So many areas. */
  readonly gesamt: number
  /** So many figures in all of them. */
  readonly zahlen: number
  readonly raeume: readonly {
    readonly raum: string
    readonly ebene: Ebene
    readonly zahlen: number
  }[]
}

/** So many areas are named. */
const GENANNT = 10

export function zaehle(zellen: readonly Zellwirkung[]) {
  return {
    vorher: zahlOf(zellen.map(({ vorher }) => vorher)),
    nachher: zahlOf(zellen.map(({ nachher }) => nachher)),
    verlieren: raeumeOf(zellen.filter(({ vorher, nachher }) => vorher && !nachher)),
    gewinnen: raeumeOf(zellen.filter(({ vorher, nachher }) => !vorher && nachher)),
  }
}

function zahlOf(gezeigt: readonly boolean[]): Zahl {
  const anzahl = gezeigt.filter(Boolean).length
  return { gezeigt: anzahl, verborgen: gezeigt.length - anzahl }
}

function raeumeOf(zellen: readonly Zellwirkung[]): Raumwirkung {
  const jeRaum = groupBy(zellen, ({ raum, block }) => `${block.ebene}|${raum}`)
  const raeume = [...jeRaum.values()].map((eigene) => {
    const [{ raum, block }] = eigene as [Zellwirkung]
    return { raum, ebene: block.ebene, zahlen: eigene.length }
  })
  return {
    gesamt: raeume.length,
    zahlen: zellen.length,
    raeume: raeume
      .toSorted((a, b) => b.zahlen - a.zahlen || a.raum.localeCompare(b.raum, 'de'))
      .slice(0, GENANNT),
  }
}
