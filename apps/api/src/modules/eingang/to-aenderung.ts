import { formatZeitraum } from '@sozial/domain/zeitraum'
import { formatTeilgruppe } from '@sozial/domain/indikator'
import type { GeleseneAenderung } from './eingang.lesen.queries.ts'
import type { WertaenderungType } from './eingang.type.ts'

/** A changed figure as it is shown; what may not be read stays closed. */
export function toAenderung(aenderung: GeleseneAenderung): WertaenderungType {
  const { offen, raumfassungId: _, teilgruppe, zeitraum, stelle, ...rest } = aenderung
  return {
    ...rest,
    ...(offen ? {} : { vorher: null, vorherStatus: 'KEIN_ZUGRIFF' }),
    teilgruppe: formatTeilgruppe(teilgruppe),
    zeitraum: formatZeitraum(zeitraum),
    blatt: stelle.blatt,
    zeile: stelle.zeile,
    spalte: stelle.spalte,
  }
}
