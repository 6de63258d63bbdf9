/**
 * The gate. Which table a query reads, and what of it, follows from the Zugang
 * alone, in SQL: `RELEASED` cannot name the inner table, and what an account may
 * not see never leaves the database, whatever a caller asks for.
 */
import { beschraenkungOf, type Zugang } from '../../auth/zugang.ts'

const ZAHLENSPALTEN = ['zaehler', 'nenner', 'wert', 'unten', 'oben', 'zeichen'] as const

// Rounded counts carry a sign of their own, after the one they came with.
const ZEICHEN_AUSSEN = `CASE WHEN f.gerundet THEN coalesce(f.zeichen, '') || 'g' ELSE f.zeichen END`

// Outside nobody learns which cells were protected first, and which by the supplier. The table holds
// but one status itself (freigegebener_messwert_ein_geheim); what is read holds without its help.
const STATUS_AUSSEN = `CASE WHEN f.status IN ('GEHEIM_SEKUNDAER', 'UNBEKANNT_QUELLE')
  THEN 'GEHEIM_PRIMAER' ELSE f.status END`

// A cell without a value has nothing else: a denominator or a sign would narrow it down.
const FREIGEGEBEN = `(
  SELECT f.block_id, f.raumfassung_id, ${STATUS_AUSSEN} AS status,
    ${ZAHLENSPALTEN.map(
      (spalte) =>
        `CASE WHEN f.wert IS NOT NULL THEN ${spalte === 'zeichen' ? ZEICHEN_AUSSEN : `f.${spalte}`} END AS ${spalte}`,
    ).join(', ')}
  FROM freigegebener_messwert f)`

/** SQL expression: id of the Datenstand; NULL where nothing is published. */
export const datenstandOf = ({ datenstand }: Zugang): string =>
  datenstand === null ? 'NULL::int' : String(datenstand)

/**
 * SQL: relation with the values, to be given an alias.
 *
 * @param parameter number of the first parameter that the statement has left;
 *   there come `grenzwerteOf`
 */
export function wertetabelleOf(zugang: Zugang, parameter: number): string {
  if (zugang.sicht === 'RELEASED') return FREIGEGEBEN
  return zugang.beschraenkung === null ? 'messwert' : maskiert(parameter)
}

/** Table that says which areas a block has; no figure of it may be read. */
export const raumtabelleOf = ({ sicht }: Zugang): string =>
  sicht === 'RELEASED' ? 'freigegebener_messwert' : 'messwert'

/**
 * Condition: the Indikator `i` is offered. One that is retired stays in what is
 * published: nothing that happens inside changes that.
 */
export const istAngebotenSql = ({ sicht }: Zugang): string =>
  sicht === 'RELEASED' ? 'true' : 'i.ausgemustert_am IS NULL'

/**
 * Condition: whoever reads may know the areas of the Gebietsstand in row `alias`.
 * Outside these are the levels from Kommune upwards and what is published.
 */
export const istBekanntSql = (zugang: Zugang, alias: string): string =>
  zugang.sicht === 'INTERN'
    ? 'true'
    : `(${alias}.ebene <= 'KOMMUNE' OR EXISTS (SELECT FROM messwertblock bekannt
        WHERE bekannt.datenstand_id = ${datenstandOf(zugang)} AND bekannt.gebietsstand_id = ${alias}.id))`

/** Values of the parameters that a restricted Zugang adds to a statement. */
export function grenzwerteOf(zugang: Zugang): readonly unknown[] {
  const beschraenkung = beschraenkungOf(zugang)
  return beschraenkung === null ? [] : [beschraenkung.quellen, beschraenkung.raeume]
}

/** Part of the name of a prepared statement, short (63 characters are all it may have): equal where the text is. */
export function kennungOf(zugang: Zugang): string {
  if (zugang.sicht === 'RELEASED') return `R${zugang.datenstand}`
  return zugang.beschraenkung === null ? 'I' : 'B'
}

/** Condition: the Grundzahl in row `alias` may be read. */
export const istOffenSql = (zugang: Zugang, alias: string, parameter: number): string =>
  beschraenkungOf(zugang) === null
    ? 'true'
    : `${offenSql(`${alias}.quelle_id`, parameter)} @> ${alias}.raumfassung_id`

/** SQL expression: the set of Raumfassungen whose figures of a Quelle may be read. */
export const offenSql = (quelle: string, parameter: number): string =>
  `($${parameter + 1}::int4multirange[])[coalesce(array_position($${parameter}::int[], ${quelle}), 1)]`

/**
 * `messwert` with nothing but KEIN_ZUGRIFF in the rows that are closed: where
 * the sets of all Quellen of the block do not share the area.
 */
const maskiert = (parameter: number): string => `(
  SELECT w.block_id, w.raumfassung_id,
    ${ZAHLENSPALTEN.map((spalte) => `CASE WHEN o.raeume @> w.raumfassung_id THEN w.${spalte} END AS ${spalte}`).join(', ')},
    CASE WHEN o.raeume @> w.raumfassung_id THEN w.status ELSE 'KEIN_ZUGRIFF' END AS status
  FROM messwertblock k
    CROSS JOIN LATERAL (
      SELECT coalesce(range_intersect_agg(${offenSql('q.id', parameter)}), '{}') AS raeume
      FROM unnest(k.quellen) q(id)
    ) o
    JOIN messwert w ON w.block_id = k.id)`
