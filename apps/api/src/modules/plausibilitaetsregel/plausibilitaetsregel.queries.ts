import type { Tx } from '../../database/transaction.ts'

/** Thresholds that the Kreis has set, by the code of the rule; the others have their default. */
export async function findSchwellen(tx: Pick<Tx, 'query'>): Promise<ReadonlyMap<string, number>> {
  const { rows } = await tx.query<{ readonly code: string; readonly schwelle: number }>(
    'SELECT code, schwelle FROM plausibilitaetsregel',
  )
  return new Map(rows.map(({ code, schwelle }) => [code, schwelle]))
}

export async function upsertSchwelle(tx: Tx, code: string, schwelle: number): Promise<void> {
  await tx.query(
    `INSERT INTO plausibilitaetsregel (code, schwelle) VALUES ($1, $2)
     ON CONFLICT (code) DO UPDATE SET schwelle = excluded.schwelle, geaendert_am = now()`,
    [code, schwelle],
  )
}
