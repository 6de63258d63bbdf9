/** The shipped texts: what holds for every Kreis, with blanks for what only the Kreis knows. */
import type { Seite } from './seiten.ts'
import { BARRIEREFREIHEIT } from './vorgaben/barrierefreiheit.ts'
import { DATENSCHUTZ } from './vorgaben/datenschutz.ts'
import { HILFE } from './vorgaben/hilfe.ts'
import { IMPRESSUM } from './vorgaben/impressum.ts'
import { LEICHTE_SPRACHE } from './vorgaben/leichte-sprache.ts'

const VORGABEN: Readonly<Record<Seite, string>> = {
  BARRIEREFREIHEIT,
  DATENSCHUTZ,
  HILFE,
  IMPRESSUM,
  LEICHTE_SPRACHE,
}

/** Markdown of the shipped text. @param kreis name of the Kreis as it stands in the nominative */
export function vorgabeOf(seite: Seite, kreis: string): string {
  return VORGABEN[seite].replaceAll('{Kreis}', kreis)
}
