import type { Ebene } from '@sozial/domain/raum'
import type { Tag } from '@sozial/domain/zeitraum'
import type { Geometry } from 'geojson'
import type { Tx } from '../../database/transaction.ts'

/** An area as it is from a day on. */
export interface Einteilungsraum {
  /** Raum that goes on under these borders; null: a new one. */
  readonly raumId: number | null
  /** Key of a new one. */
  readonly schluessel: string
  /** Number of a Sozialraum; null: keeps the one that it has. */
  readonly nummer: number | null
  /** Beschluss about a Zuschnitt under which it holds; null: under none. */
  readonly raumbeschlussId: number | null
  readonly name: string
  readonly geometrie: Geometry | null
  /** Fassung that it is a part of. */
  readonly oberId: number
  /** Fassungen of its parts. */
  readonly teile: readonly number[]
  readonly grund: string
}

/** A Zuordnung as it was before a change. */
export interface Zuordnungszeile {
  readonly id: number
  readonly oberId: number
  readonly unterId: number
  readonly gueltigAb: Tag
  readonly gueltigBis: Tag | null
}

/** What a change relieved, as it was: enough to bring it back. */
export interface Zuvor {
  readonly fassungen: readonly { readonly id: number; readonly gueltigBis: Tag | null }[]
  readonly zuordnungen: readonly Zuordnungszeile[]
}

/** Makes sure that a Gliederung is there. */
export async function insertGliederung(
  tx: Tx,
  { schluessel, name }: { readonly schluessel: string; readonly name: string },
): Promise<void> {
  await tx.query(
    'INSERT INTO gliederung (schluessel, name) VALUES ($1, $2) ON CONFLICT (schluessel) DO NOTHING',
    [schluessel, name],
  )
}

/** Zuordnungen of a Gliederung that hold on a day and that these Fassungen have a hand in. */
export async function findZuordnungen(
  tx: Tx,
  wo: { readonly gliederung: string; readonly tag: Tag },
  fassungen: { readonly ober: readonly number[]; readonly unter: readonly number[] },
): Promise<readonly Zuordnungszeile[]> {
  const { rows } = await tx.query<Zuordnungszeile>(
    `SELECT z.id, z.ober_id AS "oberId", z.unter_id AS "unterId", z.gueltig_ab::text AS "gueltigAb",
       z.gueltig_bis::text AS "gueltigBis"
     FROM zuordnung z JOIN gliederung g ON g.id = z.gliederung_id AND g.schluessel = $1
     WHERE daterange(z.gueltig_ab, z.gueltig_bis) @> $2::date
       AND (z.ober_id = ANY($3) OR z.unter_id = ANY($4)) ORDER BY z.id`,
    [wo.gliederung, wo.tag, fassungen.ober, fassungen.unter],
  )
  return rows
}

/** Ends Fassungen. @returns when each of them would have ended */
export async function endFassungen(
  tx: Tx,
  ids: readonly number[],
  ab: Tag,
): Promise<Zuvor['fassungen']> {
  const { rows } = await tx.query<Zuvor['fassungen'][number]>(
    `UPDATE raumfassung f SET gueltig_bis = $2
     FROM raumfassung alt WHERE alt.id = f.id AND f.id = ANY($1)
     RETURNING f.id, alt.gueltig_bis::text AS "gueltigBis"`,
    [ids, ab],
  )
  return rows
}

/** Ends Zuordnungen; one that would only have begun on the day has never held. */
export async function relieveZuordnungen(tx: Tx, ids: readonly number[], ab: Tag): Promise<void> {
  await tx.query('SELECT zuordnung_abloesen($1::int[], $2::date)', [ids, ab])
}

/** Räume of the areas that are new, in the order given. @returns ids of the Räume of all of them */
export async function insertNeueRaeume(
  tx: Tx,
  ebene: Ebene,
  raeume: readonly Einteilungsraum[],
): Promise<readonly number[]> {
  const neue = raeume.filter(({ raumId }) => raumId === null)
  const { rows } = await tx.query<{ id: number; schluessel: string }>(
    `INSERT INTO raum (schluessel, ebene) SELECT unnest($1::text[]), $2::ebene
     RETURNING id, schluessel`,
    [neue.map(({ schluessel }) => schluessel), ebene],
  )
  const nachSchluessel = new Map(rows.map(({ id, schluessel }) => [schluessel, id]))
  return raeume.map(({ raumId, schluessel }) => raumId ?? nachSchluessel.get(schluessel)!)
}

/** Fassungen from a day on; ids in the order given. */
export async function insertFassungen(
  tx: Tx,
  neue: readonly {
    readonly raumId: number
    readonly name: string
    readonly geometrie: Geometry | null
    readonly nummer: number | null
    readonly grund: string
    readonly raumbeschlussId: number | null
  }[],
  { ab, beschluss }: { readonly ab: Tag; readonly beschluss: string },
): Promise<readonly number[]> {
  const { rows } = await tx.query<{ id: number }>(
    `WITH neu AS MATERIALIZED (
       SELECT nextval(pg_get_serial_sequence('raumfassung', 'id'))::int AS id, n.*
       FROM ROWS FROM (json_to_recordset($1::json) AS (
         "raumId" int, name text, nummer int, geometrie jsonb, grund text, "raumbeschlussId" int
       )) WITH ORDINALITY AS n
       ORDER BY ordinality
     ), fassungen AS (
       INSERT INTO raumfassung
         (id, raum_id, name, gueltig_ab, nummer, geometrie, grund, beschluss, raumbeschluss_id)
       SELECT id, "raumId", name, $2::date, coalesce(nummer, (
           SELECT alt.nummer FROM raumfassung alt WHERE alt.raum_id = "raumId"
           ORDER BY alt.gueltig_ab DESC LIMIT 1)),
         nullif(geometrie, 'null'), grund, $3, "raumbeschlussId" FROM neu
     )
     SELECT id FROM neu ORDER BY ordinality`,
    [JSON.stringify(neue), ab, beschluss],
  )
  return rows.map(({ id }) => id)
}

/** Zuordnungen from a day on; one of a part that will end ends with it. */
export async function insertEinteilungszuordnungen(
  tx: Tx,
  wo: { readonly gliederung: string; readonly ab: Tag },
  paare: readonly { readonly oberId: number; readonly unterId: number }[],
): Promise<void> {
  await tx.query(
    `INSERT INTO zuordnung (gliederung_id, ober_id, unter_id, gueltig_ab, gueltig_bis)
     SELECT g.id, p."oberId", p."unterId", $2::date, f.gueltig_bis
     FROM gliederung g
       CROSS JOIN json_to_recordset($3::json) AS p ("oberId" int, "unterId" int)
       JOIN raumfassung f ON f.id = p."unterId"
     WHERE g.schluessel = $1`,
    [wo.gliederung, wo.ab, JSON.stringify(paare)],
  )
}

/**
 * A new Fassung comes from every one of its Ebene that had a part of it until
 * that day, be it under the name of what the part came from. What has no parts
 * and goes on under its Raum is the same people, wherever they live from now on.
 */
export async function insertAbstammungen(tx: Tx, ab: Tag, neue: readonly number[]): Promise<void> {
  await tx.query(
    `INSERT INTO abstammung (von_id, zu_id, datum)
     SELECT DISTINCT damals.ober_id, jetzt.ober_id, $1::date
     FROM zuordnung jetzt
     JOIN zuordnung damals ON damals.gliederung_id = jetzt.gliederung_id
       AND damals.gueltig_bis = $1::date
       AND (damals.unter_id = jetzt.unter_id OR EXISTS (
         SELECT FROM abstammung t WHERE t.von_id = damals.unter_id AND t.zu_id = jetzt.unter_id))
     JOIN raumfassung fd ON fd.id = damals.ober_id AND fd.gueltig_bis = $1::date
     JOIN raum rd ON rd.id = fd.raum_id
     JOIN raumfassung fj ON fj.id = jetzt.ober_id JOIN raum rj ON rj.id = fj.raum_id
     WHERE jetzt.ober_id = ANY($2) AND jetzt.gueltig_ab = $1::date AND rd.ebene = rj.ebene
     UNION
     SELECT alt.id, neu.id, $1::date
     FROM raumfassung neu
     JOIN raumfassung alt ON alt.raum_id = neu.raum_id AND alt.gueltig_bis = $1::date
     WHERE neu.id = ANY($2)
       AND NOT EXISTS (SELECT FROM zuordnung z WHERE z.ober_id IN (alt.id, neu.id))
     ON CONFLICT DO NOTHING`,
    [ab, neue],
  )
}

/** Brings back what a change relieved that is gone again. */
export async function restoreZuvor(tx: Tx, gliederung: string, zuvor: Zuvor): Promise<void> {
  await tx.query(
    `UPDATE raumfassung f SET gueltig_bis = a."gueltigBis"
     FROM json_to_recordset($1::json) AS a (id int, "gueltigBis" date) WHERE f.id = a.id`,
    [JSON.stringify(zuvor.fassungen)],
  )
  await tx.query(
    `WITH alte AS (
       SELECT * FROM json_to_recordset($2::json)
         AS a (id int, "oberId" int, "unterId" int, "gueltigAb" date, "gueltigBis" date)
     ), wieder AS (
       UPDATE zuordnung z SET gueltig_bis = a."gueltigBis" FROM alte a WHERE z.id = a.id RETURNING z.id
     )
     INSERT INTO zuordnung (gliederung_id, ober_id, unter_id, gueltig_ab, gueltig_bis)
     SELECT g.id, a."oberId", a."unterId", a."gueltigAb", a."gueltigBis"
     FROM alte a JOIN gliederung g ON g.schluessel = $1
     WHERE NOT EXISTS (SELECT FROM zuordnung z WHERE z.id = a.id)`,
    [gliederung, JSON.stringify(zuvor.zuordnungen)],
  )
}
