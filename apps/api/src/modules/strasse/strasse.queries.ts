import type { Strassenabschnitt, Strassenzeile } from '@sozial/domain/strasse'
import type { BaQuartier } from '@sozial/formate/strassen'
import type { Pool } from 'pg'
import { giltHeute } from '../../database/heute.ts'
import type { Tx } from '../../database/transaction.ts'

type Leser = Pick<Pool, 'query'>

/** Quartiere of today with the areas they lie in, and their inhabitants at the end of the newest year. */
export async function findBaQuartiere(db: Leser): Promise<readonly BaQuartier[]> {
  const { rows } = await db.query<BaQuartier>(
    `WITH RECURSIVE heutige AS (
       SELECT f.id, f.name, r.id AS raum_id, r.schluessel, r.ebene
       FROM raumfassung f JOIN raum r ON r.id = f.raum_id WHERE ${giltHeute('f')}
     ), weg(fassung_id, ober_id) AS (
       SELECT q.id, z.ober_id FROM heutige q JOIN zuordnung z ON z.unter_id = q.id AND ${giltHeute('z')}
       WHERE q.ebene = 'QUARTIER'
       UNION
       SELECT w.fassung_id, z.ober_id FROM weg w JOIN zuordnung z ON z.unter_id = w.ober_id AND ${giltHeute('z')}
     ), ober AS (
       SELECT DISTINCT ON (w.fassung_id, h.ebene) w.fassung_id, h.ebene, h.raum_id, h.schluessel, h.name
       FROM weg w JOIN heutige h ON h.id = w.ober_id ORDER BY w.fassung_id, h.ebene, h.raum_id
     )
     SELECT q.raum_id AS "raumId", q.schluessel, q.name,
       json_build_object('schluessel', k.schluessel, 'name', k.name) AS kommune,
       CASE WHEN s.raum_id IS NOT NULL THEN json_build_object('raumId', s.raum_id, 'name', s.name) END AS sozialraum,
       (SELECT m.wert FROM messwert m JOIN messwertblock b ON b.id = m.block_id AND b.datenstand_id = 0
          JOIN indikatorfassung i ON i.id = b.indikatorfassung_id
          JOIN indikator d ON d.id = i.indikator_id AND d.slug = 'einwohner'
          JOIN zeitraum z ON z.id = b.zeitraum_id AND z.art = 'STICHTAG' AND to_char(z.von, 'MM-DD') = '12-31'
        WHERE m.raumfassung_id = q.id ORDER BY z.von DESC, i.version DESC LIMIT 1) AS einwohner
     FROM heutige q JOIN ober k ON k.fassung_id = q.id AND k.ebene = 'KOMMUNE'
       LEFT JOIN ober s ON s.fassung_id = q.id AND s.ebene = 'SOZIALRAUM'
     WHERE q.ebene = 'QUARTIER' ORDER BY q.raum_id`,
  )
  return rows
}

export interface Kommunenzeile {
  readonly raumId: number
  readonly schluessel: string
  readonly name: string
}

export async function findKommunen(db: Leser): Promise<readonly Kommunenzeile[]> {
  const { rows } = await db.query<Kommunenzeile>(
    `SELECT r.id AS "raumId", r.schluessel, f.name FROM raum r JOIN raumfassung f ON f.raum_id = r.id
     WHERE r.ebene = 'KOMMUNE' AND ${giltHeute('f')} ORDER BY r.schluessel`,
  )
  return rows
}

/** Every section, street by street. */
export async function findAbschnitte(db: Leser): Promise<readonly Strassenabschnitt[]> {
  const { rows } = await db.query<Strassenabschnitt>(
    `SELECT k.schluessel AS kommune, a.strasse, a.strassenschluessel, a.plz, a.seite, a.von,
       a.von_zusatz AS "vonZusatz", a.bis, a.bis_zusatz AS "bisZusatz", q.schluessel AS quartier
     FROM strassenabschnitt a JOIN raum k ON k.id = a.kommune_id LEFT JOIN raum q ON q.id = a.quartier_id
     ORDER BY k.schluessel, a.strasse, a.von, a.seite, a.id`,
  )
  return rows
}

export interface Verzeichniszeile {
  readonly schluessel: string
  readonly name: string
  readonly strassen: number
  readonly abschnitte: number
  readonly ohneQuartier: number
  readonly dateiname: string | null
  readonly eingelesenAm: Date | null
  readonly eingelesenVon: string | null
}

/** What is there, Kommune by Kommune, those without any too. */
export async function findVerzeichnisse(db: Leser): Promise<readonly Verzeichniszeile[]> {
  const { rows } = await db.query<Verzeichniszeile>(
    `SELECT r.schluessel, f.name, count(DISTINCT a.strasse)::int AS strassen, count(a.id)::int AS abschnitte,
       count(a.id) FILTER (WHERE a.quartier_id IS NULL)::int AS "ohneQuartier",
       v.dateiname, v.eingelesen_am AS "eingelesenAm", v.eingelesen_von AS "eingelesenVon"
     FROM raum r JOIN raumfassung f ON f.raum_id = r.id AND ${giltHeute('f')}
       LEFT JOIN strassenverzeichnis v ON v.kommune_id = r.id
       LEFT JOIN strassenabschnitt a ON a.kommune_id = r.id
     WHERE r.ebene = 'KOMMUNE' GROUP BY r.id, f.name, v.kommune_id ORDER BY f.name`,
  )
  return rows
}

export interface NeuesVerzeichnis {
  readonly kommuneId: number
  readonly dateiname: string
  readonly dateisumme: string
  readonly von: string
  readonly zeilen: readonly Strassenzeile[]
}

/** Takes the place of what the Kommune had. */
export async function replaceVerzeichnis(tx: Tx, neu: NeuesVerzeichnis): Promise<void> {
  await tx.query('DELETE FROM strassenverzeichnis WHERE kommune_id = $1', [neu.kommuneId])
  await tx.query(
    `INSERT INTO strassenverzeichnis (kommune_id, dateiname, dateisumme, eingelesen_von) VALUES ($1, $2, $3, $4)`,
    [neu.kommuneId, neu.dateiname, neu.dateisumme, neu.von],
  )
  await tx.query(
    `INSERT INTO strassenabschnitt (kommune_id, strasse, strassenschluessel, plz, seite, von, von_zusatz, bis, bis_zusatz, quartier_id)
     SELECT $1, z.strasse, z.strassenschluessel, z.plz, z.seite, z.von, z."vonZusatz", z.bis, z."bisZusatz", q.id
     FROM json_to_recordset($2::json) AS z (strasse text, strassenschluessel text, plz text, seite strassenseite,
       von int, "vonZusatz" text, bis int, "bisZusatz" text, quartier text)
     LEFT JOIN raum q ON q.schluessel = z.quartier AND q.ebene = 'QUARTIER'`,
    [neu.kommuneId, JSON.stringify(neu.zeilen)],
  )
}
