import type { Pool } from 'pg'
import { nachrichtenSql } from '../nachricht/nachricht.queries.ts'
import type { AnbieteranmeldungType, AnbieterType } from './anbieter.type.ts'

const ANMELDUNG = `json_build_object('id', a.id, 'name', a.name, 'traegerart', a.traegerart, 'person', a.person,
  'email', a.email, 'telefon', a.telefon, 'website', a.website, 'nachricht', a.nachricht,
  'angemeldetAm', a.angemeldet_am, 'frist', a.frist, 'bestaetigtAm', a.bestaetigt_am,
  'kontoIn', (SELECT o2.name FROM konto k JOIN organisation o2 ON o2.id = k.organisation_id
    WHERE k.anmeldename = lower(a.email) AND k.deaktiviert_am IS NULL AND k.id IS DISTINCT FROM a.konto_id),
  'nachrichten', ${nachrichtenSql('ANMELDUNG', 'a.id')})`

/** Whose addresses say nothing about an organisation. */
const FREIE_POSTFAECHER = `('gmail.com', 'googlemail.com', 'gmx.de', 'gmx.net', 'web.de', 't-online.de', 'freenet.de',
  'outlook.com', 'outlook.de', 'hotmail.com', 'hotmail.de', 'yahoo.de', 'yahoo.com', 'icloud.com', 'posteo.de',
  'mailbox.org', 'arcor.de', 'aol.com', 'live.de', 'online.de')`

const HOST = (spalte: string): string =>
  `substring(lower(${spalte}) FROM '^https?://(?:www\\.)?([^/:?#]+)')`

/** Organisations that may be the same as `o`: a name that reads alike, the same website, mailboxes of the same house. */
const AEHNLICHE = `
  SELECT json_agg(json_build_object('id', z.id, 'name', z.name, 'zustand', z.zustand, 'worin', z.worin) ORDER BY z.naehe DESC, z.id)
  FROM (SELECT b.id, b.name, b.zustand, similarity(lower(b.name), lower(o.name)) AS naehe,
      array_remove(ARRAY[
        CASE WHEN similarity(lower(b.name), lower(o.name)) >= 0.45 THEN 'NAME' END,
        CASE WHEN ${HOST('b.website')} = ${HOST('o.website')} THEN 'WEBSITE' END,
        CASE WHEN EXISTS (SELECT FROM konto k, konto e WHERE k.organisation_id = b.id AND e.organisation_id = o.id
          AND split_part(e.anmeldename, '@', 2) NOT IN ('', ${FREIE_POSTFAECHER.slice(1)}
          AND split_part(k.anmeldename, '@', 2) = split_part(e.anmeldename, '@', 2)) THEN 'ADRESSE' END], NULL) AS worin
    FROM organisation b WHERE b.art = 'ANBIETER' AND b.id <> o.id AND b.zustand <> 'ABGELEHNT'
    ORDER BY naehe DESC LIMIT 2000) AS z
  WHERE z.worin <> '{}'`

const ZAEHLE = (bedingung: string): string =>
  `(SELECT count(*)::int FROM unterstuetzungsangebot u WHERE u.organisation_id = o.id AND ${bedingung})`
const HAT_OFFENE = (zustaende: string): string =>
  `EXISTS (SELECT FROM angebotsfassung f WHERE f.angebot_id = u.id AND f.zustand IN (${zustaende}))`

const LIES = `
  SELECT o.id, o.name, o.zustand::text, o.ablehnungsgrund, o.traegerart::text, o.website, o.ort,
    (SELECT b.name FROM organisation b WHERE b.id = o.betreut_von) AS "betreutVon",
    o.angelegt_am AS "angelegtAm", o.deaktiviert_am AS "deaktiviertAm",
    (SELECT count(*)::int FROM konto k WHERE k.organisation_id = o.id AND k.deaktiviert_am IS NULL) AS konten,
    ${ZAEHLE(`u.zustand = 'VEROEFFENTLICHT'`)} AS veroeffentlicht,
    ${ZAEHLE(HAT_OFFENE(`'EINGEREICHT'`))} AS eingereicht,
    ${ZAEHLE(HAT_OFFENE(`'ENTWURF', 'RUECKFRAGE'`))} AS entwuerfe,
    (SELECT ${ANMELDUNG} FROM anbieteranmeldung a WHERE a.organisation_id = o.id ORDER BY a.id DESC LIMIT 1) AS anmeldung,
    coalesce(CASE WHEN o.zustand = 'ANGEMELDET' THEN (${AEHNLICHE}) END, '[]') AS aehnliche
  FROM organisation o WHERE o.art = 'ANBIETER'`

/** All Anbieter: those to be checked first, the oldest before the newer; then by name. */
export async function findAnbieterliste(pool: Pool): Promise<readonly AnbieterType[]> {
  const { rows } = await pool.query<AnbieterType>(
    `${LIES} ORDER BY o.zustand <> 'ANGEMELDET', o.deaktiviert_am IS NOT NULL,
       CASE WHEN o.zustand = 'ANGEMELDET' THEN o.angelegt_am END, o.name, o.id`,
  )
  return rows
}

/** @param betreutVon whose cared-for organisations */
export async function findBetreute(
  pool: Pool,
  betreutVon: number,
): Promise<readonly AnbieterType[]> {
  const { rows } = await pool.query<AnbieterType>(
    `${LIES} AND o.betreut_von = $1 AND o.deaktiviert_am IS NULL ORDER BY o.name, o.id`,
    [betreutVon],
  )
  return rows
}

/** Newest first. */
export async function findUnbestaetigte(pool: Pool): Promise<readonly AnbieteranmeldungType[]> {
  const { rows } = await pool.query<{ eine: AnbieteranmeldungType }>(
    `SELECT ${ANMELDUNG} AS eine FROM anbieteranmeldung a WHERE a.bestaetigt_am IS NULL
     ORDER BY a.id DESC LIMIT 200`,
  )
  return rows.map(({ eine }) => eine)
}
