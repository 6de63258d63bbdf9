import type { Tabelle } from './baum.ts'
import type { Lage } from './lage.ts'
import type { Zeuge } from './system.ts'

/**
 * A table of the variables in numbers of the cells: those that differ from the
 * true ones, and of what is not known inside whatever is linked with them.
 */
type Ort = Pick<Lage, 'system' | 'verbund' | 'unbekannte' | 'nachbarn'>

export function toZeuge(lage: Ort, tabelle: Tabelle): Zeuge {
  const { verbund, system } = lage
  const zeuge = new Map<number, number>()
  for (const [variable, wert] of tabelle) {
    for (const zelle of verbund.zellen[variable]!) {
      const neu = verbund.faktor[zelle]! * wert + verbund.versatz[zelle]! + 0
      if (neu !== system.zellen[zelle]!.wert) zeuge.set(zelle, neu)
    }
  }
  if (lage.unbekannte.size > 0) addUnbekannte(lage, zeuge)
  return zeuge
}

/** Equations in which a number changed need numbers for all that is unknown in them, and so on. */
function addUnbekannte({ system, unbekannte, nachbarn }: Ort, zeuge: Map<number, number>): void {
  const { spaltenStart, spaltenZeile } = nachbarn
  const offen = [...zeuge.keys()]
  while (offen.length > 0) {
    const zelle = offen.pop()!
    for (let k = spaltenStart[zelle]!; k < spaltenStart[zelle + 1]!; k += 1) {
      for (const andere of system.gleichungen[spaltenZeile[k]!]!.zellen) {
        const wert = unbekannte.get(andere)
        if (wert === undefined || zeuge.has(andere)) continue
        zeuge.set(andere, wert)
        offen.push(andere)
      }
    }
  }
}
