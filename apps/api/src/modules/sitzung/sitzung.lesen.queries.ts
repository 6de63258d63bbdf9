import type { Db } from '@sozial/db'
import { IN_KRAFT } from '../../auth/sitzung.queries.ts'
import type { Angemeldet } from '../../auth/wer.ts'
import type { DemokontoType, EigeneSitzungType } from './sitzung.type.ts'

/** The living sessions of an account, the newest first. */
export async function findEigeneSitzungen(
  db: Db,
  { kontoId, sitzungId }: Angemeldet,
): Promise<readonly EigeneSitzungType[]> {
  const { rows } = await db.pool.query<EigeneSitzungType>(
    `SELECT s.id, s.geraet, s.angelegt_am AS "angelegtAm", s.zuletzt_am AS "zuletztAm",
            s.id = $2 AS diese
     FROM sitzung s WHERE s.konto_id = $1 AND ${IN_KRAFT} ORDER BY s.zuletzt_am DESC, s.id`,
    [kontoId, sitzungId],
  )
  return rows
}

/** Accounts anybody can sign in to with one click: of a demo Kreis only. */
export async function findDemokonten(db: Db): Promise<readonly DemokontoType[]> {
  const { rows } = await db.pool.query<DemokontoType>(
    `SELECT k.id, k.name, k.rollen::text[] AS rollen,
            json_build_object('id', o.id, 'art', o.art, 'name', o.name, 'raumId', o.raum_id,
              'jugendamtsbezirkId', o.jugendamtsbezirk_id) AS organisation
     FROM konto k
     JOIN organisation o ON o.id = k.organisation_id AND o.deaktiviert_am IS NULL
     WHERE k.demo AND k.deaktiviert_am IS NULL AND EXISTS (SELECT FROM kreis WHERE demo)
     ORDER BY k.id`,
  )
  return rows
}
