/** What is read from a column, in a few words. Pure. */
import type { Wertangabe } from '@sozial/formate/zuordnung'
import { bedeutungOf } from './angaben.ts'
import { describeTeilgruppe } from './worte.ts'

/** "Bevölkerung, weiblich"; "3 Merkmale" in a long table; empty for a column without figures. */
export function describeWerte(werte: readonly Wertangabe[]): string {
  const [erster] = werte
  if (erster === undefined) return ''
  if (werte.length === 1) return describeWert(erster)
  const namen = new Set(werte.map(({ merkmal }) => merkmal.name))
  return namen.size === 1
    ? `${erster.merkmal.name}, ${werte.length} Gruppen`
    : `${namen.size} Merkmale`
}

/** "Bevölkerung, weiblich, unter 3 Jahre (31.12.2023)" */
export function describeWert(wert: Wertangabe): string {
  const { name, teilgruppe } = bedeutungOf(wert)
  const zeit = wert.zeitraum && 'wert' in wert.zeitraum ? ` (${wert.zeitraum.wert})` : ''
  return [name, describeTeilgruppe(teilgruppe)].filter(Boolean).join(', ') + zeit
}
