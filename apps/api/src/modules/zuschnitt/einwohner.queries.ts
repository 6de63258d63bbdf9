import type { Tx } from '../../database/transaction.ts'
import type { Zeitraumzeile } from '../zeitraum/to-zeitraeume.ts'

/** A Stichtag on which a Merkmal was counted. */
export interface Zaehltag extends Zeitraumzeile {
  readonly merkmalId: number
  /** In how many of the areas, be it of a group alone. */
  readonly gezaehlt: number
}

/**
 * Of each of these Raumfassungen itself and those of the same Raum that it followed, the last
 * first. A Baustein with a new outline, or one that moved with its people, was counted before.
 */
export async function findVorgaenger(
  tx: Tx,
  raumfassungen: readonly number[],
): Promise<ReadonlyMap<number, readonly number[]>> {
  const { rows } = await tx.query<{ von: number; kette: readonly number[] }>(
    `WITH RECURSIVE kette AS (
       SELECT f.id AS von, f.id, f.raum_id, 0 AS stufe FROM raumfassung f WHERE f.id = ANY ($1)
       UNION ALL
       SELECT k.von, v.id, v.raum_id, k.stufe + 1
       FROM kette k JOIN abstammung a ON a.zu_id = k.id
         JOIN raumfassung v ON v.id = a.von_id AND v.raum_id = k.raum_id
     )
     SELECT von, array_agg(id ORDER BY stufe) AS kette FROM kette GROUP BY von`,
    [raumfassungen],
  )
  return new Map(rows.map(({ von, kette }) => [von, kette]))
}

/** Stichtage on which a Merkmal was counted in some of these areas: those of most areas first, then the newest. */
export async function findZaehltage(
  tx: Tx,
  merkmal: string,
  raumfassungen: readonly number[],
): Promise<readonly Zaehltag[]> {
  const { rows } = await tx.query<Zaehltag>(
    `SELECT z.id, z.art, z.von::text, z.bis::text, n.merkmal_id AS "merkmalId", n.gezaehlt
     FROM (
       SELECT g.merkmal_id, g.zeitraum_id, count(DISTINCT g.raumfassung_id)::int AS gezaehlt
       FROM merkmal m JOIN grundzahl g ON g.merkmal_id = m.id AND g.raumfassung_id = ANY ($2)
           AND g.status <> 'NICHT_VERFUEGBAR'
         JOIN lieferung l ON l.id = g.lieferung_id AND l.zurueckgezogen_am IS NULL
       WHERE m.schluessel = $1 GROUP BY g.merkmal_id, g.zeitraum_id
     ) n JOIN zeitraum z ON z.id = n.zeitraum_id AND z.art = 'STICHTAG'
     ORDER BY n.gezaehlt DESC, z.bis DESC`,
    [merkmal, raumfassungen],
  )
  return rows
}
