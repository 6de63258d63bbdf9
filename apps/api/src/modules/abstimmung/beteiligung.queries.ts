import type { Stellungnahmeart } from '@sozial/domain/abstimmung'
import type { Tag } from '@sozial/domain/zeitraum'
import type { Pool } from 'pg'
import { HEUTE_SQL } from '../../database/heute.ts'
import type { Tx } from '../../database/transaction.ts'
import type { Zuschnittszustand } from '../zuschnitt/zuschnitt.type.ts'

/** What decides about a write. */
export interface Gesperrte {
  readonly id: number
  readonly zuschnittId: number
  readonly zuschnittName: string
  readonly stichtag: Tag
  /** Of the Zuschnitt. */
  readonly stand: number
  readonly zustand: Zuschnittszustand
  readonly kommuneId: number
  readonly kommune: string
  readonly kommunenschluessel: string
  readonly empfaenger: string
  readonly email: string
  readonly frist: Tag
  readonly erinnerungTage: number | null
  readonly hinweis: string
  readonly saeumig: boolean
  readonly fristVorbei: boolean
  /** Newest Stellungnahme. */
  readonly letzte: number | null
}

/** Locked until the transaction ends, with its Zuschnitt, so that its part stands still meanwhile. */
export async function lockBeteiligung(tx: Tx, id: number): Promise<Gesperrte | undefined> {
  await tx.query(
    'SELECT FROM zuschnitt WHERE id = (SELECT zuschnitt_id FROM beteiligung WHERE id = $1) FOR UPDATE',
    [id],
  )
  const { rows } = await tx.query<Gesperrte>(
    `SELECT b.id, z.id AS "zuschnittId", z.name AS "zuschnittName", z.stichtag::text, z.stand, z.zustand,
       b.kommune_id AS "kommuneId", r.schluessel AS kommunenschluessel, b.empfaenger, b.email, b.frist::text,
       b.erinnerung_tage AS "erinnerungTage", b.hinweis, b.frist < ${HEUTE_SQL} AS "fristVorbei",
       s.id AS letzte, b.frist < ${HEUTE_SQL} AND s.id IS NULL AS saeumig,
       (SELECT f.name FROM raumfassung f WHERE f.raum_id = b.kommune_id
        ORDER BY daterange(f.gueltig_ab, f.gueltig_bis) @> z.grundlage DESC, f.gueltig_ab DESC LIMIT 1) AS kommune
     FROM beteiligung b JOIN zuschnitt z ON z.id = b.zuschnitt_id JOIN raum r ON r.id = b.kommune_id
       LEFT JOIN LATERAL (SELECT max(id) AS id FROM stellungnahme WHERE beteiligung_id = b.id) s ON true
     WHERE b.id = $1 FOR UPDATE OF b`,
    [id],
  )
  return rows[0]
}

export interface Beteiligungsangaben {
  readonly empfaenger: string
  readonly email: string
  readonly frist: Tag
  readonly erinnerungTage: number | null
  readonly hinweis: string
}

/** @returns its id; undefined when the Kommune is asked already */
export async function insertBeteiligung(
  tx: Tx,
  {
    zuschnittId,
    kommuneId,
    von,
    ...angaben
  }: Beteiligungsangaben & {
    readonly zuschnittId: number
    readonly kommuneId: number
    readonly von: string
  },
): Promise<number | undefined> {
  const { rows } = await tx.query<{ id: number }>(
    `INSERT INTO beteiligung (zuschnitt_id, kommune_id, empfaenger, email, frist, erinnerung_tage, hinweis, gesendet_von)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (zuschnitt_id, kommune_id) DO NOTHING RETURNING id`,
    [
      zuschnittId,
      kommuneId,
      angaben.empfaenger,
      angaben.email,
      angaben.frist,
      angaben.erinnerungTage,
      angaben.hinweis,
      von,
    ],
  )
  return rows[0]?.id
}

export async function updateBeteiligung(
  tx: Tx,
  id: number,
  { empfaenger, email, frist, erinnerungTage, hinweis }: Beteiligungsangaben,
): Promise<void> {
  await tx.query(
    `UPDATE beteiligung SET empfaenger = $2, email = $3, frist = $4, erinnerung_tage = $5, hinweis = $6 WHERE id = $1`,
    [id, empfaenger, email, frist, erinnerungTage, hinweis],
  )
}

/** Asked from now on, once more. */
export async function updateGesendet(tx: Tx, id: number, von: string): Promise<void> {
  await tx.query('UPDATE beteiligung SET gesendet_von = $2, gesendet_am = now() WHERE id = $1', [
    id,
    von,
  ])
}

/** @returns whether it was the first time */
export async function updateGeoeffnet(tx: Tx, id: number): Promise<boolean> {
  const { rowCount } = await tx.query(
    'UPDATE beteiligung SET geoeffnet_am = now() WHERE id = $1 AND geoeffnet_am IS NULL',
    [id],
  )
  return rowCount === 1
}

export async function updateInAbstimmung(tx: Tx, zuschnittId: number): Promise<void> {
  await tx.query(`UPDATE zuschnitt SET zustand = 'IN_ABSTIMMUNG' WHERE id = $1`, [zuschnittId])
}

/**
 * SQL: the part of a Kommune as it is now, as JSON: areas with the Bausteine in
 * them. Equal texts are equal parts, whatever numbers the areas have.
 */
export const teilSql = (zuschnitt: string, kommune: string): string => `
  coalesce((SELECT jsonb_agg(jsonb_build_object('name', r.name, 'bausteine',
      coalesce((SELECT jsonb_agg(zb.baustein_id ORDER BY zb.baustein_id) FROM zuschnittsbaustein zb
        WHERE zb.zuschnitt_id = r.zuschnitt_id AND zb.zuschnittsraum_id = r.id), '[]')) ORDER BY r.name COLLATE "C")
    FROM zuschnittsraum r WHERE r.zuschnitt_id = ${zuschnitt} AND r.kommune_id = ${kommune}), '[]')`

export async function findTeilkennung(
  tx: Tx | Pool,
  zuschnittId: number,
  kommuneId: number,
): Promise<string> {
  const { rows } = await tx.query<{ kennung: string }>(
    `SELECT md5((${teilSql('$1', '$2')})::text) AS kennung`,
    [zuschnittId, kommuneId],
  )
  return rows[0]!.kennung
}

export interface Teilraum {
  readonly id: number
  /** Area of another Zuschnitt that it was copied from. */
  readonly vorlageId: number | null
  readonly nummer: number
  readonly name: string
  readonly bausteine: readonly number[]
}

/** The areas of a Kommune in a Zuschnitt with their Bausteine. */
export async function findTeil(
  tx: Tx,
  zuschnittId: number,
  kommuneId: number,
): Promise<readonly Teilraum[]> {
  const { rows } = await tx.query<Teilraum>(
    `SELECT r.id, r.vorlage_id AS "vorlageId", r.nummer, r.name, array(SELECT b.baustein_id FROM zuschnittsbaustein b
       WHERE b.zuschnitt_id = r.zuschnitt_id AND b.zuschnittsraum_id = r.id ORDER BY b.baustein_id) AS bausteine
     FROM zuschnittsraum r WHERE r.zuschnitt_id = $1 AND r.kommune_id = $2 ORDER BY r.nummer`,
    [zuschnittId, kommuneId],
  )
  return rows
}

export interface NeueStellungnahme {
  readonly art: Stellungnahmeart
  readonly text: string
  readonly varianteId: number | null
  readonly von: string
}

/** About the part as it is now. @returns its id */
export async function insertStellungnahme(
  tx: Tx,
  { id, zuschnittId, kommuneId, stand, fristVorbei }: Gesperrte,
  { art, text, varianteId, von }: NeueStellungnahme,
): Promise<number> {
  const { rows } = await tx.query<{ id: number }>(
    `INSERT INTO stellungnahme (beteiligung_id, art, text, variante_id, zuschnitt_stand, teil, verspaetet, von)
     SELECT $1, $4, $5, $6, $7, ${teilSql('$2', '$3')}, $8, $9 RETURNING id`,
    [id, zuschnittId, kommuneId, art, text, varianteId, stand, fristVorbei, von],
  )
  return rows[0]!.id
}

export interface GeltendeStellungnahme {
  readonly id: number
  readonly art: Stellungnahmeart
  readonly text: string
  readonly von: string
  readonly am: Date
  readonly varianteId: number | null
  readonly antwort: string | null
}

export async function findStellungnahme(
  tx: Tx,
  id: number,
): Promise<(GeltendeStellungnahme & { readonly beteiligungId: number }) | undefined> {
  const { rows } = await tx.query<GeltendeStellungnahme & { beteiligungId: number }>(
    `SELECT id, art, text, von, am, variante_id AS "varianteId", antwort, beteiligung_id AS "beteiligungId"
     FROM stellungnahme WHERE id = $1`,
    [id],
  )
  return rows[0]
}

export async function insertOrtskommentar(
  tx: Tx,
  beteiligungId: number,
  neu: {
    readonly laenge: number
    readonly breite: number
    readonly text: string
    readonly von: string
  },
): Promise<number> {
  const { rows } = await tx.query<{ id: number }>(
    'INSERT INTO ortskommentar (beteiligung_id, laenge, breite, text, von) VALUES ($1, $2, $3, $4, $5) RETURNING id',
    [beteiligungId, neu.laenge, neu.breite, neu.text, neu.von],
  )
  return rows[0]!.id
}

export async function countKommentare(tx: Tx, beteiligungId: number): Promise<number> {
  const { rows } = await tx.query<{ anzahl: number }>(
    'SELECT count(*)::int AS anzahl FROM ortskommentar WHERE beteiligung_id = $1',
    [beteiligungId],
  )
  return rows[0]!.anzahl
}

/** Tables whose rows the Kreis answers. */
export type Beantwortbares = 'stellungnahme' | 'ortskommentar'

/** @returns the Beteiligung it belongs to; undefined: there is no such row */
export async function findBeteiligungVon(
  tx: Tx,
  tabelle: Beantwortbares,
  id: number,
): Promise<number | undefined> {
  const { rows } = await tx.query<{ id: number }>(
    `SELECT beteiligung_id AS id FROM ${tabelle} WHERE id = $1`,
    [id],
  )
  return rows[0]?.id
}

/** @returns false when it has an answer already */
export async function updateAntwort(
  tx: Tx,
  tabelle: Beantwortbares,
  { id, antwort, von }: { readonly id: number; readonly antwort: string; readonly von: string },
): Promise<boolean> {
  const { rowCount } = await tx.query(
    `UPDATE ${tabelle} SET antwort = $2, antwort_von = $3, antwort_am = now() WHERE id = $1 AND antwort IS NULL`,
    [id, antwort, von],
  )
  return rowCount === 1
}

/** Ids of Kommunen by key in which the Zuschnitt has areas. */
export async function findKommunenMitRaeumen(
  tx: Tx,
  zuschnittId: number,
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await tx.query<{ id: number; schluessel: string }>(
    `SELECT DISTINCT r.id, r.schluessel FROM zuschnittsraum zr JOIN raum r ON r.id = zr.kommune_id
     WHERE zr.zuschnitt_id = $1`,
    [zuschnittId],
  )
  return new Map(rows.map(({ id, schluessel }) => [schluessel, id]))
}

export interface Erinnerbare {
  readonly id: number
  readonly frist: Tag
  readonly erinnerungTage: number
  readonly heute: Tag
}

/** Kommunen to remind by themselves, of which nothing has come yet. */
export async function findErinnerbare(pool: Pool): Promise<readonly Erinnerbare[]> {
  const { rows } = await pool.query<Erinnerbare>(
    `SELECT b.id, b.frist::text, b.erinnerung_tage AS "erinnerungTage", ${HEUTE_SQL}::text AS heute
     FROM beteiligung b JOIN zuschnitt z ON z.id = b.zuschnitt_id
     WHERE z.zustand = 'IN_ABSTIMMUNG' AND b.erinnerung_tage IS NOT NULL AND b.email <> ''
       AND b.frist - b.erinnerung_tage <= ${HEUTE_SQL}
       AND NOT EXISTS (SELECT FROM stellungnahme s WHERE s.beteiligung_id = b.id)`,
  )
  return rows
}
