import type { Ebene } from '@sozial/domain/raum'
import type { Tx } from '../../database/transaction.ts'

export interface Startwahl {
  /** Slug; null: the system chooses. */
  readonly indikator: string | null
  readonly ebene: Ebene | null
  readonly ueberschrift: string
}

/** What the start page begins with; undefined while nobody has chosen. */
export async function findStartwahl(
  db: Pick<Tx, 'query'>,
): Promise<(Startwahl & { readonly geaendertAm: Date }) | undefined> {
  const { rows } = await db.query<Startwahl & { geaendertAm: Date }>(
    `SELECT i.slug AS indikator, s.ebene, s.ueberschrift, s.geaendert_am AS "geaendertAm"
     FROM startseite s LEFT JOIN indikator i ON i.id = s.indikator_id`,
  )
  return rows[0]
}

/** @returns false when there is no Indikator with this slug */
export async function upsertStartwahl(tx: Tx, wahl: Startwahl): Promise<boolean> {
  const { rowCount } = await tx.query(
    `INSERT INTO startseite (id, indikator_id, ebene, ueberschrift)
     SELECT 1, i.id, $2::ebene, $3 FROM (SELECT 1) eine LEFT JOIN indikator i ON i.slug = $1
     WHERE $1::text IS NULL OR i.id IS NOT NULL
     ON CONFLICT (id) DO UPDATE SET indikator_id = excluded.indikator_id, ebene = excluded.ebene,
       ueberschrift = excluded.ueberschrift, geaendert_am = now()`,
    [wahl.indikator, wahl.ebene, wahl.ueberschrift],
  )
  return rowCount === 1
}
