import type { Rolle } from '../../auth/wer.ts'
import type { Tx } from '../../database/transaction.ts'

/** The account of the demo that acts in this role for the Kreis. */
export async function findDemokontoId(tx: Tx, rolle: Rolle): Promise<number | undefined> {
  const { rows } = await tx.query<{ id: number }>(
    `SELECT k.id FROM konto k JOIN organisation o ON o.id = k.organisation_id
     WHERE k.demo AND o.art = 'KREIS' AND $1::rolle = ANY (k.rollen) ORDER BY k.id LIMIT 1`,
    [rolle],
  )
  return rows[0]?.id
}

export async function findQuelleId(tx: Tx, schluessel: string): Promise<number | undefined> {
  const { rows } = await tx.query<{ id: number }>('SELECT id FROM quelle WHERE schluessel = $1', [
    schluessel,
  ])
  return rows[0]?.id
}

export async function findDemolieferungId(tx: Tx, dateiname: string): Promise<number | undefined> {
  const { rows } = await tx.query<{ id: number }>(
    'SELECT id FROM lieferung WHERE dateiname = $1 AND zurueckgezogen_am IS NULL',
    [dateiname],
  )
  return rows[0]?.id
}
