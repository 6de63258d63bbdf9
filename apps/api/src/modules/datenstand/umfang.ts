/** How much a Datenstand shows and hides, and by which rule. */
import type { Schutzregel } from '@sozial/domain/geheimhaltung'
import type { Ebene } from '@sozial/domain/raum'

export interface Umfang {
  readonly indikatoren: number
  readonly zeitraeume: number
  /** Cells on the chosen levels; the sum of the next five. */
  readonly zellen: number
  readonly gezeigt: number
  /** Protected by a rule of ours. */
  readonly geschuetzt: Readonly<Record<Schutzregel, number>>
  /** Protected by whoever delivered it. */
  readonly angeliefert: number
  /** Not there, not meaningful, too uncertain. */
  readonly ohneWert: number
  /** Of `gezeigt`: delivered without counts, so that no rule could look at it. */
  readonly ohneFallzahl: number
  /** Cells of the same Indikatoren and Zeiträume on levels that were not chosen. */
  readonly ausgelassen: readonly { readonly ebene: Ebene; readonly anzahl: number }[]
}
