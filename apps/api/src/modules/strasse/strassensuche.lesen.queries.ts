import type { Db } from '@sozial/db'
import {
  enthaeltHausnummer,
  formatHausnummern,
  parseStrassensuche,
  type Strassenseite,
} from '@sozial/domain/strasse'
import { raumslug, type Raumkennung } from '@sozial/shared/raumslug'
import type { Pool } from 'pg'
import { HEUTE_SQL } from '../../database/heute.ts'
import type { StrassentrefferType } from './strasse.type.ts'

const HOECHSTENS = 8
const MINDESTENS_ZEICHEN = 3
const HOECHSTENS_ZEICHEN = 200

interface Zeile {
  readonly strasse: string
  readonly plz: string
  readonly kommune: string
  readonly seite: Strassenseite
  readonly von: number
  readonly bis: number | null
  readonly sozialraum: Raumkennung | null
}

// The same as `vereinfacheStrasse` of the domain.
const vereinfacht = (text: string): string => `btrim(regexp_replace(regexp_replace(
  replace(replace(replace(replace(lower(${text}), 'ä', 'ae'), 'ö', 'oe'), 'ü', 'ue'), 'ß', 'ss'),
  'str(?:asse|\\.)?(?![a-z])', 'str', 'g'), '[^a-z0-9]+', ' ', 'g'))`

const gilt = (alias: string): string =>
  `daterange(${alias}.gueltig_ab, ${alias}.gueltig_bis) @> ${HEUTE_SQL}`

/**
 * In which Sozialraum an address lies, by the street registers of the Kommunen:
 * the streets that fit best, with the house numbers of each Sozialraum where
 * one runs through several. Nothing for less than three letters.
 */
export async function findStrassen(db: Db, suche: string): Promise<readonly StrassentrefferType[]> {
  const { strasse, hausnummer, ort } = parseStrassensuche(suche.slice(0, HOECHSTENS_ZEICHEN))
  if (strasse.length < MINDESTENS_ZEICHEN) return []
  const { rows } = await db.pool.query<Zeile>({
    name: 'strassensuche',
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
      SELECT t.strasse, t.kommune, a.plz, a.seite, a.von, a.bis,
        CASE WHEN s.raum_id IS NOT NULL THEN json_build_object('nummer', s.nummer,
          'schluessel', r.schluessel, 'name', s.name) END AS sozialraum
      FROM treffer t JOIN strassenabschnitt a ON a.kommune_id = t.kommune_id AND a.strasse = t.strasse
        LEFT JOIN raumfassung q ON q.raum_id = a.quartier_id AND ${gilt('q')}
        LEFT JOIN LATERAL (
          SELECT o.* FROM zuordnung z JOIN raumfassung o ON o.id = z.ober_id
            JOIN raum r ON r.id = o.raum_id AND r.ebene = 'SOZIALRAUM'
          WHERE z.unter_id = q.id AND ${gilt('z')} LIMIT 1
        ) s ON true
        LEFT JOIN raum r ON r.id = s.raum_id
      ORDER BY starts_with(${vereinfacht('t.strasse')}, $1) DESC, length(t.strasse), t.strasse, t.kommune, a.von, a.seite`,
    values: [strasse, ort],
  })
  const genaue = rows.filter(
    (zeile) => hausnummer === null || enthaeltHausnummer(zeile, hausnummer),
  )
  return toTreffer(genaue.length > 0 ? genaue : rows)
}

export interface Quartierabschnitt extends Pick<Zeile, 'strasse' | 'plz' | 'kommune' | 'seite'> {
  readonly von: number
  readonly bis: number | null
  /** Raum of level QUARTIER; null: not assigned yet. */
  readonly quartierId: number | null
}

/** Sections of the streets that fit best, by the beginning of their name, in the Kommune or Postleitzahl. */
export async function findQuartierabschnitte(
  pool: Pool,
  { strasse, plz, ort }: { readonly strasse: string; readonly plz: string; readonly ort: string },
): Promise<readonly Quartierabschnitt[]> {
  const { rows } = await pool.query<Quartierabschnitt>({
    name: 'adresssuche',
    text: `
      WITH treffer AS (
        SELECT a.kommune_id, a.strasse, min(f.name) AS kommune
        FROM strassenabschnitt a JOIN raumfassung f ON f.raum_id = a.kommune_id AND ${gilt('f')}
        WHERE ${vereinfacht('a.strasse')} LIKE '%' || $1 || '%'
          AND ($2 = '' OR a.plz IN ('', $2)) AND ($3 = '' OR starts_with(${vereinfacht('f.name')}, $3))
        GROUP BY a.kommune_id, a.strasse
        ORDER BY starts_with(${vereinfacht('a.strasse')}, $1) DESC, length(a.strasse), a.strasse, a.kommune_id
        LIMIT ${HOECHSTENS}
      )
      SELECT t.strasse, t.kommune, a.plz, a.seite, a.von, a.bis, a.quartier_id AS "quartierId"
      FROM treffer t JOIN strassenabschnitt a ON a.kommune_id = t.kommune_id AND a.strasse = t.strasse
      ORDER BY starts_with(${vereinfacht('t.strasse')}, $1) DESC, length(t.strasse), t.strasse, t.kommune, a.von, a.seite`,
    values: [strasse, plz, ort],
  })
  return rows
}

/** All there are: for who looks up thousands of addresses. */
export async function findAlleQuartierabschnitte(
  pool: Pool,
): Promise<readonly Quartierabschnitt[]> {
  const { rows } = await pool.query<Quartierabschnitt>(
    `SELECT a.strasse, f.name AS kommune, a.plz, a.seite, a.von, a.bis, a.quartier_id AS "quartierId"
     FROM strassenabschnitt a JOIN raumfassung f ON f.raum_id = a.kommune_id AND ${gilt('f')}
     ORDER BY a.strasse, f.name, a.von, a.seite`,
  )
  return rows
}

/** Sections of one street side by side, by Sozialraum. */
function toTreffer(zeilen: readonly Zeile[]): readonly StrassentrefferType[] {
  const treffer = new Map<
    string,
    { strasse: string; kommune: string; plz: string; zeilen: Zeile[] }
  >()
  for (const zeile of zeilen) {
    const key = `${zeile.strasse}|${zeile.kommune}`
    const einer = treffer.get(key) ?? { ...zeile, zeilen: [] }
    einer.zeilen.push(zeile)
    treffer.set(key, einer)
  }
  return [...treffer.values()].map(({ strasse, kommune, plz, zeilen: abschnitte }) => ({
    strasse,
    kommune,
    plz,
    raeume: toLagen(abschnitte),
  }))
}

function toLagen(abschnitte: readonly Zeile[]): StrassentrefferType['raeume'] {
  const lagen = new Map<string, { raum: Raumkennung; nummern: string[] }>()
  for (const abschnitt of abschnitte) {
    if (abschnitt.sozialraum === null) continue
    const lage = lagen.get(abschnitt.sozialraum.schluessel) ?? {
      raum: abschnitt.sozialraum,
      nummern: [],
    }
    lage.nummern.push(formatHausnummern(abschnitt))
    lagen.set(abschnitt.sozialraum.schluessel, lage)
  }
  return [...lagen.values()].map(({ raum, nummern }) => ({
    raum: { schluessel: raum.schluessel, name: raum.name, slug: raumslug(raum) },
    nummern: lagen.size > 1 ? nummern.join(', ') : '',
  }))
}
