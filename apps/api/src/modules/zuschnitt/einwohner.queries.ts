import type { Tx } from '../../database/transaction.ts'
import type { Zeitraumzeile } from '../zeitraum/to-zeitraeume.ts'

/** The newest Stichtag on which a Merkmal was counted in some of these areas. */
export async function findEinwohnerzeit(
  tx: Tx,
  merkmal: string,
  raumfassungen: readonly number[],
): Promise<(Zeitraumzeile & { readonly merkmalId: number }) | null> {
  const { rows } = await tx.query<Zeitraumzeile & { readonly merkmalId: number }>(
    `SELECT z.id, z.art, z.von::text, z.bis::text, m.id AS "merkmalId"
     FROM merkmal m JOIN zeitraum z ON z.art = 'STICHTAG' AND EXISTS (
       SELECT FROM grundzahl g JOIN lieferung l ON l.id = g.lieferung_id
       WHERE g.merkmal_id = m.id AND g.zeitraum_id = z.id AND g.raumfassung_id = ANY ($2)
         AND l.zurueckgezogen_am IS NULL)
     WHERE m.schluessel = $1 ORDER BY z.bis DESC LIMIT 1`,
    [merkmal, raumfassungen],
  )
  return rows[0] ?? null
}
