import type { Pool } from 'pg'
import { giltHeute, HEUTE_SQL } from '../../database/heute.ts'
import type { ErfassungsorganisationType, ErfassungsraumType } from './erfassung.type.ts'

/** Its own first, then those it enters for by name. */
export async function findErfassungsorganisationen(
  pool: Pool,
  organisationId: number,
): Promise<readonly ErfassungsorganisationType[]> {
  const { rows } = await pool.query<ErfassungsorganisationType>(
    `SELECT id, name, zustand = 'GEPRUEFT' AS geprueft, id = $1 AS eigene, kurzname,
       traegerart::text, spitzenverband::text, beschreibung, strasse, plz, ort, telefon, email, website
     FROM organisation
     WHERE (id = $1 OR betreut_von = $1) AND deaktiviert_am IS NULL AND zustand <> 'ABGELEHNT'
     ORDER BY id = $1 DESC, name`,
    [organisationId],
  )
  return rows
}

export async function findErfassungsraeume(
  pool: Pool,
  ebenen: readonly string[],
): Promise<readonly ErfassungsraumType[]> {
  const { rows } = await pool.query<ErfassungsraumType>(
    `SELECT r.id, r.ebene::text, f.name FROM raum r JOIN raumfassung f ON f.raum_id = r.id
     WHERE r.ebene::text = ANY ($1) AND ${giltHeute('f')}
     ORDER BY r.ebene, f.name`,
    [ebenen],
  )
  return rows
}

export interface Aehnlichkeitsfrage {
  readonly organisationId: number
  readonly titel: string
  readonly kategorien: readonly string[]
  readonly strasse: string
  readonly ort: string
  readonly ohne: number | null
}

export interface Aehnlichkeitszeile {
  readonly id: number
  readonly slug: string
  readonly istZuSehen: boolean
  readonly istEigen: boolean
  readonly titel: string
  readonly organisation: string
  readonly ort: string
  readonly gleicherTitel: boolean
  readonly gleicheAdresse: boolean
}

/** Share of common groups of three letters from which two titles are worth a look. */
const AEHNLICH = 0.45
const HOECHSTENS = 5

/** Of one's own everything that is not archived, of others what everyone sees. */
export async function findAehnliche(
  pool: Pool,
  { organisationId, titel, kategorien, strasse, ort, ohne }: Aehnlichkeitsfrage,
): Promise<readonly Aehnlichkeitszeile[]> {
  const { rows } = await pool.query<Aehnlichkeitszeile>(
    `WITH eigene AS (
       SELECT a.id, a.slug, f.inhalt->>'titel' AS titel, f.inhalt->'kategorien' AS kategorien, a.organisation_id, true AS eigen
       FROM unterstuetzungsangebot a
         JOIN LATERAL (SELECT inhalt FROM angebotsfassung f WHERE f.angebot_id = a.id ORDER BY nummer DESC LIMIT 1) f ON true
       WHERE a.organisation_id = $1 AND a.zustand <> 'ARCHIV' AND a.id IS DISTINCT FROM $6::int
     ), fremde AS (
       SELECT o.angebot_id, o.slug, o.titel, o.dokument->'inhalt'->'kategorien', a.organisation_id, false
       FROM oeffentliches_angebot o JOIN unterstuetzungsangebot a ON a.id = o.angebot_id
       WHERE a.organisation_id <> $1 AND similarity(lower(o.titel), lower($2)) >= ${AEHNLICH}
     ), kandidaten AS (
       SELECT * FROM eigene UNION ALL SELECT * FROM fremde
     ), bewertet AS (
       SELECT k.*, coalesce(similarity(lower(k.titel), lower($2)), 0) AS aehnlich, s.ort,
         coalesce(k.eigen AND k.kategorien ?| $3 AND s.da, false) AS gleich
       FROM kandidaten k LEFT JOIN LATERAL (
         SELECT s.ort, $4 <> '' AND lower(s.strasse || ' ' || s.hausnummer) = lower($4) AND lower(s.ort) = lower($5) AS da
         FROM standort s WHERE s.angebot_id = k.id AND NOT s.geheim AND (s.gueltig_bis IS NULL OR s.gueltig_bis > ${HEUTE_SQL})
         ORDER BY 2 DESC, s.id LIMIT 1
       ) s ON true
     )
     SELECT b.id, b.slug, b.eigen AS "istEigen", coalesce(b.titel, '') AS titel, t.name AS organisation, coalesce(b.ort, '') AS ort,
       EXISTS (SELECT FROM oeffentliches_angebot x WHERE x.angebot_id = b.id) AS "istZuSehen",
       b.aehnlich >= ${AEHNLICH} AS "gleicherTitel", b.gleich AS "gleicheAdresse"
     FROM bewertet b JOIN organisation t ON t.id = b.organisation_id
     WHERE b.gleich OR b.aehnlich >= ${AEHNLICH}
     ORDER BY b.eigen DESC, b.gleich DESC, b.aehnlich DESC, b.id LIMIT ${HOECHSTENS}`,
    [organisationId, titel, kategorien, strasse, ort, ohne],
  )
  return rows
}
