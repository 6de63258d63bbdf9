import type { Pool } from 'pg'

/** When attempts are slowed down and by how much at most. */
export interface Bremsregel {
  /** Attempts without any wait. */
  readonly frei: number
  readonly hoechstensSekunden: number
}

/** After this long without an attempt the counting starts anew; longer than any wait. */
const RUHE_MINUTEN = 60

/** The wait doubles from two seconds on. `$2` free attempts, `$3` longest wait. */
const ZAEHLE = `
  INSERT INTO anmeldeversuch AS v (schluessel, anzahl, zuletzt_am) VALUES ($1, 1, now())
  ON CONFLICT (schluessel) DO UPDATE SET
    (anzahl, gesperrt_bis) = (
      SELECT n, CASE WHEN n > $2::int
        THEN now() + make_interval(secs => least(power(2, least(n - $2::int, 20)), $3::int)) END
      FROM (SELECT CASE WHEN v.zuletzt_am < now() - interval '${RUHE_MINUTEN} minutes'
                        THEN 1 ELSE least(v.anzahl, 1000) + 1 END AS n) AS naechster),
    zuletzt_am = now()
  WHERE v.gesperrt_bis IS NULL OR v.gesperrt_bis <= now()
  RETURNING anzahl`

/**
 * Counts an attempt before it is checked, so that many at once are counted too.
 *
 * @returns seconds to wait before anything is checked; 0: go on. And the how-manieth
 *   attempt of its series it is; 0: not counted
 */
export async function countVersuch(
  pool: Pool,
  schluessel: Buffer,
  { frei, hoechstensSekunden }: Bremsregel,
): Promise<{ readonly warten: number; readonly anzahl: number }> {
  const { rows: gezaehlt } = await pool.query<{ anzahl: number }>({
    name: 'anmeldeversuch_zaehlen',
    text: ZAEHLE,
    values: [schluessel, frei, hoechstensSekunden],
  })
  const [versuch] = gezaehlt
  if (versuch) return { warten: 0, anzahl: versuch.anzahl }
  const { rows } = await pool.query<{ sekunden: number }>(
    `SELECT ceil(extract(epoch FROM gesperrt_bis - now()))::int AS sekunden
     FROM anmeldeversuch WHERE schluessel = $1`,
    [schluessel],
  )
  return { warten: Math.max(1, rows[0]?.sekunden ?? 1), anzahl: 0 }
}

export async function deleteVersuche(pool: Pool, schluessel: Buffer): Promise<void> {
  await pool.query('DELETE FROM anmeldeversuch WHERE schluessel = $1', [schluessel])
}

/** Takes back one attempt that succeeded; those of others stay counted. */
export async function forgiveVersuch(pool: Pool, schluessel: Buffer): Promise<void> {
  await pool.query(
    'UPDATE anmeldeversuch SET anzahl = greatest(anzahl - 1, 0) WHERE schluessel = $1',
    [schluessel],
  )
}
