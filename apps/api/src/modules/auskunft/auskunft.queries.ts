/** What an Auskunft reads besides Grundzahlen. */
import type { Db } from '@sozial/db'
import type { MerkmalArt } from '@sozial/domain/indikator'
import type { Ebene } from '@sozial/domain/raum'
import type { Zugang } from '../../auth/zugang.ts'
import { HEUTE_SQL } from '../../database/heute.ts'
import type { Tx } from '../../database/transaction.ts'
import { grenzwerteOf, istOffenSql, kennungOf } from '../messwert/sicht.ts'
import type { Zeitraumzeile } from '../zeitraum/to-zeitraeume.ts'

export interface Merkmalangabe {
  readonly id: number
  readonly schluessel: string
  readonly name: string
  readonly einheit: string
  readonly art: MerkmalArt
}

/** Merkmale that were ever delivered and of which the asker may see something, by name. */
export async function findGelieferteMerkmale(
  db: Db,
  zugang: Zugang,
): Promise<readonly Merkmalangabe[]> {
  const { rows } = await db.pool.query<Merkmalangabe>({
    name: `gelieferte-merkmale:${kennungOf(zugang)}`,
    text: `SELECT id, schluessel, name, einheit, art FROM merkmal m
           WHERE EXISTS (SELECT FROM grundzahl g JOIN lieferung l ON l.id = g.lieferung_id
             WHERE g.merkmal_id = m.id AND l.zurueckgezogen_am IS NULL
               AND ${istOffenSql(zugang, 'g', 1)})
           ORDER BY name`,
    values: [...grenzwerteOf(zugang)],
  })
  return rows
}

/**
 * Zeiträume for which a Merkmal was delivered.
 * @param nachGeschlecht only those in which it was divided by sex
 */
export async function findMerkmalzeiten(
  tx: Tx,
  merkmalId: number,
  nachGeschlecht: boolean,
): Promise<readonly Zeitraumzeile[]> {
  const { rows } = await tx.query<Zeitraumzeile>(
    `SELECT id, art, von::text, bis::text FROM zeitraum z
     WHERE EXISTS (SELECT FROM grundzahl g JOIN lieferung l ON l.id = g.lieferung_id
       WHERE g.merkmal_id = $1 AND g.zeitraum_id = z.id AND l.zurueckgezogen_am IS NULL
         AND (NOT $2 OR g.teilgruppe_id IN (SELECT id FROM teilgruppe WHERE geschlecht = 'MAENNLICH')))
     ORDER BY bis, von`,
    [merkmalId, nachGeschlecht],
  )
  return rows
}

export interface Raumangabe {
  readonly id: number
  readonly schluessel: string
  readonly name: string
  readonly ebene: Ebene
  /** The Kreis of this database. */
  readonly eigener: boolean
}

/** Keys and names of Fassungen, in the order of their names. */
export async function findRaumangaben(
  tx: Tx,
  raumfassungen: readonly number[],
): Promise<readonly Raumangabe[]> {
  const { rows } = await tx.query<Raumangabe>(
    `SELECT f.id, r.schluessel, f.name, r.ebene,
       EXISTS (SELECT FROM kreis k WHERE k.raum_id = r.id) AS eigener
     FROM raumfassung f JOIN raum r ON r.id = f.raum_id
     WHERE f.id = ANY ($1) ORDER BY f.name, f.id`,
    [raumfassungen],
  )
  return rows
}

/** First day of the Gebietsstand in which a Fassung stands today, or stood last. */
export async function findGebietsstandstag(tx: Tx, raumfassung: number): Promise<string | null> {
  const { rows } = await tx.query<{ stichtag: string | null }>(
    `SELECT max(g.stichtag)::text AS stichtag
     FROM raumfassung f JOIN raum r ON r.id = f.raum_id
       JOIN gebietsstand g ON g.ebene = r.ebene AND g.stichtag <= ${HEUTE_SQL}
         AND daterange(f.gueltig_ab, f.gueltig_bis) @> g.stichtag
     WHERE f.id = $1`,
    [raumfassung],
  )
  return rows[0]!.stichtag
}
