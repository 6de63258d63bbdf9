/** An area that is made of parts follows them when they are measured anew. */
import { vereinige, zieheAb } from './boolesch.ts'
import type { Vieleck } from './boolesch.ts'
import { ohneRauschen, toGestalt } from './gestalt.ts'
import { flaecheM2, massstabVon, rahmenVon, toFlaeche } from './gitter.ts'
import type { Massstab } from './gitter.ts'
import { GERINGFUEGIG } from './ueberdeckung.ts'
import type { Flaeche, Umriss } from './umriss.ts'

interface Teile {
  /** Outlines of the parts until the change. */
  readonly vorher: readonly Umriss[]
  /** Outlines of the parts from then on. */
  readonly nachher: readonly Umriss[]
}

/**
 * The outline that an area gets from its parts; null where it keeps its own:
 * only borders between its parts have moved, it has no parts any more, or its
 * parts never made up the whole of it.
 */
export function zieheNach(bisher: Umriss, { vorher, nachher }: Teile): readonly Flaeche[] | null {
  const alte = vereinigung(vorher)
  const neue = vereinigung(nachher)
  if (alte.length === 0 || neue.length === 0) return null
  const { m2, massstab } = toGestalt(bisher)
  if (flaecheM2(alte.flat(), massstab) < (1 - GERINGFUEGIG) * m2) return null
  if (istGleich(alte, neue, massstab)) return null
  return neue.map((vieleck) => toFlaeche(ohneRisse(vieleck, massstabVon(rahmenVon(vieleck)))))
}

const vereinigung = (umrisse: readonly Umriss[]): readonly Vieleck[] =>
  vereinige(umrisse.flatMap((umriss) => toGestalt(umriss).pfade))

function istGleich(a: readonly Vieleck[], b: readonly Vieleck[], massstab: Massstab): boolean {
  const rest = [...zieheAb(a.flat(), b.flat()), ...zieheAb(b.flat(), a.flat())]
  return ohneRauschen(rest, massstab).length === 0
}

/** Without holes that only rounding has left between two parts. */
function ohneRisse([aussen, ...loecher]: Vieleck, massstab: Massstab): Vieleck {
  const echte = ohneRauschen(
    loecher.map((loch) => [loch.toReversed()]),
    massstab,
  )
  return [aussen!, ...echte.map(([loch]) => loch!.toReversed())]
}
