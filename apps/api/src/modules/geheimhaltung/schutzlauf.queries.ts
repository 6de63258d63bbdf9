/** The run that protects a draft: every statement that writes its row. */
import type { Tx } from '../../database/transaction.ts'
import type { Schutzlaufzustand } from './schutzlauf.zustand.ts'

/** Grows whenever the same figures and rules would be protected differently. */
export const SCHUTZVERFAHREN = 4

export async function insertSchutzlauf(tx: Tx, datenstandId: number): Promise<void> {
  await tx.query(
    `INSERT INTO schutzlauf (datenstand_id, meldung) VALUES ($1, 'Die Prüfung beginnt gleich.')`,
    [datenstandId],
  )
}

/** The draft whose protection is not done; at most one. */
export async function findLaufenden(tx: Tx): Promise<number | undefined> {
  const { rows } = await tx.query<{ id: number }>(
    `SELECT datenstand_id AS id FROM schutzlauf WHERE zustand = 'LAEUFT'`,
  )
  return rows[0]?.id
}

/**
 * Notes that the run begins, or begins anew after the server was gone.
 *
 * @returns how often it has begun by now; undefined when it does not run any more
 */
export async function beginSchutzlauf(tx: Tx, id: number): Promise<number | undefined> {
  const { rows } = await tx.query<{ anlaeufe: number }>(
    `UPDATE schutzlauf SET anlaeufe = anlaeufe + 1, fertig = 0, gesamt = NULL,
       meldung = 'Die Zellen werden gelesen.'
     WHERE datenstand_id = $1 AND zustand = 'LAEUFT' RETURNING anlaeufe`,
    [id],
  )
  return rows[0]?.anlaeufe
}

export interface Fortschritt {
  readonly fertig: number
  readonly gesamt: number | null
  /** What is being done, as a sentence. */
  readonly meldung: string
}

/** @returns false when nobody wants the run any more */
export async function updateFortschritt(
  tx: Tx,
  id: number,
  { fertig, gesamt, meldung }: Fortschritt,
): Promise<boolean> {
  const { rowCount } = await tx.query(
    `UPDATE schutzlauf SET fertig = $2, gesamt = $3, meldung = $4
     WHERE datenstand_id = $1 AND zustand = 'LAEUFT'`,
    [id, fertig, gesamt, meldung],
  )
  return rowCount === 1
}

/** How far it is, locked until the end of the transaction. */
export async function lockSchutzlauf(tx: Tx, id: number): Promise<Schutzlaufzustand | undefined> {
  const { rows } = await tx.query<{ zustand: Schutzlaufzustand }>(
    'SELECT zustand FROM schutzlauf WHERE datenstand_id = $1 FOR UPDATE',
    [id],
  )
  return rows[0]?.zustand
}

export interface Laufergebnis {
  readonly regelstand: string
  readonly pruefsumme: string
  readonly bericht: object
}

export async function updateFertig(tx: Tx, id: number, ergebnis: Laufergebnis): Promise<void> {
  await tx.query(
    `UPDATE schutzlauf SET zustand = 'FERTIG', beendet_am = now(), fertig = coalesce(gesamt, 0),
       meldung = 'Alle Zellen sind geschützt und nachgerechnet.', verfahren = $2, regelstand = $3,
       pruefsumme = $4, bericht = $5
     WHERE datenstand_id = $1`,
    [
      id,
      SCHUTZVERFAHREN,
      ergebnis.regelstand,
      ergebnis.pruefsumme,
      JSON.stringify(ergebnis.bericht),
    ],
  )
}

/**
 * Given up; what it says stays at the draft. A run that is done stays done.
 *
 * @returns false when it did not run any more
 */
export async function updateAbgebrochen(tx: Tx, id: number, meldung: string): Promise<boolean> {
  const { rowCount } = await tx.query(
    `UPDATE schutzlauf SET zustand = 'ABGEBROCHEN', beendet_am = now(), meldung = $2
     WHERE datenstand_id = $1 AND zustand = 'LAEUFT'`,
    [id, meldung],
  )
  return rowCount === 1
}

/** The report goes with the values of a draft; that there was a run stays. */
export async function deleteBericht(tx: Tx, id: number): Promise<void> {
  await tx.query('UPDATE schutzlauf SET bericht = NULL WHERE datenstand_id = $1', [id])
}

/**
 * SQL expression: SHA-256 of what the rules say now for what is in a Datenstand,
 * and of which areas belong to which; the same for the same of both. Another
 * reason for the same rule changes nothing.
 *
 * @param id SQL expression of its number
 */
export const regelstandSql = (id: string): string => `(
  SELECT encode(sha256(convert_to(concat_ws(' ', string_agg(concat_ws(':', f.id, f.min_zaehler, f.min_nenner), ',' ORDER BY f.id), (
      SELECT string_agg(r.sagt, ',' ORDER BY r.sagt) FROM (
        SELECT DISTINCT ON (r.quelle_id, r.indikator_id) r.quelle_id, r.indikator_id,
          (to_jsonb(r) - '{id,begruendung,konto_id,angelegt_am}'::text[])::text AS sagt
        FROM geheimhaltungsregel r ORDER BY r.quelle_id, r.indikator_id, r.id DESC
      ) r
      WHERE (r.quelle_id IS NULL OR EXISTS (
          SELECT FROM messwertblock q WHERE q.datenstand_id = ${id} AND r.quelle_id = ANY (q.quellen)))
        AND (r.indikator_id IS NULL OR EXISTS (
          SELECT FROM messwertblock q JOIN indikatorfassung g ON g.id = q.indikatorfassung_id
          WHERE q.datenstand_id = ${id} AND g.indikator_id = r.indikator_id))
    ), (
      SELECT string_agg(concat_ws(':', z.gliederung_id, z.ober_id, z.unter_id, z.gueltig_ab, coalesce(z.gueltig_bis::text, '-')),
        ',' ORDER BY z.id) FROM zuordnung z
    )), 'UTF8')), 'hex')
  FROM indikatorfassung f
  WHERE f.id IN (SELECT b.indikatorfassung_id FROM messwertblock b WHERE b.datenstand_id = ${id}))`

export async function findRegelstand(tx: Tx, id: number): Promise<string> {
  const { rows } = await tx.query<{ regelstand: string }>(
    `SELECT ${regelstandSql('$1')} AS regelstand`,
    [id],
  )
  return rows[0]!.regelstand
}

/** SHA-256 of all released cells of a Datenstand, in a fixed order. */
export async function findPruefsumme(tx: Tx, id: number): Promise<string> {
  const { rows } = await tx.query<{ pruefsumme: string }>(
    `SELECT encode(sha256(convert_to(coalesce(string_agg(b.summe, '' ORDER BY b.id), ''), 'UTF8')), 'hex') AS pruefsumme
     FROM (
       SELECT b.id, encode(sha256(convert_to(concat_ws(' ', b.indikatorfassung_id, b.gebietsstand_id, b.zeitraum_id,
         string_agg(concat_ws(' ', m.raumfassung_id, coalesce(m.zaehler::text, '-'), coalesce(m.nenner::text, '-'),
           coalesce(m.wert::text, '-'), coalesce(m.unten::text, '-'), coalesce(m.oben::text, '-'), m.status,
           coalesce(m.zeichen, '-'), m.gerundet), ',' ORDER BY m.raumfassung_id)), 'UTF8')), 'hex') AS summe
       FROM messwertblock b LEFT JOIN freigegebener_messwert m ON m.block_id = b.id
       WHERE b.datenstand_id = $1 GROUP BY b.id
     ) b`,
    [id],
  )
  return rows[0]!.pruefsumme
}

export interface Pruefstand {
  readonly zustand: Schutzlaufzustand
  readonly meldung: string
  readonly verfahren: number | null
  readonly regelstand: string | null
  readonly pruefsumme: string | null
}

export async function findPruefstand(tx: Tx, id: number): Promise<Pruefstand | undefined> {
  const { rows } = await tx.query<Pruefstand>(
    `SELECT zustand, meldung, verfahren, regelstand, pruefsumme FROM schutzlauf WHERE datenstand_id = $1`,
    [id],
  )
  return rows[0]
}
