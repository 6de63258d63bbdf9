import type { Angebotsform, Barrierefreiheit, Punktlage } from '@sozial/domain/angebot'
import type { Oeffnungszeit } from '@sozial/domain/oeffnungszeit'
import type { Tag } from '@sozial/domain/zeitraum'
import { giltHeute, HEUTE_SQL } from '../../database/heute.ts'
import type { Tx } from '../../database/transaction.ts'

/** Where a site is; a secret one is nowhere. */
export interface Standortlage {
  readonly strasse: string
  readonly hausnummer: string
  readonly plz: string
  readonly ort: string
  readonly laenge: number | null
  readonly breite: number | null
  readonly punktlage: Punktlage | null
  readonly kommuneId: number | null
}

export interface Standortangaben extends Standortlage {
  readonly name: string
  readonly form: Angebotsform
  readonly geheim: boolean
  readonly oeffnungszeiten: readonly Oeffnungszeit[]
  readonly barrierefreiheit: readonly Barrierefreiheit[]
  readonly oepnv: string
}

export interface GespeicherterStandort extends Omit<Standortangaben, 'oeffnungszeiten'> {
  readonly id: number
  readonly oeffnungszeiten: unknown
  /** Whether it holds today. */
  readonly gilt: boolean
}

/** Of this offer alone. @returns undefined: it has none with this id */
export async function findStandort(
  tx: Tx,
  angebotId: number,
  id: number,
): Promise<GespeicherterStandort | undefined> {
  const { rows } = await tx.query<GespeicherterStandort>(
    `SELECT id, name, form::text, geheim, strasse, hausnummer, plz, ort, laenge, breite, punktlage::text,
       kommune_id AS "kommuneId", oeffnungszeiten, barrierefreiheit, oepnv,
       ${giltHeute('standort')} AS gilt
     FROM standort WHERE angebot_id = $1 AND id = $2`,
    [angebotId, id],
  )
  return rows[0]
}

const werteOf = (s: Standortangaben): readonly unknown[] => [
  s.name,
  s.form,
  s.geheim,
  s.strasse,
  s.hausnummer,
  s.plz,
  s.ort,
  s.laenge,
  s.breite,
  s.punktlage,
  s.kommuneId,
  JSON.stringify(s.oeffnungszeiten),
  s.barrierefreiheit,
  s.oepnv,
]

/** From today on. */
export async function insertStandort(
  tx: Tx,
  angebotId: number,
  angaben: Standortangaben,
): Promise<number> {
  const { rows } = await tx.query<{ id: number }>(
    `INSERT INTO standort (angebot_id, name, form, geheim, strasse, hausnummer, plz, ort, laenge, breite, punktlage,
       kommune_id, oeffnungszeiten, barrierefreiheit, oepnv, gueltig_ab)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, ${HEUTE_SQL}) RETURNING id`,
    [angebotId, ...werteOf(angaben)],
  )
  return rows[0]!.id
}

export async function updateStandort(tx: Tx, id: number, angaben: Standortangaben): Promise<void> {
  await tx.query(
    `UPDATE standort SET name = $2, form = $3, geheim = $4, strasse = $5, hausnummer = $6, plz = $7, ort = $8, laenge = $9,
       breite = $10, punktlage = $11, kommune_id = $12, oeffnungszeiten = $13, barrierefreiheit = $14, oepnv = $15
     WHERE id = $1`,
    [id, ...werteOf(angaben)],
  )
}

export async function setStandortende(tx: Tx, id: number, bis: Tag): Promise<void> {
  await tx.query('UPDATE standort SET gueltig_bis = greatest($2::date, gueltig_ab) WHERE id = $1', [
    id,
    bis,
  ])
}

export async function deleteStandort(tx: Tx, id: number): Promise<void> {
  await tx.query('DELETE FROM standort WHERE id = $1', [id])
}

/** What there is or is to be at one site is there at the other from today on. */
export async function copyKapazitaeten(
  tx: Tx,
  { von, nach, wer }: { readonly von: number; readonly nach: number; readonly wer: string },
): Promise<void> {
  await tx.query(
    `INSERT INTO kapazitaet (standort_id, kategorie, art, alter_von, alter_bis, anzahl, status, gueltig_ab, gueltig_bis, erfasst_von)
     SELECT $2, kategorie, art, alter_von, alter_bis, anzahl, status, greatest(gueltig_ab, ${HEUTE_SQL}), gueltig_bis, $3
     FROM kapazitaet WHERE standort_id = $1 AND (gueltig_bis IS NULL OR gueltig_bis > ${HEUTE_SQL}) ORDER BY id`,
    [von, nach, wer],
  )
}

/** Sites of today, for a copy of their offer. */
export async function copyStandorte(
  tx: Tx,
  { von, nach, wer }: { readonly von: number; readonly nach: number; readonly wer: string },
): Promise<void> {
  const { rows } = await tx.query<{ id: number }>(
    `SELECT id FROM standort WHERE angebot_id = $1 AND ${giltHeute('standort')} ORDER BY id`,
    [von],
  )
  for (const { id } of rows) {
    const { rows: neue } = await tx.query<{ id: number }>(
      `INSERT INTO standort (angebot_id, name, form, geheim, strasse, hausnummer, plz, ort, laenge, breite, punktlage,
         kommune_id, oeffnungszeiten, barrierefreiheit, oepnv, gueltig_ab)
       SELECT $2, name, form, geheim, strasse, hausnummer, plz, ort, laenge, breite, punktlage, kommune_id,
         oeffnungszeiten, barrierefreiheit, oepnv, ${HEUTE_SQL} FROM standort WHERE id = $1 RETURNING id`,
      [id, nach],
    )
    await copyKapazitaeten(tx, { von: id, nach: neue[0]!.id, wer })
  }
}
