/** Times people ask for by name, as minutes of the week; null: the minute that it is. */
import { ZONE } from '@sozial/shared/format'
import { toMinutenbereich } from './minuten-der-woche.ts'

const WERKTAGS = [1, 2, 3, 4, 5]
const ALLE_TAGE = [...WERKTAGS, 6, 7]
const ABEND = 18 * 60
const TAG = 24 * 60

const bereich = (tage: readonly number[], von: number): string =>
  `'${toMinutenbereich({ tage, von, bis: TAG }) ?? '{}'}'::int4multirange`

/** Each as SQL. */
export const SUCHZEITEN = {
  jetzt: `(SELECT int4multirange(int4range(jetzt, jetzt + 1)) FROM uhr)`,
  werktags: bereich(WERKTAGS, 0),
  abends: bereich(ALLE_TAGE, ABEND),
  wochenende: bereich([6, 7], 0),
} as const

/** The minute of the week in the Kreis, whatever zone the session of the database has. */
export const UHR_SQL = `
  uhr AS MATERIALIZED (
    SELECT (extract(isodow FROM t)::int - 1) * 1440 + extract(hour FROM t)::int * 60 + extract(minute FROM t)::int AS jetzt
    FROM (SELECT now() AT TIME ZONE '${ZONE}' AS t) t
  )`
