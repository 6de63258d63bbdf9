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
