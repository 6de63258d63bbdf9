/** What the plausibility rules look at, found in one pass each over the figures of a Lieferung. */
import type { Tx } from '../../database/transaction.ts'
import { FEHLT_JETZT } from './lieferungszahl.queries.ts'
import type { Kennungen } from './lieferungszahl.queries.ts'

/** A figure by the numbers of the Zellenstrom, with its place in the file. */
export interface Zahlort {
  readonly merkmal: number
  readonly teilgruppe: number
  readonly zeitraum: number
  readonly raumId: number
  readonly zeile: number
  readonly spalte: number
  readonly blatt: number
}

/** Columns of a Zahlort, of the table `z`. */
export const ORT = `z.merkmal, z.teilgruppe, z.zeitraum, z.raum_id AS "raumId", z.zeile, z.spalte, z.blatt`

/** Only what the file brings anew is judged: what holds already was judged when it came. */
const NEU = `(z.vorher_status, z.vorher) IS DISTINCT FROM (z.status, z.wert)`

/** A figure that is impossible as such. */
export interface UnmoeglicheZahl extends Zahlort {
  readonly wert: number
  readonly gesamt: number
}

/** Negative counts of these Merkmale, in the order of the file. */
export async function findNegative(
  tx: Tx,
  merkmale: readonly number[],
  hoechstens: number,
): Promise<readonly UnmoeglicheZahl[]> {
  if (merkmale.length === 0) return []
  const { rows } = await tx.query<UnmoeglicheZahl>(
    `SELECT ${ORT}, z.wert, count(*) OVER ()::int AS gesamt FROM lieferung_zahl z
     WHERE z.wert < 0 AND z.merkmal = ANY($1)
     ORDER BY z.blatt, z.zeile, z.spalte LIMIT $2`,
    [merkmale, hoechstens],
  )
  return rows
}

/** Figures beyond the limit of their Merkmal, in the order of the file. */
export async function findZuGrosse(
  tx: Tx,
  grenzen: readonly number[],
  hoechstens: number,
): Promise<readonly UnmoeglicheZahl[]> {
  const { rows } = await tx.query<UnmoeglicheZahl>(
    `SELECT ${ORT}, z.wert, count(*) OVER ()::int AS gesamt FROM lieferung_zahl z
     WHERE abs(z.wert) > ($1::float8[])[z.merkmal]
     ORDER BY z.blatt, z.zeile, z.spalte LIMIT $2`,
    [grenzen, hoechstens],
  )
  return rows
}

/** All figures of a Merkmal in a Zeitraum beside those of the Zeitraum before. */
export interface Spaltenvergleich {
  readonly merkmal: number
  readonly zeitraum: number
  readonly davor: number
  /** Figures with a number in both. */
  readonly zahlen: number
  readonly gleiche: number
  /** Of these other than zero. */
  readonly ungleichNull: number
  readonly summe: number
  readonly summeDavor: number
  readonly zeile: number
  readonly blatt: number
}

export async function findSpaltenvergleiche(tx: Tx): Promise<readonly Spaltenvergleich[]> {
  const { rows } = await tx.query<Spaltenvergleich>(
    `SELECT z.merkmal, z.zeitraum, z.davor, count(*)::int AS zahlen,
            count(*) FILTER (WHERE z.wert = z.davor_wert)::int AS gleiche,
            count(*) FILTER (WHERE z.wert <> 0)::int AS "ungleichNull",
            sum(abs(z.wert)) AS summe, sum(abs(z.davor_wert)) AS "summeDavor",
            min(z.zeile) AS zeile, min(z.blatt) AS blatt
     FROM lieferung_zahl z
     WHERE z.eigen AND z.davor > 0 AND z.wert IS NOT NULL AND z.davor_wert IS NOT NULL AND ${NEU}
     GROUP BY z.merkmal, z.zeitraum, z.davor`,
  )
  return rows
}

/** A figure that is far from the one before it. */
export interface Sprungzeile extends Zahlort {
  readonly raumfassungId: number
  readonly davor: number
  readonly wert: number
  readonly davorWert: number
}

interface Sprungsuche {
  /** Numbers of the Merkmale that are counts; the others do not vary by chance. */
  readonly anzahlen: readonly number[]
  readonly streuungen: number
  readonly kleinProzent: number
  readonly hoechstens: number
}

/** What may be a jump, the largest first; the rule itself is `pruefeSprung`. */
export async function findSpruenge(
  tx: Tx,
  { anzahlen, streuungen, kleinProzent, hoechstens }: Sprungsuche,
): Promise<readonly Sprungzeile[]> {
  const { rows } = await tx.query<Sprungzeile>(
    `SELECT ${ORT}, z.raumfassung_id AS "raumfassungId", z.davor, z.wert, z.davor_wert AS "davorWert"
     FROM lieferung_zahl z
     WHERE z.eigen AND z.davor > 0 AND z.wert >= 0 AND z.davor_wert >= 0 AND ${NEU}
       AND abs(z.wert - z.davor_wert) > $3 / 100 * least(z.wert, z.davor_wert)
       AND (z.merkmal <> ALL($1) OR abs(z.wert - z.davor_wert) > $2 * sqrt(z.wert + z.davor_wert))
     ORDER BY abs(z.wert - z.davor_wert) / (z.wert + z.davor_wert + 1) DESC, z.blatt, z.zeile
     LIMIT $4`,
    [anzahlen, streuungen, kleinProzent, hoechstens],
  )
  return rows
}

/** One figure of a series. */
export interface Verlaufszahl {
  /** Place in the list asked for. */
  readonly stelle: number
  /** Last day after it, `JJJJ-MM-TT`. */
  readonly bis: string
  readonly art: string
  readonly wert: number
}

/** The stored and delivered figures of these series. */
export async function findVerlaeufe(
  tx: Tx,
  kennungen: Kennungen,
  reihen: readonly Pick<Sprungzeile, 'merkmal' | 'teilgruppe' | 'raumfassungId'>[],
): Promise<readonly Verlaufszahl[]> {
  if (reihen.length === 0) return []
  const { rows } = await tx.query<Verlaufszahl>(
    `WITH reihe AS MATERIALIZED (
       SELECT r.*, ($5::int[])[r.merkmal] AS merkmal_id, ($6::int[])[r.teilgruppe] AS teilgruppe_id
       FROM unnest($1::int[], $2::int[], $3::int[]) WITH ORDINALITY
         r (merkmal, teilgruppe, raumfassung_id, stelle)
     )
     SELECT s.stelle::int - 1 AS stelle, t.bis::text, t.art, s.wert FROM (
       SELECT r.stelle, ($7::int[])[z.zeitraum] AS zeitraum_id, z.wert
       FROM reihe r JOIN lieferung_zahl z USING (merkmal, teilgruppe, raumfassung_id)
       UNION
       SELECT r.stelle, g.zeitraum_id, g.wert FROM reihe r JOIN (
         SELECT * FROM grundzahl_aktuell
         WHERE quelle_id = $4 AND merkmal_id = ANY(ARRAY(SELECT merkmal_id FROM reihe))
           AND teilgruppe_id = ANY(ARRAY(SELECT teilgruppe_id FROM reihe))
           AND raumfassung_id = ANY(ARRAY(SELECT raumfassung_id FROM reihe))
       ) g USING (merkmal_id, teilgruppe_id, raumfassung_id)
     ) s JOIN zeitraum t ON t.id = s.zeitraum_id
     WHERE s.wert IS NOT NULL ORDER BY s.stelle, t.bis`,
    [
      reihen.map(({ merkmal }) => merkmal),
      reihen.map(({ teilgruppe }) => teilgruppe),
      reihen.map(({ raumfassungId }) => raumfassungId),
      kennungen.quelleId,
      kennungen.merkmale,
      kennungen.teilgruppen,
      kennungen.zeitraeume,
    ],
  )
  return rows
}

/** Figures that are missing now and were there before. */
export interface FehltJetzt extends Zahlort {
  readonly anzahl: number
}

/** By Merkmal and Zeitraum: how many, and the first one. */
export async function findFehltJetzt(tx: Tx): Promise<readonly FehltJetzt[]> {
  const { rows } = await tx.query<FehltJetzt>(
    `SELECT DISTINCT ON (z.merkmal, z.zeitraum) ${ORT},
            count(*) OVER (PARTITION BY z.merkmal, z.zeitraum)::int AS anzahl
     FROM lieferung_zahl z
     WHERE ${FEHLT_JETZT}
     ORDER BY z.merkmal, z.zeitraum, z.blatt, z.zeile, z.spalte`,
  )
  return rows
}

/** Breaks that may explain a jump of figures of this Quelle. */
export interface Bruch {
  readonly datum: string
  readonly titel: string
  /** Id of the Merkmal; null: all. */
  readonly merkmalId: number | null
}

export async function findBrueche(tx: Tx, quelleId: number): Promise<readonly Bruch[]> {
  const { rows } = await tx.query<Bruch>(
    `SELECT datum::text, titel, merkmal_id AS "merkmalId" FROM zeitreihenbruch
     WHERE quelle_id IS NULL OR quelle_id = $1`,
    [quelleId],
  )
  return rows
}
