import type { MerkmalArt } from '@sozial/domain/indikator'

/** English and short unit names of the offices, as we print them. */
const SCHREIBWEISEN: ReadonlyMap<string, string> = new Map([
  ['number', 'Anzahl'],
  ['percent', 'Prozent'],
  ['%', 'Prozent'],
  ['days', 'Tage'],
  ['years', 'Jahre'],
  ['1000', '1.000'],
  ['EUR 1000', 'Tsd. EUR'],
  ['EUR mn', 'Mill. EUR'],
  ['unit app.', 'jew. ME'],
])

const EINHEIT =
  /^(Anzahl|number|Prozent|percent|%|Promille|Jahre|Tage|years|days|Personen|Fälle|Punkte|Index|Messzahl|jew\. ME|unit app\.|\d{4}=100|(1000|1\.000|Tsd\.?|Mill\.?|Mio\.?|Mrd\.?)|((1000|1\.000|Tsd\.?|Mill\.?|Mio\.?|Mrd\.?) )?(EUR|Euro|€|qm|m²|qkm|km²|ha|t|kg|cbm|m³|kWh|MWh|GJ|TJ|Personen|Anzahl|km|Std\.?|Stunden)(\/.+)?|(EUR|Euro|€)? ?je .+|Person-km|pass-km)$/

/** Figures in these units are means, shares or indices: never summed. */
const FERTIGE_EINHEIT =
  /^(Prozent|Promille|Jahre|jew\. ME|Punkte|Index|Messzahl|\d{4}=100|.*(\bje\b|\/).*)$/

/** Labels that say "mean, share, index" although the unit is "Anzahl" or "EUR". */
const FERTIGES_MERKMAL =
  /\b(je|per|pro)\b|durchschn|median|quotient|quote\b|\banteil|\bindex\b|\brate\b|average|share|intensität|dichte\b/i

/** True when a head cell names a unit. */
export function istEinheit(text: string): boolean {
  return EINHEIT.test(text)
}

/** One spelling per unit. */
export function toEinheit(text: string): string {
  return SCHREIBWEISEN.get(text) ?? text
}

/**
 * Whether figures may be summed over areas. `einheit` decides first, then what
 * the label says: the offices print "Anzahl" even for an Altenquotient.
 */
export function artVon(einheit: string, merkmal: string): MerkmalArt {
  if (FERTIGE_EINHEIT.test(einheit) || FERTIGES_MERKMAL.test(merkmal)) return 'FERTIGWERT'
  return einheit === 'Anzahl' || einheit === 'Personen' || einheit === 'Fälle' ? 'ANZAHL' : 'MENGE'
}
