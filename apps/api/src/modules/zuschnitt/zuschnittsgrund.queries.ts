import type { Tx } from '../../database/transaction.ts'

/** Two areas of a Zuschnitt, the one with the smaller id first. */
interface Grenze {
  readonly id: number
  readonly a: number
  readonly b: number
}

/** Empty: none. */
export async function findGrenzgrund(tx: Tx, { id, a, b }: Grenze): Promise<string> {
  const { rows } = await tx.query<{ grund: string }>(
    `SELECT grund FROM zuschnittsgrenze WHERE zuschnitt_id = $1 AND raum_a_id = $2 AND raum_b_id = $3`,
    [id, a, b],
  )
  return rows[0]?.grund ?? ''
}

export async function saveGrenzgrund(tx: Tx, { id, a, b }: Grenze, grund: string): Promise<void> {
  await tx.query(
    grund === ''
      ? `DELETE FROM zuschnittsgrenze WHERE zuschnitt_id = $1 AND raum_a_id = $2 AND raum_b_id = $3
           AND $4 = ''`
      : `INSERT INTO zuschnittsgrenze (zuschnitt_id, raum_a_id, raum_b_id, grund)
         VALUES ($1, $2, $3, $4)
         ON CONFLICT (zuschnitt_id, raum_a_id, raum_b_id) DO UPDATE SET grund = excluded.grund`,
    [id, a, b, grund],
  )
}

interface Hinweis {
  readonly regel: string
  readonly schluessel: string
}

/** Empty: none. */
export async function findHinweisgrund(
  tx: Tx,
  id: number,
  { regel, schluessel }: Hinweis,
): Promise<string> {
  const { rows } = await tx.query<{ grund: string }>(
    `SELECT grund FROM zuschnittshinweis WHERE zuschnitt_id = $1 AND regel = $2 AND schluessel = $3`,
    [id, regel, schluessel],
  )
  return rows[0]?.grund ?? ''
}

export async function saveHinweisgrund(
  tx: Tx,
  id: number,
  hinweis: Hinweis & { readonly grund: string; readonly von: string },
): Promise<void> {
  const { regel, schluessel, grund, von } = hinweis
  await tx.query(
    grund === ''
      ? `DELETE FROM zuschnittshinweis WHERE zuschnitt_id = $1 AND regel = $2 AND schluessel = $3
           AND $4 = '' AND $5 <> ''`
      : `INSERT INTO zuschnittshinweis (zuschnitt_id, regel, schluessel, grund, von)
         VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (zuschnitt_id, regel, schluessel)
         DO UPDATE SET grund = excluded.grund, von = excluded.von, am = now()`,
    [id, regel, schluessel, grund, von],
  )
}
