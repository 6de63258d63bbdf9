import type { Katalogquelle } from '@sozial/db/seed/katalog/typen'
import type { Geheimhaltungsregel, Schutzangaben } from '@sozial/domain/geheimhaltung'
import type { Pool } from 'pg'
import type { Tx } from '../../database/transaction.ts'

type Lesbar = Pick<Pool, 'query'>

/** The columns of what a rule says, under their names in the domain. */
export const ANGABEN_SQL = `r.min_zaehler AS "minZaehler", r.min_nenner AS "minNenner",
  r.zeigt_null AS "zeigtNull", r.schuetzt_korrekturen AS "schuetztKorrekturen",
  r.dominanz_prozent AS "dominanzProzent", r.verfahren::text`

/** For which Quelle and Indikator; at least one of them. */
export interface Regelort {
  readonly quelleId: number | null
  readonly indikatorId: number | null
}

/** The rules that hold: the newest of each Quelle and Indikator. */
export async function findGeltendeRegeln(db: Lesbar): Promise<readonly Geheimhaltungsregel[]> {
  const { rows } = await db.query<Geheimhaltungsregel>(
    `SELECT DISTINCT ON (r.quelle_id, r.indikator_id)
       r.quelle_id AS "quelleId", r.indikator_id AS "indikatorId", ${ANGABEN_SQL}
     FROM geheimhaltungsregel r ORDER BY r.quelle_id, r.indikator_id, r.id DESC`,
  )
  return rows
}

/** The rule that holds there, with its number. */
export async function findGeltendeRegel(
  db: Lesbar,
  { quelleId, indikatorId }: Regelort,
): Promise<(Schutzangaben & { readonly id: number; readonly begruendung: string }) | undefined> {
  const { rows } = await db.query<Schutzangaben & { id: number; begruendung: string }>(
    `SELECT r.id, r.begruendung, ${ANGABEN_SQL} FROM geheimhaltungsregel r
     WHERE (r.quelle_id, r.indikator_id) IS NOT DISTINCT FROM ($1::int, $2::int)
     ORDER BY r.id DESC LIMIT 1`,
    [quelleId, indikatorId],
  )
  return rows[0]
}

export interface NeueRegel extends Regelort, Schutzangaben {
  readonly begruendung: string
  readonly kontoId: number | null
}

/** @returns its number */
export async function insertRegel(tx: Tx, regel: NeueRegel): Promise<number> {
  const { rows } = await tx.query<{ id: number }>(
    `INSERT INTO geheimhaltungsregel (quelle_id, indikator_id, min_zaehler, min_nenner, zeigt_null,
       schuetzt_korrekturen, dominanz_prozent, verfahren, begruendung, konto_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) RETURNING id`,
    [
      regel.quelleId,
      regel.indikatorId,
      regel.minZaehler,
      regel.minNenner,
      regel.zeigtNull,
      regel.schuetztKorrekturen,
      regel.dominanzProzent,
      regel.verfahren,
      regel.begruendung,
      regel.kontoId,
    ],
  )
  return rows[0]!.id
}

/**
 * Gives every Quelle of the catalogue that has no rule yet the default one. A
 * rule that is there stays, also where the default has changed since: nothing
 * changes for a Kreis unless somebody decides so.
 *
 * @returns keys of the Quellen that got one
 */
export async function insertFehlendeVorgaben(
  tx: Tx,
  quellen: readonly Katalogquelle[],
): Promise<readonly string[]> {
  const { rows } = await tx.query<{ id: number; schluessel: string }>(
    `SELECT q.id, q.schluessel FROM quelle q
     WHERE q.schluessel = ANY ($1) AND NOT EXISTS (
       SELECT FROM geheimhaltungsregel r WHERE r.quelle_id = q.id AND r.indikator_id IS NULL)
     ORDER BY q.id`,
    [quellen.map(({ schluessel }) => schluessel)],
  )
  for (const { id, schluessel } of rows) {
    const { schutz } = quellen.find((quelle) => quelle.schluessel === schluessel)!
    await insertRegel(tx, { ...schutz, quelleId: id, indikatorId: null, kontoId: null })
  }
  return rows.map(({ schluessel }) => schluessel)
}
