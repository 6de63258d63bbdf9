import type { Angebotsinhalt, Angebotszustand, OffeneFassung } from '@sozial/domain/angebot'
import type { Kapazitaetssatz, Standortsatz } from '@sozial/formate/angebote'
import { giltHeute, HEUTE_SQL } from '../../database/heute.ts'
import type { Tx } from '../../database/transaction.ts'
import { FASSUNGEN } from '../angebot/register.lesen.queries.ts'
import type { Standortlage } from '../angebot/standort.queries.ts'
import type { Bestandskapazitaet, NeueKapazitaet, Platzwechsel } from './plaetze.ts'

/** An organisation for which somebody may read offers in. */
export interface Zielorganisation {
  readonly id: number
  readonly name: string
  readonly kurzname: string
  readonly betreutVon: number | null
  /** Checked by the Kreis: what is complete may be seen. */
  readonly geprueft: boolean
}

/** Those that are active and not refused. @param id null: all Anbieter and the own Kreis; else this one and those it cares for */
export async function findZielorganisationen(
  tx: Tx,
  id: number | null,
): Promise<readonly Zielorganisation[]> {
  const { rows } = await tx.query<Zielorganisation>(
    `SELECT id, name, kurzname, betreut_von AS "betreutVon", zustand = 'GEPRUEFT' AS geprueft FROM organisation
     WHERE deaktiviert_am IS NULL AND zustand <> 'ABGELEHNT' AND ($1::int IS NULL OR id = $1 OR betreut_von = $1)
     ORDER BY name FOR SHARE`,
    [id],
  )
  return rows
}

export interface Bestandsstandort extends Omit<Standortsatz, 'zeiten' | 'kapazitaeten'> {
  readonly id: number
  /** As stored. */
  readonly zeiten: unknown
  /** Of today. */
  readonly kapazitaeten: readonly Bestandskapazitaet[]
}

/** An offer that is there. */
export interface Bestandsangebot {
  readonly id: number
  readonly organisationId: number
  readonly slug: string
  readonly fremdkennung: string | null
  readonly zustand: Angebotszustand
  readonly offen: {
    readonly id: number
    readonly zustand: OffeneFassung
    readonly inhalt: Angebotsinhalt
  } | null
  /** What is to be seen, else what was refused; null: neither. */
  readonly zuletzt: Angebotsinhalt | null
  /** Sites of today. */
  readonly standorte: readonly Bestandsstandort[]
}

/** Locked, in the order of their ids, until the transaction ends. */
export async function lockBestand(
  tx: Tx,
  organisationen: readonly number[],
): Promise<readonly Bestandsangebot[]> {
  await tx.query(
    'SELECT FROM unterstuetzungsangebot WHERE organisation_id = ANY ($1::int[]) ORDER BY id FOR UPDATE',
    [organisationen],
  )
  const { rows } = await tx.query<Bestandsangebot>(
    `SELECT a.id, a.organisation_id AS "organisationId", a.slug, a.fremdkennung, a.zustand::text,
       CASE WHEN o.id IS NOT NULL THEN json_build_object('id', o.id, 'zustand', o.zustand, 'inhalt', o.inhalt) END AS offen,
       coalesce(v.inhalt, l.inhalt) AS zuletzt,
       (SELECT coalesce(json_agg(json_build_object('id', s.id, 'name', s.name, 'form', s.form, 'geheim', s.geheim,
           'strasse', s.strasse, 'hausnummer', s.hausnummer, 'plz', s.plz, 'ort', s.ort, 'laenge', s.laenge,
           'breite', s.breite, 'zeiten', s.oeffnungszeiten, 'barrierefreiheit', s.barrierefreiheit, 'oepnv', s.oepnv,
           'kapazitaeten', (SELECT coalesce(json_agg(json_build_object('id', k.id, 'kategorie', k.kategorie, 'art', k.art,
               'anzahl', k.anzahl, 'status', k.status, 'alterVon', k.alter_von, 'alterBis', k.alter_bis,
               'gueltigBis', k.gueltig_bis) ORDER BY k.id), '[]')
             FROM kapazitaet k WHERE k.standort_id = s.id AND ${giltHeute('k')}))
           ORDER BY s.id), '[]')
         FROM standort s WHERE s.angebot_id = a.id AND ${giltHeute('s')}) AS standorte
     FROM unterstuetzungsangebot a ${FASSUNGEN}
     WHERE a.organisation_id = ANY ($1::int[]) ORDER BY a.id`,
    [organisationen],
  )
  return rows
}

/** Names in addresses that begin like these. */
export async function findSlugs(tx: Tx): Promise<ReadonlySet<string>> {
  const { rows } = await tx.query<{ slug: string }>('SELECT slug FROM unterstuetzungsangebot')
  return new Set(rows.map(({ slug }) => slug))
}

export interface NeuesAngebot {
  readonly organisationId: number
  readonly slug: string
  readonly fremdkennung: string | null
}

/** @returns the ids in the order of what was given */
export async function insertAngebote(
  tx: Tx,
  neue: readonly NeuesAngebot[],
  von: string,
): Promise<readonly number[]> {
  const { rows } = await tx.query<{ id: number; slug: string }>(
    `INSERT INTO unterstuetzungsangebot (organisation_id, slug, fremdkennung, angelegt_von)
     SELECT z."organisationId", z.slug, z.fremdkennung, $2
     FROM jsonb_to_recordset($1) AS z("organisationId" int, slug text, fremdkennung text) RETURNING id, slug`,
    [JSON.stringify(neue), von],
  )
  const ids = new Map(rows.map(({ id, slug }) => [slug, id]))
  return neue.map(({ slug }) => ids.get(slug)!)
}

export interface Inhaltszeile {
  readonly angebotId: number
  readonly inhalt: Angebotsinhalt
}

/** The content becomes the draft of its offer, or takes the place of the one there is. */
export async function saveEntwuerfe(
  tx: Tx,
  zeilen: readonly Inhaltszeile[],
  von: string,
): Promise<void> {
  await tx.query(
    `WITH z AS (SELECT * FROM jsonb_to_recordset($1) AS z("angebotId" int, inhalt jsonb)),
     geaendert AS (
       UPDATE angebotsfassung f SET inhalt = z.inhalt, geaendert_am = now() FROM z
       WHERE f.angebot_id = z."angebotId" AND f.zustand IN ('ENTWURF', 'RUECKFRAGE') RETURNING f.angebot_id
     )
     INSERT INTO angebotsfassung (angebot_id, nummer, inhalt, erstellt_von)
     SELECT z."angebotId", coalesce((SELECT max(nummer) FROM angebotsfassung f WHERE f.angebot_id = z."angebotId"), 0) + 1,
       z.inhalt, $2
     FROM z WHERE z."angebotId" NOT IN (SELECT angebot_id FROM geaendert)`,
    [JSON.stringify(zeilen), von],
  )
}

export interface Ortszeile extends Omit<Standortsatz, keyof Standortlage>, Standortlage {
  readonly angebotId: number
}

/** Sites from today on, with what there is there. */
export async function insertStandorte(
  tx: Tx,
  zeilen: readonly Ortszeile[],
  von: string,
): Promise<void> {
  const { rows } = await tx.query<{ id: number }>(
    `INSERT INTO standort (angebot_id, name, form, geheim, strasse, hausnummer, plz, ort, laenge, breite, punktlage,
       kommune_id, oeffnungszeiten, barrierefreiheit, oepnv, gueltig_ab)
     SELECT z."angebotId", z.name, z.form, z.geheim, z.strasse, z.hausnummer, z.plz, z.ort, z.laenge, z.breite,
       z.punktlage, z."kommuneId", z.zeiten, z.barrierefreiheit, z.oepnv, ${HEUTE_SQL}
     FROM ROWS FROM (jsonb_to_recordset($1) AS ("angebotId" int, name text, form angebotsform, geheim boolean, strasse text,
       hausnummer text, plz text, ort text, laenge float8, breite float8, punktlage punktlage, "kommuneId" int,
       zeiten jsonb, barrierefreiheit text[], oepnv text)) WITH ORDINALITY
       AS z("angebotId", name, form, geheim, strasse, hausnummer, plz, ort, laenge, breite, punktlage, "kommuneId", zeiten, barrierefreiheit, oepnv, nr)
     ORDER BY z.nr RETURNING id`,
    [JSON.stringify(zeilen)],
  )
  const plaetze = zeilen.flatMap(({ kapazitaeten }, i) =>
    kapazitaeten.map((eine) => ({ ...eine, standortId: rows[i]!.id })),
  )
  await insertKapazitaeten(tx, plaetze, von)
}

/** What may change at a site without its being another one. */
export interface Ortsaenderung {
  readonly id: number
  readonly name: string
  readonly zeiten: unknown
  readonly barrierefreiheit: readonly string[]
  readonly oepnv: string
  readonly plaetze: Platzwechsel
}

/** With its places: those that end and those that begin today. */
export async function updateStandorte(
  tx: Tx,
  zeilen: readonly Ortsaenderung[],
  von: string,
): Promise<void> {
  await tx.query(
    `UPDATE standort s SET name = z.name, oeffnungszeiten = z.zeiten, barrierefreiheit = z.barrierefreiheit, oepnv = z.oepnv
     FROM jsonb_to_recordset($1) AS z(id int, name text, zeiten jsonb, barrierefreiheit text[], oepnv text) WHERE s.id = z.id`,
    [JSON.stringify(zeilen)],
  )
  await endKapazitaeten(
    tx,
    zeilen.flatMap(({ plaetze }) => plaetze.endet),
  )
  await insertKapazitaeten(
    tx,
    zeilen.flatMap(({ id, plaetze }) => plaetze.neu.map((eine) => ({ ...eine, standortId: id }))),
    von,
  )
}

/** What has no day left was never so. */
async function endKapazitaeten(tx: Tx, ids: readonly number[]): Promise<void> {
  await tx.query(
    `UPDATE kapazitaet SET gueltig_bis = ${HEUTE_SQL} WHERE id = ANY ($1::int[]) AND gueltig_ab < ${HEUTE_SQL}`,
    [ids],
  )
  await tx.query(
    `DELETE FROM kapazitaet WHERE id = ANY ($1::int[]) AND gueltig_ab >= ${HEUTE_SQL}`,
    [ids],
  )
}

/** From today on. */
async function insertKapazitaeten(
  tx: Tx,
  plaetze: readonly (Kapazitaetssatz & Partial<NeueKapazitaet> & { readonly standortId: number })[],
  von: string,
): Promise<void> {
  await tx.query(
    `INSERT INTO kapazitaet (standort_id, kategorie, art, anzahl, status, alter_von, alter_bis, gueltig_ab, gueltig_bis,
       erfasst_von)
     SELECT z."standortId", z.kategorie, z.art, z.anzahl, z.status, z."alterVon", z."alterBis", ${HEUTE_SQL}, z."gueltigBis", $2
     FROM jsonb_to_recordset($1) AS z("standortId" int, kategorie text, art kapazitaetsart, anzahl numeric,
       status kapazitaetsstand, "alterVon" smallint, "alterBis" smallint, "gueltigBis" date)`,
    [JSON.stringify(plaetze), von],
  )
}

/** The drafts of these offers are handed in. */
export async function submitEntwuerfe(tx: Tx, ids: readonly number[], von: string): Promise<void> {
  await tx.query(
    `UPDATE angebotsfassung SET zustand = 'EINGEREICHT', eingereicht_von = $2, eingereicht_am = now()
     WHERE angebot_id = ANY ($1::int[]) AND zustand IN ('ENTWURF', 'RUECKFRAGE')`,
    [ids, von],
  )
}

/** What is handed in takes the place of what was to be seen; confirmed at this moment. */
export async function publishEingereichte(
  tx: Tx,
  ids: readonly number[],
  von: string,
): Promise<void> {
  await tx.query(
    `UPDATE angebotsfassung f SET zustand = 'ERSETZT' WHERE angebot_id = ANY ($1::int[]) AND zustand = 'VEROEFFENTLICHT'`,
    [ids],
  )
  await tx.query(
    `UPDATE angebotsfassung SET zustand = 'VEROEFFENTLICHT', entschieden_von = $2, entschieden_am = now()
     WHERE angebot_id = ANY ($1::int[]) AND zustand = 'EINGEREICHT'`,
    [ids, von],
  )
  await tx.query(
    `UPDATE unterstuetzungsangebot SET zustand = 'VEROEFFENTLICHT', bestaetigt_am = now(), bestaetigt_von = $2
     WHERE id = ANY ($1::int[])`,
    [ids, von],
  )
}

/** Whoever looks at an old Stand has missed a change. */
export async function countStaende(tx: Tx, ids: readonly number[]): Promise<void> {
  await tx.query('UPDATE unterstuetzungsangebot SET stand = stand + 1 WHERE id = ANY ($1::int[])', [
    ids,
  ])
}
