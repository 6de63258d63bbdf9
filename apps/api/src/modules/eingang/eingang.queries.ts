/** Every statement that writes an Eingang. */
import type { Begruendung } from '@sozial/formate/lesung'
import type { Zuordnung } from '@sozial/formate/zuordnung'
import type { Pool } from 'pg'
import type { Tx } from '../../database/transaction.ts'
import type { Akteur } from '../protokoll/protokoll.queries.ts'
import type { Eingangsbericht, Eingangszustand, Pruefergebnis } from './eingang.zustand.ts'

/** A file as it arrives. */
export interface NeuerEingang {
  readonly schluessel: string
  readonly teil: number
  readonly dateiname: string
  readonly archiv: string | null
  readonly inhalt: Uint8Array
  readonly dateisumme: string
  readonly akteur: Akteur
  /** Whose it is, where that is not the account's Organisation. */
  readonly organisationId: number | null
  readonly anforderungId: number | null
  readonly zuordnung: object | null
}

/** @returns its id */
export async function insertEingang(tx: Tx, neu: NeuerEingang): Promise<number> {
  const { rows } = await tx.query<{ id: number }>(
    `INSERT INTO eingang (schluessel, teil, dateiname, archiv, groesse, dateisumme, inhalt, von, akteur,
       konto_id, organisation_id, anforderung_id, zuordnung, schritt)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10,
       coalesce($11, (SELECT organisation_id FROM konto WHERE id = $10)), $12, $13,
       'Wartet auf die Prüfung.') RETURNING id`,
    [
      neu.schluessel,
      neu.teil,
      neu.dateiname,
      neu.archiv,
      neu.inhalt.length,
      neu.dateisumme,
      neu.inhalt,
      neu.akteur.name,
      JSON.stringify(neu.akteur),
      neu.akteur.kontoId ?? null,
      neu.organisationId,
      neu.anforderungId,
      neu.zuordnung === null ? null : JSON.stringify(neu.zuordnung),
    ],
  )
  return rows[0]!.id
}

/** Which sending is meant: the key of the sender counts for that sender alone. */
export interface Sendung {
  readonly schluessel: string
  readonly kontoId: number | null
  readonly anforderungId: number | null
}

/** Waits until another sending with the same key is through. */
export async function lockSendung(tx: Tx, { schluessel }: Sendung): Promise<void> {
  await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 19))', [schluessel])
}

/** What arrived with this sending before, in its order. */
export async function findSendung(
  tx: Tx,
  { schluessel, kontoId, anforderungId }: Sendung,
): Promise<readonly number[]> {
  const { rows } = await tx.query<{ id: number }>(
    `SELECT id FROM eingang WHERE schluessel = $1 AND konto_id IS NOT DISTINCT FROM $2
       AND anforderung_id IS NOT DISTINCT FROM $3 ORDER BY teil`,
    [schluessel, kontoId, anforderungId],
  )
  return rows.map(({ id }) => id)
}

/** What a decision about an Eingang starts from. */
export interface Eingangsstand {
  readonly id: number
  readonly zustand: Eingangszustand
  readonly dateiname: string
}

/** Locks the row: until the end of the transaction nobody else decides. */
export async function lockEingang(tx: Tx, id: number): Promise<Eingangsstand | undefined> {
  const { rows } = await tx.query<Eingangsstand>(
    'SELECT id, zustand, dateiname FROM eingang WHERE id = $1 FOR UPDATE',
    [id],
  )
  return rows[0]
}

/** Checks anew. @param zuordnung undefined: as before */
export async function orderPruefung(
  tx: Tx,
  id: number,
  {
    akteur,
    zuordnung,
    vorlageId,
  }: {
    readonly akteur: Akteur
    readonly zuordnung: object | undefined
    readonly vorlageId: number | null
  },
): Promise<void> {
  await tx.query(
    `UPDATE eingang SET zustand = 'EINGEGANGEN', schritt = 'Wartet auf die Prüfung.', fertig = 0, gesamt = NULL,
       anlaeufe = 0, geaendert_am = now(), akteur = $2, begruendungen = '[]',
       zuordnung = CASE WHEN $3::jsonb IS NULL THEN zuordnung ELSE $3::jsonb END,
       sicherheit = CASE WHEN $3::jsonb IS NULL THEN sicherheit END,
       vorlage_id = CASE WHEN $3::jsonb IS NULL THEN vorlage_id ELSE (SELECT v.id FROM vorlage v WHERE v.id = $4) END
     WHERE id = $1`,
    [
      id,
      JSON.stringify(akteur),
      zuordnung === undefined ? null : JSON.stringify(zuordnung),
      vorlageId,
    ],
  )
}

export async function orderUebernahme(
  tx: Tx,
  id: number,
  {
    akteur,
    begruendungen,
  }: { readonly akteur: Akteur; readonly begruendungen: readonly Begruendung[] },
): Promise<void> {
  await tx.query(
    `UPDATE eingang SET zustand = 'UEBERNIMMT', schritt = 'Wartet auf die Übernahme.', fertig = 0,
       anlaeufe = 0, geaendert_am = now(), akteur = $2, begruendungen = $3 WHERE id = $1`,
    [id, JSON.stringify(akteur), JSON.stringify(begruendungen)],
  )
}

/** Why a file is given up. */
export interface Verwerfung {
  readonly grund: string
  /** What whoever sent it has to know; missing where people decided. */
  readonly bericht?: Eingangsbericht | null
}

/** The bytes go at once, and with them all that quotes them; the note stays. */
export async function updateVerworfen(
  tx: Tx,
  id: number,
  { grund, bericht = null }: Verwerfung,
): Promise<void> {
  await tx.query(
    `UPDATE eingang SET zustand = 'VERWORFEN', grund = $2, inhalt = NULL, bericht = $3, aenderungen = NULL,
       zuordnung = NULL, sicherheit = NULL, begruendungen = '[]', schritt = '',
       geaendert_am = now() WHERE id = $1`,
    [id, grund, bericht === null ? null : JSON.stringify(bericht)],
  )
}

/** An Eingang that the server has to work on. */
export interface Arbeit {
  readonly id: number
  readonly art: 'PRUEFEN' | 'UEBERNEHMEN'
  /** How often it has been begun with this order, this time included. */
  readonly anlauf: number
  readonly dateiname: string
  readonly zuordnung: Zuordnung | null
  /** The mapping is a proposal that nobody has agreed to. */
  readonly vorgeschlagen: boolean
  readonly akteur: Akteur
  readonly organisationId: number | null
  /** Datenanforderung that it answers. */
  readonly anforderungId: number | null
  readonly vorlageId: number | null
  readonly begruendungen: readonly Begruendung[]
}

/** Those that somebody works on, or has to. */
const ARBEIT = `zustand IN ('EINGEGANGEN', 'PRUEFT', 'UEBERNIMMT')`

export async function hasArbeit(pool: Pool): Promise<boolean> {
  const { rows } = await pool.query<{ da: boolean }>(
    `SELECT EXISTS (SELECT FROM eingang WHERE ${ARBEIT}) AS da`,
  )
  return rows[0]!.da
}

/** The Eingang that has waited longest, and notes that work on it begins. */
export async function beginArbeit(tx: Tx): Promise<Arbeit | undefined> {
  const { rows } = await tx.query<Arbeit>(
    `UPDATE eingang SET anlaeufe = anlaeufe + 1, fertig = 0,
       zustand = CASE WHEN zustand = 'UEBERNIMMT' THEN zustand ELSE 'PRUEFT' END,
       schritt = 'Die Datei wird gelesen.'
     WHERE id = (
       SELECT id FROM eingang WHERE ${ARBEIT}
       ORDER BY geaendert_am, id LIMIT 1 FOR UPDATE SKIP LOCKED
     )
     RETURNING id, CASE WHEN zustand = 'UEBERNIMMT' THEN 'UEBERNEHMEN' ELSE 'PRUEFEN' END AS art,
       anlaeufe AS anlauf, dateiname, zuordnung, sicherheit IS NOT NULL AS vorgeschlagen,
       akteur, organisation_id AS "organisationId", anforderung_id AS "anforderungId",
       vorlage_id AS "vorlageId", begruendungen`,
  )
  return rows[0]
}

/** @returns false when nobody wants the work any more */
export async function updateFortschritt(
  tx: Tx,
  id: number,
  { schritt, fertig }: { readonly schritt: string; readonly fertig: number },
): Promise<boolean> {
  const { rowCount } = await tx.query(
    `UPDATE eingang SET schritt = $2, fertig = $3
     WHERE id = $1 AND zustand IN ('PRUEFT', 'UEBERNIMMT')`,
    [id, schritt, fertig],
  )
  return rowCount === 1
}

/** Stores what a check found. @returns false when nobody wants it any more */
export async function updateGeprueft(
  tx: Tx,
  id: number,
  ergebnis: Pruefergebnis,
): Promise<boolean> {
  const { zustand, bericht, quelle, aenderungen, zuordnung } = ergebnis
  const { rowCount } = await tx.query(
    `UPDATE eingang SET zustand = $2, schritt = '', geaendert_am = now(), bericht = $3, format = $4, tabelle = $5,
       titel = $6, quelle = $7, raumfassungen = $8, aenderungen = $9, zuordnung = $10, sicherheit = $11,
       vorlage_id = $12, fertig = $13, gesamt = $13
     WHERE id = $1 AND zustand IN ('PRUEFT', 'UEBERNIMMT')`,
    [
      id,
      zustand,
      JSON.stringify(bericht),
      ergebnis.format,
      ergebnis.tabelle,
      ergebnis.titel,
      quelle === null ? null : JSON.stringify(quelle),
      ergebnis.raumfassungen,
      JSON.stringify(aenderungen),
      zuordnung === null ? null : JSON.stringify(zuordnung),
      ergebnis.sicherheit,
      ergebnis.vorlageId,
      bericht.gelesen,
    ],
  )
  return rowCount === 1
}

/** The Lieferung has the bytes now. */
export async function updateUebernommen(
  tx: Tx,
  id: number,
  { lieferungId, schonDa }: { readonly lieferungId: number; readonly schonDa: boolean },
): Promise<void> {
  await tx.query(
    `UPDATE eingang SET zustand = 'UEBERNOMMEN', lieferung_id = $2, schon_da = $3, inhalt = NULL, schritt = '',
       fertig = coalesce(gesamt, 0), geaendert_am = now() WHERE id = $1`,
    [id, lieferungId, schonDa],
  )
}

/** What nothing has happened to since `vor`, for the retention; never what is being worked on. */
export async function deleteEingaenge(tx: Tx, vor: Date): Promise<number> {
  const { rowCount } = await tx.query(
    `DELETE FROM eingang WHERE geaendert_am < $1 AND zustand NOT IN ('EINGEGANGEN', 'PRUEFT', 'UEBERNIMMT')`,
    [vor],
  )
  return rowCount ?? 0
}

/** Every Eingang of a file that has to vanish, whatever it was called. */
export async function deleteEingaengeOf(tx: Tx, lieferungId: number): Promise<number> {
  const { rowCount } = await tx.query(
    `DELETE FROM eingang WHERE lieferung_id = $1 OR dateisumme IN (
       SELECT encode(sha256(l.inhalt), 'hex') FROM lieferung l WHERE l.id = $1)`,
    [lieferungId],
  )
  return rowCount ?? 0
}

/** What the last check found. */
export async function findPruefergebnis(tx: Tx, id: number): Promise<Pruefergebnis> {
  const { rows } = await tx.query<Pruefergebnis>(
    `SELECT bericht, format, tabelle, titel, quelle, raumfassungen, aenderungen, zuordnung, sicherheit,
       vorlage_id AS "vorlageId"
     FROM eingang WHERE id = $1`,
    [id],
  )
  return rows[0]!
}
