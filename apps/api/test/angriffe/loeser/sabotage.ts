/** What a broken protection would do: the suite has to notice. */
import type pg from 'pg'

/** Each cell for itself, as the primary rules want it, and nothing more. */
const NUR_PRIMAER = `
  CASE WHEN m.status NOT IN ('GUELTIG', 'NULL_WERT') THEN m.status::text
    WHEN f.berechnung ->> 'typ' IN ('ABSOLUT', 'ANTEIL', 'RATE', 'QUOTIENT', 'VERAENDERUNG')
      AND m.zaehler <> 0 AND abs(m.zaehler) < f.min_zaehler THEN 'GEHEIM_PRIMAER'
    WHEN m.nenner IS NOT NULL AND m.nenner < greatest(f.min_zaehler, f.min_nenner) THEN 'GEHEIM_PRIMAER'
    WHEN f.berechnung ->> 'typ' = 'ANTEIL' AND m.nenner - m.zaehler < f.min_zaehler THEN 'GEHEIM_PRIMAER'
    ELSE m.status::text END`

async function amSchutzVorbei(pool: pg.Pool, befehl: string): Promise<number> {
  const verbindung = await pool.connect()
  try {
    await verbindung.query('BEGIN')
    await verbindung.query('SET LOCAL session_replication_role = replica')
    const { rowCount } = await verbindung.query(befehl)
    await verbindung.query('COMMIT')
    return rowCount ?? 0
  } finally {
    verbindung.release()
  }
}

/** Cells that no rule hides: they were given up so that no other follows. */
const OPFER = `
  SELECT z.block_id, z.raumfassung_id,
    row_number() OVER (ORDER BY z.block_id, z.raumfassung_id) AS n
  FROM freigegebener_messwert z
    JOIN messwert m ON m.block_id = z.block_id AND m.raumfassung_id = z.raumfassung_id
    JOIN messwertblock b ON b.id = z.block_id JOIN indikatorfassung f ON f.id = b.indikatorfassung_id
  WHERE z.wert IS NULL AND m.wert IS NOT NULL AND (${NUR_PRIMAER})::text IN ('GUELTIG', 'NULL_WERT')`

/**
 * Shows again what was given up: all of it, or every n-th cell.
 *
 * @returns how many cells
 */
export async function zeigeGeopferte(pool: pg.Pool, jede = 1): Promise<number> {
  return amSchutzVorbei(
    pool,
    `UPDATE freigegebener_messwert z SET zaehler = m.zaehler, nenner = m.nenner, wert = m.wert,
       unten = m.unten, oben = m.oben, status = m.status
     FROM messwert m, (${OPFER}) o
     WHERE o.n % ${jede} = 0 AND z.block_id = o.block_id AND z.raumfassung_id = o.raumfassung_id
       AND m.block_id = z.block_id AND m.raumfassung_id = z.raumfassung_id`,
  )
}
