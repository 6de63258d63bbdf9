import { BESTAETIGUNG_MONATE } from '@sozial/domain/angebot'
import { HEUTE_SQL, tagSql } from '../../database/heute.ts'
import type { Pool } from 'pg'
import { EMPFAENGER_SQL } from '../angebotslink/angebotspost.queries.ts'
import type { PruefzeileType, PruefstandType } from './pruefliste.type.ts'

/** What was handed in, the oldest first. */
export async function findPruefliste(pool: Pool): Promise<readonly PruefzeileType[]> {
  const { rows } = await pool.query<PruefzeileType>(
    `SELECT a.id, coalesce(f.inhalt->>'titel', '') AS titel, o.name AS organisation,
       o.zustand = 'GEPRUEFT' AND o.deaktiviert_am IS NULL AS "anbieterGeprueft",
       NOT EXISTS (SELECT FROM angebotsfassung v WHERE v.angebot_id = a.id AND v.zustand = 'VEROEFFENTLICHT') AS neu,
       EXISTS (SELECT FROM angebotsrueckfrage r WHERE r.angebot_id = a.id AND r.art = 'ANTWORT'
         AND r.am >= f.erstellt_am) AS beantwortet,
       f.eingereicht_am AS "eingereichtAm", coalesce(f.eingereicht_von, '') AS "eingereichtVon"
     FROM angebotsfassung f JOIN unterstuetzungsangebot a ON a.id = f.angebot_id
       JOIN organisation o ON o.id = a.organisation_id
     WHERE f.zustand = 'EINGEREICHT' AND a.zustand <> 'ARCHIV'
     ORDER BY f.eingereicht_am, a.id LIMIT 1000`,
  )
  return rows
}

const FAELLIG = `a.zustand = 'VEROEFFENTLICHT' AND ${HEUTE_SQL}
  >= ${tagSql('a.bestaetigt_am')} + interval '${BESTAETIGUNG_MONATE} months'`

export async function findPruefstand(pool: Pool): Promise<PruefstandType> {
  const { rows } = await pool.query<PruefstandType>(
    `SELECT (SELECT count(*)::int FROM organisation WHERE zustand = 'ANGEMELDET' AND deaktiviert_am IS NULL) AS anmeldungen,
       e.anzahl AS eingereicht, e.aeltestes AS "aeltestesEingereicht",
       (SELECT count(*)::int FROM angebotshinweis WHERE erledigt_am IS NULL) AS hinweise,
       s.faellig, s."ohneAdresse", s.ruhend
     FROM (SELECT count(*)::int AS anzahl, min(f.eingereicht_am) AS aeltestes FROM angebotsfassung f
         JOIN unterstuetzungsangebot a ON a.id = f.angebot_id
         WHERE f.zustand = 'EINGEREICHT' AND a.zustand <> 'ARCHIV') AS e,
       (SELECT count(*) FILTER (WHERE ${FAELLIG})::int AS faellig,
         count(*) FILTER (WHERE ${FAELLIG} AND ${EMPFAENGER_SQL} IS NULL)::int AS "ohneAdresse",
         count(*) FILTER (WHERE a.zustand = 'RUHEND')::int AS ruhend FROM unterstuetzungsangebot a) AS s`,
  )
  return rows[0]!
}
