import type { Angebotsinhalt, OeffentlichesDokument } from '@sozial/domain/angebot'
import type { Geometry } from 'geojson'
import { giltHeute } from '../../database/heute.ts'
import type { Tx } from '../../database/transaction.ts'
import type { Kategorie, Oeffentlichzeile } from './derive-oeffentlich.ts'
import type { Fassungsumriss, Teil } from './raumsuche.ts'

type Standort = OeffentlichesDokument['standorte'][number]

/** What the public row of an offer is made of. Of a secret site nothing is read that says where. */
export interface Angebotsquelle {
  readonly id: number
  readonly slug: string
  readonly bestaetigtAm: string
  /** As published, with what is not for everyone. */
  readonly inhalt: Angebotsinhalt
  readonly organisation: OeffentlichesDokument['organisation'] & { readonly kurzname: string }
  /** Sites of today; a secret one has a form, its last report and nothing else. */
  readonly standorte: readonly (Omit<Standort, 'zeiten'> & {
    readonly hausnummer: string
    /** As stored. */
    readonly oeffnungszeiten: unknown
  })[]
}

const MELDUNG = `(SELECT json_build_object('frei', p.frei, 'wartezeitWochen', p.wartezeit_wochen, 'am', p.am)
      FROM platzmeldung p WHERE p.standort_id = s.id ORDER BY p.am DESC, p.id DESC LIMIT 1)`

const STANDORTE = `
  SELECT json_agg(CASE WHEN s.geheim THEN json_build_object('id', s.id, 'geheim', true, 'form', s.form, 'name', '',
      'strasse', '', 'hausnummer', '', 'plz', '', 'ort', '', 'laenge', NULL, 'breite', NULL, 'barrierefreiheit', '[]'::json,
      'oepnv', '', 'oeffnungszeiten', '[]'::json, 'kapazitaeten', '[]'::json, 'meldung', ${MELDUNG})
    ELSE json_build_object('id', s.id, 'geheim', false, 'form', s.form, 'name', s.name,
      'strasse', s.strasse, 'hausnummer', s.hausnummer, 'plz', s.plz, 'ort', s.ort, 'laenge', s.laenge, 'breite', s.breite,
      'barrierefreiheit', s.barrierefreiheit, 'oepnv', s.oepnv, 'oeffnungszeiten', s.oeffnungszeiten,
      'kapazitaeten', (SELECT coalesce(json_agg(json_build_object('kategorie', k.kategorie, 'art', k.art,
          'anzahl', k.anzahl, 'status', k.status) ORDER BY k.id), '[]')
        FROM kapazitaet k WHERE k.standort_id = s.id AND ${giltHeute('k')}),
      'meldung', ${MELDUNG}) END ORDER BY s.id)
  FROM standort s WHERE s.angebot_id = a.id AND ${giltHeute('s')}`

/**
 * Those of the offers that are to be seen. All of them are locked first, in the
 * order of their ids: whoever changes one meanwhile comes after.
 */
export async function findQuellen(
  tx: Tx,
  ids: readonly number[],
): Promise<readonly Angebotsquelle[]> {
  await tx.query(
    'SELECT FROM unterstuetzungsangebot WHERE id = ANY ($1::int[]) ORDER BY id FOR UPDATE',
    [ids],
  )
  const { rows } = await tx.query<Angebotsquelle>(
    `SELECT a.id, a.slug, to_json(a.bestaetigt_am)#>>'{}' AS "bestaetigtAm", f.inhalt,
       json_build_object('name', o.name, 'kurzname', o.kurzname, 'traegerart', o.traegerart, 'telefon', o.telefon,
         'email', o.email, 'website', o.website) AS organisation,
       coalesce((${STANDORTE}), '[]') AS standorte
     FROM unterstuetzungsangebot a JOIN organisation o ON o.id = a.organisation_id
       JOIN angebotsfassung f ON f.angebot_id = a.id AND f.zustand = 'VEROEFFENTLICHT'
     WHERE a.id = ANY ($1::int[]) AND a.zustand = 'VEROEFFENTLICHT'
       AND o.zustand = 'GEPRUEFT' AND o.deaktiviert_am IS NULL
     ORDER BY a.id`,
    [ids],
  )
  return rows
}

/** @param organisationId null: of all organisations */
export async function findVeroeffentlichte(
  tx: Tx,
  organisationId: number | null,
): Promise<readonly number[]> {
  const { rows } = await tx.query<{ id: number }>(
    `SELECT id FROM unterstuetzungsangebot
     WHERE zustand = 'VEROEFFENTLICHT' AND ($1::int IS NULL OR organisation_id = $1) ORDER BY id`,
    [organisationId],
  )
  return rows.map(({ id }) => id)
}

export async function findKategorien(tx: Tx): Promise<readonly Kategorie[]> {
  const { rows } = await tx.query<Kategorie>(
    'SELECT schluessel, name, ober, synonyme FROM angebotskategorie ORDER BY platz',
  )
  return rows
}

/** Areas of every Gebietsstand that somebody can look for; the building blocks below them are none. */
export async function findFassungsumrisse(tx: Tx): Promise<readonly Fassungsumriss[]> {
  const { rows } = await tx.query<{ id: number; raumId: number; geometrie: Geometry | null }>(
    `SELECT f.id, f.raum_id AS "raumId", f.geometrie FROM raumfassung f JOIN raum r ON r.id = f.raum_id
     WHERE r.ebene IN ('KREIS', 'JUGENDAMTSBEZIRK', 'KOMMUNE', 'SOZIALRAUM', 'QUARTIER') ORDER BY f.id`,
  )
  return rows
}

export async function findTeile(tx: Tx): Promise<readonly Teil[]> {
  const { rows } = await tx.query<Teil>(
    'SELECT DISTINCT ober_id AS ober, unter_id AS unter FROM zuordnung',
  )
  return rows
}

/** Takes away what was there of the offers and writes what is. */
export async function replaceOeffentliche(
  tx: Tx,
  ids: readonly number[],
  zeilen: readonly Oeffentlichzeile[],
): Promise<void> {
  await tx.query('DELETE FROM oeffentliches_angebot WHERE angebot_id = ANY ($1::int[])', [ids])
  await tx.query(
    `INSERT INTO oeffentliches_angebot (angebot_id, slug, titel, dokument, kategorien, zielgruppen, alter_von, alter_bis,
       sprachen, kostenart, barrierefreiheit, frei, kreisweit, raeume, oeffnungsminuten, suche, suchtext, bestaetigt_am)
     SELECT z.id, z.slug, z.titel, z.dokument, z.kategorien, z.zielgruppen, z."alterVon", z."alterBis", z.sprachen,
       z.kostenart, z.barrierefreiheit, z.frei, z.kreisweit, z.raeume, z.oeffnungsminuten,
       setweight(to_tsvector('german', z.worte[1]), 'A') || setweight(to_tsvector('german', z.worte[2]), 'B')
         || setweight(to_tsvector('german', z.worte[3]), 'C') || setweight(to_tsvector('german', z.worte[4]), 'D'),
       array_to_string(z.worte, ' '), z."bestaetigtAm"
     FROM jsonb_to_recordset($1) AS z(id int, slug text, titel text, dokument jsonb, kategorien text[], zielgruppen text[],
       "alterVon" smallint, "alterBis" smallint, sprachen text[], kostenart text, barrierefreiheit text[], frei smallint,
       kreisweit boolean, raeume int[], oeffnungsminuten int4multirange, worte text[], "bestaetigtAm" timestamptz)`,
    [JSON.stringify(zeilen)],
  )
  await tx.query(
    `INSERT INTO oeffentlicher_standort (standort_id, angebot_id, laenge, breite)
     SELECT p."standortId", z.id, p.laenge, p.breite
     FROM jsonb_to_recordset($1) AS z(id int, punkte jsonb),
       jsonb_to_recordset(z.punkte) AS p("standortId" int, laenge float8, breite float8)`,
    [JSON.stringify(zeilen.map(({ id, punkte }) => ({ id, punkte })))],
  )
}
