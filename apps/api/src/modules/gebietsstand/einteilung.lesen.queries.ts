/** The division of the Kreis as lists: which part lies in which Sozialraum, and what came from what with which shares. */
import type { Db } from '@sozial/db'
import type { Teilgruppe } from '@sozial/domain/indikator'
import type { Ebene } from '@sozial/domain/raum'
import type { Zugang } from '../../auth/zugang.ts'
import { istBekanntSql, kennungOf } from '../messwert/sicht.ts'
import { giltAm, giltSchonSql } from './gebietsstand.sql.ts'

/** A part of a Sozialraum; the part is empty where nobody may know it. */
export interface Einteilungszeile {
  readonly teil: string | null
  readonly teilname: string | null
  readonly schluessel: string
  readonly nummer: number | null
  readonly name: string
  readonly kommune: string | null
  readonly kommunenname: string | null
  readonly gueltigAb: string
  /** From when the borders hold. */
  readonly stichtag: string
}

/**
 * The parts of all Sozialräume on the borders of a day, by number; none where
 * whoever asks may not know the level.
 *
 * @param tag null: on the borders of today
 * @param bekannte levels of which parts may be known
 */
export async function findEinteilung(
  db: Db,
  zugang: Zugang,
  { tag, bekannte }: { readonly tag: string | null; readonly bekannte: readonly Ebene[] },
): Promise<readonly Einteilungszeile[]> {
  const { rows } = await db.pool.query<Einteilungszeile>({
    name: `einteilung:${kennungOf(zugang)}`,
    text: `
      WITH gebiet AS MATERIALIZED (
        SELECT g.* FROM gebietsstand g
        WHERE g.ebene = 'SOZIALRAUM' AND ${istBekanntSql(zugang, 'g')}
        ORDER BY ${giltSchonSql('g', 1)}, g.stichtag DESC LIMIT 1
      ), raeume AS (
        SELECT f.id, f.name, f.gueltig_ab, r.schluessel, f.nummer, kf.name AS kommunenname, kr.schluessel AS kommune
        FROM gebiet JOIN raum r ON r.ebene = 'SOZIALRAUM'
          JOIN raumfassung f ON f.raum_id = r.id AND ${giltAm('f')}
          LEFT JOIN (zuordnung o JOIN raumfassung kf ON kf.id = o.ober_id
            JOIN raum kr ON kr.id = kf.raum_id AND kr.ebene = 'KOMMUNE') ON o.unter_id = f.id AND ${giltAm('o')}
      ), teile AS (
        SELECT z.ober_id, t.schluessel, tf.name
        FROM gebiet CROSS JOIN zuordnung z JOIN raumfassung tf ON tf.id = z.unter_id
          JOIN raum t ON t.id = tf.raum_id AND t.ebene = ANY ($2::ebene[])
        WHERE ${giltAm('z')}
      )
      SELECT t.schluessel AS teil, t.name AS teilname, r.schluessel, r.nummer, r.name, r.kommune, r.kommunenname,
        r.gueltig_ab::text AS "gueltigAb", gebiet.stichtag::text AS stichtag
      FROM gebiet CROSS JOIN raeume r LEFT JOIN teile t ON t.ober_id = r.id
      ORDER BY r.nummer NULLS LAST, r.schluessel, t.schluessel`,
    values: [tag, bekannte],
  })
  return rows
}

/** What of one area became part of another; without shares where none are known. */
export interface Umsteigezeile {
  readonly ebene: Ebene
  readonly alt: string
  readonly altname: string
  readonly neu: string
  readonly neuname: string
  readonly datum: string
  readonly teilgruppe: Teilgruppe | null
  /** Between 0 and 1; over all successors exactly 1. */
  readonly anteil: number | null
  /** Last day of the period in which it was counted. */
  readonly gezaehlt: string | null
}

/** Every change of Sozialräume, then of their parts, the oldest first, with the shares of each group. */
export async function findUmsteigeschluessel(db: Db): Promise<readonly Umsteigezeile[]> {
  const { rows } = await db.pool.query<Umsteigezeile>({
    name: 'umsteigeschluessel',
    text: `
      SELECT vr.ebene, vr.schluessel AS alt, v.name AS altname, zr.schluessel AS neu, z.name AS neuname, a.datum::text,
        CASE WHEN t.id IS NOT NULL THEN json_build_object('geschlecht', t.geschlecht,
          'nationalitaet', t.nationalitaet, 'alterVon', t.alter_von, 'alterBis', t.alter_bis) END AS teilgruppe,
        u.anteil::float8 AS anteil, (p.bis - 1)::text AS gezaehlt
      FROM abstammung a
        JOIN raumfassung v ON v.id = a.von_id JOIN raum vr ON vr.id = v.raum_id AND vr.ebene IN ('SOZIALRAUM', 'QUARTIER', 'BAUSTEIN')
        JOIN raumfassung z ON z.id = a.zu_id JOIN raum zr ON zr.id = z.raum_id
        LEFT JOIN umsteiger u ON u.abstammung_id = a.id
        LEFT JOIN teilgruppe t ON t.id = u.teilgruppe_id
        LEFT JOIN zeitraum p ON p.id = u.zeitraum_id
      ORDER BY array_position('{SOZIALRAUM,QUARTIER,BAUSTEIN}', vr.ebene::text), a.datum, vr.schluessel,
        zr.schluessel, t.alter_von, t.alter_bis NULLS LAST, t.geschlecht, t.nationalitaet`,
  })
  return rows
}
