import type { Pool } from 'pg'

/** What is wrong at one place of the chain. */
export type Kettenmangel = 'LUECKE' | 'KETTE' | 'GEAENDERT' | 'FEHLT' | 'OHNE_GLIED'

export interface Kettenbefund {
  /** Place in the chain; null for an entry that has none. */
  readonly nr: string | null
  readonly protokollId: string
  readonly mangel: Kettenmangel
}

/** The state of the chain at its end: whoever notes it elsewhere can prove later that nothing before it changed. */
export interface Siegel {
  readonly nr: string
  /** SHA-256, hexadecimal. */
  readonly kette: string
}

export interface Kettenpruefung {
  readonly eintraege: number
  /** Deleted after their retention. */
  readonly geloescht: number
  readonly bereinigt: number
  /** At most 100, from the start. */
  readonly befunde: readonly Kettenbefund[]
  /** null while nothing was ever recorded. */
  readonly siegel: Siegel | null
}

/** The floors of the retention, once more: the check trusts no function of the database. */
const MINDESTFRIST = `CASE WHEN k.zugriff THEN interval '6 months' ELSE interval '36 months' END`

/** What an entry says, written as `protokoll_inhalt` in the database writes it. */
const INHALT = `convert_to(jsonb_build_array(p.id, extract(epoch FROM p.zeitpunkt), p.akteurart::text, p.akteur,
  p.konto_id, p.handlung, p.gegenstand, p.kennung, p.alt, p.neu, p.vorgang,
  extract(epoch FROM p.bereinigt_am))::text, 'UTF8')`

const PRUEFUNG = `
  WITH glied AS (
    SELECT *, lag(nr, 1, 0::bigint) OVER (ORDER BY nr) AS nr_davor,
           lag(kette, 1, ''::bytea) OVER (ORDER BY nr) AS davor,
           nr = max(nr) OVER (PARTITION BY protokoll_id) AS neuestes
    FROM protokollkette
  ), befund AS (
    SELECT k.nr, k.protokoll_id, CASE
      WHEN k.nr <> k.nr_davor + 1 THEN 'LUECKE'
      WHEN k.kette <> sha256(k.davor || convert_to(concat_ws('|', k.nr, k.protokoll_id,
        extract(epoch FROM k.zeitpunkt), k.zugriff::int, encode(k.inhalt, 'hex')), 'UTF8')) THEN 'KETTE'
      WHEN p.id IS NULL AND (k.geloescht_am IS NULL OR k.geloescht_am > now()
        OR k.zeitpunkt > k.geloescht_am - ${MINDESTFRIST}) THEN 'FEHLT'
      WHEN p.id IS NOT NULL AND k.neuestes AND (k.salz IS NULL OR k.zeitpunkt <> p.zeitpunkt
        OR k.inhalt <> sha256(k.salz || ${INHALT})) THEN 'GEAENDERT'
      WHEN p.id IS NOT NULL AND NOT k.neuestes AND p.bereinigt_am IS NULL THEN 'GEAENDERT'
    END AS mangel
    FROM glied k LEFT JOIN protokoll p ON p.id = k.protokoll_id
    UNION ALL
    SELECT NULL, p.id, 'OHNE_GLIED' FROM protokoll p
    WHERE NOT EXISTS (SELECT FROM protokollkette k WHERE k.protokoll_id = p.id)
  )
  SELECT nr, protokoll_id AS "protokollId", mangel FROM befund WHERE mangel IS NOT NULL
  ORDER BY protokoll_id LIMIT 100`

/**
 * Recomputes the whole chain over the Protokoll: every entry must say what its
 * link attests, every link must stand on the one before, and an entry may only
 * be missing when its retention was over. Whoever owns the database can rewrite
 * all of it; against that helps a Siegel noted outside.
 */
export async function pruefeKette(pool: Pool): Promise<Kettenpruefung> {
  const { rows: befunde } = await pool.query<Kettenbefund>(PRUEFUNG)
  const { rows } = await pool.query<Omit<Kettenpruefung, 'befunde' | 'siegel'>>(
    `SELECT (SELECT count(*)::int FROM protokoll) AS eintraege,
       (SELECT count(*)::int FROM protokoll WHERE bereinigt_am IS NOT NULL) AS bereinigt,
       (SELECT count(DISTINCT protokoll_id)::int FROM protokollkette WHERE geloescht_am IS NOT NULL) AS geloescht`,
  )
  return { ...rows[0]!, befunde, siegel: await findSiegel(pool) }
}

/** The newest Siegel. */
export async function findSiegel(pool: Pick<Pool, 'query'>): Promise<Siegel | null> {
  const { rows } = await pool.query<Siegel>(
    `SELECT nr, encode(kette, 'hex') AS kette FROM protokollkette ORDER BY nr DESC LIMIT 1`,
  )
  return rows[0] ?? null
}

/** Whether a Siegel noted earlier is still part of the chain. */
export async function hatSiegel(pool: Pool, { nr, kette }: Siegel): Promise<boolean> {
  const { rowCount } = await pool.query(
    `SELECT FROM protokollkette WHERE nr = $1::bigint AND kette = decode($2, 'hex')`,
    [nr, kette],
  )
  return rowCount === 1
}
