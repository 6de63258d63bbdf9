import type { Raumsumme } from './eingabe.ts'
import { createVerbund } from './gruppen.ts'

/** One area is the sum of others; areas that are identical have one name. */
export interface Raumgleichung {
  readonly ganzes: number
  readonly teile: readonly number[]
  /** Each list of equations from which this one follows. */
  readonly folgtAus: readonly (readonly number[])[]
}

export interface Raumordnung {
  /** The area that stands for all that are identical with it. */
  readonly raumOf: (raumfassung: number) => number
  /** Coarse before fine: Kreis = Bezirke comes before Kreis = Kommunen. */
  readonly gleichungen: readonly Raumgleichung[]
}

/**
 * How areas add up, each sum once. A sum follows from others where the same
 * area is the sum of larger parts and each of those is the sum of its own: a
 * tree of areas stays a tree when only what does not follow is used.
 */
export function createRaumordnung(summen: readonly Raumsumme[]): Raumordnung {
  const raumOf = findGleiche(summen)
  const einmal = new Map<string, Omit<Raumgleichung, 'folgtAus'>>()
  for (const { ganzes, teile } of summen) {
    const oben = raumOf(ganzes)
    const unten = [...new Set(teile.map(raumOf))].sort((a, b) => a - b)
    if (unten.length > 1 && !unten.includes(oben))
      einmal.set(`${oben}=${unten.join('+')}`, { ganzes: oben, teile: unten })
  }
  const gleichungen = [...einmal.values()].sort(
    (a, b) => a.ganzes - b.ganzes || a.teile.length - b.teile.length || compareTeile(a, b),
  )
  return { raumOf, gleichungen: withFolgen(gleichungen) }
}

function compareTeile(a: Omit<Raumgleichung, 'folgtAus'>, b: Omit<Raumgleichung, 'folgtAus'>) {
  return a.teile.join() < b.teile.join() ? -1 : 1
}

/** Areas that are the only part of another are one with it; the smallest number stands for them. */
function findGleiche(summen: readonly Raumsumme[]): (raum: number) => number {
  const nummern = new Map<number, number>()
  const alle = summen.flatMap(({ ganzes, teile }) => [ganzes, ...teile])
  const sortiert = [...new Set(alle)].sort((a, b) => a - b)
  for (const [i, raum] of sortiert.entries()) nummern.set(raum, i)
  const verbund = createVerbund(sortiert.length)
  for (const { ganzes, teile } of summen) {
    const [einziger] = teile
    if (teile.length === 1 && einziger !== undefined)
      verbund.verbinde(nummern.get(ganzes)!, nummern.get(einziger)!)
  }
  return (raum) => {
    const nummer = nummern.get(raum)
    return nummer === undefined ? raum : sortiert[verbund.find(nummer)]!
  }
}

function withFolgen(
  gleichungen: readonly Omit<Raumgleichung, 'folgtAus'>[],
): readonly Raumgleichung[] {
  const nachGanzem = new Map<number, number[]>()
  for (const [i, { ganzes }] of gleichungen.entries()) {
    nachGanzem.set(ganzes, [...(nachGanzem.get(ganzes) ?? []), i])
  }
  return gleichungen.map((gleichung, nummer) => {
    const gesucht = new Set(gleichung.teile)
    /** Equations that lead from an area to exactly its share of what is looked for. */
    const wegVon = (raum: number): number | undefined =>
      nachGanzem.get(raum)?.find((i) => gleichungen[i]!.teile.every((teil) => gesucht.has(teil)))
    const folgtAus = (nachGanzem.get(gleichung.ganzes) ?? []).flatMap((grob) => {
      const { teile } = gleichungen[grob]!
      if (grob === nummer || teile.length >= gleichung.teile.length) return []
      const wege = teile.map((teil) => (gesucht.has(teil) ? -1 : wegVon(teil)))
      if (wege.includes(undefined)) return []
      const erreicht = wege.reduce<number>(
        (summe, weg) => summe + (weg === -1 ? 1 : gleichungen[weg!]!.teile.length),
        0,
      )
      return erreicht === gesucht.size
        ? [[grob, ...wege.filter((weg): weg is number => weg !== undefined && weg >= 0)]]
        : []
    })
    return { ...gleichung, folgtAus }
  })
}
