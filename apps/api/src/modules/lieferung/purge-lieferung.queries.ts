import type { Tx } from '../../database/transaction.ts'

export interface Dateibezeichnungen {
  readonly dateiname: string
  /** Titles, sheets and labels of columns: none of them may stand in the reason. */
  readonly worte: readonly string[]
  readonly bereinigt: boolean
}

/** How the file is called, and what its parts are called. */
export async function findDateibezeichnungen(
  tx: Tx,
  id: number,
): Promise<Dateibezeichnungen | undefined> {
  const { rows } = await tx.query<Dateibezeichnungen>(
    `SELECT l.dateiname, l.bereinigt_am IS NOT NULL AS bereinigt,
       ARRAY[l.dateiname, regexp_replace(l.dateiname, '\\.[^.]*$', ''), l.titel] || l.blaetter || ARRAY(
         SELECT DISTINCT m.name FROM grundzahl g JOIN merkmal m ON m.id = g.merkmal_id
         WHERE g.lieferung_id = l.id AND m.lieferant_id IS NULL) AS worte
     FROM lieferung l WHERE l.id = $1`,
    [id],
  )
  return rows[0]
}

/** A published Stand that was made while the Lieferung counted. */
export interface BetroffenerDatenstand {
  readonly id: number
  readonly name: string
}

/** What went with a Lieferung. */
export interface Loeschspuren {
  /** It and all deliveries of the same file. */
  readonly lieferungen: readonly number[]
  readonly grundzahlen: number
  readonly merkmale: number
  readonly indikatoren: number
  /** Entries of the Protokoll whose texts were redacted. */
  readonly protokolleintraege: number
}

/** Deletes by the one function that may; the note stays. */
export async function deleteSpuren(
  tx: Tx,
  { id, von, grund }: { readonly id: number; readonly von: string; readonly grund: string },
): Promise<Loeschspuren> {
  const { rows } = await tx.query<{ spuren: Loeschspuren }>(
    'SELECT lieferung_bereinigen($1, $2, $3) AS spuren',
    [id, von, grund],
  )
  return rows[0]!.spuren
}

/** What the mapping of a file to be purged was kept as, unless another file was read by it. */
export async function deleteVorlagenOf(tx: Tx, lieferungId: number): Promise<void> {
  await tx.query('SELECT vorlagen_bereinigen($1)', [lieferungId])
}

/** What the Protokoll says of Vorlagen that went; the database lets it be only once the file is purged. */
export async function redactVorlagenprotokoll(tx: Tx): Promise<void> {
  await tx.query('SELECT vorlagenprotokoll_bereinigen()')
}

/** Drafts and published Stände that were frozen while this file counted. */
export async function findBetroffeneDatenstaende(
  tx: Tx,
  id: number,
): Promise<{
  readonly entwuerfe: readonly number[]
  readonly veroeffentlichte: readonly BetroffenerDatenstand[]
}> {
  const { rows } = await tx.query<BetroffenerDatenstand & { readonly entwurf: boolean }>(
    `SELECT d.id, d.name, d.zustand = 'ENTWURF' AS entwurf FROM datenstand d
     WHERE d.zustand IN ('ENTWURF', 'VEROEFFENTLICHT') AND d.lieferungen && ARRAY(
       SELECT l.id FROM lieferung l WHERE l.inhalt = (SELECT inhalt FROM lieferung WHERE id = $1))
     ORDER BY d.id`,
    [id],
  )
  return {
    entwuerfe: rows.filter(({ entwurf }) => entwurf).map((stand) => stand.id),
    veroeffentlichte: rows
      .filter(({ entwurf }) => !entwurf)
      .map((stand) => ({ id: stand.id, name: stand.name })),
  }
}

/** The reason of a correction names figures; that there was one stays. */
export async function deleteKorrekturgrund(tx: Tx, id: number): Promise<void> {
  await tx.query(`UPDATE lieferung SET korrekturgrund = '[bereinigt]' WHERE id = $1`, [id])
}
