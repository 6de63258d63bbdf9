import { DEMOVERSION } from '@sozial/db/seed/demo/index'
import pg from 'pg'

/**
 * What became of the demo Kreis of an earlier version of the program:
 * - `AKTUELL` there is none: it is of this version, or a real Kreis, or nothing at all
 * - `GELEERT` the database is empty again and waits for migrations and demo Kreis
 * - `BEHALTEN` somebody has worked with it, so it stays as it is
 */
export type Demozustand = 'AKTUELL' | 'GELEERT' | 'BEHALTEN'

/**
 * Empties a database that holds nothing but an older demo Kreis: what was
 * generated can be generated again. A real Kreis is never touched, nor a demo
 * Kreis in which anybody but the program itself has changed anything; having
 * signed in and read is no change.
 *
 * To be called as the owner, after the migrations, by the only process that
 * uses the database: it takes away every table.
 */
export async function resetAlteDemo(connectionString: string): Promise<Demozustand> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    const { rows } = await client.query<{ veraltet: boolean; beruehrt: boolean }>(ZUSTAND, [
      DEMOVERSION,
    ])
    const zustand = rows[0]
    if (zustand === undefined || !zustand.veraltet) return 'AKTUELL'
    if (zustand.beruehrt) return 'BEHALTEN'
    await client.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public')
    return 'GELEERT'
  } finally {
    await client.end()
  }
}

/** One row when there is a demo Kreis. The version stands where its creation was recorded. */
const ZUSTAND = `
  SELECT coalesce((SELECT (p.neu ->> 'demoversion')::int FROM protokoll p
                   WHERE p.handlung = 'seedDemo' ORDER BY p.id DESC LIMIT 1), 0) <> $1 AS veraltet,
         EXISTS (SELECT FROM protokoll p WHERE p.akteurart <> 'SYSTEM'
                 AND p.handlung NOT IN ('signIn', 'signOut', 'setZweck', 'readMesswerte', 'readDatei'))
           OR EXISTS (SELECT FROM rueckmeldung) AS beruehrt
  FROM kreis k WHERE k.demo`
