/** What the planner's view reads of the register and of areas. */
import type { Angebotsinhalt, Kapazitaetsstand } from '@sozial/domain/angebot'
import type { Tag } from '@sozial/domain/zeitraum'
import type { Geometry } from 'geojson'
import { HEUTE_SQL, giltAmTag, tagSql } from '../../database/heute.ts'
import type { Tx } from '../../database/transaction.ts'
import { giltAngebot } from '../registerzahl/registerzahl.queries.ts'

export interface Kapazitaetszeile {
  readonly kategorie: string
  readonly anzahl: number
  readonly status: Kapazitaetsstand
}

export interface Standortzeile {
  readonly id: number
  readonly name: string
  readonly form: 'ORT' | 'AUFSUCHEND' | 'ONLINE'
  readonly geheim: boolean
  readonly ort: string
  readonly laenge: number | null
  readonly breite: number | null
  /** In places alone; of today and to come. */
  readonly kapazitaeten: readonly Kapazitaetszeile[]
}

export interface Foerderzeile {
  readonly geber: string
  readonly summeJahr: number | null
  readonly bis: Tag | null
}

/** A published offer as it stands on a day. */
export interface Angebotszeile {
  readonly id: number
  readonly slug: string
  readonly organisation: string
  readonly bestaetigtAm: Tag
  readonly inhalt: Angebotsinhalt
  /** Whether that was its content on the day; else the oldest that is known of it. */
  readonly damals: boolean
  readonly standorte: readonly Standortzeile[]
  readonly foerderungen: readonly Foerderzeile[]
}

const GILT = (zeile: string): string => giltAmTag(zeile, '$1::date')

/**
 * Offers of a day ($1) with its sites, places and funding; what is to come is there with its status. On a day that is
 * past they count as the figures of the register do (`giltAngebot`), with what was published then. An offer whose sites
 * are all of other days is not there.
 */
export async function findAngebotszeilen(tx: Tx, tag: Tag): Promise<readonly Angebotszeile[]> {
  const { rows } = await tx.query<Angebotszeile>({
    name: 'versorgung-angebote',
    text: `
      SELECT a.id, a.slug, o.name AS organisation, f.inhalt, f.damals,
        ${tagSql('a.bestaetigt_am')}::text AS "bestaetigtAm",
        coalesce(s.alle, '[]') AS standorte, coalesce(g.alle, '[]') AS foerderungen
      FROM unterstuetzungsangebot a
        JOIN organisation o ON o.id = a.organisation_id
        JOIN LATERAL (
          SELECT v.inhalt, v.damals
          FROM (SELECT n.inhalt, n.nummer, ${tagSql('n.entschieden_am')} <= $1::date AS damals
            FROM angebotsfassung n WHERE n.angebot_id = a.id AND n.zustand IN ('VEROEFFENTLICHT', 'ERSETZT')) v
          ORDER BY v.damals DESC, CASE WHEN v.damals THEN -v.nummer ELSE v.nummer END LIMIT 1
        ) f ON true
        LEFT JOIN (
          SELECT s.angebot_id, json_agg(json_build_object('id', s.id, 'name', s.name, 'form', s.form, 'geheim', s.geheim,
            'ort', s.ort, 'laenge', s.laenge, 'breite', s.breite, 'kapazitaeten', coalesce(k.alle, '[]')) ORDER BY s.id) AS alle
          FROM standort s LEFT JOIN (
            SELECT k.standort_id, json_agg(json_build_object('kategorie', k.kategorie, 'anzahl', k.anzahl, 'status', k.status) ORDER BY k.id) AS alle
            FROM kapazitaet k WHERE k.art = 'PLAETZE' AND (${GILT('k')}
              OR (k.status IN ('GESICHERT', 'GEPLANT') AND (k.gueltig_bis IS NULL OR k.gueltig_bis > $1::date)))
            GROUP BY k.standort_id
          ) k ON k.standort_id = s.id
          WHERE ${GILT('s')} GROUP BY s.angebot_id
        ) s ON s.angebot_id = a.id
        LEFT JOIN (
          SELECT g.angebot_id, json_agg(json_build_object('geber', g.geber, 'summeJahr', g.summe_jahr, 'bis', g.gueltig_bis)
            ORDER BY g.id) AS alle
          FROM foerderung g WHERE ${GILT('g')} GROUP BY g.angebot_id
        ) g ON g.angebot_id = a.id
      WHERE a.bestaetigt_am IS NOT NULL AND ${giltAngebot('$1::date')} AND (a.zustand = 'VEROEFFENTLICHT' OR $1::date < ${HEUTE_SQL})
        AND (s.alle IS NOT NULL OR NOT EXISTS (SELECT FROM standort x WHERE x.angebot_id = a.id))
      ORDER BY a.id`,
    values: [tag],
  })
  return rows
}

export interface Kategoriezeile {
  readonly schluessel: string
  readonly name: string
  readonly ober: string | null
  readonly alterVon: number | null
  readonly alterBis: number | null
  /** Places per 100 of the target group; null: none known. */
  readonly richtwert: number | null
  readonly quelle: string
}

/** Categories that hold on a day, in the order of lists. */
export async function findKategoriezeilen(tx: Tx, tag: Tag): Promise<readonly Kategoriezeile[]> {
  const { rows } = await tx.query<Kategoriezeile>({
    name: 'versorgung-kategorien',
    text: `SELECT schluessel, name, ober, alter_von AS "alterVon", alter_bis AS "alterBis", richtwert::float8, quelle
           FROM angebotskategorie WHERE gilt_ab <= greatest($1::date, ${HEUTE_SQL}) AND (gilt_bis IS NULL OR gilt_bis > $1::date)
           ORDER BY platz`,
    values: [tag],
  })
  return rows
}

export interface Umrisszeile {
  readonly id: number
  readonly raumId: number
  readonly geometrie: Geometry | null
}

/** Fassungen with their outlines, ascending by id. */
export async function findUmrisse(tx: Tx, ids: readonly number[]): Promise<readonly Umrisszeile[]> {
  const { rows } = await tx.query<Umrisszeile>(
    'SELECT id, raum_id AS "raumId", geometrie FROM raumfassung WHERE id = ANY ($1::int[]) ORDER BY id',
    [ids],
  )
  return rows
}

export interface Verwandtschaft {
  readonly fassung: number
  readonly verwandt: number
  readonly raumId: number
  readonly ebene: string
  readonly unter: boolean
}

/** Whatever lies in areas or has them in it on a day, over however many steps. */
export async function findVerwandtschaften(
  tx: Tx,
  ids: readonly number[],
  tag: Tag,
): Promise<readonly Verwandtschaft[]> {
  const { rows } = await tx.query<Verwandtschaft>(
    `WITH RECURSIVE gilt AS MATERIALIZED (
       SELECT ober_id, unter_id FROM zuordnung WHERE daterange(gueltig_ab, gueltig_bis) @> $2::date
     ),
     hinauf(fassung, id) AS (
       SELECT id, id FROM unnest($1::int[]) a(id) UNION SELECT h.fassung, g.ober_id FROM hinauf h JOIN gilt g ON g.unter_id = h.id
     ),
     hinab(fassung, id) AS (
       SELECT id, id FROM unnest($1::int[]) a(id) UNION SELECT h.fassung, g.unter_id FROM hinab h JOIN gilt g ON g.ober_id = h.id
     )
     SELECT w.fassung, w.id AS verwandt, f.raum_id AS "raumId", r.ebene::text, w.unter
     FROM (SELECT *, false AS unter FROM hinauf UNION ALL SELECT *, true FROM hinab) w
       JOIN raumfassung f ON f.id = w.id JOIN raum r ON r.id = f.raum_id
     ORDER BY w.fassung, w.id`,
    [ids, tag],
  )
  return rows
}

/** Changes with whatever can change who lives where: what was reckoned before holds while it is the same. */
export async function findBestandszeichen(tx: Tx): Promise<string> {
  const { rows } = await tx.query<{ zeichen: string }>({
    name: 'versorgung-bestandszeichen',
    text: `SELECT concat_ws('/', ${HEUTE_SQL},
        (SELECT concat(count(*), '-', max(xmin::text::bigint)) FROM lieferung),
        (SELECT concat(count(*), '-', max(xmin::text::bigint)) FROM raumfassung),
        (SELECT concat(count(*), '-', max(xmin::text::bigint)) FROM zuordnung),
        (SELECT concat(count(*), '-', max(xmin::text::bigint)) FROM abstammung)) AS zeichen`,
  })
  return rows[0]!.zeichen
}
