import type { Ebene } from '@sozial/domain/raum'
import type { Tag } from '@sozial/domain/zeitraum'
import type { Tx } from '../../database/transaction.ts'
import { BAUSTEINORTE } from './bausteinorte.sql.ts'
import type { Zuschnittszustand } from './zuschnitt.type.ts'

/** What decides about a write. */
export interface Zuschnittskopf {
  readonly id: number
  readonly name: string
  readonly bausteinEbene: Ebene
  readonly stichtag: Tag
  readonly grundlage: Tag
  readonly zustand: Zuschnittszustand
  readonly stand: number
  readonly begruendung: string
  /** Raum of the Kommune whose counter-proposal it is. */
  readonly kommuneId: number | null
}

const KOPF = `id, name, baustein_ebene AS "bausteinEbene", stichtag::text, grundlage::text,
  zustand, stand, begruendung, kommune_id AS "kommuneId"`

export async function findZuschnittskopf(tx: Tx, id: number): Promise<Zuschnittskopf | undefined> {
  const { rows } = await tx.query<Zuschnittskopf>(`SELECT ${KOPF} FROM zuschnitt WHERE id = $1`, [
    id,
  ])
  return rows[0]
}

/** Whoever else wants to write this Zuschnitt waits until this transaction ends. */
export async function lockZuschnitt(tx: Tx, id: number): Promise<Zuschnittskopf | undefined> {
  const { rows } = await tx.query<Zuschnittskopf>(
    `SELECT ${KOPF} FROM zuschnitt WHERE id = $1 FOR UPDATE`,
    [id],
  )
  return rows[0]
}

export async function insertZuschnitt(
  tx: Tx,
  neuer: Pick<
    Zuschnittskopf,
    'name' | 'bausteinEbene' | 'stichtag' | 'grundlage' | 'begruendung' | 'kommuneId'
  > & { readonly varianteVon: number | null; readonly von: string },
): Promise<number> {
  const { rows } = await tx.query<{ id: number }>(
    `INSERT INTO zuschnitt (name, baustein_ebene, stichtag, grundlage, begruendung, kommune_id,
       variante_von, angelegt_von, geaendert_von)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $8) RETURNING id`,
    [
      neuer.name,
      neuer.bausteinEbene,
      neuer.stichtag,
      neuer.grundlage,
      neuer.begruendung,
      neuer.kommuneId,
      neuer.varianteVon,
      neuer.von,
    ],
  )
  return rows[0]!.id
}

/** Takes every Baustein of the day into a Zuschnitt, none assigned. */
export async function insertBausteine(tx: Tx, id: number): Promise<number> {
  const { rowCount } = await tx.query(
    `INSERT INTO zuschnittsbaustein (zuschnitt_id, baustein_id)
     SELECT z.id, f.id FROM zuschnitt z
       JOIN raum r ON r.ebene = z.baustein_ebene
       JOIN raumfassung f ON f.raum_id = r.id
         AND daterange(f.gueltig_ab, f.gueltig_bis) @> z.grundlage
     WHERE z.id = $1`,
    [id],
  )
  return rowCount ?? 0
}

/** Why an area in force (f, r) is as large as it is, as the last Zuschnitt that was decided on it says (z: the new one). */
const GROESSENGRUND = `(SELECT v.groessengrund FROM raumbeschluss b JOIN zuschnittsraum v ON v.zuschnitt_id = b.zuschnitt_id
  WHERE b.stichtag <= z.grundlage AND (b.aufgehoben_zum IS NULL OR b.aufgehoben_zum > z.grundlage)
    AND (v.setzt_fort_id = r.id OR (b.id = f.raumbeschluss_id AND v.nummer = f.nummer))
  ORDER BY b.stichtag DESC, b.id DESC LIMIT 1)`

/**
 * Makes the Sozialräume in force on the day of the Bausteine the areas of a
 * Zuschnitt that has none, with the Bausteine that lie in them, over however
 * many steps.
 */
export async function copyEinteilung(tx: Tx, id: number): Promise<void> {
  await tx.query(
    `INSERT INTO zuschnittsraum (zuschnitt_id, kommune_id, setzt_fort_id, nummer, name, grund, groessengrund)
     SELECT DISTINCT ON (r.id) z.id, k.id, r.id, f.nummer, f.name, f.grund, coalesce(${GROESSENGRUND}, '')
     FROM zuschnitt z JOIN raum r ON r.ebene = 'SOZIALRAUM'
       JOIN raumfassung f ON f.raum_id = r.id AND f.nummer IS NOT NULL
         AND daterange(f.gueltig_ab, f.gueltig_bis) @> z.grundlage
       JOIN zuordnung o ON o.unter_id = f.id
         AND daterange(o.gueltig_ab, o.gueltig_bis) @> z.grundlage
       JOIN raumfassung kf ON kf.id = o.ober_id JOIN raum k ON k.id = kf.raum_id AND k.ebene = 'KOMMUNE'
     WHERE z.id = $1 ORDER BY r.id, k.id`,
    [id],
  )
  await tx.query(
    `WITH RECURSIVE tag AS MATERIALIZED (SELECT grundlage FROM zuschnitt WHERE id = $1),
     weg(raum_id, unter_id) AS (
       SELECT zr.id, f.id FROM tag JOIN zuschnittsraum zr ON zr.zuschnitt_id = $1
         JOIN raumfassung f ON f.raum_id = zr.setzt_fort_id
           AND daterange(f.gueltig_ab, f.gueltig_bis) @> tag.grundlage
       UNION
       SELECT w.raum_id, z.unter_id FROM tag CROSS JOIN weg w JOIN zuordnung z ON z.ober_id = w.unter_id
         AND daterange(z.gueltig_ab, z.gueltig_bis) @> tag.grundlage
     )
     UPDATE zuschnittsbaustein b SET zuschnittsraum_id = w.raum_id
     FROM weg w WHERE b.zuschnitt_id = $1 AND b.baustein_id = w.unter_id`,
    [id],
  )
  await copyGrenzgruende(tx, id)
}

/** Why a border in force runs as it does, as the last Beschluss on it says. */
async function copyGrenzgruende(tx: Tx, id: number): Promise<void> {
  await tx.query(
    `INSERT INTO zuschnittsgrenze (zuschnitt_id, raum_a_id, raum_b_id, grund)
     SELECT DISTINCT ON (1, 2, 3) z.id, least(a.id, b.id), greatest(a.id, b.id), g.grund
     FROM zuschnitt z JOIN raumgrenze g ON true
       JOIN raumfassung fa ON fa.id = g.fassung_a_id AND daterange(fa.gueltig_ab, fa.gueltig_bis) @> z.grundlage
       JOIN raumfassung fb ON fb.id = g.fassung_b_id AND daterange(fb.gueltig_ab, fb.gueltig_bis) @> z.grundlage
       JOIN zuschnittsraum a ON a.zuschnitt_id = z.id AND a.setzt_fort_id = fa.raum_id
       JOIN zuschnittsraum b ON b.zuschnitt_id = z.id AND b.setzt_fort_id = fb.raum_id
     WHERE z.id = $1 ORDER BY 1, 2, 3, g.raumbeschluss_id DESC`,
    [id],
  )
}

/** Copies areas, reasons and what is assigned of Bausteine that both have, be it with other outlines. */
export async function copyZuschnitt(tx: Tx, von: number, zu: number): Promise<void> {
  const values = [von, zu]
  await tx.query(
    `INSERT INTO zuschnittsraum (zuschnitt_id, vorlage_id, kommune_id, setzt_fort_id, nummer, name, grund, groessengrund)
     SELECT $2, id, kommune_id, setzt_fort_id, nummer, name, grund, groessengrund
     FROM zuschnittsraum WHERE zuschnitt_id = $1 ORDER BY nummer`,
    values,
  )
  await tx.query(
    `UPDATE zuschnittsbaustein b SET zuschnittsraum_id = neu.id
     FROM zuschnittsbaustein v
       JOIN zuschnittsraum neu ON neu.zuschnitt_id = $2 AND neu.vorlage_id = v.zuschnittsraum_id
       JOIN raumfassung alt ON alt.id = v.baustein_id
       JOIN raumfassung heute ON heute.raum_id = alt.raum_id
     WHERE v.zuschnitt_id = $1 AND b.zuschnitt_id = $2 AND b.baustein_id = heute.id`,
    values,
  )
  await tx.query(
    `INSERT INTO zuschnittsgrenze (zuschnitt_id, raum_a_id, raum_b_id, grund)
     SELECT $2, least(na.id, nb.id), greatest(na.id, nb.id), g.grund
     FROM zuschnittsgrenze g
       JOIN zuschnittsraum na ON na.zuschnitt_id = $2 AND na.vorlage_id = g.raum_a_id
       JOIN zuschnittsraum nb ON nb.zuschnitt_id = $2 AND nb.vorlage_id = g.raum_b_id
     WHERE g.zuschnitt_id = $1`,
    values,
  )
}

/** Counts the change and says who made it. */
export async function touchZuschnitt(tx: Tx, id: number, von: string): Promise<void> {
  await tx.query(
    `UPDATE zuschnitt SET stand = stand + 1, geaendert_von = $2, geaendert_am = now() WHERE id = $1`,
    [id, von],
  )
}

export interface Wechselzeile {
  readonly stand: number
  readonly von: string
  readonly am: string
  readonly handlung: string
  /** What the Protokoll keeps of the change. */
  readonly neu: {
    readonly bausteine?: readonly (readonly [baustein: number, raum: unknown])[]
    readonly grund?: string
  }
}

/** Changes since a Stand, the newest first. */
export async function findWechsel(
  tx: Pick<Tx, 'query'>,
  id: number,
  seit: number,
): Promise<readonly Wechselzeile[]> {
  const { rows } = await tx.query<Wechselzeile>(
    `SELECT (neu ->> 'stand')::int AS stand, akteur AS von, zeitpunkt AS am, handlung, neu
     FROM protokoll
     WHERE gegenstand = 'Zuschnitt' AND kennung = $1 AND (neu ->> 'stand')::int > $2
     ORDER BY id DESC LIMIT 100`,
    [String(id), seit],
  )
  return rows
}

/** Current area of each of these Bausteine of a Zuschnitt. */
export async function findZugeordnete(
  tx: Tx,
  id: number,
  bausteine: readonly number[],
): Promise<ReadonlyMap<number, number | null>> {
  const { rows } = await tx.query<{ id: number; raum: number | null }>(
    `SELECT baustein_id AS id, zuschnittsraum_id AS raum FROM zuschnittsbaustein
     WHERE zuschnitt_id = $1 AND baustein_id = ANY ($2)`,
    [id, bausteine],
  )
  return new Map(rows.map((row) => [row.id, row.raum]))
}

/** Assigns `bausteine[i]` to `raeume[i]`. */
export async function updateZuordnungen(
  tx: Tx,
  id: number,
  paare: readonly (readonly [baustein: number, raum: number | null])[],
): Promise<void> {
  await tx.query(
    `UPDATE zuschnittsbaustein b SET zuschnittsraum_id = p.raum
     FROM unnest($2::int[], $3::int[]) AS p (baustein, raum)
     WHERE b.zuschnitt_id = $1 AND b.baustein_id = p.baustein`,
    [id, paare.map(([baustein]) => baustein), paare.map(([, raum]) => raum)],
  )
}

export async function updateAngaben(
  tx: Tx,
  id: number,
  angaben: Pick<Zuschnittskopf, 'name' | 'stichtag' | 'begruendung'>,
): Promise<void> {
  await tx.query('UPDATE zuschnitt SET name = $2, stichtag = $3, begruendung = $4 WHERE id = $1', [
    id,
    angaben.name,
    angaben.stichtag,
    angaben.begruendung,
  ])
}

/** For ever: the database lets nothing given up come back. */
export async function verwirf(tx: Tx, id: number, grund: string): Promise<void> {
  await tx.query(
    `UPDATE zuschnitt SET zustand = 'VERWORFEN', verwerfungsgrund = $2 WHERE id = $1`,
    [id, grund],
  )
}

/** A Baustein of a Zuschnitt with where it lies and is. */
export interface Bausteinort {
  /** Raumfassung. */
  readonly id: number
  readonly schluessel: string
  readonly name: string
  /** Raum. */
  readonly kommuneId: number | null
  /** Zuschnittsraum. */
  readonly raum: number | null
}

/** @param kommuneId Raum of the Kommune whose Bausteine are meant; null: all */
export async function findBausteinorte(
  tx: Tx,
  id: number,
  kommuneId: number | null = null,
): Promise<readonly Bausteinort[]> {
  const { rows } = await tx.query<Bausteinort>(BAUSTEINORTE, [kommuneId, id])
  return rows
}

/** A Sozialraum in force. */
export interface Sozialraumzeile {
  readonly raumId: number
  readonly schluessel: string
  readonly nummer: number
  readonly name: string
  readonly grund: string
}

export async function findSozialraeumeAm(
  tx: Pick<Tx, 'query'>,
  tag: Tag,
): Promise<readonly Sozialraumzeile[]> {
  const { rows } = await tx.query<Sozialraumzeile>(
    `SELECT r.id AS "raumId", r.schluessel, f.nummer, f.name, f.grund
     FROM raum r JOIN raumfassung f ON f.raum_id = r.id AND f.nummer IS NOT NULL
       AND daterange(f.gueltig_ab, f.gueltig_bis) @> $1::date
     WHERE r.ebene = 'SOZIALRAUM' ORDER BY f.nummer`,
    [tag],
  )
  return rows
}
