import type { Ebene } from '@sozial/domain/raum'
import type { Tx } from '../../database/transaction.ts'

export interface Beschreibungstext {
  readonly text: string
  readonly ortsteile: readonly string[]
  readonly ansprechstelle: string
}

export interface Beschreibungsfassung extends Beschreibungstext {
  readonly version: number
}

/** Id of an area, locked so that two who write at once come one after the other. */
export async function lockRaum(
  tx: Tx,
  ebene: Ebene,
  schluessel: string,
): Promise<number | undefined> {
  const { rows } = await tx.query<{ id: number }>(
    `SELECT id, pg_advisory_xact_lock(hashtext('raumbeschreibung'), id)
     FROM raum WHERE ebene = $1 AND schluessel = $2`,
    [ebene, schluessel],
  )
  return rows[0]?.id
}

/** What holds; version 0 and nothing while there is none. */
export async function findBeschreibung(tx: Tx, raumId: number): Promise<Beschreibungsfassung> {
  const { rows } = await tx.query<Beschreibungsfassung>(
    `SELECT version, text, ortsteile, ansprechstelle FROM raumbeschreibung
     WHERE raum_id = $1 ORDER BY version DESC LIMIT 1`,
    [raumId],
  )
  return rows[0] ?? { version: 0, text: '', ortsteile: [], ansprechstelle: '' }
}

export async function insertBeschreibung(
  tx: Tx,
  raumId: number,
  {
    version,
    text,
    ortsteile,
    ansprechstelle,
    erfasstVon,
  }: Beschreibungsfassung & {
    readonly erfasstVon: string
  },
): Promise<void> {
  await tx.query(
    `INSERT INTO raumbeschreibung (raum_id, version, text, ortsteile, ansprechstelle, erfasst_von)
     VALUES ($1, $2, $3, $4, $5, $6)`,
    [raumId, version, text, ortsteile, ansprechstelle, erfasstVon],
  )
}
