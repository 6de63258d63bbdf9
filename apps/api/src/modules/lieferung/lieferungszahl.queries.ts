/**
 * The figures of a Lieferung between its cells and the Grundzahlen: each once,
 * beside what holds now and what came before it in its series. All checks,
 * the list of changes and the Grundzahlen are made from this one table.
 */
import type { WertStatus } from '@sozial/domain/wert'
import { copyText } from '../../database/copy.ts'
import type { Tx } from '../../database/transaction.ts'
import type { Reihen } from './reihen.ts'
import { GESCHUETZT } from './figuren.ts'

/** Ids of the database for the numbers of the Zellenstrom. */
export interface Kennungen {
  readonly quelleId: number
  readonly merkmale: readonly number[]
  readonly teilgruppen: readonly number[]
  readonly zeitraeume: readonly number[]
}

/** Where the series of a Merkmal goes on backwards in what is stored. */
export interface Anschluss {
  /** Number of the Merkmal, and of the first Zeitraum of the file. */
  readonly merkmal: number
  readonly zeitraum: number
  /** Number that stands for the stored Zeitraum before it, and its id. */
  readonly davor: number
  readonly davorId: number
}

/**
 * Fills the table of this transaction. Labels stay the numbers of the
 * Zellenstrom; `davor` is the Zeitraum before it of the same series, in the
 * file or else in what is stored (0: none), `vorher` what holds for the same
 * figure now.
 *
 * @param zeilen the figures of the file, each once, as COPY reads them: the columns up to `davor_wert`
 */
export async function createLieferungszahlen(
  tx: Tx,
  kennungen: Kennungen,
  { zeilen, anschluesse }: { readonly zeilen: Iterable<string> } & Pick<Reihen, 'anschluesse'>,
): Promise<void> {
  await tx.query(LIEFERUNGSZAHL)
  await copyText(tx, `lieferung_zahl (${GELIEFERT})`, zeilen)
  if (anschluesse.length > 0 || (await hatVorherige(tx, kennungen)))
    await addGespeicherte(tx, kennungen, anschluesse)
  await tx.query('ANALYZE lieferung_zahl')
}

/** Columns of what the file says, and of what stands before it in the file. */
const GELIEFERT =
  'merkmal, teilgruppe, zeitraum, raum_id, eigen, raumfassung_id, wert, status, vorlaeufig, zeile, spalte, blatt, davor, davor_wert'

/** Without index or constraint: COPY runs at full speed. */
const LIEFERUNGSZAHL = `CREATE TEMP TABLE lieferung_zahl (
     merkmal int, teilgruppe int, zeitraum int, raum_id int, eigen boolean, raumfassung_id int,
     wert float8, status wert_status, vorlaeufig boolean, zeile int, spalte int, blatt int,
     davor int, davor_wert float8, vorher float8, vorher_status wert_status, vorher_korrigiert boolean
   ) ON COMMIT DROP`

/** Whether anything is stored that a figure of the file might replace. */
async function hatVorherige(tx: Tx, kennungen: Kennungen): Promise<boolean> {
  const { rows } = await tx.query<{ da: boolean }>(
    `SELECT EXISTS (SELECT FROM grundzahl WHERE quelle_id = $1 AND merkmal_id = ANY($2)
       AND teilgruppe_id = ANY($3) AND zeitraum_id = ANY($4)) AS da`,
    toParameter(kennungen),
  )
  return rows[0]!.da
}

/** Puts what is stored beside the figures of the file. */
async function addGespeicherte(
  tx: Tx,
  kennungen: Kennungen,
  anschluesse: readonly Anschluss[],
): Promise<void> {
  await tx.query(MIT_GESPEICHERTEN, [
    ...toParameter(kennungen),
    anschluesse.map(({ merkmal }) => merkmal),
    anschluesse.map(({ zeitraum }) => zeitraum),
    anschluesse.map(({ davor }) => davor),
    anschluesse.map(({ davorId }) => davorId),
  ])
  await tx.query('DROP TABLE lieferung_zahl')
  await tx.query('ALTER TABLE lieferung_verglichen RENAME TO lieferung_zahl')
}

/** Parameters: Quelle, ids of Merkmale, Teilgruppen, Zeiträume, the four columns of the Anschlüsse. */
const MIT_GESPEICHERTEN = `CREATE TEMP TABLE lieferung_verglichen ON COMMIT DROP AS
     SELECT z.merkmal, z.teilgruppe, z.zeitraum, z.raum_id, z.eigen, z.raumfassung_id, z.wert, z.status,
            z.vorlaeufig, z.zeile, z.spalte, z.blatt,
            CASE WHEN z.davor > 0 THEN z.davor ELSE coalesce(d.davor, 0) END AS davor,
            CASE WHEN z.davor > 0 THEN z.davor_wert ELSE d.wert END AS davor_wert,
            g.wert AS vorher, g.status AS vorher_status, g.korrigiert AS vorher_korrigiert
     FROM lieferung_zahl z
     LEFT JOIN (
       SELECT * FROM grundzahl_aktuell
       WHERE quelle_id = $1 AND merkmal_id = ANY($2) AND teilgruppe_id = ANY($3)
         AND zeitraum_id = ANY($4)
     ) g ON g.merkmal_id = ($2::int[])[z.merkmal] AND g.teilgruppe_id = ($3::int[])[z.teilgruppe]
       AND g.zeitraum_id = ($4::int[])[z.zeitraum] AND g.raumfassung_id = z.raumfassung_id
     LEFT JOIN (
       SELECT a.merkmal, a.zeitraum, a.davor, v.teilgruppe_id, v.raumfassung_id, v.wert
       FROM unnest($5::int[], $6::int[], $7::int[], $8::int[]) a (merkmal, zeitraum, davor, davor_id)
       JOIN (
         SELECT * FROM grundzahl_aktuell
         WHERE quelle_id = $1 AND merkmal_id = ANY($2) AND teilgruppe_id = ANY($3)
           AND zeitraum_id = ANY($8)
       ) v ON v.merkmal_id = ($2::int[])[a.merkmal] AND v.zeitraum_id = a.davor_id
     ) d ON d.merkmal = z.merkmal AND d.zeitraum = z.zeitraum AND z.davor = 0
       AND d.teilgruppe_id = ($3::int[])[z.teilgruppe] AND d.raumfassung_id = z.raumfassung_id`

export interface Zellenvergleich {
  readonly uebernommen: number
  readonly passend: number
  readonly geschuetzt: number
  readonly neu: number
  readonly geaendert: number
}

/** Of the table `z`. */
export const FEHLT_JETZT = `z.eigen AND z.status = 'NICHT_VERFUEGBAR'
  AND (z.vorher IS NOT NULL OR z.davor_wert IS NOT NULL)`

const GEAENDERT = `vorher_status IS NOT NULL
  AND (vorher_status, vorher) IS DISTINCT FROM (status, wert)`

/** All figures of a Merkmal for a Teilgruppe, by their numbers: what one look at each of them tells. */
export interface Gruppenbild extends Omit<Zellenvergleich, 'passend'> {
  readonly merkmal: number
  readonly teilgruppe: number
  /** Null where no figure has a number. */
  readonly kleinste: number | null
  readonly groesste: number | null
  /** Own figures that are missing now and were there before. */
  readonly fehlend: number
}

/** One pass over the figures for all that is counted. Cells that are there twice count once. */
export async function findGruppenbilder(tx: Tx): Promise<readonly Gruppenbild[]> {
  const { rows } = await tx.query<Gruppenbild>(
    `SELECT merkmal, teilgruppe, count(*)::int AS uebernommen,
            count(*) FILTER (WHERE status = ANY($1))::int AS geschuetzt,
            count(*) FILTER (WHERE vorher_status IS NULL)::int AS neu,
            count(*) FILTER (WHERE ${GEAENDERT})::int AS geaendert,
            min(wert) AS kleinste, max(wert) AS groesste,
            count(*) FILTER (WHERE ${FEHLT_JETZT})::int AS fehlend
     FROM lieferung_zahl z GROUP BY merkmal, teilgruppe ORDER BY merkmal, teilgruppe`,
    [GESCHUETZT],
  )
  return rows
}

/** Compares the figures with those that hold now. */
export function compareGruppen(gruppen: readonly Gruppenbild[]): Zellenvergleich {
  const summe = (zahl: (gruppe: Gruppenbild) => number): number =>
    gruppen.reduce((bisher, gruppe) => bisher + zahl(gruppe), 0)
  const [uebernommen, geschuetzt] = [
    summe((gruppe) => gruppe.uebernommen),
    summe((gruppe) => gruppe.geschuetzt),
  ]
  return {
    uebernommen,
    passend: uebernommen - geschuetzt,
    geschuetzt,
    neu: summe(({ neu }) => neu),
    geaendert: summe(({ geaendert }) => geaendert),
  }
}

/** A figure that differs from the one that holds now; labels are numbers of the Zellenstrom. */
export interface GeaenderteZahl {
  readonly raumfassungId: number
  readonly raumSchluessel: string
  readonly raumName: string
  readonly merkmal: number
  readonly teilgruppe: number
  readonly zeitraum: number
  readonly vorher: number | null
  readonly vorherStatus: WertStatus | null
  readonly nachher: number | null
  readonly nachherStatus: WertStatus
  readonly zeile: number
  readonly spalte: number
  readonly blatt: number
}

/** The first figures that change or are new, the changed ones first, each in the order of the file. */
export async function findGeaenderte(
  tx: Tx,
  hoechstens: number,
): Promise<readonly GeaenderteZahl[]> {
  const { rows } = await tx.query<GeaenderteZahl>(
    `SELECT z.raumfassung_id AS "raumfassungId", r.schluessel AS "raumSchluessel",
            f.name AS "raumName", z.merkmal, z.teilgruppe, z.zeitraum, z.vorher,
            z.vorher_status AS "vorherStatus", z.wert AS nachher, z.status AS "nachherStatus",
            z.zeile, z.spalte, z.blatt
     FROM (
       SELECT * FROM lieferung_zahl WHERE vorher_status IS NULL OR ${GEAENDERT}
       ORDER BY vorher_status IS NULL, blatt, zeile, spalte LIMIT $1
     ) z
     JOIN raumfassung f ON f.id = z.raumfassung_id
     JOIN raum r ON r.id = f.raum_id
     ORDER BY z.vorher_status IS NULL, z.blatt, z.zeile, z.spalte`,
    [hoechstens],
  )
  return rows
}

/** Moves the figures into the Grundzahlen, in the order of their key: each goes to the end of it, nothing is looked up. */
export async function insertGrundzahlen(
  tx: Tx,
  { lieferungId, istKorrektur }: { readonly lieferungId: number; readonly istKorrektur: boolean },
  kennungen: Kennungen,
): Promise<void> {
  await tx.query(
    `INSERT INTO grundzahl (lieferung_id, quelle_id, merkmal_id, teilgruppe_id, zeitraum_id,
       raumfassung_id, wert, status, vorlaeufig, zeile, spalte, blatt, korrigiert)
     SELECT $5::int, $1::int, ($2::int[])[merkmal], ($3::int[])[teilgruppe],
       ($4::int[])[zeitraum], raumfassung_id, wert, status, vorlaeufig, zeile, spalte, blatt,
       $6::boolean AND (coalesce(vorher_korrigiert, false) OR (vorher_status, vorher) IS DISTINCT FROM (status, wert))
     FROM lieferung_zahl`,
    [...toParameter(kennungen), lieferungId, istKorrektur],
  )
}

function toParameter(kennungen: Kennungen): unknown[] {
  const { quelleId, merkmale, teilgruppen, zeitraeume } = kennungen
  return [quelleId, merkmale, teilgruppen, zeitraeume]
}
