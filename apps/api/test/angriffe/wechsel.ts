/** Another world: everything that nobody may learn is different, and all that is published is the same. */
import type pg from 'pg'

/** Cells without a published value, and all of the Arbeitsstand, whatever they hold. */
const GEHEIM = `b.datenstand_id = 0 OR EXISTS (SELECT FROM freigegebener_messwert z
  WHERE z.block_id = m.block_id AND z.raumfassung_id = m.raumfassung_id AND z.wert IS NULL)`

const BEFEHLE = [
  `UPDATE messwert m SET zaehler = abs(hashint4(m.raumfassung_id)) % 997 + 3, nenner = 1000 + m.raumfassung_id,
     wert = abs(hashint4(m.raumfassung_id)) % 97 + 1, unten = NULL, oben = NULL, zeichen = 'p', status = 'GUELTIG'
   FROM messwertblock b WHERE b.id = m.block_id AND (${GEHEIM})`,
  `UPDATE grundzahl SET wert = wert + 1 + raumfassung_id % 7 WHERE wert > 0`,
  // Where it is hidden, nothing else may be seen; and where a row lies on disk says when it was written.
  `UPDATE freigegebener_messwert SET nenner = 4711 + raumfassung_id, zeichen = 's' WHERE wert IS NULL`,
  `UPDATE freigegebener_messwert SET status = status WHERE raumfassung_id % 3 = 1`,
  `DELETE FROM schutzzelle WHERE raumfassung_id % 2 = 0`,
  `UPDATE schutzzelle SET art = CASE art WHEN 'SEKUNDAER' THEN 'PRIMAER' ELSE 'SEKUNDAER' END::schutzart,
     unten = NULL, oben = NULL, erforderlich_unten = NULL, erforderlich_oben = NULL, kette = '[]'`,
  `DELETE FROM schutzspeicher`,
  `UPDATE schutzlauf SET bericht = '{}', fertig = 0, gesamt = 0`,
]

/**
 * Changes what is hidden, behind the back of all that protects the rows.
 *
 * @returns how many cells with hidden numbers there are in publications
 */
export async function aendereVerborgenes(pool: pg.Pool): Promise<number> {
  const verbindung = await pool.connect()
  try {
    await verbindung.query('BEGIN')
    await verbindung.query('SET LOCAL session_replication_role = replica')
    for (const befehl of BEFEHLE) await verbindung.query(befehl)
    await verbindung.query('COMMIT')
    await verbindung.query('ANALYZE')
    const { rows } = await verbindung.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM freigegebener_messwert z JOIN messwert m USING (block_id, raumfassung_id)
       WHERE z.wert IS NULL AND m.wert IS NOT NULL`,
    )
    return rows[0]!.n
  } finally {
    verbindung.release()
  }
}
