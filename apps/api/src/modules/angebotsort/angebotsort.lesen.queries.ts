/** Places somebody may name: Kommunen, Sozialräume, Ortsteile, streets. */
import type { Db } from '@sozial/db'
import type { Ebene } from '@sozial/domain/raum'
import { enthaeltHausnummer, parseStrassensuche, type Strassenseite } from '@sozial/domain/strasse'
import type { MultiPolygon, Polygon } from 'geojson'
import { giltHeute } from '../../database/heute.ts'
import {
  ABSCHNITTE_DER_TREFFER,
  BESTE_ZUERST,
  HOECHSTENS_ZEICHEN,
  IN_KOMMUNE_ODER_PLZ,
  treffer,
  vereinfacht,
} from '../strasse/strassentreffer.queries.ts'

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

/** Areas by name, also with a typing error; of the same name the widest. */
export async function findRaeume(db: Db, suche: string): Promise<readonly Raumzeile[]> {
  const { strasse: gesucht } = parseStrassensuche(suche.slice(0, HOECHSTENS_ZEICHEN))
  if (gesucht.length < MINDESTENS_ZEICHEN) return []
  const { rows } = await db.pool.query<Raumzeile>({
    name: 'angebotsort-raeume',
    text: `
      WITH RECURSIVE ort AS (
        SELECT DISTINCT ON (f.name) r.ebene, r.schluessel, f.name, f.id, ${vereinfacht('f.name')} AS text
        FROM raum r JOIN raumfassung f ON f.raum_id = r.id AND ${giltHeute('f')}
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
        SELECT weg.id, z.ober_id FROM weg JOIN zuordnung z ON z.unter_id = weg.ober_id AND ${giltHeute('z')}
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
      WITH ${treffer(IN_KOMMUNE_ODER_PLZ)}
      SELECT t.strasse, t.kommune, a.seite, a.von, a.bis, q.geometrie
      FROM ${ABSCHNITTE_DER_TREFFER}
        JOIN raumfassung q ON q.raum_id = a.quartier_id AND ${giltHeute('q')} AND q.geometrie IS NOT NULL
      ${BESTE_ZUERST}`,
    values: [strasse, ort],
  })
  const genaue = rows.filter(
    (zeile) => hausnummer !== null && enthaeltHausnummer(zeile, hausnummer),
  )
  return genaue.length > 0 ? genaue : rows
}
