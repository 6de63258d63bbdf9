/** Postleitzahlen as places of the finder. Pure. */
import type { Ebene } from '@sozial/domain/raum'
import type { AngebotsortType } from './angebotsort.type.ts'
import { mittelOf } from './orte.ts'
import type { Postleitzahlzeile } from './postleitzahl.lesen.queries.ts'

const ZAHL = /^\s*(?:d-)?(\d{3,5})(?:\s+[^\d,]*)?$|^[^\d,]*\b(\d{5})\s*$/i

/** "41836", "41836 Hückelhoven", "Hückelhoven 41836", the beginning "418"; undefined: it is none. */
export function parsePostleitzahl(suche: string): string | undefined {
  const [, vorn, hinten] = ZAHL.exec(suche) ?? []
  return vorn ?? hinten
}

/** Where one is the same as a Kommune one may search in it, else around its middle. */
export const toPostleitzahlort = (
  { plz, kommune, schluessel, ganz, geometrien }: Postleitzahlzeile,
  ebenen: ReadonlySet<Ebene>,
): AngebotsortType => {
  const alsKommune = ganz && ebenen.has('KOMMUNE')
  return {
    name: `${plz} ${kommune}`,
    zusatz: 'Postleitzahl',
    ebene: alsKommune ? 'KOMMUNE' : null,
    schluessel: alsKommune ? schluessel : '',
    ...mittelOf(geometrien),
  }
}
