/**
 * Today in the Kreis: deadlines, rights and areas begin and end with its day,
 * whatever zone the session of the database has.
 */
export const HEUTE_SQL = `(now() AT TIME ZONE 'Europe/Berlin')::date`
