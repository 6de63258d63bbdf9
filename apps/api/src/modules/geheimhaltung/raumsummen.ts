import type { Raumsumme } from '@sozial/domain/geheimhaltung-system'
import { EBENEN, type Ebene } from '@sozial/domain/raum'

/** The parts of an area in one Gliederung at one Stichtag. */
export interface Raumzuordnung {
  readonly stichtag: string
  readonly gliederung: number
  readonly ober: number
  readonly teile: readonly number[]
}

/** Of Bund and Land the parts here are a few: they are no sum. */
const OHNE_SUMME: ReadonlySet<Ebene | undefined> = new Set(['BUND', 'LAND'])

/**
 * Which areas add up to which others, on every level below: an area is the sum
 * of its parts, and of theirs where all of them have some.
 */
export function toRaumsummen(
  zuordnungen: readonly Raumzuordnung[],
  ebenen: ReadonlyMap<number, Ebene>,
): readonly Raumsumme[] {
  const stichtage = [...new Set(zuordnungen.map(({ stichtag }) => stichtag))]
  const einmal = new Map<string, Raumsumme>()
  for (const stichtag of stichtage) {
    const geltende = zuordnungen.filter((eine) => eine.stichtag === stichtag)
    for (const summe of summenOf(geltende, ebenen)) {
      einmal.set(`${summe.ganzes}=${summe.teile.join('+')}`, summe)
    }
  }
  return [...einmal.values()]
}

function summenOf(
  zuordnungen: readonly Raumzuordnung[],
  ebenen: ReadonlyMap<number, Ebene>,
): readonly Raumsumme[] {
  const jeRaum = new Map<number, (readonly number[])[]>()
  for (const { ober, teile } of zuordnungen) jeRaum.set(ober, [...(jeRaum.get(ober) ?? []), teile])
  /** All areas of a level that make up this one; undefined: they do not cover it. */
  const decke = (raum: number, ebene: Ebene): readonly number[] | undefined => {
    if (ebenen.get(raum) === ebene) return [raum]
    for (const teile of jeRaum.get(raum) ?? []) {
      const darunter = teile.map((teil) => decke(teil, ebene))
      if (!darunter.includes(undefined)) {
        return darunter.flatMap((einige) => einige ?? []).toSorted((a, b) => a - b)
      }
    }
    return undefined
  }
  return [...jeRaum.keys()]
    .filter((ganzes) => !OHNE_SUMME.has(ebenen.get(ganzes)))
    .flatMap((ganzes) =>
      EBENEN.flatMap((ebene) => {
        const teile = ebenen.get(ganzes) === ebene ? undefined : decke(ganzes, ebene)
        return teile === undefined ? [] : [{ ganzes, teile }]
      }),
    )
}
