import { RUHT_NACH_MONATEN } from '@sozial/domain/angebot'
import type { Pool } from 'pg'
import { HEUTE_SQL, tagSql } from '../../database/heute.ts'
import type { Tx } from '../../database/transaction.ts'

export interface Altes {
  readonly id: number
  /** Day of the last confirmation. */
  readonly bestaetigt: string
  readonly heute: string
}

/** Published offers that nobody has confirmed for about as long as makes them rest. */
export async function findAlte(db: Pool | Tx): Promise<readonly Altes[]> {
  const { rows } = await db.query<Altes>(
    `SELECT id, ${tagSql('bestaetigt_am')}::text AS bestaetigt, ${HEUTE_SQL}::text AS heute
     FROM unterstuetzungsangebot
     WHERE zustand = 'VEROEFFENTLICHT' AND bestaetigt_am < now() - interval '${RUHT_NACH_MONATEN - 1} months' ORDER BY id`,
  )
  return rows
}

interface Laufstand {
  /** Last day for which it is done; null: never. */
  readonly getan: string | null
  readonly heute: string
}

/** Whoever asks has taken their turn. */
export async function findTageslauf(tx: Tx, name: string): Promise<Laufstand> {
  const { rows } = await tx.query<Laufstand>(
    `SELECT (SELECT tag::text FROM tageslauf WHERE name = $1) AS getan, ${HEUTE_SQL}::text AS heute`,
    [name],
  )
  return rows[0]!
}

export async function setTageslauf(tx: Tx, name: string, tag: string): Promise<void> {
  await tx.query(
    `INSERT INTO tageslauf (name, tag) VALUES ($1, $2)
     ON CONFLICT (name) DO UPDATE SET tag = excluded.tag WHERE tageslauf.tag < excluded.tag`,
    [name, tag],
  )
}

/** Published offers of which a site or places began or ended after the one day, up to the other. @param nach null: all */
export async function findBetroffene(
  tx: Tx,
  nach: string | null,
  bis: string,
): Promise<readonly number[]> {
  const wechselt = (zeile: string): string =>
    `((${zeile}.gueltig_ab > $1::date AND ${zeile}.gueltig_ab <= $2::date)
      OR (${zeile}.gueltig_bis > $1::date AND ${zeile}.gueltig_bis <= $2::date))`
  const { rows } = await tx.query<{ id: number }>(
    `SELECT a.id FROM unterstuetzungsangebot a WHERE a.zustand = 'VEROEFFENTLICHT' AND ($1::date IS NULL OR EXISTS (
       SELECT FROM standort s LEFT JOIN kapazitaet k ON k.standort_id = s.id
       WHERE s.angebot_id = a.id AND (${wechselt('s')} OR ${wechselt('k')}))) ORDER BY a.id`,
    [nach, bis],
  )
  return rows.map(({ id }) => id)
}
