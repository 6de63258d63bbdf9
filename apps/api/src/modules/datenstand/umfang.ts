/** How much a Datenstand shows and hides, and by which rule. */
import { SCHUTZREGELN, type Schutzregel } from '@sozial/domain/geheimhaltung'
import type { Ebene } from '@sozial/domain/raum'
import type { WertStatus } from '@sozial/domain/wert'

export interface Umfang {
  readonly indikatoren: number
  readonly zeitraeume: number
  readonly bloecke: number
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
  /** Cells of the same Indikatoren and Zeiträume on levels that do not leave the house. */
  readonly ausgelassen: readonly { readonly ebene: Ebene; readonly anzahl: number }[]
}

export interface Zaehlung {
  gezeigt: number
  angeliefert: number
  ohneWert: number
  ohneFallzahl: number
  readonly geschuetzt: Record<Schutzregel, number>
}

export const createZaehlung = (): Zaehlung => ({
  gezeigt: 0,
  angeliefert: 0,
  ohneWert: 0,
  ohneFallzahl: 0,
  geschuetzt: Object.fromEntries(SCHUTZREGELN.map((regel) => [regel, 0])) as Record<
    Schutzregel,
    number
  >,
})

const ANGELIEFERT: ReadonlySet<WertStatus> = new Set([
  'GEHEIM_PRIMAER',
  'GEHEIM_SEKUNDAER',
  'UNBEKANNT_QUELLE',
])

/** Counts one cell by what became of it. */
export function zaehle(
  zaehlung: Zaehlung,
  zelle: {
    readonly status: WertStatus
    readonly regel: Schutzregel | null
    readonly mitFallzahl: boolean
  },
): void {
  const { status, regel, mitFallzahl } = zelle
  if (regel !== null) zaehlung.geschuetzt[regel] += 1
  else if (status === 'GUELTIG' || status === 'NULL_WERT') {
    zaehlung.gezeigt += 1
    if (!mitFallzahl) zaehlung.ohneFallzahl += 1
  } else if (ANGELIEFERT.has(status)) zaehlung.angeliefert += 1
  else zaehlung.ohneWert += 1
}
