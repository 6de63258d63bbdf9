/** What a Datenstand is made of, and the one way it goes: every statement that writes one. */
import type { Tx } from '../../database/transaction.ts'
import { auswahlwerte, GEWAEHLT, type Datenstandauswahl } from './auswahl.ts'
import type { Datenstandzustand } from './zustand.ts'
import type { Umfang } from './umfang.ts'

/** As far as the next step depends on it. */
export interface Datenstandzeile {
  readonly id: number
  readonly zustand: Datenstandzustand
  readonly name: string
  readonly vorbereitetVon: number
  readonly freigegebenVon: number | null
  /** What was published when it was prepared. */
  readonly grundlage: number | null
  /** Files it stands on that have been withdrawn since. */
  readonly zurueckgezogen: readonly string[]
}

/** Locks the row: of two decisions at once the second sees what the first has done. */
export async function lockDatenstand(tx: Tx, id: number): Promise<Datenstandzeile | undefined> {
  const { rows } = await tx.query<Datenstandzeile>(
    `SELECT d.id, d.zustand, d.name, d.vorbereitet_von AS "vorbereitetVon",
       d.freigegeben_von AS "freigegebenVon", d.grundlage_id AS grundlage,
       ARRAY(SELECT l.dateiname FROM lieferung l
             WHERE l.id = ANY (d.lieferungen) AND l.zurueckgezogen_am IS NOT NULL
             ORDER BY l.id) AS zurueckgezogen
     FROM datenstand d WHERE d.id = $1 AND d.id <> 0 FOR UPDATE`,
    [id],
  )
  return rows[0]
}

/** The Datenstand that is public now. */
export async function findVeroeffentlichtenId(tx: Tx): Promise<number | null> {
  const { rows } = await tx.query<{ id: number | null }>(
    `SELECT max(id) AS id FROM datenstand WHERE zustand = 'VEROEFFENTLICHT'`,
  )
  return rows[0]?.id ?? null
}

/** The draft that waits for a decision. */
export async function findEntwurf(
  tx: Tx,
): Promise<{ readonly id: number; readonly name: string } | undefined> {
  const { rows } = await tx.query<{ id: number; name: string }>(
    `SELECT id, name FROM datenstand WHERE zustand = 'ENTWURF'`,
  )
  return rows[0]
}

/** Of what is chosen by name or id: what there is not, and which Gebietsstände are of another level. */
export interface Fehlendes {
  readonly indikatoren: readonly string[]
  readonly zeitraeume: readonly number[]
  readonly gebietsstaende: readonly number[]
}

export async function findFehlendes(tx: Tx, auswahl: Datenstandauswahl): Promise<Fehlendes> {
  const { rows } = await tx.query<Fehlendes>(
    `SELECT ARRAY(SELECT s FROM unnest($1::text[]) s
                  WHERE NOT EXISTS (SELECT FROM indikator i WHERE i.slug = s)) AS indikatoren,
       ARRAY(SELECT z FROM unnest($3::int[]) z
             WHERE NOT EXISTS (SELECT FROM zeitraum t WHERE t.id = z)) AS zeitraeume,
       ARRAY(SELECT s FROM unnest($4::int[]) s
             WHERE NOT EXISTS (SELECT FROM gebietsstand g
                               WHERE g.id = s AND g.ebene = ANY ($2::ebene[]))) AS gebietsstaende`,
    [...auswahlwerte(auswahl)],
  )
  return rows[0]!
}

export interface NeuerEntwurf {
  readonly name: string
  readonly bemerkung: string
  readonly auswahl: Datenstandauswahl
  readonly kontoId: number
  readonly grundlage: number | null
}

/**
 * A draft without values yet, with the breaks as they are now and the
 * Lieferungen that the chosen blocks can stand on: the valid ones of their Quellen.
 *
 * @returns its number
 */
export async function insertEntwurf(tx: Tx, neu: NeuerEntwurf): Promise<number> {
  const { rows } = await tx.query<{ id: number }>(
    `INSERT INTO datenstand (id, zustand, name, bemerkung, auswahl, stand_vom, brueche, lieferungen,
       grundlage_id, vorbereitet_von, vorbereitet_am)
     SELECT (SELECT max(id) + 1 FROM datenstand), 'ENTWURF', $5, $6, $7, a.stand_vom,
       (SELECT coalesce(jsonb_agg(to_jsonb(z) ORDER BY z.id), '[]') FROM zeitreihenbruch z),
       ARRAY(SELECT l.id FROM lieferung l WHERE l.zurueckgezogen_am IS NULL
         AND l.quelle_id IN (SELECT unnest(quellen) FROM (${GEWAEHLT}) gewaehlt) ORDER BY l.id),
       $8, $9, now()
     FROM datenstand a WHERE a.id = 0
     RETURNING id`,
    [
      ...auswahlwerte(neu.auswahl),
      neu.name,
      neu.bemerkung,
      JSON.stringify(neu.auswahl),
      neu.grundlage,
      neu.kontoId,
    ],
  )
  return rows[0]!.id
}

/**
 * Copies the chosen blocks of the Arbeitsstand with their Messwerte.
 *
 * @returns number of blocks
 */
export async function copyBloecke(tx: Tx, id: number, auswahl: Datenstandauswahl): Promise<number> {
  const { rowCount } = await tx.query(
    `INSERT INTO messwertblock (datenstand_id, indikatorfassung_id, gebietsstand_id, zeitraum_id,
       quellen, verfahren, berechnet_am)
     SELECT $5, indikatorfassung_id, gebietsstand_id, zeitraum_id, quellen, verfahren, berechnet_am
     FROM (${GEWAEHLT}) gewaehlt ORDER BY gewaehlt.id`,
    [...auswahlwerte(auswahl), id],
  )
  await tx.query(
    `INSERT INTO messwert (block_id, raumfassung_id, zaehler, nenner, wert, unten, oben, status, zeichen)
     SELECT n.id, m.raumfassung_id, ${['zaehler', 'nenner', 'wert', 'unten', 'oben'].map((spalte) => `CASE WHEN ${OHNE_GRUNDLAGE} THEN NULL ELSE m.${spalte} END`).join(', ')},
       CASE WHEN ${OHNE_GRUNDLAGE} THEN 'NICHT_SINNVOLL' ELSE m.status END,
       CASE WHEN ${OHNE_GRUNDLAGE} THEN NULL ELSE m.zeichen END
     FROM messwertblock n
       JOIN messwertblock a ON a.datenstand_id = 0 AND a.indikatorfassung_id = n.indikatorfassung_id
         AND a.gebietsstand_id = n.gebietsstand_id AND a.zeitraum_id = n.zeitraum_id
       JOIN messwert m ON m.block_id = a.id
     WHERE n.datenstand_id = $1 ORDER BY n.id, m.raumfassung_id`,
    [id],
  )
  return rowCount ?? 0
}

/**
 * Condition: Messwert `m` of block `n` is an estimate, and the older borders from which it was made are not
 * in the same Datenstand: nobody could say whether it gives something away. Most have no sign, and after NULL
 * the search would run all the same: `NULL AND …` may be false.
 */
const OHNE_GRUNDLAGE = `(coalesce(m.zeichen, '') LIKE '%s%' AND NOT EXISTS (
  SELECT FROM messwertblock f JOIN gebietsstand fg ON fg.id = f.gebietsstand_id
    JOIN gebietsstand ng ON ng.id = n.gebietsstand_id
  WHERE f.datenstand_id = n.datenstand_id AND f.indikatorfassung_id = n.indikatorfassung_id
    AND f.zeitraum_id = n.zeitraum_id AND fg.ebene = ng.ebene AND fg.stichtag < ng.stichtag))`

/** The size of a draft; once said, it stays. */
export async function updateUmfang(tx: Tx, id: number, umfang: Umfang): Promise<void> {
  await tx.query('UPDATE datenstand SET umfang = $2 WHERE id = $1', [id, JSON.stringify(umfang)])
}

export async function updateVeroeffentlicht(tx: Tx, id: number, kontoId: number): Promise<void> {
  await tx.query(
    `UPDATE datenstand SET zustand = 'VEROEFFENTLICHT', freigegeben_von = $2, veroeffentlicht_am = now()
     WHERE id = $1`,
    [id, kontoId],
  )
}

export interface Ende {
  readonly zustand: 'ABGELEHNT' | 'VERWORFEN' | 'ZURUECKGENOMMEN'
  readonly grund: string
  readonly kontoId: number
}

export async function updateBeendet(tx: Tx, id: number, ende: Ende): Promise<void> {
  await tx.query(
    `UPDATE datenstand SET zustand = $2, beendet_grund = $3, beendet_von = $4, beendet_am = now()
     WHERE id = $1`,
    [id, ende.zustand, ende.grund, ende.kontoId],
  )
}

/** Removes the values of a draft, released and inner ones. */
export async function deleteBloecke(tx: Tx, id: number): Promise<void> {
  await tx.query('DELETE FROM messwertblock WHERE datenstand_id = $1', [id])
}
