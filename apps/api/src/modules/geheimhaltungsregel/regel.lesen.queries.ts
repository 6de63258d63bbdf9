import type { Schutzangaben, Schutzgegenstand } from '@sozial/domain/geheimhaltung'
import type { Pool } from 'pg'
import type { IndikatorverweisType } from '../datenstand/datenstand.type.ts'
import type { QuelleType } from '../quelle/quelle.type.ts'
import { ANGABEN_SQL, type Regelort } from './regel.queries.ts'

/** A rule as it is read, with whom and what it names. */
export interface Regelzeile extends Schutzangaben {
  readonly id: number
  readonly quelle: QuelleType | null
  readonly indikator: IndikatorverweisType | null
  readonly begruendung: string
  readonly angelegtAm: Date
  /** null: the catalogue. */
  readonly von: string | null
}

const QUELLE_SQL = `json_build_object('id', q.id, 'schluessel', q.schluessel, 'name', q.name,
  'herausgeber', q.herausgeber, 'lizenz', q.lizenz)`

/** The newest Fassung of an Indikator `i`, as `f`. */
const FASSUNG_SQL = `JOIN LATERAL (SELECT * FROM indikatorfassung f WHERE f.indikator_id = i.id
  ORDER BY f.version DESC LIMIT 1) f ON true`

const REGEL_SQL = `SELECT r.id, ${ANGABEN_SQL}, r.begruendung, r.angelegt_am AS "angelegtAm", k.name AS von,
    CASE WHEN q.id IS NOT NULL THEN ${QUELLE_SQL} END AS quelle,
    CASE WHEN i.id IS NOT NULL THEN json_build_object('slug', i.slug, 'name', f.name) END AS indikator
  FROM geheimhaltungsregel r
    LEFT JOIN quelle q ON q.id = r.quelle_id
    LEFT JOIN konto k ON k.id = r.konto_id
    LEFT JOIN (indikator i ${FASSUNG_SQL}) ON i.id = r.indikator_id`

/** The rules that hold, by their places. */
export async function findRegelzeilen(pool: Pool): Promise<readonly Regelzeile[]> {
  const { rows } = await pool.query<Regelzeile>({
    name: 'geheimhaltungsregeln',
    text: `${REGEL_SQL} WHERE r.id IN (
             SELECT max(id) FROM geheimhaltungsregel GROUP BY quelle_id, indikator_id)
           ORDER BY q.name, q.id, f.name, r.id`,
  })
  return rows
}

/** What has held in one place, the newest first. */
export async function findRegelverlauf(
  pool: Pool,
  { quelleId, indikatorId }: Regelort,
): Promise<readonly Regelzeile[]> {
  const { rows } = await pool.query<Regelzeile>({
    name: 'geheimhaltungsregelverlauf',
    text: `${REGEL_SQL}
           WHERE r.quelle_id IS NOT DISTINCT FROM $1 AND r.indikator_id IS NOT DISTINCT FROM $2
           ORDER BY r.id DESC`,
    values: [quelleId, indikatorId],
  })
  return rows
}

/** All Quellen by name. */
export async function findQuellen(pool: Pool): Promise<readonly QuelleType[]> {
  const { rows } = await pool.query<{ quelle: QuelleType }>({
    name: 'geheimhaltungsquellen',
    text: `SELECT ${QUELLE_SQL} AS quelle FROM quelle q ORDER BY q.name, q.id`,
  })
  return rows.map(({ quelle }) => quelle)
}

/** An Indikator with what the thresholds depend on; its Quellen are those expected to deliver. */
export interface Schutzindikator extends Schutzgegenstand {
  readonly slug: string
  readonly name: string
}

/** The Quellen that deliver the Merkmale named in a part of the definition. */
const lieferantenSql = (teil: string): string => `coalesce((
  SELECT array_agg(DISTINCT m.lieferant_id) FILTER (WHERE m.lieferant_id IS NOT NULL)
  FROM jsonb_path_query(${teil}, '$.**.merkmal') AS p (schluessel)
    JOIN merkmal m ON m.schluessel = p.schluessel #>> '{}'), '{}')`

/** The Indikatoren in use, by name. */
export async function findSchutzindikatoren(
  db: Pick<Pool, 'query'>,
): Promise<readonly Schutzindikator[]> {
  const { rows } = await db.query<Schutzindikator>(
    `SELECT i.id AS "indikatorId", i.slug, f.name,
       f.min_zaehler AS "minZaehler", f.min_nenner AS "minNenner",
       ${lieferantenSql('f.berechnung')} AS quellen,
       ${lieferantenSql(`CASE WHEN f.berechnung ->> 'typ' = 'MITTELWERT' THEN f.berechnung -> 'nenner'
         ELSE coalesce(f.berechnung -> 'zaehler', f.berechnung) END`)} AS zaehlquellen
     FROM indikator i ${FASSUNG_SQL}
     WHERE i.ausgemustert_am IS NULL
     ORDER BY f.name, i.id`,
  )
  return rows
}

/** @returns id of an Indikator by its slug */
export async function findIndikatorId(
  db: Pick<Pool, 'query'>,
  slug: string,
): Promise<number | undefined> {
  const { rows } = await db.query<{ id: number }>('SELECT id FROM indikator WHERE slug = $1', [
    slug,
  ])
  return rows[0]?.id
}
