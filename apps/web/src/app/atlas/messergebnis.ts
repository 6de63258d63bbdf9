import type { Messergebnis } from '@sozial/domain/indikator'
import type { Wert } from '@sozial/domain/wert'
import type { AtlasZelle } from './atlas-state.ts'

function toWert(wert: number | null): Wert {
  if (wert === null) return { status: 'NICHT_VERFUEGBAR', wert: null }
  return { status: wert === 0 ? 'NULL_WERT' : 'GUELTIG', wert }
}

/** A cell of the atlas in the form in which the domain compares; no cell is one without figures. */
export function toMessergebnis(zelle: AtlasZelle | undefined): Messergebnis {
  const nenner = zelle?.nenner ?? null
  return {
    zaehler: toWert(zelle?.zaehler ?? null),
    nenner: nenner === null ? null : toWert(nenner),
    wert: toWert(zelle?.wert ?? null),
  }
}
