import type { Db } from '@sozial/db'

export interface Vokabelfund {
  readonly gesucht: string
  /** Words of categories and titles that look like it, the nearest first; at least one. */
  readonly aehnliche: readonly string[]
}

const HOECHSTENS = 3
/** Share of common groups of three letters: one letter wrong in seven is about this. */
const MINDESTENS_AEHNLICH = 0.3

/** For each word from four letters on that no category and no title has. */
export async function findAehnlicheWorte(
  db: Db,
  worte: readonly string[],
): Promise<readonly Vokabelfund[]> {
  const { rows } = await db.pool.query<Vokabelfund>({
    name: 'suchvorschlaege',
    text: `
      WITH vokabel AS MATERIALIZED (
        SELECT lower(wort) AS klein, min(wort COLLATE "C") AS wort, count(*) AS anzahl FROM (
          SELECT regexp_split_to_table(concat_ws(' ', name, array_to_string(synonyme, ' ')), '[^[:alpha:]]+') AS wort
          FROM angebotskategorie
          UNION ALL
          SELECT regexp_split_to_table(titel, '[^[:alpha:]]+') FROM oeffentliches_angebot
        ) w WHERE length(wort) >= 4 GROUP BY lower(wort)
      )
      SELECT g.wort AS gesucht, a.aehnliche
      FROM unnest($1::text[]) WITH ORDINALITY g (wort, nr) CROSS JOIN LATERAL (
        SELECT array_agg(v.wort ORDER BY v.naehe DESC, v.anzahl DESC, v.wort) AS aehnliche FROM (
          SELECT wort, anzahl, similarity(klein, g.wort) AS naehe FROM vokabel
          WHERE similarity(klein, g.wort) >= ${MINDESTENS_AEHNLICH}
          ORDER BY naehe DESC, anzahl DESC, wort LIMIT ${HOECHSTENS}
        ) v
      ) a
      WHERE length(g.wort) >= 4 AND a.aehnliche IS NOT NULL
        AND NOT EXISTS (SELECT FROM vokabel v WHERE v.klein = g.wort)
      ORDER BY g.nr`,
    values: [worte],
  })
  return rows
}
