import type { Pool } from 'pg'
import { HEUTE_SQL } from '../../database/heute.ts'

export interface Erinnerbare {
  readonly id: number
  readonly zustand: 'ANGEFORDERT'
  readonly frist: string
  readonly erinnerungTage: number
  readonly heute: string
}

/** Orders that remind by themselves and of which nothing has come yet. */
export async function findErinnerbare(pool: Pool): Promise<readonly Erinnerbare[]> {
  const { rows } = await pool.query<Erinnerbare>(
    `SELECT id, zustand, frist::text, erinnerung_tage AS "erinnerungTage",
       ${HEUTE_SQL}::text AS heute
     FROM datenanforderung
     WHERE zustand = 'ANGEFORDERT' AND erinnerung_tage IS NOT NULL AND email <> ''
       AND frist - erinnerung_tage <= ${HEUTE_SQL}`,
  )
  return rows
}
