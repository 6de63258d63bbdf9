import { ERINNERBAR_NACH_MONATEN } from '@sozial/domain/angebot'
import { HEUTE_SQL, tagSql } from '../../database/heute.ts'
import type { Pool } from 'pg'
import type { Tx } from '../../database/transaction.ts'

/** SQL: whether a text can be written to. */
const IST_ADRESSE = (text: string): string =>
  `${text} ~ '^[^[:space:]@]+@[^[:space:]@]+[.][^[:space:]@]+$'`

/**
 * SQL over an offer `a`: where mails about it go. Whom its Anbieter names for
 * the Kreis; else the account that handed it in last, any of its organisation,
 * any of whoever cares for it; else the public address. Null: nobody.
 */
export const EMPFAENGER_SQL = `coalesce(
  (SELECT f.inhalt->'kontaktIntern'->>'email' FROM angebotsfassung f
   WHERE f.angebot_id = a.id AND ${IST_ADRESSE(`f.inhalt->'kontaktIntern'->>'email'`)}
     AND f.inhalt->'sichtbar'->>'kontaktIntern' IS DISTINCT FROM 'INTERN'
   ORDER BY f.zustand = 'VEROEFFENTLICHT' DESC, f.nummer DESC LIMIT 1),
  (SELECT k.anmeldename FROM konto k JOIN organisation o ON o.id = a.organisation_id
   WHERE k.organisation_id IN (o.id, o.betreut_von) AND k.deaktiviert_am IS NULL AND NOT k.demo
     AND k.rollen && '{ANBIETER,KOMMUNE,PLANUNG}'::rolle[] AND ${IST_ADRESSE('k.anmeldename')}
   ORDER BY k.organisation_id = o.id DESC,
     k.name = (SELECT f.eingereicht_von FROM angebotsfassung f WHERE f.angebot_id = a.id AND f.eingereicht_von IS NOT NULL
               ORDER BY f.nummer DESC LIMIT 1) DESC NULLS LAST, k.id LIMIT 1),
  (SELECT o.email FROM organisation o WHERE o.id = a.organisation_id AND ${IST_ADRESSE('o.email')}),
  (SELECT f.inhalt->'kontakt'->>'email' FROM angebotsfassung f
   WHERE f.angebot_id = a.id AND f.zustand = 'VEROEFFENTLICHT' AND ${IST_ADRESSE(`f.inhalt->'kontakt'->>'email'`)}))`

const TITEL = `coalesce((SELECT f.inhalt->>'titel' FROM angebotsfassung f WHERE f.angebot_id = a.id
  ORDER BY f.zustand = 'VEROEFFENTLICHT' DESC, f.nummer DESC LIMIT 1), '')`

const BESTAETIGT = `${tagSql('a.bestaetigt_am')}::text`

export interface Angebotsadresse {
  readonly titel: string
  readonly organisation: string
  /** Null: nobody is known to write to. */
  readonly empfaenger: string | null
  /** Day of the last confirmation; null: never published. */
  readonly bestaetigt: string | null
  readonly heute: string
}

/** Whom a mail about an offer goes to, and how it is called. */
export async function findAngebotsadresse(tx: Tx, angebotId: number): Promise<Angebotsadresse> {
  const { rows } = await tx.query<Angebotsadresse>(
    `SELECT ${TITEL} AS titel, o.name AS organisation, ${EMPFAENGER_SQL} AS empfaenger, ${BESTAETIGT} AS bestaetigt, ${HEUTE_SQL}::text AS heute
     FROM unterstuetzungsangebot a JOIN organisation o ON o.id = a.organisation_id WHERE a.id = $1`,
    [angebotId],
  )
  return rows[0]!
}

export interface Erinnerbares {
  readonly id: number
  readonly bestaetigt: string
  readonly heute: string
  /** Reasons for which was written already. */
  readonly anlaesse: readonly string[]
}

/** Published offers whose confirmation is due before long, with somebody to write to. */
export async function findErinnerbare(pool: Pool): Promise<readonly Erinnerbares[]> {
  const { rows } = await pool.query<Erinnerbares>(
    `SELECT a.id, ${BESTAETIGT} AS bestaetigt, ${HEUTE_SQL}::text AS heute,
       array(SELECT n.anlass FROM nachricht n WHERE n.angebot_id = a.id AND n.art = 'ERINNERUNG') AS anlaesse
     FROM unterstuetzungsangebot a JOIN organisation o ON o.id = a.organisation_id
     WHERE a.zustand = 'VEROEFFENTLICHT' AND a.bestaetigt_am < now() - interval '${ERINNERBAR_NACH_MONATEN} months'
       AND o.zustand = 'GEPRUEFT' AND o.deaktiviert_am IS NULL AND ${EMPFAENGER_SQL} IS NOT NULL
     ORDER BY a.id`,
  )
  return rows
}
