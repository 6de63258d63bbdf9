import type { Db } from '@sozial/db'
import {
  enthaeltHausnummer,
  formatHausnummern,
  parseStrassensuche,
  type Strassenseite,
} from '@sozial/domain/strasse'
import { raumslug, type Raumkennung } from '@sozial/shared/raumslug'
import type { Pool } from 'pg'
import { giltHeute } from '../../database/heute.ts'
import {
  ABSCHNITTE_DER_TREFFER,
  BESTE_ZUERST,
  HOECHSTENS_ZEICHEN,
  IN_KOMMUNE_ODER_PLZ,
  treffer,
  inKommune,
} from './strassentreffer.queries.ts'
import type { StrassentrefferType } from './strasse.type.ts'

const MINDESTENS_ZEICHEN = 3

interface Zeile {
  readonly strasse: string
  readonly plz: string
  readonly kommune: string
  readonly seite: Strassenseite
  readonly von: number
  readonly bis: number | null
  readonly sozialraum: Raumkennung | null
}

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
      WITH ${treffer(IN_KOMMUNE_ODER_PLZ)}
      SELECT t.strasse, t.kommune, a.plz, a.seite, a.von, a.bis,
        CASE WHEN s.raum_id IS NOT NULL THEN json_build_object('nummer', s.nummer,
          'schluessel', r.schluessel, 'name', s.name) END AS sozialraum
      FROM ${ABSCHNITTE_DER_TREFFER}
        LEFT JOIN raumfassung q ON q.raum_id = a.quartier_id AND ${giltHeute('q')}
        LEFT JOIN LATERAL (
          SELECT o.* FROM zuordnung z JOIN raumfassung o ON o.id = z.ober_id
            JOIN raum r ON r.id = o.raum_id AND r.ebene = 'SOZIALRAUM'
          WHERE z.unter_id = q.id AND ${giltHeute('z')} LIMIT 1
        ) s ON true
        LEFT JOIN raum r ON r.id = s.raum_id
      ${BESTE_ZUERST}`,
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
      WITH ${treffer(`(a.plz IN ('', $2) OR $2 = '') AND ${inKommune('$3')}`)}
      SELECT t.strasse, t.kommune, a.plz, a.seite, a.von, a.bis, a.quartier_id AS "quartierId"
      FROM ${ABSCHNITTE_DER_TREFFER}
      ${BESTE_ZUERST}`,
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
     FROM strassenabschnitt a JOIN raumfassung f ON f.raum_id = a.kommune_id AND ${giltHeute('f')}
     ORDER BY a.strasse, f.name, a.von, a.seite`,
  )
  return rows
}

/** Sections of one street side by side, by Sozialraum. */
function toTreffer(zeilen: readonly Zeile[]): readonly StrassentrefferType[] {
  const strassen = new Map<
    string,
    { strasse: string; kommune: string; plz: string; zeilen: Zeile[] }
  >()
  for (const zeile of zeilen) {
    const key = `${zeile.strasse}|${zeile.kommune}`
    const einer = strassen.get(key) ?? { ...zeile, zeilen: [] }
    einer.zeilen.push(zeile)
    strassen.set(key, einer)
  }
  return [...strassen.values()].map(({ strasse, kommune, plz, zeilen: abschnitte }) => ({
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
