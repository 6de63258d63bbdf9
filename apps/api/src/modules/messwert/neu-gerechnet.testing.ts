import { write, type Schreibdatenbank, type Tx } from '../../database/transaction.ts'
import { computeMesswerte } from './compute-messwerte.ts'

/** Every Messwert of the Arbeitsstand as it is, and as it is when everything is computed again. */
export const findStandUndNeu = async (
  db: Schreibdatenbank,
): Promise<readonly [readonly string[], readonly string[]]> =>
  write(
    db,
    async (tx) => {
      const stand = await findAlle(tx)
      await computeMesswerte(tx, { art: 'ALLES' })
      return [stand, await findAlle(tx)] as const
    },
    { verwerfen: true },
  )

async function findAlle(tx: Tx): Promise<readonly string[]> {
  const { rows } = await tx.query<{ zeile: string }>(
    `SELECT concat_ws(' ', b.indikatorfassung_id, b.zeitraum_id, b.gebietsstand_id, b.quellen,
       m.raumfassung_id, m.zaehler, m.nenner, m.wert, m.unten, m.oben, m.status, m.zeichen) AS zeile
     FROM messwertblock b LEFT JOIN messwert m ON m.block_id = b.id
     WHERE b.datenstand_id = 0 ORDER BY 1`,
  )
  return rows.map(({ zeile }) => zeile)
}
