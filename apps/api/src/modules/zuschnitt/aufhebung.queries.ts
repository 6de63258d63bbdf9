import type { Tag } from '@sozial/domain/zeitraum'
import type { MultiPolygon, Polygon } from 'geojson'
import type { Tx } from '../../database/transaction.ts'
import type { Beschlussangaben, Beschlusszeile } from './beschluss.queries.ts'

/** A Beschluss as it stands, locked until this transaction ends. */
export interface Beschlussstand extends Beschlusszeile {
  readonly aufgehobenZum: Tag | null
  /** Fassungen that hold under it, also such as came back after a later one was revoked. */
  readonly fassungen: readonly number[]
  /** A change of one of its areas since that has not been revoked. */
  readonly spaeterer: string | null
  /** Whether its areas have had successors, be they revoked. */
  readonly abgeloest: boolean
  /** Values of other Datenstände that stand on its Fassungen. */
  readonly veroeffentlichte: number
}

export async function lockBeschluss(
  tx: Tx,
  zuschnitt: number,
): Promise<Beschlussstand | undefined> {
  const { rows } = await tx.query<Beschlussstand>(
    `SELECT b.id, b.zuschnitt_id AS "zuschnittId", b.gremium, b.datum::text, b.nummer,
       b.stichtag::text, b.zuvor, b.beschlossen_von AS "beschlossenVon",
       b.aufgehoben_zum::text AS "aufgehobenZum",
       coalesce((SELECT array_agg(f.id) FROM raumfassung f
         WHERE f.raumbeschluss_id = b.id AND f.gueltig_bis IS NULL), '{}') AS fassungen,
       (SELECT n.beschluss FROM raumfassung f JOIN abstammung a ON a.von_id = f.id
         JOIN raumfassung n ON n.id = a.zu_id AND n.raumbeschluss_id IS DISTINCT FROM b.id
         WHERE f.raumbeschluss_id = b.id AND NOT EXISTS (
           SELECT FROM raumbeschluss w WHERE w.id = n.raumbeschluss_id AND w.aufgehoben_am IS NOT NULL)
         ORDER BY n.gueltig_ab LIMIT 1) AS spaeterer,
       EXISTS (SELECT FROM raumfassung f JOIN abstammung a ON a.von_id = f.id
         WHERE f.raumbeschluss_id = b.id) AS abgeloest,
       (SELECT count(*)::int FROM raumfassung f JOIN messwert m ON m.raumfassung_id = f.id
         JOIN messwertblock k ON k.id = m.block_id AND k.datenstand_id <> 0
         WHERE f.raumbeschluss_id = b.id) AS veroeffentlichte
     FROM raumbeschluss b WHERE b.zuschnitt_id = $1 FOR UPDATE OF b`,
    [zuschnitt],
  )
  return rows[0]
}

/** Takes back what does not hold yet, as if it had never been. @returns how many Fassungen went */
export async function removeBeschluss(tx: Tx, beschluss: number): Promise<number> {
  const { rows } = await tx.query<{ anzahl: number }>(
    'SELECT raumbeschluss_entfernen($1) AS anzahl',
    [beschluss],
  )
  return rows[0]!.anzahl
}

/** Fassungen of the areas of a former division, as areas that may come back. */
export interface FrueherRaum {
  readonly fassungId: number
  readonly raumId: number
  readonly schluessel: string
  readonly name: string
  readonly nummer: number | null
  readonly geometrie: Polygon | MultiPolygon | null
  readonly grund: string
  /** Beschluss under which it held. */
  readonly raumbeschlussId: number | null
  /** Raum of what it was a part of. */
  readonly oberRaumId: number
}

export async function findFruehere(
  tx: Tx,
  gliederung: string,
  fassungen: readonly number[],
): Promise<readonly FrueherRaum[]> {
  const { rows } = await tx.query<FrueherRaum>(
    `SELECT f.id AS "fassungId", r.id AS "raumId", r.schluessel, f.name, f.nummer, f.geometrie, f.grund,
       f.raumbeschluss_id AS "raumbeschlussId",       o.raum_id AS "oberRaumId"
     FROM raumfassung f
       JOIN raum r ON r.id = f.raum_id
       JOIN gliederung g ON g.schluessel = $1
       JOIN zuordnung z ON z.gliederung_id = g.id AND z.unter_id = f.id AND z.gueltig_bis = f.gueltig_bis
       JOIN raumfassung o ON o.id = z.ober_id
     WHERE f.id = ANY($2) ORDER BY r.schluessel`,
    [gliederung, fassungen],
  )
  return rows
}

/** Which of these Fassungen hold on a day. */
export async function findGeltende(
  tx: Tx,
  fassungen: readonly number[],
  tag: Tag,
): Promise<ReadonlySet<number>> {
  const { rows } = await tx.query<{ id: number }>(
    `SELECT id FROM raumfassung
     WHERE id = ANY($1) AND daterange(gueltig_ab, gueltig_bis) @> $2::date`,
    [fassungen, tag],
  )
  return new Set(rows.map(({ id }) => id))
}

/** Everything that a Beschluss brought and that goes with it, in full, for the Protokoll. */
export async function findKopie(
  tx: Tx,
  { id, fassungen }: Pick<Beschlussstand, 'id' | 'fassungen'>,
): Promise<object> {
  const { rows } = await tx.query<{ kopie: object }>(
    `SELECT jsonb_build_object(
       'raumfassungen', (SELECT jsonb_agg(to_jsonb(f)) FROM raumfassung f WHERE f.id = ANY($1)),
       'zuordnungen', (SELECT jsonb_agg(to_jsonb(z)) FROM zuordnung z
          WHERE z.ober_id = ANY($1) OR z.unter_id = ANY($1)),
       'abstammungen', (SELECT jsonb_agg(to_jsonb(a)) FROM abstammung a WHERE a.zu_id = ANY($1)),
       'umsteiger', (SELECT jsonb_agg(to_jsonb(u)) FROM umsteiger u JOIN abstammung a ON a.id = u.abstammung_id
          WHERE a.zu_id = ANY($1)),
       'raeume', (SELECT jsonb_agg(to_jsonb(r)) FROM raum r
          WHERE r.id IN (SELECT f.raum_id FROM raumfassung f WHERE f.id = ANY($1))),
       'sozialraeume', (SELECT jsonb_agg(to_jsonb(s)) FROM sozialraum s
          WHERE s.raum_id IN (SELECT f.raum_id FROM raumfassung f WHERE f.id = ANY($1))),
       'raumgrenzen', (SELECT jsonb_agg(to_jsonb(g)) FROM raumgrenze g WHERE g.raumbeschluss_id = $2),
       'zeitreihenbrueche', (SELECT jsonb_agg(to_jsonb(b)) FROM zeitreihenbruch b
          WHERE b.raumbeschluss_id = $2)) AS kopie`,
    [fassungen, id],
  )
  return rows[0]!.kopie
}

export async function updateAufhebung(
  tx: Tx,
  beschluss: number,
  auf: Beschlussangaben & { readonly grund: string; readonly zum: Tag; readonly von: string },
): Promise<void> {
  await tx.query(
    `UPDATE raumbeschluss SET aufgehoben_zum = $2, aufhebung_gremium = $3, aufhebung_datum = $4,
       aufhebung_nummer = $5, aufhebung_grund = $6, aufgehoben_von = $7, aufgehoben_am = now()
     WHERE id = $1`,
    [beschluss, auf.zum, auf.gremium, auf.datum, auf.nummer, auf.grund, auf.von],
  )
}
