import { write, writeAside } from '../../database/transaction.ts'
import type { Schreibdatenbank } from '../../database/transaction.ts'
import { deleteUngebrauchte } from '../geheimhaltung/schutzspeicher.queries.ts'
import { insertProtokoll } from '../protokoll/protokoll.queries.ts'
import type { Akteur } from '../protokoll/protokoll.queries.ts'
import { findGrenze, updateLauf } from './loeschregel.queries.ts'
import { LOESCHARTEN, LOESCHVORSCHRIFTEN } from './loeschregeln.ts'
import type { Loeschart } from './loeschregeln.ts'

export interface Laufergebnis {
  readonly art: Loeschart
  readonly anzahl: number
  /** Set when this rule failed; the others ran all the same. */
  readonly fehler?: unknown
}

/** Who deletes when nobody asked for it. */
export const LOESCHLAUF: Akteur = { art: 'SYSTEM', name: 'Löschfrist' }

/**
 * Deletes everything that is past its time, intermediate results of the
 * Geheimhaltung with it, whose time is no choice. One transaction per rule, each
 * under the writers' lock: several processes at once take turns, and the later
 * one finds nothing left. An interrupted run leaves whole rules done or not.
 *
 * @param jetzt the clock; the Protokoll has a floor by the clock of the database besides
 */
export async function runLoeschlauf(
  db: Schreibdatenbank,
  { jetzt, akteur = LOESCHLAUF }: { readonly jetzt: Date; readonly akteur?: Akteur },
): Promise<readonly Laufergebnis[]> {
  const ergebnisse: Laufergebnis[] = []
  for (const art of LOESCHARTEN) {
    if (LOESCHVORSCHRIFTEN[art].loesche === undefined) continue
    try {
      ergebnisse.push({ art, anzahl: await runRegel(db, art, { jetzt, akteur }) })
    } catch (error) {
      ergebnisse.push({ art, anzahl: 0, fehler: error })
    }
  }
  await writeAside(db, (tx) => deleteUngebrauchte(tx, jetzt))
  return ergebnisse
}

async function runRegel(
  db: Schreibdatenbank,
  art: Loeschart,
  { jetzt, akteur }: { readonly jetzt: Date; readonly akteur: Akteur },
): Promise<number> {
  return write(db, async (tx) => {
    const vor = await findGrenze(tx, art, jetzt)
    const anzahl = (await LOESCHVORSCHRIFTEN[art].loesche?.(tx, vor)) ?? 0
    await updateLauf(tx, { art, jetzt, anzahl })
    if (anzahl > 0) {
      await insertProtokoll(tx, {
        akteur,
        handlung: 'runLoeschlauf',
        gegenstand: 'Loeschregel',
        kennung: art,
        neu: { anzahl, vor },
      })
    }
    return anzahl
  })
}
