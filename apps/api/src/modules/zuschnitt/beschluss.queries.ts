import type { Ebene } from '@sozial/domain/raum'
import type { Tag } from '@sozial/domain/zeitraum'
import type { MultiPolygon, Polygon } from 'geojson'
import type { Tx } from '../../database/transaction.ts'
import type { Zuvor } from '../einteilung/einteilung.queries.ts'
import { kommunenwegSql } from './bausteinorte.sql.ts'

/** A Baustein with its place in a Zuschnitt. */
export interface Bausteinstand {
  readonly id: number
  readonly name: string
  /** Raum of the Kommune that it lies in; null where none is above it. */
  readonly kommuneId: number | null
  /** Area of the Zuschnitt; null: in none. */
  readonly raum: number | null
  readonly geometrie: Polygon | MultiPolygon | null
  /** Whether this Fassung still holds on the day. */
  readonly gilt: boolean
}

/** All Bausteine of a Zuschnitt, seen from the day on which it is to hold. */
export async function findBausteinstaende(
  tx: Tx,
  zuschnitt: number,
  tag: Tag,
): Promise<readonly Bausteinstand[]> {
  const { rows } = await tx.query<Bausteinstand>(
    `${kommunenwegSql('$1')}
     SELECT f.id, f.name, k.raum_id AS "kommuneId", b.zuschnittsraum_id AS raum, f.geometrie,
       daterange(f.gueltig_ab, f.gueltig_bis) @> $2::date AS gilt
     FROM zuschnittsbaustein b
       JOIN raumfassung f ON f.id = b.baustein_id
       LEFT JOIN kommune k ON k.id = f.id
     WHERE b.zuschnitt_id = $1 ORDER BY f.id`,
    [zuschnitt, tag],
  )
  return rows
}

/** How many areas of an Ebene hold on a day. */
export async function countFassungen(tx: Tx, ebene: Ebene, tag: Tag): Promise<number> {
  const { rows } = await tx.query<{ anzahl: number }>(
    `SELECT count(*)::int AS anzahl FROM raumfassung f JOIN raum r ON r.id = f.raum_id
     WHERE r.ebene = $1 AND daterange(f.gueltig_ab, f.gueltig_bis) @> $2::date`,
    [ebene, tag],
  )
  return rows[0]!.anzahl
}

/** A Kommune on a day. */
export interface Kommunenstand {
  readonly raumId: number
  readonly fassungId: number
  readonly schluessel: string
  readonly name: string
}

export async function findKommunenstaende(tx: Tx, tag: Tag): Promise<readonly Kommunenstand[]> {
  const { rows } = await tx.query<Kommunenstand>(
    `SELECT r.id AS "raumId", f.id AS "fassungId", r.schluessel, f.name
     FROM raum r JOIN raumfassung f ON f.raum_id = r.id
       AND daterange(f.gueltig_ab, f.gueltig_bis) @> $1::date
     WHERE r.ebene = 'KOMMUNE' ORDER BY f.name`,
    [tag],
  )
  return rows
}

/** A Sozialraum that holds on a day or begins after it. */
export interface Sozialraumstand {
  readonly fassungId: number
  readonly raumId: number
  readonly schluessel: string
  readonly name: string
  readonly nummer: number | null
  readonly gueltigAb: Tag
  /** First day on which it does not hold any more; null: until further notice. */
  readonly gueltigBis: Tag | null
  readonly oberId: number | null
  readonly teile: readonly number[]
  /** So many figures that count stand on it for days from the day on. */
  readonly spaetereZahlen: number
}

export async function findSozialraumstaende(
  tx: Tx,
  gliederung: string,
  tag: Tag,
): Promise<readonly Sozialraumstand[]> {
  const { rows } = await tx.query<Sozialraumstand>(
    `WITH spaeter AS MATERIALIZED (
       SELECT n.raumfassung_id, count(*)::int AS anzahl FROM grundzahl n
         JOIN lieferung l ON l.id = n.lieferung_id AND l.zurueckgezogen_am IS NULL
         JOIN zeitraum t ON t.id = n.zeitraum_id AND t.bis > $2::date
       GROUP BY n.raumfassung_id)
     SELECT f.id AS "fassungId", r.id AS "raumId", r.schluessel, f.name, f.nummer,
       f.gueltig_ab::text AS "gueltigAb", f.gueltig_bis::text AS "gueltigBis", o.ober_id AS "oberId",
       coalesce((SELECT array_agg(z.unter_id ORDER BY z.unter_id) FROM zuordnung z
         WHERE z.gliederung_id = g.id AND z.ober_id = f.id
           AND daterange(z.gueltig_ab, z.gueltig_bis) @> greatest($2::date, f.gueltig_ab)), '{}') AS teile,
       coalesce(spaeter.anzahl, 0) AS "spaetereZahlen"
     FROM raum r
       JOIN raumfassung f ON f.raum_id = r.id AND (f.gueltig_bis IS NULL OR f.gueltig_bis > $2::date)
       JOIN gliederung g ON g.schluessel = $1
       LEFT JOIN zuordnung o ON o.gliederung_id = g.id AND o.unter_id = f.id
         AND daterange(o.gueltig_ab, o.gueltig_bis) @> greatest($2::date, f.gueltig_ab)
       LEFT JOIN spaeter ON spaeter.raumfassung_id = f.id
     WHERE r.ebene = 'SOZIALRAUM' ORDER BY r.schluessel, f.gueltig_ab`,
    [gliederung, tag],
  )
  return rows
}

/** Every key that a Sozialraum ever had. */
export async function findSozialraumschluessel(tx: Tx): Promise<ReadonlySet<string>> {
  const { rows } = await tx.query<{ schluessel: string }>(
    `SELECT schluessel FROM raum WHERE ebene = 'SOZIALRAUM'`,
  )
  return new Set(rows.map(({ schluessel }) => schluessel))
}

/** Reasons of borders between areas of a Zuschnitt. */
export async function findGrenzgruende(
  tx: Tx,
  zuschnitt: number,
): Promise<readonly { readonly a: number; readonly b: number; readonly grund: string }[]> {
  const { rows } = await tx.query<{ a: number; b: number; grund: string }>(
    `SELECT raum_a_id AS a, raum_b_id AS b, grund FROM zuschnittsgrenze WHERE zuschnitt_id = $1`,
    [zuschnitt],
  )
  return rows
}

export async function findAngenommene(
  tx: Tx,
  zuschnitt: number,
): Promise<
  readonly { readonly regel: string; readonly schluessel: string; readonly grund: string }[]
> {
  const { rows } = await tx.query<{ regel: string; schluessel: string; grund: string }>(
    'SELECT regel, schluessel, grund FROM zuschnittshinweis WHERE zuschnitt_id = $1',
    [zuschnitt],
  )
  return rows
}

export async function nextBeschlussId(tx: Tx): Promise<number> {
  const { rows } = await tx.query<{ id: number }>(
    `SELECT nextval(pg_get_serial_sequence('raumbeschluss', 'id'))::int AS id`,
  )
  return rows[0]!.id
}

/** What was decided, by whom and where it is written. */
export interface Beschlussangaben {
  readonly gremium: string
  readonly datum: Tag
  readonly nummer: string
}

export interface Beschlusszeile extends Beschlussangaben {
  readonly id: number
  readonly zuschnittId: number
  readonly stichtag: Tag
  readonly zuvor: Zuvor
  readonly beschlossenVon: string
}

export async function insertBeschluss(tx: Tx, beschluss: Beschlusszeile): Promise<void> {
  const { id, zuschnittId, gremium, datum, nummer, stichtag, zuvor, beschlossenVon } = beschluss
  await tx.query(
    `INSERT INTO raumbeschluss
       (id, zuschnitt_id, gremium, datum, nummer, stichtag, zuvor, beschlossen_von)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [id, zuschnittId, gremium, datum, nummer, stichtag, JSON.stringify(zuvor), beschlossenVon],
  )
}

/** Keeps the reasons of the borders of a Beschluss, by Fassungen. */
export async function insertRaumgrenzen(
  tx: Tx,
  beschluss: number,
  grenzen: readonly { readonly a: number; readonly b: number; readonly grund: string }[],
): Promise<void> {
  await tx.query(
    `INSERT INTO raumgrenze (raumbeschluss_id, fassung_a_id, fassung_b_id, grund)
     SELECT $1, least(g.a, g.b), greatest(g.a, g.b), g.grund
     FROM json_to_recordset($2::json) AS g (a int, b int, grund text)`,
    [beschluss, JSON.stringify(grenzen)],
  )
}

/** The break that new borders are. */
export async function insertGebietsbruch(
  tx: Tx,
  bruch: { readonly datum: Tag; readonly titel: string; readonly folge: string },
  beschluss: number,
): Promise<void> {
  await tx.query(
    `INSERT INTO zeitreihenbruch (datum, art, titel, folge, raumbeschluss_id)
     VALUES ($1, 'GEBIET', $2, $3, $4) ON CONFLICT DO NOTHING`,
    [bruch.datum, bruch.titel, bruch.folge, beschluss],
  )
}

export async function updateZustand(
  tx: Tx,
  zuschnitt: number,
  neu: {
    readonly zustand: 'BESCHLOSSEN' | 'AUFGEHOBEN'
    readonly stichtag: Tag
    readonly von: string
  },
): Promise<void> {
  await tx.query(
    `UPDATE zuschnitt SET zustand = $2::zuschnittszustand, stichtag = $3, stand = stand + 1,
       geaendert_von = $4, geaendert_am = now() WHERE id = $1`,
    [zuschnitt, neu.zustand, neu.stichtag, neu.von],
  )
}
