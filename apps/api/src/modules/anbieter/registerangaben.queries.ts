import type { Tx } from '../../database/transaction.ts'
import type { Registerangaben } from './change-registerangaben.ts'

interface GesperrteAngaben {
  /** Organisation that enters for it; null: it does so itself. */
  readonly betreutVon: number | null
  readonly angaben: Registerangaben
}

/** Locked until the transaction ends. @returns undefined: there is none that is active and not refused */
export async function lockRegisterangaben(
  tx: Tx,
  id: number,
): Promise<GesperrteAngaben | undefined> {
  const { rows } = await tx.query<GesperrteAngaben>(
    `SELECT betreut_von AS "betreutVon", json_build_object('name', name, 'kurzname', kurzname, 'traegerart', traegerart,
       'spitzenverband', spitzenverband, 'beschreibung', beschreibung, 'strasse', strasse, 'plz', plz, 'ort', ort,
       'telefon', telefon, 'email', email, 'website', website) AS angaben
     FROM organisation WHERE id = $1 AND deaktiviert_am IS NULL AND zustand <> 'ABGELEHNT' FOR UPDATE`,
    [id],
  )
  return rows[0]
}

/** @returns false where another has this name; then nothing is changed */
export async function updateRegisterangaben(
  tx: Tx,
  id: number,
  a: Registerangaben,
): Promise<boolean> {
  const { rowCount } = await tx.query(
    `UPDATE organisation SET kurzname = $2, traegerart = $3, spitzenverband = $4, beschreibung = $5, strasse = $6,
       plz = $7, ort = $8, telefon = $9, email = $10, website = $11, name = $12
     WHERE id = $1 AND NOT EXISTS (SELECT FROM organisation o WHERE o.name = $12 AND o.id <> $1)`,
    [
      id,
      a.kurzname,
      a.traegerart,
      a.spitzenverband,
      a.beschreibung,
      a.strasse,
      a.plz,
      a.ort,
      a.telefon,
      a.email,
      a.website,
      a.name,
    ],
  )
  return rowCount === 1
}
