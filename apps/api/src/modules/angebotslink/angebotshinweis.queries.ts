import type { Pool } from 'pg'
import type { Tx } from '../../database/transaction.ts'
import type { AngebotshinweisType } from './angebotslink.type.ts'

/** More on one offer than a person writes; then the telephone is better. */
export const HOECHSTENS_OFFENE = 20

/** @returns its id; undefined: there are too many open ones already */
export async function insertHinweis(
  tx: Tx,
  angebotId: number,
  text: string,
): Promise<number | undefined> {
  const { rows } = await tx.query<{ id: number }>(
    `INSERT INTO angebotshinweis (angebot_id, text) SELECT $1, $2
     WHERE (SELECT count(*) FROM angebotshinweis WHERE angebot_id = $1 AND erledigt_am IS NULL) < ${HOECHSTENS_OFFENE}
     RETURNING id`,
    [angebotId, text],
  )
  return rows[0]?.id
}

/** Open ones, the oldest first. */
export async function findHinweise(pool: Pool): Promise<readonly AngebotshinweisType[]> {
  const { rows } = await pool.query<AngebotshinweisType>(
    `SELECT h.id, h.text, h.am, a.id AS "angebotId", o.name AS organisation,
       coalesce((SELECT f.inhalt->>'titel' FROM angebotsfassung f WHERE f.angebot_id = a.id
         ORDER BY f.zustand = 'VEROEFFENTLICHT' DESC, f.nummer DESC LIMIT 1), '') AS titel
     FROM angebotshinweis h JOIN unterstuetzungsangebot a ON a.id = h.angebot_id
       JOIN organisation o ON o.id = a.organisation_id
     WHERE h.erledigt_am IS NULL ORDER BY h.id LIMIT 500`,
  )
  return rows
}

/** @returns offer it was about; undefined: there is none that is open */
export async function setErledigt(tx: Tx, id: number, von: string): Promise<number | undefined> {
  const { rows } = await tx.query<{ angebot: number }>(
    `UPDATE angebotshinweis SET erledigt_am = now(), erledigt_von = $2
     WHERE id = $1 AND erledigt_am IS NULL RETURNING angebot_id AS angebot`,
    [id, von],
  )
  return rows[0]?.angebot
}
