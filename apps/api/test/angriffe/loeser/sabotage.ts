/** What a broken protection would do: the suite has to notice. */
import type pg from 'pg'

/** Below the published levels: the newest borders of each. */
const KLEINE = `
  SELECT b.* FROM messwertblock b JOIN gebietsstand g ON g.id = b.gebietsstand_id
  WHERE b.datenstand_id = 0 AND g.ebene IN ('SOZIALRAUM', 'QUARTIER')
    AND g.stichtag = (SELECT max(n.stichtag) FROM gebietsstand n WHERE n.ebene = g.ebene)
    AND EXISTS (SELECT FROM messwertblock p WHERE p.datenstand_id = 1
      AND p.indikatorfassung_id = b.indikatorfassung_id AND p.zeitraum_id = b.zeitraum_id)`

/** Each cell for itself, as the primary rules want it, and nothing more. */
const NUR_PRIMAER = `
  CASE WHEN m.status NOT IN ('GUELTIG', 'NULL_WERT') THEN m.status
    WHEN f.berechnung ->> 'typ' IN ('ABSOLUT', 'ANTEIL', 'RATE', 'QUOTIENT', 'VERAENDERUNG')
      AND m.zaehler <> 0 AND abs(m.zaehler) < f.min_zaehler THEN 'GEHEIM_PRIMAER'
    WHEN m.nenner IS NOT NULL AND m.nenner < greatest(f.min_zaehler, f.min_nenner) THEN 'GEHEIM_PRIMAER'
    WHEN f.berechnung ->> 'typ' = 'ANTEIL' AND m.nenner - m.zaehler < f.min_zaehler THEN 'GEHEIM_PRIMAER'
    ELSE m.status END`

async function amSchutzVorbei(pool: pg.Pool, befehle: readonly string[]): Promise<void> {
  const verbindung = await pool.connect()
  try {
    await verbindung.query('BEGIN')
    await verbindung.query('SET LOCAL session_replication_role = replica')
    for (const befehl of befehle) await verbindung.query(befehl)
    await verbindung.query('COMMIT')
  } finally {
    verbindung.release()
  }
}

/** Publishes Sozialräume and Quartiere with the primary rules alone. */
export async function publishKleineOhneSekundaer(pool: pg.Pool): Promise<void> {
  await amSchutzVorbei(pool, [
    `CREATE TEMP TABLE kleine ON COMMIT DROP AS SELECT k.*, k.id + 10000000 AS neu FROM (${KLEINE}) k`,
    `INSERT INTO messwertblock (id, datenstand_id, indikatorfassung_id, gebietsstand_id, zeitraum_id, quellen, verfahren)
     SELECT neu, 1, indikatorfassung_id, gebietsstand_id, zeitraum_id, quellen, verfahren FROM kleine`,
    `INSERT INTO messwert (block_id, raumfassung_id, zaehler, nenner, wert, unten, oben, status, zeichen)
     SELECT k.neu, m.raumfassung_id, m.zaehler, m.nenner, m.wert, m.unten, m.oben, m.status, m.zeichen
     FROM kleine k JOIN messwert m ON m.block_id = k.id`,
    `INSERT INTO freigegebener_messwert (block_id, raumfassung_id, zaehler, nenner, wert, unten, oben, status, zeichen)
     SELECT block_id, raumfassung_id, CASE WHEN zeigt THEN zaehler END, CASE WHEN zeigt THEN nenner END,
       CASE WHEN zeigt THEN wert END, CASE WHEN zeigt THEN unten END, CASE WHEN zeigt THEN oben END,
       neuer, CASE WHEN zeigt THEN zeichen END
     FROM (SELECT k.neu AS block_id, m.raumfassung_id, m.zaehler, m.nenner, m.wert, m.unten, m.oben, m.zeichen,
         s.neuer::wert_status, s.neuer IN ('GUELTIG', 'NULL_WERT') AS zeigt
       FROM kleine k JOIN messwert m ON m.block_id = k.id JOIN indikatorfassung f ON f.id = k.indikatorfassung_id
         CROSS JOIN LATERAL (SELECT (${NUR_PRIMAER})::text AS neuer) s) x`,
  ])
}

/** Shows again what was given up so that nothing follows by subtraction: all of it, or only every n-th cell. */
export async function zeigeSekundaere(pool: pg.Pool, jede = 1): Promise<number> {
  const { rows } = await pool.query<{ anzahl: number }>(
    `SELECT count(*)::int AS anzahl FROM freigegebener_messwert WHERE status = 'GEHEIM_SEKUNDAER'`,
  )
  await amSchutzVorbei(pool, [
    `UPDATE freigegebener_messwert z SET zaehler = m.zaehler, nenner = m.nenner, wert = m.wert,
       unten = m.unten, oben = m.oben, status = m.status
     FROM messwert m, (SELECT block_id, raumfassung_id, row_number() OVER (ORDER BY block_id, raumfassung_id) AS n
       FROM freigegebener_messwert WHERE status = 'GEHEIM_SEKUNDAER') s
     WHERE s.n % ${jede} = 0 AND z.block_id = s.block_id AND z.raumfassung_id = s.raumfassung_id
       AND m.block_id = z.block_id AND m.raumfassung_id = z.raumfassung_id`,
  ])
  return Math.floor((rows[0]?.anzahl ?? 0) / jede)
}
