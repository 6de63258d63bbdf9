import type { Herkunft, Indikatorfassung, Kgst, KgstHandlungsfeld } from '@sozial/domain/indikator'
import type { Katalogmerkmal } from '@sozial/db/seed/katalog/typen'
import type { Tx } from '../../database/transaction.ts'
import { FASSUNG_SPALTEN, toFassungswerte } from './fassung-spalten.ts'

/** The place of an Indikator in the catalogue. */
export interface Katalogplatz {
  readonly slug: string
  readonly code: string
  readonly thema: string
  readonly kernset: boolean
  readonly rang: number
  readonly kgst: { readonly kgst: Kgst; readonly handlungsfeld: KgstHandlungsfeld | null }
}

/**
 * Creates the Indikator or brings its place in the catalogue up to date; `slug`
 * stays, and so does the KGSt slot, which belongs to the planners from then on.
 */
export async function upsertIndikator(tx: Tx, platz: Katalogplatz): Promise<number> {
  const { slug, code, thema, kernset, rang, kgst } = platz
  const { rows } = await tx.query<{ id: number }>(
    `INSERT INTO indikator (slug, code, thema, kernset, rang, kgst, kgst_handlungsfeld)
     VALUES ($1, $2, $3, $4, $5, $6, $7)
     ON CONFLICT (slug) DO UPDATE
       SET code = excluded.code, thema = excluded.thema, kernset = excluded.kernset,
           rang = excluded.rang
     RETURNING id`,
    [slug, code, thema, kernset, rang, kgst.kgst, kgst.handlungsfeld],
  )
  return rows[0]!.id
}

/** Slugs of the Indikatoren whose Fassung that holds was made by the planners. */
export async function findSlugsDerPlanung(tx: Tx): Promise<ReadonlySet<string>> {
  const { rows } = await tx.query<{ slug: string }>(
    `SELECT slug FROM (SELECT DISTINCT ON (i.id) i.slug, f.herkunft
       FROM indikator i JOIN indikatorfassung f ON f.indikator_id = i.id
       ORDER BY i.id, f.version DESC) geltend
     WHERE herkunft = 'PLANUNG'`,
  )
  return new Set(rows.map(({ slug }) => slug))
}

export interface Fassungskopf {
  readonly version: number
  readonly pruefsumme: string
  readonly herkunft: Herkunft
}

/** Versions of an Indikator with their checksums, oldest first. */
export async function findFassungskoepfe(
  tx: Tx,
  indikatorId: number,
): Promise<readonly Fassungskopf[]> {
  const { rows } = await tx.query<Fassungskopf>(
    `SELECT version, pruefsumme, herkunft FROM indikatorfassung
     WHERE indikator_id = $1 ORDER BY version`,
    [indikatorId],
  )
  return rows
}

/** Adds a version of a definition; it holds from now on. */
export async function insertFassung(
  tx: Tx,
  kopf: Fassungskopf & { readonly indikatorId: number },
  fassung: Indikatorfassung,
): Promise<number> {
  const werte = [
    kopf.indikatorId,
    kopf.version,
    kopf.pruefsumme,
    kopf.herkunft,
    ...toFassungswerte(fassung),
  ]
  const { rows } = await tx.query<{ id: number }>(
    `INSERT INTO indikatorfassung
       (indikator_id, version, pruefsumme, herkunft, ${FASSUNG_SPALTEN.join(', ')})
     VALUES (${werte.map((_, i) => `$${i + 1}`).join(', ')}) RETURNING id`,
    werte,
  )
  return rows[0]!.id
}

/** Of these Merkmale the ones that no definition mentions. */
export async function findUnbenutzteMerkmale(
  tx: Tx,
  merkmale: readonly number[],
): Promise<ReadonlySet<number>> {
  const { rows } = await tx.query<{ id: number }>(
    `SELECT m.id FROM merkmal m
     WHERE m.id = ANY($1) AND to_jsonb(m.schluessel) NOT IN (
       SELECT jsonb_path_query(berechnung, 'strict $.**.merkmal') FROM indikatorfassung)`,
    [merkmale],
  )
  return new Set(rows.map(({ id }) => id))
}

/** How many Indikatoren have a code that begins like this. */
export async function countCodes(tx: Tx, anfang: string): Promise<number> {
  const { rows } = await tx.query<{ anzahl: number }>(
    'SELECT count(*)::int AS anzahl FROM indikator WHERE starts_with(code, $1)',
    [anfang],
  )
  return rows[0]!.anzahl
}

/** True when the address is taken. */
export async function hatSlug(tx: Tx, slug: string): Promise<boolean> {
  return (await tx.query('SELECT FROM indikator WHERE slug = $1', [slug])).rowCount === 1
}

export interface Quellenzeile {
  readonly schluessel: string
  readonly name: string
  readonly herausgeber: string
  readonly lizenz: string
  readonly rang: number
}

/** Creates the Quelle or brings its description up to date. @returns true when anything changed */
export async function upsertKatalogquelle(tx: Tx, quelle: Quellenzeile): Promise<boolean> {
  const { rowCount } = await tx.query(
    `INSERT INTO quelle AS q (schluessel, name, herausgeber, lizenz, rang)
     VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (schluessel) DO UPDATE SET name = excluded.name,
       herausgeber = excluded.herausgeber, lizenz = excluded.lizenz, rang = excluded.rang
     WHERE (q.name, q.herausgeber, q.lizenz, q.rang)
       IS DISTINCT FROM (excluded.name, excluded.herausgeber, excluded.lizenz, excluded.rang)`,
    [quelle.schluessel, quelle.name, quelle.herausgeber, quelle.lizenz, quelle.rang],
  )
  return rowCount === 1
}

/**
 * Makes the Merkmale of the catalogue known, with who is to deliver them. What a
 * Merkmal counts (`art`) never changes once there are figures of it.
 */
export async function upsertKatalogmerkmale(
  tx: Tx,
  merkmale: readonly Katalogmerkmal[],
): Promise<void> {
  await tx.query(
    `INSERT INTO merkmal AS alt
       (schluessel, name, einheit, art, lieferant_id, stichtag_art, periodizitaet)
     SELECT m.schluessel, m.name, m.einheit, m.art, q.id, m."stichtagArt", m.periodizitaet
     FROM json_to_recordset($1::json) AS m (schluessel text, name text, einheit text,
       art merkmal_art, lieferant text, "stichtagArt" stichtagart, periodizitaet periodizitaet)
     LEFT JOIN quelle q ON q.schluessel = m.lieferant
     ON CONFLICT (schluessel) DO UPDATE SET name = excluded.name, einheit = excluded.einheit,
       lieferant_id = excluded.lieferant_id, stichtag_art = excluded.stichtag_art,
       periodizitaet = excluded.periodizitaet
     WHERE (alt.name, alt.einheit, alt.lieferant_id, alt.stichtag_art, alt.periodizitaet)
       IS DISTINCT FROM (excluded.name, excluded.einheit, excluded.lieferant_id,
         excluded.stichtag_art, excluded.periodizitaet)`,
    [JSON.stringify(merkmale)],
  )
}

/** True when blocks of the Arbeitsstand were computed by another version of the procedure. */
export async function hatAnderesVerfahren(tx: Tx, verfahren: number): Promise<boolean> {
  const { rowCount } = await tx.query(
    'SELECT FROM messwertblock WHERE datenstand_id = 0 AND verfahren <> $1 LIMIT 1',
    [verfahren],
  )
  return rowCount === 1
}
