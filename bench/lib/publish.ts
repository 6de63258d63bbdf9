/** A published Datenstand of the bed with the same Sozialräume as its Arbeitsstand. */
import pg from 'pg'

/** Published areas as small as these exist nowhere else: here alike is compared with alike. */
const VEROEFFENTLICHEN = `
  INSERT INTO datenstand (id, zustand, name, auswahl, vorbereitet_von, vorbereitet_am, freigegeben_von, veroeffentlicht_am)
    SELECT 1, 'VEROEFFENTLICHT', 'Bench', '{"ebenen":["SOZIALRAUM"]}', min(id), now(), max(id), now()
    FROM konto WHERE anmeldename LIKE 'bench-%';
  INSERT INTO messwertblock (id, datenstand_id, indikatorfassung_id, gebietsstand_id, zeitraum_id, quellen, verfahren)
    SELECT b.id + 1000000, 1, b.indikatorfassung_id, b.gebietsstand_id, b.zeitraum_id, b.quellen, b.verfahren
    FROM messwertblock b JOIN gebietsstand g ON g.id = b.gebietsstand_id
    WHERE b.datenstand_id = 0 AND g.ebene = 'SOZIALRAUM';
  INSERT INTO freigegebener_messwert (block_id, raumfassung_id, zaehler, nenner, wert, unten, oben, status, zeichen)
    SELECT m.block_id + 1000000, m.raumfassung_id, m.zaehler, m.nenner, m.wert, m.unten, m.oben, m.status, m.zeichen
    FROM messwert m JOIN messwertblock b ON b.id = m.block_id + 1000000 ORDER BY m.block_id, m.raumfassung_id;`

/** Once per bed; it is kept with it. */
export async function publish(connectionString: string): Promise<void> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    const { rowCount } = await client.query('SELECT FROM datenstand WHERE id = 1')
    if (rowCount !== 0) return
    await client.query('BEGIN')
    // Figures enter a Datenstand only before it is published; this one is made at once.
    await client.query('SET LOCAL session_replication_role = replica')
    await client.query(VEROEFFENTLICHEN)
    await client.query('COMMIT')
    await client.query('VACUUM (FREEZE, ANALYZE) freigegebener_messwert, messwertblock')
  } finally {
    await client.end()
  }
}
