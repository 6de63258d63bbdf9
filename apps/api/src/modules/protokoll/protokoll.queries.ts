import type { Tx } from '../../database/transaction.ts'

/** Who acts. */
export interface Akteur {
  readonly art: 'SYSTEM' | 'KOMMANDOZEILE' | 'KONTO' | 'OEFFENTLICHKEIT'
  readonly name: string
  /** Set for `KONTO` and nothing else. */
  readonly kontoId?: number
  /** Request id, under which the server's log has the same event. */
  readonly vorgang?: string
}

export interface Protokolleintrag {
  readonly akteur: Akteur
  /** Name of the use case: `importLieferung`. */
  readonly handlung: string
  /** Name of the model and key of the row that was changed. */
  readonly gegenstand: string
  readonly kennung: string | number
  readonly alt?: object
  readonly neu?: object
}

/** Records who did what. Belongs into the same transaction as the change itself. */
export async function insertProtokoll(tx: Tx, eintrag: Protokolleintrag): Promise<void> {
  const { akteur, handlung, gegenstand, kennung, alt, neu } = eintrag
  await tx.query(
    `INSERT INTO protokoll (akteurart, akteur, konto_id, handlung, gegenstand, kennung, alt, neu, vorgang)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      akteur.art,
      akteur.name,
      akteur.kontoId ?? null,
      handlung,
      gegenstand,
      String(kennung),
      alt === undefined ? null : JSON.stringify(alt),
      neu === undefined ? null : JSON.stringify(neu),
      akteur.vorgang ?? null,
    ],
  )
}

/**
 * Whether the newest entry of the last hour about this row says the same of the
 * same person: for what is saved every few seconds while somebody writes.
 */
export async function istEbenNotiert(
  tx: Tx,
  { akteur, handlung, gegenstand, kennung }: Protokolleintrag,
): Promise<boolean> {
  const { rows } = await tx.query<{ gleich: boolean }>(
    `SELECT handlung = $3 AND akteurart::text = $4 AND akteur = $5 AND konto_id IS NOT DISTINCT FROM $6 AS gleich
     FROM protokoll WHERE gegenstand = $1 AND kennung = $2 AND zeitpunkt > now() - interval '1 hour'
     ORDER BY id DESC LIMIT 1`,
    [gegenstand, String(kennung), handlung, akteur.art, akteur.name, akteur.kontoId ?? null],
  )
  return rows[0]?.gleich ?? false
}
