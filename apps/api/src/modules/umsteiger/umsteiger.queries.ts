import { ANTEILE } from '@sozial/domain/aggregation'
import type { Ebene } from '@sozial/domain/raum'
import type { Tag } from '@sozial/domain/zeitraum'
import type { Tx } from '../../database/transaction.ts'

/** A Fassung that one of the keys may mean. */
export interface Schluesselfassung {
  readonly id: number
  readonly schluessel: string
  readonly ebene: Ebene
  readonly ab: Tag
  /** null: holds until now. */
  readonly bis: Tag | null
}

export async function findFassungenMit(
  tx: Tx,
  schluessel: readonly string[],
): Promise<readonly Schluesselfassung[]> {
  const { rows } = await tx.query<Schluesselfassung>(
    `SELECT f.id, r.schluessel, r.ebene, f.gueltig_ab::text AS ab, f.gueltig_bis::text AS bis
     FROM raum r JOIN raumfassung f ON f.raum_id = r.id
     WHERE r.schluessel = ANY($1) ORDER BY r.ebene, f.gueltig_ab, f.id`,
    [schluessel],
  )
  return rows
}

/** A share as it is kept; only those above 0. */
export interface Anteilszeile {
  readonly vonId: number
  readonly zuId: number
  readonly teilgruppeId: number
  /** In `ANTEILE`. */
  readonly anteil: number
}

export async function findAnteile(
  tx: Tx,
  von: readonly number[],
): Promise<readonly Anteilszeile[]> {
  const { rows } = await tx.query<Anteilszeile>(
    `SELECT a.von_id AS "vonId", a.zu_id AS "zuId", u.teilgruppe_id AS "teilgruppeId",
       (u.anteil * ${ANTEILE})::int AS anteil
     FROM abstammung a JOIN umsteiger u ON u.abstammung_id = a.id AND u.anteil > 0
     WHERE a.von_id = ANY($1) ORDER BY a.von_id, a.zu_id, u.teilgruppe_id`,
    [von],
  )
  return rows
}

/** Notes that an area came from another, where nobody knew. */
export async function insertFehlendeAbstammungen(
  tx: Tx,
  anteile: readonly Anteilszeile[],
): Promise<void> {
  await tx.query(
    `INSERT INTO abstammung (von_id, zu_id, datum)
     SELECT DISTINCT p."vonId", p."zuId", f.gueltig_ab
     FROM json_to_recordset($1::json) AS p ("vonId" int, "zuId" int)
       JOIN raumfassung f ON f.id = p."zuId"
     ON CONFLICT DO NOTHING`,
    [JSON.stringify(anteile)],
  )
}

/** Replaces the shares of old areas; a successor that is not named gets 0 of each group. */
export async function replaceEingelesene(
  tx: Tx,
  von: readonly number[],
  anteile: readonly Anteilszeile[],
): Promise<void> {
  await tx.query(
    `DELETE FROM umsteiger u USING abstammung a WHERE a.id = u.abstammung_id AND a.von_id = ANY($1)`,
    [von],
  )
  await tx.query(
    `WITH neu AS MATERIALIZED (
       SELECT * FROM json_to_recordset($1::json)
         AS n ("vonId" int, "zuId" int, "teilgruppeId" int, anteil int)
     )
     INSERT INTO umsteiger (abstammung_id, teilgruppe_id, anteil)
     SELECT a.id, g."teilgruppeId", coalesce(n.anteil, 0)::numeric / ${ANTEILE}
     FROM (SELECT DISTINCT "vonId", "teilgruppeId" FROM neu) g
       JOIN abstammung a ON a.von_id = g."vonId"
       LEFT JOIN neu n ON n."vonId" = a.von_id AND n."zuId" = a.zu_id
         AND n."teilgruppeId" = g."teilgruppeId"`,
    [JSON.stringify(anteile)],
  )
}

/** An old area whose shares were read in. */
export interface Eingelesener {
  readonly id: number
  readonly schluessel: string
  readonly name: string
  /** First day on which it no longer held. */
  readonly bis: Tag
}

export async function findEingelesene(db: Pick<Tx, 'query'>): Promise<readonly Eingelesener[]> {
  const { rows } = await db.query<Eingelesener>(
    `SELECT v.id, r.schluessel, v.name, min(a.datum)::text AS bis
     FROM abstammung a JOIN raumfassung v ON v.id = a.von_id JOIN raum r ON r.id = v.raum_id
     WHERE EXISTS (SELECT FROM umsteiger u WHERE u.abstammung_id = a.id AND u.zeitraum_id IS NULL)
     GROUP BY v.id, r.schluessel, v.name ORDER BY bis, r.schluessel`,
  )
  return rows
}

/** Forgets the shares of an old area; what is counted comes back when everything is computed. */
export async function deleteAnteile(tx: Tx, von: number): Promise<void> {
  await tx.query(
    `DELETE FROM umsteiger u USING abstammung a WHERE a.id = u.abstammung_id AND a.von_id = $1`,
    [von],
  )
}
