/** One cell of the columns that the server sends. */
import type { WertStatus } from '@sozial/domain/wert'
import type { AtlasZelle } from './atlas-state.ts'

export const OHNE_WERT: AtlasZelle = {
  wert: null,
  status: 'NICHT_VERFUEGBAR',
  unten: null,
  oben: null,
  zaehler: null,
  nenner: null,
  zeichen: null,
}

interface Spalten {
  readonly werte: readonly (number | null)[]
  readonly status: readonly WertStatus[] | null
  readonly unten: readonly (number | null)[] | null
  readonly oben: readonly (number | null)[] | null
  readonly zaehler: readonly (number | null)[] | null
  readonly nenner: readonly (number | null)[] | null
  readonly zeichen?: readonly (string | null)[] | null
}

/** Without a column of status every figure that is there is valid. */
export function toZelle(spalten: Spalten, i: number): AtlasZelle {
  const wert = spalten.werte[i] ?? null
  const status = spalten.status?.[i] ?? (wert === null ? 'NICHT_VERFUEGBAR' : 'GUELTIG')
  return {
    wert,
    status,
    unten: spalten.unten?.[i] ?? null,
    oben: spalten.oben?.[i] ?? null,
    zaehler: spalten.zaehler?.[i] ?? null,
    nenner: spalten.nenner?.[i] ?? null,
    zeichen: spalten.zeichen?.[i] ?? null,
  }
}
