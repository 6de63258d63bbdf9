import type { Teilgruppe } from '@sozial/domain/indikator'
import type { WertStatus } from '@sozial/domain/wert'
import type { Tx } from '../../database/transaction.ts'

/**
 * The current figures of one Merkmal, Teilgruppe, Quelle and Zeitraum for many
 * areas, column by column: `werte[i]` belongs to `raeume[i]`.
 */
export interface Grundzahlvektor {
  readonly merkmalId: number
  readonly teilgruppe: Teilgruppe
  readonly quelleId: number
  readonly zeitraumId: number
  readonly raeume: readonly number[]
  readonly werte: readonly (number | null)[]
  readonly status: readonly WertStatus[]
  /** Areas whose figure is provisional; null when none is. */
  readonly vorlaeufig: readonly number[] | null
  /** Areas whose figure a planner has corrected; null when none is. */
  readonly korrigiert: readonly number[] | null
}

/** Current Grundzahlen (newest Lieferung that is not withdrawn), built as vectors by the database. */
export async function findGrundzahlvektoren(
  tx: Tx,
  auswahl: {
    readonly merkmale: readonly number[]
    readonly zeitraeume: readonly number[]
    readonly raumfassungen: readonly number[]
  },
): Promise<readonly Grundzahlvektor[]> {
  const { rows } = await tx.query<Grundzahlvektor>(
    `SELECT v."merkmalId", v."quelleId", v."zeitraumId", v.raeume, v.werte, v.status, v.vorlaeufig, v.korrigiert,
            json_build_object('geschlecht', t.geschlecht, 'nationalitaet', t.nationalitaet,
                              'alterVon', t.alter_von, 'alterBis', t.alter_bis) AS teilgruppe
     FROM (
       SELECT merkmal_id AS "merkmalId", teilgruppe_id, quelle_id AS "quelleId",
              zeitraum_id AS "zeitraumId",
              json_agg(raumfassung_id) AS raeume, json_agg(wert) AS werte,
              json_agg(status) AS status,
              json_agg(raumfassung_id) FILTER (WHERE vorlaeufig) AS vorlaeufig,
              json_agg(raumfassung_id) FILTER (WHERE korrigiert) AS korrigiert
       FROM grundzahl_aktuell
       WHERE merkmal_id = ANY($1) AND zeitraum_id = ANY($2) AND raumfassung_id = ANY($3)
       GROUP BY merkmal_id, teilgruppe_id, quelle_id, zeitraum_id
     ) v
     JOIN teilgruppe t ON t.id = v.teilgruppe_id`,
    [auswahl.merkmale, auswahl.zeitraeume, auswahl.raumfassungen],
  )
  return rows
}

/** A Merkmal and a Zeitraum in which figures changed. */
export interface Beruehrung {
  readonly merkmalId: number
  readonly zeitraumId: number
}

/** What Lieferungen touched, withdrawn or not. */
export async function findBeruehrungen(
  tx: Tx,
  lieferungen: readonly number[],
): Promise<readonly Beruehrung[]> {
  const { rows } = await tx.query<Beruehrung>(
    `SELECT DISTINCT merkmal_id AS "merkmalId", zeitraum_id AS "zeitraumId"
     FROM grundzahl WHERE lieferung_id = ANY($1)`,
    [lieferungen],
  )
  return rows
}
