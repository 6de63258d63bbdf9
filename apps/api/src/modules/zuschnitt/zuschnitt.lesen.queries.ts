import type { Db } from '@sozial/db'
import type { Ebene } from '@sozial/domain/raum'
import { HEUTE_SQL } from '../../database/heute.ts'
import { BAUSTEINORTE } from './bausteinorte.sql.ts'
import { findWechsel, type Bausteinort, type Wechselzeile } from './zuschnitt.queries.ts'
import type {
  BausteinangebotType,
  ZuschnittsgrenzeType,
  ZuschnittshinweisType,
  ZuschnittskommuneType,
  ZuschnittsraumType,
  ZuschnittsverweisType,
  ZuschnittType,
} from './zuschnitt.type.ts'

/** Whose part is read: null: everything, else what lies in one Kommune (id of its Raum). */
export interface Zuschnittssicht {
  readonly kommuneId: number | null
}

/** A Zuschnitt without what depends on who asks. */
export interface Zuschnittszeile extends Omit<ZuschnittType, 'darfAendern'> {
  /** Id of the Raum whose counter-proposal it is. */
  readonly kommuneId: number | null
}

/** Name of the Fassung of a Raum on a day, or of its newest. */
export const raumSql = (id: string, tag: string): string => `(
  SELECT json_build_object('schluessel', raum.schluessel, 'name', fassung.name)
  FROM raum JOIN raumfassung fassung ON fassung.raum_id = raum.id
  WHERE raum.id = ${id}
  ORDER BY daterange(fassung.gueltig_ab, fassung.gueltig_bis) @> ${tag} DESC, fassung.gueltig_ab DESC LIMIT 1)`

export const verweisSql = (alias: string): string => `json_build_object('id', ${alias}.id,
  'name', ${alias}.name, 'zustand', ${alias}.zustand, 'stand', ${alias}.stand,
  'verwerfungsgrund', ${alias}.verwerfungsgrund,
  'kommune', ${raumSql(`${alias}.kommune_id`, `${alias}.grundlage`)})`

/** A Kommune knows of what it is asked, of what was decided, and of its own counter-proposals. */
const SICHTBAR = `($1::int IS NULL OR z.kommune_id = $1
  OR (z.kommune_id IS NULL AND (z.zustand IN ('BESCHLOSSEN', 'AUFGEHOBEN') OR EXISTS (
    SELECT FROM beteiligung b WHERE b.zuschnitt_id = z.id AND b.kommune_id = $1))))`

const ZUSCHNITTE = `
  SELECT z.id, z.name, z.baustein_ebene AS "bausteinEbene", z.stichtag::text, z.grundlage::text,
    z.zustand, z.stand, z.begruendung, z.verwerfungsgrund, z.kommune_id AS "kommuneId",
    z.angelegt_von AS "angelegtVon", z.angelegt_am AS "angelegtAm",
    z.geaendert_von AS "geaendertVon", z.geaendert_am AS "geaendertAm",
    ${raumSql('z.kommune_id', 'z.grundlage')} AS kommune,
    CASE WHEN v.id IS NOT NULL THEN ${verweisSql('v')} END AS "varianteVon",
    (SELECT count(*)::int FROM zuschnittsraum r WHERE r.zuschnitt_id = z.id) AS raumzahl,
    b.bausteinzahl, b.offen
  FROM zuschnitt z LEFT JOIN zuschnitt v ON v.id = z.variante_von
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS bausteinzahl,
        (count(*) FILTER (WHERE zuschnittsraum_id IS NULL))::int AS offen
      FROM zuschnittsbaustein WHERE zuschnitt_id = z.id) b
  WHERE ${SICHTBAR}`

/** Zuschnitte that whoever reads may know, the last changed first. */
export async function findZuschnitte(
  db: Db,
  { kommuneId }: Zuschnittssicht,
): Promise<readonly Zuschnittszeile[]> {
  const { rows } = await db.pool.query<Zuschnittszeile>({
    name: 'zuschnitte',
    text: `${ZUSCHNITTE} ORDER BY z.geaendert_am DESC, z.id DESC`,
    values: [kommuneId],
  })
  return rows
}

export async function findZuschnitt(
  db: Db,
  id: number,
  { kommuneId }: Zuschnittssicht,
): Promise<Zuschnittszeile | null> {
  const { rows } = await db.pool.query<Zuschnittszeile>({
    name: 'zuschnitt',
    text: `${ZUSCHNITTE} AND z.id = $2`,
    values: [kommuneId, id],
  })
  return rows[0] ?? null
}

/** Its areas by their number; of one Kommune those that lie in it. */
export async function findZuschnittsraeume(
  db: Db,
  id: number,
  { kommuneId }: Zuschnittssicht,
): Promise<readonly ZuschnittsraumType[]> {
  const { rows } = await db.pool.query<ZuschnittsraumType>({
    name: 'zuschnittsraeume',
    text: `
      SELECT r.id, r.nummer, r.name, r.grund, r.groessengrund,
        ${raumSql('r.kommune_id', 'z.grundlage')} AS kommune,
        ${raumSql('r.setzt_fort_id', 'z.grundlage')} AS "setztFort"
      FROM zuschnittsraum r JOIN zuschnitt z ON z.id = r.zuschnitt_id
      WHERE r.zuschnitt_id = $2 AND ($1::int IS NULL OR r.kommune_id = $1) ORDER BY r.nummer`,
    values: [kommuneId, id],
  })
  return rows
}

/** Reasons of borders; of one Kommune those that one of its areas has. */
export async function findZuschnittsgrenzen(
  db: Db,
  id: number,
  { kommuneId }: Zuschnittssicht,
): Promise<readonly ZuschnittsgrenzeType[]> {
  const { rows } = await db.pool.query<ZuschnittsgrenzeType>({
    name: 'zuschnittsgrenzen',
    text: `
      SELECT g.raum_a_id AS a, g.raum_b_id AS b, g.grund FROM zuschnittsgrenze g
        JOIN zuschnittsraum ra ON ra.id = g.raum_a_id JOIN zuschnittsraum rb ON rb.id = g.raum_b_id
      WHERE g.zuschnitt_id = $2 AND ($1::int IS NULL OR ra.kommune_id = $1 OR rb.kommune_id = $1)
      ORDER BY ra.nummer, rb.nummer`,
    values: [kommuneId, id],
  })
  return rows
}

/** Accepted warnings; of one Kommune those about its areas, which their key begins with. */
export async function findZuschnittshinweise(
  db: Db,
  id: number,
  { kommuneId }: Zuschnittssicht,
): Promise<readonly ZuschnittshinweisType[]> {
  const { rows } = await db.pool.query<ZuschnittshinweisType>({
    name: 'zuschnittshinweise',
    text: `SELECT h.regel, h.schluessel, h.grund, h.von, h.am FROM zuschnittshinweis h
           WHERE h.zuschnitt_id = $2 AND ($1::int IS NULL OR EXISTS (
             SELECT FROM zuschnittsraum r WHERE r.zuschnitt_id = $2 AND r.kommune_id = $1
               AND r.id::text = split_part(h.schluessel, ':', 1)))
           ORDER BY h.regel, h.schluessel`,
    values: [kommuneId, id],
  })
  return rows
}

/** Counter-proposals and other variants of a Zuschnitt. */
export async function findZuschnittsvarianten(
  db: Db,
  id: number,
  { kommuneId }: Zuschnittssicht,
): Promise<readonly ZuschnittsverweisType[]> {
  const { rows } = await db.pool.query<{ verweis: ZuschnittsverweisType }>({
    name: 'zuschnittsvarianten',
    text: `SELECT ${verweisSql('z')} AS verweis FROM zuschnitt z
           WHERE z.variante_von = $2 AND ${SICHTBAR} ORDER BY z.id`,
    values: [kommuneId, id],
  })
  return rows.map(({ verweis }) => verweis)
}

/** The Bausteine of a Zuschnitt by id; of one Kommune those that lie in it. */
export async function findBausteine(
  db: Db,
  id: number,
  { kommuneId }: Zuschnittssicht,
): Promise<readonly (Bausteinort & { readonly kommune: string | null })[]> {
  const { rows } = await db.pool.query<Bausteinort & { readonly kommune: string | null }>({
    name: 'zuschnittsbausteine',
    text: BAUSTEINORTE,
    values: [kommuneId, id],
  })
  return rows
}

/** The Gebietsstand whose areas the Bausteine are. */
export async function findBausteinstand(db: Db, ebene: Ebene, tag: string): Promise<number | null> {
  const { rows } = await db.pool.query<{ id: number }>({
    name: 'bausteinstand',
    text: `SELECT id FROM gebietsstand WHERE ebene = $1 AND stichtag <= $2
           ORDER BY stichtag DESC LIMIT 1`,
    values: [ebene, tag],
  })
  return rows[0]?.id ?? null
}

/** Levels of which a Zuschnitt can be made, on the first day from today on that has any. */
export async function findBausteinangebote(db: Db): Promise<readonly BausteinangebotType[]> {
  const { rows } = await db.pool.query<BausteinangebotType>({
    name: 'bausteinangebote',
    text: `
      WITH fassung AS (
        SELECT r.ebene, f.gueltig_ab, f.gueltig_bis, greatest(f.gueltig_ab, ${HEUTE_SQL}) AS tag
        FROM raum r JOIN raumfassung f ON f.raum_id = r.id
        WHERE r.ebene IN ('QUARTIER', 'BAUSTEIN') AND (f.gueltig_bis IS NULL OR f.gueltig_bis > ${HEUTE_SQL})
      ), erster AS (SELECT ebene, min(tag) AS tag FROM fassung GROUP BY ebene)
      SELECT e.ebene, e.tag::text, count(*)::int AS anzahl
      FROM erster e JOIN fassung f ON f.ebene = e.ebene AND daterange(f.gueltig_ab, f.gueltig_bis) @> e.tag
      GROUP BY e.ebene, e.tag ORDER BY e.ebene`,
  })
  return rows
}

/** The Kommunen of the Kreis on the day of the Bausteine. */
export async function findZuschnittskommunen(
  db: Db,
  id: number,
  { kommuneId }: Zuschnittssicht,
): Promise<readonly ZuschnittskommuneType[]> {
  const { rows } = await db.pool.query<ZuschnittskommuneType>({
    name: 'zuschnittskommunen',
    text: `SELECT r.schluessel, f.name FROM zuschnitt z
             JOIN raum r ON r.ebene = 'KOMMUNE' AND ($1::int IS NULL OR r.id = $1)
             JOIN raumfassung f ON f.raum_id = r.id
               AND daterange(f.gueltig_ab, f.gueltig_bis) @> z.grundlage
           WHERE z.id = $2`,
    values: [kommuneId, id],
  })
  return rows.toSorted((a, b) => a.name.localeCompare(b.name, 'de'))
}

/** Changes of a Zuschnitt, the newest first. */
export async function findVerlauf(db: Db, id: number): Promise<readonly Wechselzeile[]> {
  return findWechsel(db.pool, id, 0)
}
