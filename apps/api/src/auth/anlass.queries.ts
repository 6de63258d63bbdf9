import type { Pool } from 'pg'
import { HEUTE_SQL } from '../database/heute.ts'
import type { Zweck } from './wer.ts'

/** What a Jugendamt has granted somebody, as it is named on a screen. */
interface GeltendeFreigabe {
  readonly jugendamt: string
  /** Last day, YYYY-MM-DD. */
  readonly bis: string
  /** Names of the Quellen. */
  readonly quellen: readonly string[]
}

/** Grants to an organisation that open areas today: of a rule that opens the Quelle at all. */
export async function findGeltendeFreigaben(
  pool: Pool,
  organisationId: number,
  zweck: Zweck,
): Promise<readonly GeltendeFreigabe[]> {
  const { rows } = await pool.query<GeltendeFreigabe>({
    name: 'geltende-freigaben',
    text: `
      SELECT o.name AS jugendamt, f.gilt_bis::text AS bis, array_agg(DISTINCT q.name ORDER BY q.name) AS quellen
      FROM zugriffsfreigabe f
        JOIN organisation o ON o.id = f.jugendamt_id AND o.deaktiviert_am IS NULL
          AND o.jugendamtsbezirk_id IS NOT NULL
        JOIN quelle q ON q.id = f.quelle_id
      WHERE f.organisation_id = $1 AND f.zweck = $2 AND f.widerrufen_am IS NULL
        AND ${HEUTE_SQL} BETWEEN f.gilt_ab AND f.gilt_bis
      GROUP BY o.name, f.gilt_bis
      ORDER BY o.name, f.gilt_bis`,
    values: [organisationId, zweck],
  })
  return rows
}
