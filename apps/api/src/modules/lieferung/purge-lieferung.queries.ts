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

export async function findBetroffeneDatenstaende(
  tx: Tx,
  id: number,
): Promise<readonly BetroffenerDatenstand[]> {
  const { rows } = await tx.query<BetroffenerDatenstand>(
    `SELECT DISTINCT d.id, d.name
     FROM datenstand d
     JOIN messwertblock b ON b.datenstand_id = d.id
     JOIN indikatorfassung f ON f.id = b.indikatorfassung_id
     CROSS JOIN LATERAL jsonb_path_query(f.berechnung, 'strict $.**.merkmal') AS p(merkmal)
     JOIN merkmal m ON m.schluessel = p.merkmal #>> '{}'
     JOIN grundzahl g ON g.merkmal_id = m.id AND g.quelle_id = ANY(b.quellen)
     JOIN lieferung l ON l.id = g.lieferung_id
     WHERE d.veroeffentlicht_am >= l.erfasst_am
       AND l.inhalt = (SELECT inhalt FROM lieferung WHERE id = $1)
     ORDER BY d.id`,
    [id],
  )
  return rows
}
