import type { Tx } from '../../database/transaction.ts'
import { updateUmfang } from '../datenstand/datenstand.queries.ts'
import { describeVerluste } from './describe-verluste.ts'
import { findSchutzzahlen, findUmfang } from './schutzzahlen.queries.ts'
import { findPruefsumme, updateFertig } from './schutzlauf.queries.ts'
import type { Waechterart } from './schutzlauf.zustand.ts'
import {
  copyEntscheidungen,
  insertFreigegebene,
  insertSchutzzellen,
  type Zellergebnis,
} from './zellergebnis.queries.ts'

/** Everything a run has found out. */
export interface Schutzlaufergebnis {
  /** Of the rules it was protected by. */
  readonly regelstand: string
  readonly zellen: readonly Zellergebnis[]
  /** Tables that cannot be protected without the value of the Kreis. */
  readonly ausgelassen: readonly {
    readonly indikatorId: number
    readonly zeitraumId: number
  }[]
  readonly waechter: readonly { readonly art: Waechterart; readonly satz: string }[]
  /** Shown cells that are rounded. */
  readonly gerundet: number
  /** Parts that were protected together, and how many of them had to be computed. */
  readonly teile: number
  readonly neueTeile: number
  readonly dauerMs: number
}

/** The end of a run: cells, reasons, report and sums; all of it is there or nothing. */
export async function writeSchutz(tx: Tx, id: number, ergebnis: Schutzlaufergebnis): Promise<void> {
  const { zellen, regelstand, ...rest } = ergebnis
  await copyEntscheidungen(tx, zellen)
  await insertFreigegebene(tx)
  await insertSchutzzellen(tx, zellen)
  const { jeIndikator, verluste, ...zahlen } = await findSchutzzahlen(tx, id)
  await updateUmfang(tx, id, await findUmfang(tx, id))
  await updateFertig(tx, id, {
    regelstand,
    pruefsumme: await findPruefsumme(tx, id),
    bericht: {
      ...zahlen,
      jeIndikator: jeIndikator.map((einer) => ({
        ...einer,
        verloreneAussagen: describeVerluste(
          verluste.filter(({ indikatorId }) => indikatorId === einer.indikatorId),
        ),
      })),
      ...rest,
    },
  })
}
