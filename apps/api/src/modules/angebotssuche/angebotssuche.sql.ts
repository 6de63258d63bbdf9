/**
 * The one question of the finder. It reads what is public, and the categories.
 *
 * Parameters: $1 words, $2 categories, $3 Zielgruppen, $4 age, $5 Räume,
 * $6 longitude, $7 latitude, $8 radius in metres, $9 minutes of the week,
 * $10 accessibility, $11 languages, $12 only with free places, $13 costs,
 * $14 length of the page, $15 where it begins, $16 most points on the map,
 * $17 named times, $18 in a Raum without what serves the whole Kreis. A filter that is null holds for everything.
 */

import { SUCHZEITEN, UHR_SQL } from './suchzeiten.ts'

/** Filters one can count for, each with its bit in `fehlt`. */
const FACETTEN = {
  kategorien: { bit: 1, werte: 'unnest(kategorien)' },
  zielgruppen: { bit: 2, werte: 'unnest(zielgruppen)' },
  barrierefreiheit: { bit: 4, werte: 'unnest(barrierefreiheit)' },
  sprachen: { bit: 8, werte: 'unnest(sprachen)' },
  kostenart: { bit: 16, werte: 'unnest(ARRAY[kostenart])' },
  frei: { bit: 32, werte: `unnest(CASE WHEN frei > 0 THEN '{ja}'::text[] END)` },
  zeiten: { bit: 64, werte: 'unnest(zeiten)' },
} as const

type Facette = keyof typeof FACETTEN

/** Minutes of the week, as stored, of the times people ask for. */
const ZEITEN_SQL = Object.entries(SUCHZEITEN)
  .map(([name, minuten]) => `CASE WHEN oeffnungsminuten && ${minuten} THEN '${name}' END`)
  .join()

/**
 * A word finds what holds its stem, its beginning or, from four letters on, the
 * word inside a longer one, and what belongs to a category that goes by it. A
 * word that finds nothing so is taken for a typing error: most of its groups of
 * three letters are there, or two neighbours changed places. What finds nothing
 * even then is left out, and named in the answer.
 */
const WORTTREFFER = `
  wort AS MATERIALIZED (
    SELECT w.nr, w.wort, to_tsquery('german', w.wort || ':*') AS frage,
      CASE WHEN length(w.wort) >= 4 THEN '%' || w.wort || '%' END AS muster,
      (SELECT coalesce(array_agg(k.schluessel), '{}') FROM kategorietext k
        WHERE k.vektor @@ to_tsquery('german', w.wort || ':*')) AS kategorien,
      d.dreher, (SELECT coalesce(array_agg(k.schluessel), '{}') FROM kategorietext k
        WHERE length(w.wort) >= 4 AND (k.text %> w.wort OR k.text ILIKE ANY (d.dreher))) AS aehnliche
    FROM unnest($1::text[]) WITH ORDINALITY w (wort, nr) CROSS JOIN LATERAL (
      SELECT array_agg('%' || left(w.wort, i - 1) || substr(w.wort, i + 1, 1) || substr(w.wort, i, 1)
        || substr(w.wort, i + 2) || '%') AS dreher FROM generate_series(1, length(w.wort) - 1) i
    ) d
    WHERE ts_lexize('german_stem', w.wort) <> '{}'
  ),
  genau AS MATERIALIZED (
    SELECT w.nr, o.angebot_id, o.kategorien && w.kategorien AS sache
    FROM wort w CROSS JOIN LATERAL (
      SELECT angebot_id, kategorien FROM oeffentliches_angebot
      WHERE suche @@ w.frage OR suchtext ILIKE w.muster OR kategorien && w.kategorien
    ) o
  ),
  worttreffer AS MATERIALIZED (
    SELECT nr, angebot_id, sache, false AS vertippt, 0 AS naehe FROM genau
    UNION ALL
    SELECT w.nr, o.angebot_id, o.kategorien && w.aehnliche, true,
      CASE WHEN word_similarity(w.wort, o.titel) >= 0.3 THEN word_similarity(w.wort, o.titel) ELSE 0 END
    FROM wort w CROSS JOIN LATERAL (
      SELECT angebot_id, kategorien, titel FROM oeffentliches_angebot
      WHERE suchtext %> w.wort OR suchtext ILIKE ANY (w.dreher) OR kategorien && w.aehnliche
    ) o
    WHERE length(w.wort) >= 4 AND NOT EXISTS (SELECT FROM genau g WHERE g.nr = w.nr)
  ),
  gefunden AS MATERIALIZED (
    SELECT angebot_id, count(*) FILTER (WHERE sache) + sum(naehe) AS sachen
    FROM worttreffer GROUP BY angebot_id HAVING count(*) = (SELECT count(DISTINCT nr) FROM worttreffer)
  )`

/** Metres on a sphere; over a Kreis the plane is off by less than a thousandth. */
const ABSTAND = `(111320 * sqrt((s.breite - $7) ^ 2 + ((s.laenge - $6) * cos(radians($7))) ^ 2))`

/** Nearest site of each offer, of those in reach. */
const NAECHSTE = `
  naechste AS MATERIALIZED (
    SELECT DISTINCT ON (angebot_id) angebot_id, abstand FROM (
      SELECT s.angebot_id, ${ABSTAND} AS abstand FROM oeffentlicher_standort s
      WHERE $6::float8 IS NOT NULL AND ($8::float8 IS NULL
        OR (s.breite BETWEEN $7::float8 - $8 / 111320 AND $7 + $8 / 111320))
    ) s
    WHERE $8 IS NULL OR abstand <= $8 ORDER BY angebot_id, abstand
  )`

const bit = (feld: Facette, gilt: string): string =>
  `CASE WHEN ${gilt} THEN 0 ELSE ${FACETTEN[feld].bit} END`

const SPALTEN = [
  'angebot_id, slug, titel, kategorien, zielgruppen, barrierefreiheit, sprachen, kostenart, frei',
  'kreisweit, raeume, alter_von, alter_bis, oeffnungsminuten, suche',
].join()

/**
 * Those the words found, each fetched by its key, or all where there are none:
 * a join would read the whole table for a handful.
 */
const KANDIDATEN = `
  SELECT g.sachen, o.* FROM gefunden g CROSS JOIN LATERAL (
    SELECT ${SPALTEN} FROM oeffentliches_angebot WHERE angebot_id = g.angebot_id OFFSET 0
  ) o
  UNION ALL
  SELECT 0, ${SPALTEN} FROM oeffentliches_angebot WHERE NOT EXISTS (SELECT FROM wort)`

/** What fits the words, the place, the age and the time, with a bit for each other filter it misses. */
const BASIS = `
  basis AS MATERIALIZED (
    SELECT o.angebot_id, o.slug, o.titel, o.kategorien, o.zielgruppen, o.barrierefreiheit, o.sprachen,
      o.kostenart, o.frei, n.abstand, z.zeiten,
      coalesce(NOT o.raeume && $5, false) AS fern,
      coalesce(ts_rank(o.suche, f.frage), 0) + o.sachen AS rang,
      ${bit('kategorien', '$2::text[] IS NULL OR o.kategorien && $2')}
      + ${bit('zielgruppen', `$3::text[] IS NULL OR o.zielgruppen && ($3 || '{ALLE}'::text[])`)}
      + ${bit('barrierefreiheit', '$10::text[] IS NULL OR o.barrierefreiheit @> $10')}
      + ${bit('sprachen', '$11::text[] IS NULL OR o.sprachen && $11')}
      + ${bit('kostenart', '$13::text[] IS NULL OR coalesce(o.kostenart = ANY ($13), false)')}
      + ${bit('frei', 'NOT $12::bool OR coalesce(o.frei > 0, false)')}
      + ${bit('zeiten', '$17::text[] IS NULL OR z.zeiten && $17')} AS fehlt
    FROM (${KANDIDATEN}) o
      CROSS JOIN LATERAL (SELECT array_remove(ARRAY[${ZEITEN_SQL}], NULL) AS zeiten) z
      LEFT JOIN naechste n ON n.angebot_id = o.angebot_id
      CROSS JOIN (SELECT to_tsquery('german', string_agg(wort || ':*', ' | ')) AS frage FROM wort) f
    WHERE ($5::int[] IS NULL OR o.kreisweit AND NOT $18::bool OR o.raeume && $5)
      AND ($8::float8 IS NULL OR o.kreisweit OR n.angebot_id IS NOT NULL)
      AND ($4::int IS NULL OR $4 BETWEEN coalesce(o.alter_von, 0) AND coalesce(o.alter_bis, 999))
      AND ($9::int4multirange IS NULL OR o.oeffnungsminuten && $9)
  )`

/** One of several would do, so its own filter is set aside; of what helps against barriers all is wanted. */
const ohneEigenen = (feld: Facette): string =>
  feld === 'barrierefreiheit' ? 'fehlt = 0' : `fehlt & ~${FACETTEN[feld].bit} = 0`

const facetteSql = (feld: Exclude<Facette, 'zielgruppen'>): string => `
  SELECT '${feld}' AS feld, wert, count(*) AS anzahl
  FROM (SELECT ${FACETTEN[feld].werte} AS wert FROM basis WHERE ${ohneEigenen(feld)}) w
  WHERE wert IS NOT NULL GROUP BY wert`

/** What is there for everyone is found by every choice of people. OFFSET 0: asked once an offer, not once a group. */
const FUER_WEN = `
  SELECT 'zielgruppen' AS feld, wert, CASE wert WHEN 'ALLE' THEN count(*)
    ELSE count(*) FILTER (WHERE NOT fuer_alle) + coalesce(sum(count(*)) FILTER (WHERE wert = 'ALLE') OVER (), 0) END::bigint AS anzahl
  FROM (SELECT ${FACETTEN.zielgruppen.werte} AS wert, fuer_alle
    FROM (SELECT zielgruppen, zielgruppen @> '{ALLE}' AS fuer_alle
      FROM basis WHERE ${ohneEigenen('zielgruppen')} OFFSET 0) b) w
  GROUP BY wert`

const FACETTEN_SQL = (Object.keys(FACETTEN) as readonly Facette[])
  .map((feld) => (feld === 'zielgruppen' ? FUER_WEN : facetteSql(feld)))
  .join(' UNION ALL ')

/** What is chosen is named, also where it leaves nothing. */
const GEWAEHLTE_KATEGORIEN = `
  SELECT 'kategorien', wert, 0 FROM unnest($2::text[]) wert
  WHERE NOT EXISTS (SELECT FROM basis WHERE fehlt & ~1 = 0 AND wert = ANY (kategorien))`

const SEITE = `
  seite AS (
    SELECT t.*, o.dokument, o.bestaetigt_am, o.kreisweit
    FROM (SELECT * FROM treffer ORDER BY platz LIMIT $14 OFFSET $15) t
      JOIN oeffentliches_angebot o ON o.angebot_id = t.angebot_id
  )`

export const ANGEBOTSSUCHE_SQL = `
  WITH kategorietext AS MATERIALIZED (
    SELECT k.schluessel, to_tsvector('german', t.text) AS vektor, t.text
    FROM angebotskategorie k, LATERAL (SELECT concat_ws(' ', k.name, array_to_string(k.synonyme, ' ')) AS text) t
  ), ${UHR_SQL}, ${WORTTREFFER}, ${NAECHSTE}, ${BASIS},
  treffer AS MATERIALIZED (
    SELECT *, row_number() OVER (ORDER BY
      CASE WHEN $6::float8 IS NOT NULL THEN coalesce(abstand, 'infinity') END, fern, rang DESC, titel, angebot_id) AS platz
    FROM basis WHERE fehlt = 0
  ), ${SEITE}
  SELECT (SELECT count(*)::int FROM treffer) AS anzahl,
    (SELECT coalesce(array_agg(w.wort ORDER BY w.nr), '{}') FROM wort w
      WHERE EXISTS (SELECT FROM worttreffer t WHERE t.nr = w.nr AND t.vertippt)) AS "aehnlichGelesen",
    (SELECT coalesce(array_agg(w.wort ORDER BY w.nr), '{}') FROM wort w
      WHERE NOT EXISTS (SELECT FROM worttreffer t WHERE t.nr = w.nr)) AS "ohneTreffer",
    (SELECT coalesce(json_agg(json_build_object('slug', slug, 'titel', titel,
        'kurztext', coalesce(dokument #>> '{inhalt,kurztext}', ''),
        'organisation', coalesce(dokument #>> '{organisation,name}', ''),
        'telefon', coalesce(nullif(dokument #>> '{inhalt,kontakt,telefon}', ''), dokument #>> '{organisation,telefon}', ''),
        'adressen', (SELECT coalesce(json_agg(DISTINCT concat_ws(', ', nullif(s ->> 'strasse', ''),
            nullif(concat_ws(' ', nullif(s ->> 'plz', ''), nullif(s ->> 'ort', '')), ''))), '[]')
          FROM jsonb_path_query(dokument, '$.standorte[*] ? (@.ort != "" || @.strasse != "")') s),
        'orte', (SELECT coalesce(json_agg(DISTINCT ort), '[]')
          FROM jsonb_path_query(dokument, '$.standorte[*].ort ? (@ != "")') ort),
        'kategorien', kategorien, 'zielgruppen', zielgruppen, 'sprachen', sprachen,
        'barrierefreiheit', barrierefreiheit, 'kostenart', kostenart, 'frei', frei,
        'wartezeitWochen', (SELECT min((w #>> '{}')::int)
          FROM jsonb_path_query(dokument, '$.standorte[*].meldung.wartezeitWochen ? (@ != null)') w),
        'zeiten', (SELECT coalesce(json_agg(zeit ORDER BY nr), '[]') FROM (SELECT zeit, min(nr) AS nr
          FROM jsonb_path_query(dokument, '$.standorte[*].zeiten[*]') WITH ORDINALITY z (zeit, nr) GROUP BY zeit) z),
        'formen', (SELECT coalesce(json_agg(DISTINCT form), '[]')
          FROM jsonb_path_query(dokument, '$.standorte[*].form') form),
        'geschuetzt', dokument @> '{"standorte": [{"geheim": true}]}',
        'gemeldetAm', (SELECT max(am #>> '{}') FROM jsonb_path_query(dokument, '$.standorte[*].meldung.am') am),
        'kreisweit', kreisweit, 'abstand', round(abstand), 'bestaetigtAm', bestaetigt_am) ORDER BY platz), '[]')
      FROM seite) AS treffer,
    (SELECT coalesce(json_agg(json_build_object('feld', f.feld, 'wert', f.wert,
        'name', k.name, 'ober', k.ober, 'anzahl', f.anzahl) ORDER BY f.feld, k.platz, f.anzahl DESC, f.wert), '[]')
      FROM (${FACETTEN_SQL} UNION ALL ${GEWAEHLTE_KATEGORIEN}) f
      LEFT JOIN angebotskategorie k ON f.feld = 'kategorien' AND k.schluessel = f.wert) AS facetten,
    (SELECT coalesce(json_agg(json_build_object('slug', p.slug, 'titel', p.titel, 'laenge', p.laenge,
        'breite', p.breite) ORDER BY p.platz, p.standort_id), '[]')
      FROM (SELECT t.slug, t.titel, t.platz, s.standort_id, s.laenge, s.breite
        FROM treffer t JOIN oeffentlicher_standort s ON s.angebot_id = t.angebot_id
        ORDER BY t.platz, s.standort_id LIMIT $16) p) AS punkte`
