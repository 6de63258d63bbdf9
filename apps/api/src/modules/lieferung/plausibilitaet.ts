import { PLAUSIBILITAETSREGELN } from '@sozial/domain/plausibilitaet'
import type { Meldung } from '@sozial/formate/lesung'
import { pruefeAufbau } from './plausibilitaet-aufbau.ts'
import { pruefeRaumnamen } from './plausibilitaet-raeume.ts'
import { pruefeReihen } from './plausibilitaet-reihen.ts'
import { istAus } from './plausibilitaet-stoff.ts'
import type { Pruefstoff, Pruefung } from './plausibilitaet-stoff.ts'
import { pruefeSummen } from './plausibilitaet-summen.ts'
import { pruefeZahlen } from './plausibilitaet-zahlen.ts'

/** All rules; those that explain others come first. Each gives its remarks in the order of the file. */
const PRUEFUNGEN: readonly Pruefung[] = [
  pruefeZahlen,
  pruefeRaumnamen,
  pruefeReihen,
  pruefeSummen,
  pruefeAufbau,
]

const RANG = new Map<string, number>(PLAUSIBILITAETSREGELN.map(({ code }, i) => [code, i]))

/**
 * Holds the figures of a Lieferung, before they count, against themselves and
 * what is stored. What may be checked of 3,000 figures in a blink is checked of
 * a million in a few passes: no rule asks the database per figure.
 */
export async function pruefePlausibilitaet(stoff: Pruefstoff): Promise<readonly Meldung[]> {
  const meldungen: Meldung[] = []
  for (const pruefe of PRUEFUNGEN) meldungen.push(...(await pruefe(stoff)))
  const geltende = meldungen.filter(({ code }) => !istAus(stoff, code))
  return geltende.toSorted((a, b) => RANG.get(a.code)! - RANG.get(b.code)!)
}
