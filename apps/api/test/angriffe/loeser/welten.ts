/** Numbers that change from one publication to the next. */
import { keyOf, stellenOf, type Stelle } from './groessen.ts'
import type { Angabe, Flaechensumme } from './wissen.ts'

/**
 * Which publications tell of the same numbers. What looks unchanged is taken to
 * be unchanged; where a shown number was corrected, each publication has
 * numbers of its own there and in the areas within.
 */
export function findWelten(
  angaben: readonly Angabe[],
  summen: readonly Flaechensumme[],
): (stelle: Stelle, stand: string) => string {
  const gezeigt = new Map<string, Set<number>>()
  const stellen = new Map<string, Angabe>()
  for (const angabe of angaben) {
    if (angabe.wert === null) continue
    const key = `${angabe.key}§${angabe.ort}`
    gezeigt.set(key, (gezeigt.get(key) ?? new Set()).add(angabe.wert))
    stellen.set(key, angabe)
  }
  const geaendert = new Map<string, Set<string>>()
  for (const [key, werte] of gezeigt) {
    if (werte.size < 2) continue
    const { form, ort } = stellen.get(key)!
    for (const stelle of stellenOf(form)) {
      geaendert.set(stelle, (geaendert.get(stelle) ?? new Set()).add(ort))
    }
  }
  for (const orte of geaendert.values()) {
    for (let vorher = -1; vorher < orte.size;) {
      vorher = orte.size
      for (const { ganzes, teile } of summen) {
        if (orte.has(ganzes)) for (const teil of teile) orte.add(teil)
      }
    }
  }
  return (stelle, stand) => (geaendert.get(keyOf(stelle))?.has(stelle.ort) ? stand : '')
}
