/** Places somebody may name: Kommunen, Sozialräume, Ortsteile, streets. */
import type { Db } from '@sozial/db'
import type { Ebene } from '@sozial/domain/raum'
import { enthaeltHausnummer, parseStrassensuche, type Strassenseite } from '@sozial/domain/strasse'
import type { MultiPolygon, Polygon } from 'geojson'
import { HEUTE_SQL } from '../../database/heute.ts'

type Geometrie = Polygon | MultiPolygon

export interface Raumzeile {
  readonly ebene: Ebene
  readonly schluessel: string
  readonly name: string
  /** Empty: it is one itself. */
  readonly kommune: string
  readonly geometrie: Geometrie
}

export interface Strassenzeile {
  readonly strasse: string
  readonly kommune: string
  readonly seite: Strassenseite
  readonly von: number
  readonly bis: number | null
  /** Of the Quartier that the section lies in. */
  readonly geometrie: Geometrie
}

const HOECHSTENS = 8
const MINDESTENS_ZEICHEN = 2
const HOECHSTENS_ZEICHEN = 200

// The same as `vereinfacheStrasse` of the domain.
const vereinfacht = (text: string): string => `btrim(regexp_replace(regexp_replace(
  replace(replace(replace(replace(lower(${text}), 'ä', 'ae'), 'ö', 'oe'), 'ü', 'ue'), 'ß', 'ss'),
  'str(?:asse|\\.)?(?![a-z])', 'str', 'g'), '[^a-z0-9]+', ' ', 'g'))`

const gilt = (alias: string): string =>
  `daterange(${alias}.gueltig_ab, ${alias}.gueltig_bis) @> ${HEUTE_SQL}`

/** Areas by name, also with a typing error; of the same name the widest. */
export async function findRaeume(db: Db, suche: string): Promise<readonly Raumzeile[]> {
  const { strasse: gesucht } = parseStrassensuche(suche.slice(0, HOECHSTENS_ZEICHEN))
  if (gesucht.length < MINDESTENS_ZEICHEN) return []
  const { rows } = await db.pool.query<Raumzeile>({
    name: 'angebotsort-raeume',
    text: `
      WITH RECURSIVE ort AS (
        SELECT DISTINCT ON (f.name) r.ebene, r.schluessel, f.name, f.id, ${vereinfacht('f.name')} AS text
        FROM raum r JOIN raumfassung f ON f.raum_id = r.id AND ${gilt('f')}
        WHERE r.ebene IN ('KOMMUNE', 'SOZIALRAUM', 'QUARTIER') AND f.geometrie IS NOT NULL
        ORDER BY f.name, r.ebene, f.id
      ),
      treffer AS (
        SELECT ort.*, row_number() OVER (ORDER BY text = $1 DESC, starts_with(text, $1) DESC,
          text LIKE '%' || $1 || '%' DESC, word_similarity($1, text) DESC, ebene, name) AS platz
        FROM ort WHERE text LIKE '%' || $1 || '%' OR length($1) >= 4 AND word_similarity($1, text) > 0.5
        ORDER BY platz LIMIT ${HOECHSTENS}
      ),
      weg AS (
        SELECT t.id, t.id AS ober_id FROM treffer t
        UNION
        SELECT weg.id, z.ober_id FROM weg JOIN zuordnung z ON z.unter_id = weg.ober_id AND ${gilt('z')}
      )
      SELECT t.ebene, t.schluessel, t.name, f.geometrie,
        coalesce((SELECT min(k.name) FROM weg JOIN raumfassung k ON k.id = weg.ober_id
          JOIN raum r ON r.id = k.raum_id AND r.ebene = 'KOMMUNE'
          WHERE weg.id = t.id AND t.ebene <> 'KOMMUNE'), '') AS kommune
      FROM treffer t JOIN raumfassung f ON f.id = t.id ORDER BY t.platz`,
    values: [gesucht],
  })
  return rows
}

/** Sections of the streets of this name, by the registers of the Kommunen; with the number those that have it. */
export async function findStrassen(db: Db, suche: string): Promise<readonly Strassenzeile[]> {
  const { strasse, hausnummer, ort } = parseStrassensuche(suche.slice(0, HOECHSTENS_ZEICHEN))
  if (strasse.length <= MINDESTENS_ZEICHEN) return []
  const { rows } = await db.pool.query<Strassenzeile>({
    name: 'angebotsort-strassen',
    text: `
      WITH treffer AS (
        SELECT a.kommune_id, a.strasse, min(f.name) AS kommune
        FROM strassenabschnitt a JOIN raumfassung f ON f.raum_id = a.kommune_id AND ${gilt('f')}
        WHERE ${vereinfacht('a.strasse')} LIKE '%' || $1 || '%'
          AND ($2 = '' OR a.plz = $2 OR starts_with(${vereinfacht('f.name')}, $2))
        GROUP BY a.kommune_id, a.strasse
        ORDER BY starts_with(${vereinfacht('a.strasse')}, $1) DESC, length(a.strasse), a.strasse, a.kommune_id
        LIMIT ${HOECHSTENS}
      )
      SELECT t.strasse, t.kommune, a.seite, a.von, a.bis, q.geometrie
      FROM treffer t JOIN strassenabschnitt a ON a.kommune_id = t.kommune_id AND a.strasse = t.strasse
        JOIN raumfassung q ON q.raum_id = a.quartier_id AND ${gilt('q')} AND q.geometrie IS NOT NULL
      ORDER BY starts_with(${vereinfacht('t.strasse')}, $1) DESC, length(t.strasse), t.strasse, t.kommune, a.von, a.seite`,
    values: [strasse, ort],
  })
  const genaue = rows.filter(
    (zeile) => hausnummer !== null && enthaeltHausnummer(zeile, hausnummer),
  )
  return genaue.length > 0 ? genaue : rows
}
