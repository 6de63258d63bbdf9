import type { Pool } from 'pg'

export interface Bestandszahlen {
  readonly version: string
  /** Newest migration. */
  readonly migration: string | null
  readonly kreis: string | null
  readonly zahlen: readonly (readonly [was: string, anzahl: number])[]
}

const GEZAEHLTE = [
  ['Räume', 'raum'],
  ['Indikatoren', 'indikator'],
  ['Lieferungen', 'lieferung'],
  ['Grundzahlen', 'grundzahl'],
  ['Messwerte', 'messwert'],
] as const

/** Where the database stands and how much is in it. */
export async function findBestandszahlen(pool: Pool): Promise<Bestandszahlen> {
  const zaehlungen = GEZAEHLTE.map(([, tabelle]) => `(SELECT count(*)::int FROM ${tabelle})`)
  const { rows } = await pool.query<Omit<Bestandszahlen, 'zahlen'> & { anzahlen: number[] }>(
    `SELECT current_setting('server_version') AS version,
       (SELECT max(migration_name) FROM _prisma_migrations) AS migration,
       (SELECT f.name || CASE WHEN k.demo THEN ' (Demodaten)' ELSE '' END
        FROM kreis k JOIN raumfassung f ON f.raum_id = k.raum_id
        ORDER BY f.gueltig_ab DESC LIMIT 1) AS kreis,
       ARRAY[${zaehlungen.join()}] AS anzahlen`,
  )
  const { anzahlen, ...rest } = rows[0]!
  return { ...rest, zahlen: GEZAEHLTE.map(([was], i) => [was, anzahlen[i]!]) }
}
