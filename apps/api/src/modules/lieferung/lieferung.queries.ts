import type { Teilgruppe } from '@sozial/domain/indikator'
import type { Ebene } from '@sozial/domain/raum'
import type { Zeitraum } from '@sozial/domain/zeitraum'
import type { Korrekturanlass } from '@sozial/shared/korrektur'
import { copyBytes } from '../../database/copy.ts'
import type { Tx } from '../../database/transaction.ts'
import type { Lieferungsbericht } from './bericht.ts'

export interface NeueLieferung {
  readonly quelleId: number
  readonly dateiname: string
  readonly inhalt: Uint8Array
  readonly pruefsumme: string
  readonly format: string
  readonly tabelle: string | null
  readonly titel: string
  readonly stand: string | null
  readonly zuordnung: object | null
  readonly blaetter: readonly string[]
  readonly bericht: Lieferungsbericht
  readonly erfasstVon: string
  /** Account that delivers; null: the command line. Its Organisation stays with the Lieferung. */
  readonly kontoId: number | null
  /** Whose Lieferung it is, where that is not the account's Organisation. */
  readonly organisationId: number | null
  /** null for a delivered file. */
  readonly korrektur: Korrekturangabe | null
  /** It will be undone: it takes the next number without using it up. */
  readonly nurPruefen: boolean
}

/** What a correction says of itself. */
export interface Korrekturangabe {
  readonly grund: string
  /** null: it marks figures as provisional or final. */
  readonly anlass: Korrekturanlass | null
  /** The delivered Lieferung whose figures it corrects. */
  readonly korrigiertId: number
}

/** @throws DatabaseError `lieferung_pruefsumme_eindeutig` when the same content is valid already */
export async function insertLieferung(tx: Tx, neu: NeueLieferung): Promise<number> {
  await tx.query('DROP TABLE IF EXISTS pg_temp.lieferung_datei')
  await tx.query('CREATE TEMP TABLE lieferung_datei (inhalt bytea) ON COMMIT DROP')
  // Packed once, where it stays.
  await tx.query('ALTER TABLE lieferung_datei ALTER inhalt SET STORAGE EXTERNAL')
  await copyBytes(tx, 'lieferung_datei (inhalt)', neu.inhalt)
  const { rows } = await tx.query<{ id: number }>(
    `INSERT INTO lieferung (id, quelle_id, dateiname, inhalt, pruefsumme, format, tabelle, titel, stand,
       zuordnung, blaetter, bericht, erfasst_von, organisation_id, raumfassungen, korrekturgrund,
       korrekturanlass, korrigiert_id)
     VALUES (CASE WHEN $17::boolean THEN (SELECT coalesce(max(id), 0) + 1 FROM lieferung)
       ELSE nextval('lieferung_id_seq') END, $1, $2, (SELECT inhalt FROM lieferung_datei), $3, $4, $5, $6, $7,
       $8, $9, $10, $11, coalesce($13, (SELECT organisation_id FROM konto WHERE id = $12)),
       (SELECT coalesce(array_agg(DISTINCT raumfassung_id ORDER BY raumfassung_id), '{}')
        FROM lieferung_ort WHERE raumfassung_id IS NOT NULL), $14, $15, $16) RETURNING id`,
    [
      neu.quelleId,
      neu.dateiname,
      neu.pruefsumme,
      neu.format,
      neu.tabelle,
      neu.titel,
      neu.stand,
      neu.zuordnung === null ? null : JSON.stringify(neu.zuordnung),
      neu.blaetter,
      JSON.stringify(neu.bericht),
      neu.erfasstVon,
      neu.kontoId,
      neu.organisationId,
      neu.korrektur?.grund ?? null,
      neu.korrektur?.anlass ?? null,
      neu.korrektur?.korrigiertId ?? null,
      neu.nurPruefen,
    ],
  )
  return rows[0]!.id
}

export interface VorhandeneLieferung {
  readonly id: number
  readonly bericht: Lieferungsbericht
}

/** The valid Lieferung with the same content, if there is one. */
export async function findGleicheLieferung(
  tx: Tx,
  pruefsumme: string,
): Promise<VorhandeneLieferung | undefined> {
  const { rows } = await tx.query<VorhandeneLieferung>(
    'SELECT id, bericht FROM lieferung WHERE pruefsumme = $1 AND zurueckgezogen_am IS NULL',
    [pruefsumme],
  )
  return rows[0]
}

export interface NeueQuelle {
  readonly schluessel: string
  readonly name: string
  readonly herausgeber: string
  readonly lizenz: string
  readonly rang: number
}

/** Creates the Quelle unless it is there; what the catalogue says of it stays. */
export async function upsertQuelle(tx: Tx, quelle: NeueQuelle): Promise<number> {
  const { schluessel, name, herausgeber, lizenz, rang } = quelle
  await tx.query(
    `INSERT INTO quelle (schluessel, name, herausgeber, lizenz, rang) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (schluessel) DO NOTHING`,
    [schluessel, name, herausgeber, lizenz, rang],
  )
  const { rows } = await tx.query<{ id: number }>('SELECT id FROM quelle WHERE schluessel = $1', [
    schluessel,
  ])
  return rows[0]!.id
}

/** Ids in the order given; what is not there is created. */
export async function upsertTeilgruppen(
  tx: Tx,
  teilgruppen: readonly Teilgruppe[],
): Promise<readonly number[]> {
  const { rows } = await tx.query<{ id: number }>(
    `WITH gesucht AS (
       SELECT * FROM ROWS FROM (json_to_recordset($1::json) AS (
         geschlecht geschlecht, nationalitaet nationalitaet, "alterVon" smallint, "alterBis" smallint))
         WITH ORDINALITY
     ), neu AS (
       INSERT INTO teilgruppe (geschlecht, nationalitaet, alter_von, alter_bis)
       SELECT geschlecht, nationalitaet, "alterVon", "alterBis" FROM gesucht
       ON CONFLICT DO NOTHING RETURNING *
     )
     SELECT t.id FROM gesucht g
     JOIN (SELECT * FROM teilgruppe UNION ALL SELECT * FROM neu) t
       ON t.geschlecht = g.geschlecht AND t.nationalitaet = g.nationalitaet
       AND t.alter_von = g."alterVon" AND t.alter_bis IS NOT DISTINCT FROM g."alterBis"
     ORDER BY g.ordinality`,
    [JSON.stringify(teilgruppen)],
  )
  return rows.map(({ id }) => id)
}

/** Ids in the order given; what is not there is created. */
export async function upsertZeitraeume(
  tx: Tx,
  zeitraeume: readonly Zeitraum[],
): Promise<readonly number[]> {
  const { rows } = await tx.query<{ id: number }>(
    `WITH gesucht AS (
       SELECT * FROM ROWS FROM (json_to_recordset($1::json) AS (
         art zeitraum_art, von date, bis date)) WITH ORDINALITY
     ), neu AS (
       INSERT INTO zeitraum (art, von, bis) SELECT art, von, bis FROM gesucht
       ON CONFLICT DO NOTHING RETURNING *
     )
     SELECT z.id FROM gesucht g
     JOIN (SELECT * FROM zeitraum UNION ALL SELECT * FROM neu) z USING (art, von, bis)
     ORDER BY g.ordinality`,
    [JSON.stringify(zeitraeume)],
  )
  return rows.map(({ id }) => id)
}

/** Which Indikator gets figures from a Lieferung, on which Ebene, for how many Zeiträume. */
export interface Speisung {
  /** Slug. */
  readonly indikator: string
  readonly name: string
  readonly ebene: Ebene
  readonly zeitraeume: number
}

/** Blocks of the Arbeitsstand that stand on figures of this Lieferung, directly or as what a change looks back to. */
export async function findSpeisungen(
  tx: Pick<Tx, 'query'>,
  lieferungId: number,
): Promise<readonly Speisung[]> {
  const { rows } = await tx.query<Speisung>(
    `WITH zahl AS MATERIALIZED (
       SELECT merkmal_id, quelle_id, zeitraum_id, raumfassung_id FROM grundzahl
       WHERE lieferung_id = $1 GROUP BY merkmal_id, quelle_id, zeitraum_id, raumfassung_id
     ), beruehrt AS MATERIALIZED (
       SELECT DISTINCT to_jsonb(m.schluessel) AS merkmal, g.quelle_id, z.bis, r.ebene
       FROM zahl g
       JOIN merkmal m ON m.id = g.merkmal_id
       JOIN zeitraum z ON z.id = g.zeitraum_id
       JOIN raumfassung u ON u.id = g.raumfassung_id
       JOIN raum r ON r.id = u.raum_id
     ), bedarf AS (
       SELECT f.id, i.slug, f.name, coalesce((f.berechnung ->> 'jahre')::int, 0) AS jahre,
              jsonb_path_query(f.berechnung, 'strict $.**.merkmal') AS merkmal
       FROM indikatorfassung f JOIN indikator i ON i.id = f.indikator_id
     ), erreicht AS MATERIALIZED (
       -- Few rows, before the blocks come in: each block is then looked up once.
       SELECT DISTINCT d.id, d.slug, d.name, z.id AS zeitraum_id, t.quelle_id, t.ebene
       FROM bedarf d JOIN beruehrt t ON t.merkmal = d.merkmal
         JOIN zeitraum z ON t.bis IN (z.bis, z.bis - make_interval(years => d.jahre))
     )
     SELECT e.slug AS indikator, e.name, s.ebene, count(DISTINCT b.zeitraum_id)::int AS zeitraeume
     FROM erreicht e
     JOIN messwertblock b ON b.indikatorfassung_id = e.id AND b.zeitraum_id = e.zeitraum_id
       AND b.datenstand_id = 0 AND e.quelle_id = ANY(b.quellen)
     JOIN gebietsstand s ON s.id = b.gebietsstand_id
       -- Ebenen are ordered from wide to narrow: parts feed what they add up to, up to the Kreis.
       AND (s.ebene = e.ebene OR s.ebene BETWEEN 'KREIS' AND e.ebene)
     GROUP BY e.slug, e.name, s.ebene ORDER BY e.slug, s.ebene`,
    [lieferungId],
  )
  return rows
}

/** The Fassungen of all areas that a Lieferung has figures for; null where that is not known. */
export async function findRaumfassungen(tx: Tx, id: number): Promise<readonly number[] | null> {
  const { rows } = await tx.query<{ raumfassungen: readonly number[] | null }>(
    'SELECT raumfassungen FROM lieferung WHERE id = $1',
    [id],
  )
  return rows[0]?.raumfassungen ?? null
}

/** Whether a Lieferung is there and still counts. */
export async function findRuecknahme(
  tx: Tx,
  id: number,
): Promise<{ readonly zurueckgezogen: boolean } | undefined> {
  const { rows } = await tx.query<{ zurueckgezogen: boolean }>(
    'SELECT zurueckgezogen_am IS NOT NULL AS zurueckgezogen FROM lieferung WHERE id = $1',
    [id],
  )
  return rows[0]
}

export async function updateZurueckgezogen(tx: Tx, id: number, grund: string): Promise<void> {
  await tx.query(
    'UPDATE lieferung SET zurueckgezogen_am = now(), zurueckgezogen_grund = $2 WHERE id = $1',
    [id, grund],
  )
}

/** The corrections of its figures that still count, the newest first. */
export async function findKorrekturenOf(tx: Tx, id: number): Promise<readonly number[]> {
  const { rows } = await tx.query<{ id: number }>(
    `SELECT id FROM lieferung WHERE korrigiert_id = $1 AND zurueckgezogen_am IS NULL ORDER BY id DESC`,
    [id],
  )
  return rows.map((row) => row.id)
}
