import pg from 'pg'
import type { Demobestand } from './betrieb.ts'

/** Asked before the migrations run: a database without accounts has none that are open. */
export async function findDemobestand(connectionString: string): Promise<Demobestand> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    const { rows: tabellen } = await client.query<{ da: boolean }>(
      `SELECT to_regclass('konto') IS NOT NULL AS da`,
    )
    if (tabellen[0]?.da !== true) return { offeneKonten: 0 }
    const { rows } = await client.query<{ zahl: number }>(
      'SELECT count(*)::int AS zahl FROM konto WHERE demo AND deaktiviert_am IS NULL',
    )
    return { offeneKonten: rows[0]?.zahl ?? 0 }
  } finally {
    await client.end()
  }
}
