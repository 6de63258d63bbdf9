import type { Veraenderungspunkt } from '@sozial/domain/vergleich'
import { gueltig, ohne, type Wert } from '@sozial/domain/wert'
import type { AtlasZelle } from './atlas-state.ts'

/** A cell of the atlas in the form in which the domain compares; no cell is one without figures. */
export function toMessergebnis(zelle: AtlasZelle | undefined): Veraenderungspunkt {
  const nenner = zelle?.nenner ?? null
  return {
    zaehler: toWert(zelle?.zaehler ?? null),
    nenner: nenner === null ? null : toWert(nenner),
    // The reason of a missing figure is the reason of every comparison with it.
    wert: zelle ? ({ status: zelle.status, wert: zelle.wert } as Wert) : ohne('NICHT_VERFUEGBAR'),
    geschaetzt: istGeschaetzt(zelle?.zeichen),
  }
}

/** Estimated for borders that came later, rounded or not. */
export const istGeschaetzt = (zeichen: string | null | undefined): boolean =>
  zeichen?.startsWith('s') ?? false

function toWert(zahl: number | null): Wert {
  return zahl === null ? ohne('NICHT_VERFUEGBAR') : gueltig(zahl)
}
