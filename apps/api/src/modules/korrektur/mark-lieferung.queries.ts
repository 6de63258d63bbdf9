import type { Tx } from '../../database/transaction.ts'
import type { Lieferungsbericht } from '../lieferung/bericht.ts'
import { GELTENDE_DER_LIEFERUNG } from './korrektur.queries.ts'

interface Kennzeichen {
  /** The delivered file. */
  readonly id: number
  readonly vorlaeufig: boolean
}

/** Those that are marked otherwise ($2). */
const BETROFFENE = `FROM ${GELTENDE_DER_LIEFERUNG} g WHERE g.vorlaeufig <> $2::boolean`

export interface Betroffene {
  /** It is a delivered file that counts. */
  readonly gilt: boolean
  /** Figures that would change their mark. */
  readonly anzahl: number
  /** The newest Lieferung that says something of its figures. */
  readonly neueste: number | null
}

export async function findGekennzeichnete(
  tx: Tx,
  { id, vorlaeufig }: Kennzeichen,
): Promise<Betroffene> {
  const { rows } = await tx.query<Betroffene>(
    `SELECT (SELECT count(*)::int ${BETROFFENE}) AS anzahl,
       (SELECT max(l.id) FROM lieferung l WHERE $1::int IN (l.id, l.korrigiert_id)) AS neueste,
       EXISTS (SELECT FROM lieferung l
         WHERE l.id = $1 AND l.zurueckgezogen_am IS NULL AND l.format <> 'KORREKTUR') AS gilt`,
    [id, vorlaeufig],
  )
  return rows[0]!
}

export interface Kennzeichnung {
  readonly id: number
  /** Stands before the title of the file. */
  readonly titel: string
  readonly inhalt: Uint8Array
  readonly pruefsumme: string
  readonly bericht: Lieferungsbericht
  readonly grund: string
  readonly erfasstVon: string
  readonly kontoId: number | null
}

/** The Lieferung that marks; Quelle, sheets and areas are those of the file. */
export async function insertKennzeichnung(tx: Tx, neu: Kennzeichnung): Promise<number> {
  const { rows } = await tx.query<{ id: number }>(
    `INSERT INTO lieferung (quelle_id, dateiname, inhalt, pruefsumme, format, titel, blaetter, bericht,
       erfasst_von, organisation_id, raumfassungen, korrekturgrund, korrigiert_id)
     SELECT quelle_id, 'kennzeichnung.csv', $2, $3, 'KORREKTUR', left($4 || titel, 500), blaetter, $5,
       $6, (SELECT organisation_id FROM konto WHERE id = $7), raumfassungen, $8, id
     FROM lieferung WHERE id = $1 RETURNING id`,
    [
      neu.id,
      neu.inhalt,
      neu.pruefsumme,
      neu.titel,
      JSON.stringify(neu.bericht),
      neu.erfasstVon,
      neu.kontoId,
      neu.grund,
    ],
  )
  return rows[0]!.id
}

/** The same figures once more with the other mark; where they stand in the file stays with them. */
export async function insertGekennzeichnete(
  tx: Tx,
  { id, neu, vorlaeufig }: Kennzeichen & { readonly neu: number },
): Promise<void> {
  await tx.query(
    `INSERT INTO grundzahl (lieferung_id, quelle_id, merkmal_id, teilgruppe_id, zeitraum_id,
       raumfassung_id, wert, status, vorlaeufig, zeile, spalte, blatt, korrigiert)
     SELECT $3::int, g.quelle_id, g.merkmal_id, g.teilgruppe_id, g.zeitraum_id, g.raumfassung_id,
       g.wert, g.status, $2::boolean, g.zeile, g.spalte, g.blatt, g.korrigiert ${BETROFFENE}`,
    [id, vorlaeufig, neu],
  )
}
