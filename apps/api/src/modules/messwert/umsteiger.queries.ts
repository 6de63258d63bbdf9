import { ANTEILE } from '@sozial/domain/aggregation'
import type { Teilgruppe } from '@sozial/domain/indikator'
import type { Tag } from '@sozial/domain/zeitraum'
import type { Tx } from '../../database/transaction.ts'

/** The parts of an old Fassung that went to a new one. */
export interface Uebergang {
  readonly abstammungId: number
  readonly vonId: number
  /** First day of the new Fassung. */
  readonly datum: Tag
  /** As they were on the last day of the old Fassung; empty where it had no parts. */
  readonly teile: readonly number[]
}

/**
 * Every Übergang that is to be counted, with the parts that moved under their own
 * name or under that of what came of them. Shares that were read in stay.
 */
export async function findUebergaenge(tx: Tx): Promise<readonly Uebergang[]> {
  const { rows } = await tx.query<Uebergang>(
    `SELECT a.id AS "abstammungId", a.von_id AS "vonId", a.datum::text,
       coalesce((
         SELECT array_agg(DISTINCT damals.unter_id)
         FROM zuordnung damals
         JOIN zuordnung jetzt ON jetzt.gliederung_id = damals.gliederung_id
           AND jetzt.ober_id = a.zu_id AND daterange(jetzt.gueltig_ab, jetzt.gueltig_bis) @> a.datum
           AND (jetzt.unter_id = damals.unter_id OR EXISTS (
             SELECT FROM abstammung t
             WHERE t.von_id = damals.unter_id AND t.zu_id = jetzt.unter_id AND t.datum = a.datum))
         WHERE damals.ober_id = a.von_id
           AND daterange(damals.gueltig_ab, damals.gueltig_bis) @> a.datum - 1
       ), '{}') AS teile
     FROM abstammung a
     WHERE NOT EXISTS (
       SELECT FROM abstammung g JOIN umsteiger u ON u.abstammung_id = g.id AND u.zeitraum_id IS NULL
       WHERE g.von_id = a.von_id)
     ORDER BY a.von_id, a.id`,
  )
  return rows
}

export interface Teilgruppenzeile extends Teilgruppe {
  readonly id: number
}

export async function findTeilgruppen(tx: Tx): Promise<readonly Teilgruppenzeile[]> {
  const { rows } = await tx.query<Teilgruppenzeile>(
    `SELECT id, geschlecht, nationalitaet, alter_von AS "alterVon", alter_bis AS "alterBis"
     FROM teilgruppe ORDER BY id`,
  )
  return rows
}

/** Which share of a group went along with an Abstammung, counted on which day. */
export interface Umsteigerzeile {
  readonly abstammungId: number
  readonly teilgruppeId: number
  /** In `ANTEILE`. */
  readonly anteil: number
  readonly zeitraumId: number
}

/**
 * Makes the Umsteiger of these Abstammungen what they are to be.
 *
 * @returns whether anything changed
 */
export async function replaceUmsteiger(
  tx: Tx,
  abstammungen: readonly number[],
  zeilen: readonly Umsteigerzeile[],
): Promise<boolean> {
  const { rows } = await tx.query<{ zeile: string }>(
    `SELECT concat_ws(' ', abstammung_id, teilgruppe_id, (anteil * ${ANTEILE})::int, zeitraum_id)
       AS zeile
     FROM umsteiger WHERE abstammung_id = ANY($1)`,
    [abstammungen],
  )
  const neue = zeilen.map((zeile) =>
    [zeile.abstammungId, zeile.teilgruppeId, zeile.anteil, zeile.zeitraumId].join(' '),
  )
  const alte = new Set(rows.map(({ zeile }) => zeile))
  if (alte.size === neue.length && neue.every((zeile) => alte.has(zeile))) return false
  await tx.query('DELETE FROM umsteiger WHERE abstammung_id = ANY($1)', [abstammungen])
  await tx.query(
    `INSERT INTO umsteiger (abstammung_id, teilgruppe_id, anteil, zeitraum_id)
     SELECT u."abstammungId", u."teilgruppeId", u.anteil::numeric / ${ANTEILE}, u."zeitraumId"
     FROM json_to_recordset($1::json)
       AS u ("abstammungId" int, "teilgruppeId" int, anteil int, "zeitraumId" int)`,
    [JSON.stringify(zeilen)],
  )
  return true
}
