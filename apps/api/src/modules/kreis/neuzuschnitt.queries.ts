import type { Ebene } from '@sozial/domain/raum'
import type { Tag } from '@sozial/domain/zeitraum'
import type { Geometry } from 'geojson'
import type { Tx } from '../../database/transaction.ts'

/** A Fassung that gives way to another one. */
export interface Zugeschnittener {
  readonly id: number
  readonly schluessel: string
  /** What it is a part of in the Gliederung. */
  readonly oberId: number
  readonly teile: readonly number[]
  /** Figures were delivered for it whose time ends on the day of the change or later. */
  readonly hatSpaetere: boolean
}

/** Fassungen that began before a day and hold on it, with their place in a Gliederung. */
export async function findZugeschnittene(
  tx: Tx,
  auswahl: {
    readonly ebene: Ebene
    readonly schluessel: readonly string[]
    readonly ab: Tag
    readonly gliederung: string
  },
): Promise<readonly Zugeschnittener[]> {
  const { rows } = await tx.query<Zugeschnittener>(
    `SELECT f.id, r.schluessel, o.ober_id AS "oberId",
            (SELECT coalesce(array_agg(z.unter_id), '{}') FROM zuordnung z
             WHERE z.ober_id = f.id AND z.gliederung_id = g.id
               AND daterange(z.gueltig_ab, z.gueltig_bis) @> $3::date) AS teile,
            EXISTS (SELECT FROM grundzahl n JOIN zeitraum t ON t.id = n.zeitraum_id
                    WHERE n.raumfassung_id = f.id AND t.bis > $3::date) AS "hatSpaetere"
     FROM raum r
     JOIN raumfassung f ON f.raum_id = r.id AND f.gueltig_ab < $3::date
       AND daterange(f.gueltig_ab, f.gueltig_bis) @> $3::date
     JOIN gliederung g ON g.schluessel = $4
     JOIN zuordnung o ON o.unter_id = f.id AND o.gliederung_id = g.id
       AND daterange(o.gueltig_ab, o.gueltig_bis) @> $3::date
     WHERE r.ebene = $1 AND r.schluessel = ANY($2)`,
    [auswahl.ebene, auswahl.schluessel, auswahl.ab, auswahl.gliederung],
  )
  return rows
}

/** Ends Fassungen and everything they were part of or had as parts. */
export async function endFassungen(tx: Tx, ids: readonly number[], ab: Tag): Promise<void> {
  await tx.query(
    `UPDATE zuordnung SET gueltig_bis = $2
     WHERE (ober_id = ANY($1) OR unter_id = ANY($1))
       AND daterange(gueltig_ab, gueltig_bis) @> $2::date`,
    [ids, ab],
  )
  await tx.query('UPDATE raumfassung SET gueltig_bis = $2 WHERE id = ANY($1)', [ids, ab])
}

/** New Fassungen of the same Räume with the same names; ids in the order given. */
export async function insertFassungen(
  tx: Tx,
  neue: readonly { readonly vorige: number; readonly geometrie: Geometry }[],
  gemeinsam: { readonly ab: Tag; readonly grund: string; readonly beschluss: string },
): Promise<readonly number[]> {
  const { rows } = await tx.query<{ id: number }>(
    `WITH neu AS MATERIALIZED (
       SELECT nextval(pg_get_serial_sequence('raumfassung', 'id'))::int AS id, n.*
       FROM ROWS FROM (json_to_recordset($1::json) AS (vorige int, geometrie jsonb))
         WITH ORDINALITY AS n
       ORDER BY ordinality
     ), fassungen AS (
       INSERT INTO raumfassung (id, raum_id, name, gueltig_ab, geometrie, grund, beschluss)
       SELECT neu.id, f.raum_id, f.name, $2::date, neu.geometrie, $3, $4
       FROM neu JOIN raumfassung f ON f.id = neu.vorige
     )
     SELECT id FROM neu ORDER BY ordinality`,
    [JSON.stringify(neue), gemeinsam.ab, gemeinsam.grund, gemeinsam.beschluss],
  )
  return rows.map(({ id }) => id)
}

/** A new Fassung comes from every one that had a part of it until that day. */
export async function insertAbstammungen(tx: Tx, ab: Tag, neue: readonly number[]): Promise<void> {
  await tx.query(
    `INSERT INTO abstammung (von_id, zu_id, datum)
     SELECT DISTINCT damals.ober_id, jetzt.ober_id, $1::date
     FROM zuordnung jetzt
     JOIN zuordnung damals ON damals.unter_id = jetzt.unter_id
       AND damals.gliederung_id = jetzt.gliederung_id AND damals.gueltig_bis = $1::date
     WHERE jetzt.ober_id = ANY($2) AND jetzt.gueltig_ab = $1::date`,
    [ab, neue],
  )
}
