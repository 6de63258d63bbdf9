import type { Teilgruppe } from '@sozial/domain/indikator'
import type { WertStatus } from '@sozial/domain/wert'
import type { Zeitraum } from '@sozial/domain/zeitraum'
import type { Fundstelle } from '@sozial/formate/lesung'
import type { Tx } from '../../database/transaction.ts'
import type { Zellenvergleich } from './lieferungszahl.queries.ts'
import { findGeaenderte } from './lieferungszahl.queries.ts'
import { toStelle } from './stelle.ts'
import type { Zellenstrom } from './zellenstrom.ts'

/** One figure that a Lieferung would change or add. */
export interface Wertaenderung {
  readonly raumfassungId: number
  readonly raumSchluessel: string
  readonly raumName: string
  /** Name of the Merkmal. */
  readonly merkmal: string
  readonly teilgruppe: Teilgruppe
  readonly zeitraum: Zeitraum
  /** null with status null: there was no figure. */
  readonly vorher: number | null
  readonly vorherStatus: WertStatus | null
  readonly nachher: number | null
  readonly nachherStatus: WertStatus
  readonly stelle: Fundstelle
}

/** Value by value, the first ones; `gesamt` counts all. */
export interface Aenderungsliste {
  readonly gesamt: number
  readonly zeilen: readonly Wertaenderung[]
}

/** Nobody reads on after so many; the counts are complete. */
const HOECHSTENS = 5_000

/** What would change against the present data, changed figures before new ones; to be asked before the figures are stored. */
export async function findAenderungen(
  tx: Tx,
  strom: Pick<Zellenstrom, 'merkmale' | 'teilgruppen' | 'zeitraeume' | 'blaetter'>,
  { neu, geaendert }: Pick<Zellenvergleich, 'neu' | 'geaendert'>,
): Promise<Aenderungsliste> {
  const gesamt = neu + geaendert
  const geaenderte = gesamt === 0 ? [] : await findGeaenderte(tx, HOECHSTENS)
  const zeilen = geaenderte.map(({ zeile, spalte, blatt, ...zahl }) => ({
    ...zahl,
    merkmal: strom.merkmale.werte[zahl.merkmal - 1]!.name,
    teilgruppe: strom.teilgruppen.werte[zahl.teilgruppe - 1]!,
    zeitraum: strom.zeitraeume.werte[zahl.zeitraum - 1]!,
    stelle: toStelle({ zeile, spalte, blatt }, strom),
  }))
  return { gesamt, zeilen }
}
