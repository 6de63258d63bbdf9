import { TOLERANZ, istNull } from './intervalle.ts'
import { istFrei } from './pfade.ts'
import type { Fluss } from './pfade.ts'
import type { Plan } from './plan.ts'

/** A number that is to be `betrag` more (less, where negative), through what costs nothing. */
interface Wunsch {
  readonly variable: number
  readonly betrag: number
  readonly preis: Float64Array
}

/** Changes that were found for one number and may do for others. */
export interface Vorrat {
  readonly add: (fluss: Fluss) => void
  /** A change at no cost, at least as large as wanted; null: none is known. */
  readonly find: (wunsch: Wunsch) => Fluss | null
}

/** Only the latest of each number are tried: they go through what is hidden now. */
const HOECHSTENS = 40

/**
 * Remembers every change of the true table that was found, each good for all
 * numbers it changes: also multiplied and the other way round, as far as the
 * bounds allow, which is found out by substitution.
 */
export function createVorrat(plan: Plan): Vorrat {
  const je = new Map<number, Fluss[]>()
  return {
    add: (fluss) => {
      for (const j of fluss.keys()) {
        const alle = je.get(j)
        if (alle) alle.unshift(fluss)
        else je.set(j, [fluss])
        if (alle && alle.length > HOECHSTENS) alle.pop()
      }
    },
    find: ({ variable, betrag, preis }) => {
      for (const fluss of je.get(variable) ?? []) {
        const mal = findVielfaches(betrag, fluss.get(variable)!)
        const frei = [...fluss].every(
          ([j, um]) => (j === variable || preis[j] === 0) && istMoeglich(plan, j, um * mal),
        )
        if (frei) return mal === 1 ? fluss : new Map([...fluss].map(([j, um]) => [j, um * mal]))
      }
      return null
    },
  }
}

/** How often a change must be made to be large enough; negative: the other way round. */
const findVielfaches = (betrag: number, um: number): number =>
  Math.ceil(Math.abs(betrag / um) - TOLERANZ) * Math.sign(betrag / um)

/** Within its bounds, and a whole number where it must be one. */
const istMoeglich = (plan: Plan, j: number, um: number): boolean =>
  istFrei(plan, j, um) && (!plan.verbund.ganz[j] || istNull(um - Math.round(um)))
