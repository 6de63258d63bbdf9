/**
 * The finder's question as one would put it by hand for exactly what is asked:
 * no age, no costs, no map. It fetches what the words found by its key, as ours does.
 */
import { toWorte } from '@sozial/api/src/modules/angebotssuche/suchtext.ts'

import type { Frage } from './finder-bed.ts'

const SPALTEN =
  'angebot_id, slug, titel, kategorien, zielgruppen, barrierefreiheit, sprachen, kostenart, frei, kreisweit, oeffnungsminuten, suche'

export const HANDGESCHRIEBEN_SQL = `
  WITH w AS MATERIALIZED (
    SELECT nr, wort, to_tsquery('german', wort || ':*') AS q, CASE WHEN length(wort) >= 4 THEN '%' || wort || '%' END AS m,
      (SELECT coalesce(array_agg(schluessel), '{}') FROM angebotskategorie
        WHERE to_tsvector('german', name || ' ' || array_to_string(synonyme, ' ')) @@ to_tsquery('german', wort || ':*')) AS k,
      (SELECT array_agg('%' || left(wort, i - 1) || substr(wort, i + 1, 1) || substr(wort, i, 1) || substr(wort, i + 2) || '%')
        FROM generate_series(1, length(wort) - 1) i) AS d
    FROM unnest($1::text[]) WITH ORDINALITY u (wort, nr) WHERE ts_lexize('german_stem', wort) <> '{}'
  ), w2 AS MATERIALIZED (
    SELECT w.*, (SELECT coalesce(array_agg(schluessel), '{}') FROM angebotskategorie,
      LATERAL (SELECT name || ' ' || array_to_string(synonyme, ' ') AS t) t
      WHERE length(w.wort) >= 4 AND (t %> w.wort OR t ILIKE ANY (w.d))) AS a FROM w
  ), g AS MATERIALIZED (
    SELECT w2.nr, o.angebot_id, o.kategorien && w2.k AS s FROM w2, LATERAL (
      SELECT angebot_id, kategorien FROM oeffentliches_angebot
      WHERE suche @@ w2.q OR suchtext ILIKE w2.m OR kategorien && w2.k) o
  ), x AS MATERIALIZED (
    SELECT nr, angebot_id, s, 0::float4 AS nah FROM g UNION ALL
    SELECT w2.nr, o.angebot_id, o.kategorien && w2.a,
      CASE WHEN word_similarity(w2.wort, o.titel) >= 0.3 THEN word_similarity(w2.wort, o.titel) ELSE 0 END
    FROM w2, LATERAL (
      SELECT angebot_id, kategorien, titel FROM oeffentliches_angebot
      WHERE suchtext %> w2.wort OR suchtext ILIKE ANY (w2.d) OR kategorien && w2.a) o
    WHERE length(w2.wort) >= 4 AND NOT EXISTS (SELECT FROM g WHERE g.nr = w2.nr)
  ), f AS MATERIALIZED (
    SELECT angebot_id, count(*) FILTER (WHERE s) + sum(nah) AS s FROM x
    GROUP BY angebot_id HAVING count(*) = (SELECT count(DISTINCT nr) FROM x)
  ), n AS MATERIALIZED (
    SELECT angebot_id, min(d) AS d FROM (
      SELECT angebot_id, 111320 * sqrt((breite - $7) ^ 2 + ((laenge - $6) * cos(radians($7))) ^ 2) AS d
      FROM oeffentlicher_standort WHERE breite BETWEEN $7::float8 - $8::float8 / 111320 AND $7 + $8 / 111320) x
    WHERE d <= $8 GROUP BY angebot_id
  ), b AS MATERIALIZED (
    SELECT o.angebot_id, o.slug, o.titel, o.kategorien, o.zielgruppen, o.barrierefreiheit, o.sprachen, o.kostenart, o.frei,
      o.oeffnungsminuten, n.d,
      coalesce(ts_rank(o.suche, (SELECT to_tsquery('german', string_agg(wort || ':*', ' | ')) FROM w)), 0) + o.s AS r,
      ($2::text[] IS NULL OR o.kategorien && $2) AS ok1, ($3::text[] IS NULL OR o.zielgruppen && ($3 || '{ALLE}'::text[])) AS ok2,
      ($4::text[] IS NULL OR o.sprachen && $4) AS ok3, (NOT $5::bool OR coalesce(o.frei > 0, false)) AS ok4
    FROM (
      SELECT f.s, o.* FROM f CROSS JOIN LATERAL (SELECT ${SPALTEN} FROM oeffentliches_angebot WHERE angebot_id = f.angebot_id OFFSET 0) o
      UNION ALL SELECT 0, ${SPALTEN} FROM oeffentliches_angebot WHERE NOT EXISTS (SELECT FROM w)
    ) o LEFT JOIN n ON n.angebot_id = o.angebot_id
    WHERE $8 IS NULL OR o.kreisweit OR n.angebot_id IS NOT NULL
  ), t AS MATERIALIZED (SELECT * FROM b WHERE ok1 AND ok2 AND ok3 AND ok4),
  s AS (SELECT * FROM t ORDER BY CASE WHEN $6::float8 IS NOT NULL THEN coalesce(d, 'infinity') END, r DESC, titel, angebot_id LIMIT 20)
  SELECT (SELECT count(*)::int FROM t) AS anzahl,
    (SELECT coalesce(json_agg(json_build_object('slug', s.slug, 'titel', s.titel, 'kurztext', o.dokument #>> '{inhalt,kurztext}',
      'organisation', o.dokument #>> '{organisation,name}', 'orte', jsonb_path_query_array(o.dokument, '$.standorte[*].ort'),
      'frei', s.frei, 'abstand', round(s.d))
      ORDER BY CASE WHEN $6 IS NOT NULL THEN coalesce(s.d, 'infinity') END, s.r DESC, s.titel, s.angebot_id), '[]')
      FROM s JOIN oeffentliches_angebot o USING (angebot_id)) AS treffer,
    (SELECT json_agg(x) FROM (
      SELECT 'kategorien' AS feld, u AS wert, k.name, count(*) AS anzahl FROM b, unnest(kategorien) u JOIN angebotskategorie k ON k.schluessel = u
        WHERE ok2 AND ok3 AND ok4 GROUP BY u, k.name
      UNION ALL SELECT 'zielgruppen', u, NULL, count(*) FILTER (WHERE NOT zielgruppen @> '{ALLE}')
          + (SELECT count(*) FROM b WHERE zielgruppen @> '{ALLE}' AND ok1 AND ok3 AND ok4)
        FROM b, unnest(zielgruppen) u WHERE ok1 AND ok3 AND ok4 GROUP BY u
      UNION ALL SELECT 'barrierefreiheit', u, NULL, count(*) FROM b, unnest(barrierefreiheit) u WHERE ok1 AND ok2 AND ok3 AND ok4 GROUP BY u
      UNION ALL SELECT 'sprachen', u, NULL, count(*) FROM b, unnest(sprachen) u WHERE ok1 AND ok2 AND ok4 GROUP BY u
      UNION ALL SELECT 'kostenart', kostenart, NULL, count(*) FROM b WHERE ok1 AND ok2 AND ok3 AND ok4 GROUP BY kostenart
      UNION ALL SELECT 'frei', 'ja', NULL, count(*) FROM b WHERE frei > 0 AND ok1 AND ok2 AND ok3
      UNION ALL SELECT 'zeiten', z.n, NULL, count(*) FROM b, (VALUES ('werktags', '{[0,7200)}'::int4multirange),
          ('abends', '{[1080,1440),[2520,2880),[3960,4320),[5400,5760),[6840,7200),[8280,8640),[9720,10080)}'),
          ('wochenende', '{[7200,10080)}'), ('jetzt', (SELECT int4multirange(int4range(j, j + 1)) FROM (
            SELECT (extract(isodow FROM t)::int - 1) * 1440 + extract(hour FROM t)::int * 60 + extract(minute FROM t)::int AS j
            FROM (SELECT now() AT TIME ZONE 'Europe/Berlin' AS t) t) j))) z (n, m)
        WHERE b.oeffnungsminuten && z.m AND ok1 AND ok2 AND ok3 AND ok4 GROUP BY z.n) x) AS facetten`

export const toWerte = (frage: Frage): readonly unknown[] => [
  toWorte(frage.suche),
  frage.kategorien ?? null,
  frage.zielgruppen ?? null,
  frage.sprachen ?? null,
  frage.nurFreie ?? false,
  frage.ort?.laenge ?? null,
  frage.ort?.breite ?? null,
  frage.umkreisKm === undefined ? null : frage.umkreisKm * 1000,
]
