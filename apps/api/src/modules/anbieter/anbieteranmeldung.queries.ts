import { HEUTE_SQL } from '../../database/heute.ts'
import type { Tx } from '../../database/transaction.ts'
import type { Anmeldeangaben } from './anmeldeangaben.ts'
import type { Organisationszustand } from './traegerart.ts'

/** Days in which the address has to be confirmed. */
export const FRIST_TAGE = 14

/** What became of the account of the person. */
export type Kontolage = 'KEINES' | 'OHNE_PASSWORT' | 'BEREIT' | 'STILLGELEGT'

export interface Anmeldung extends Anmeldeangaben {
  readonly id: number
  readonly bestaetigt: boolean
  readonly entschieden: boolean
  readonly kontoId: number | null
  readonly kontolage: Kontolage
  /** What became of it; null: not confirmed yet. */
  readonly organisation: {
    readonly id: number
    readonly name: string
    readonly zustand: Organisationszustand
    readonly grund: string
    readonly aktiv: boolean
  } | null
}

const LIES = `
  SELECT a.id, a.name, a.traegerart::text, a.person, a.email, a.telefon, a.website, a.nachricht,
    a.bestaetigt_am IS NOT NULL AS bestaetigt, a.entschieden_am IS NOT NULL AS entschieden, a.konto_id AS "kontoId",
    CASE WHEN k.id IS NULL THEN 'KEINES' WHEN k.deaktiviert_am IS NOT NULL THEN 'STILLGELEGT'
      WHEN EXISTS (SELECT FROM passwort p WHERE p.konto_id = k.id)
        OR EXISTS (SELECT FROM oidckennung c WHERE c.konto_id = k.id) THEN 'BEREIT' ELSE 'OHNE_PASSWORT' END AS kontolage,
    CASE WHEN o.id IS NOT NULL THEN json_build_object('id', o.id, 'name', o.name, 'zustand', o.zustand,
      'grund', o.ablehnungsgrund, 'aktiv', o.deaktiviert_am IS NULL) END AS organisation
  FROM anbieteranmeldung a LEFT JOIN konto k ON k.id = a.konto_id LEFT JOIN organisation o ON o.id = a.organisation_id`

/** Locked until the transaction ends. @returns undefined: there is none */
export async function lockAnmeldung(tx: Tx, id: number): Promise<Anmeldung | undefined> {
  const { rows } = await tx.query<Anmeldung>(`${LIES} WHERE a.id = $1 FOR UPDATE OF a`, [id])
  return rows[0]
}

/** The link has opened it: it is there. */
export async function findAnmeldung(tx: Tx, id: number): Promise<Anmeldung> {
  const { rows } = await tx.query<Anmeldung>(`${LIES} WHERE a.id = $1`, [id])
  return rows[0]!
}

/** The newest registration by which somebody came to an organisation, locked. @returns undefined: the Kreis made it */
export async function lockAnmeldungOf(
  tx: Tx,
  organisationId: number,
): Promise<Anmeldung | undefined> {
  const { rows } = await tx.query<Anmeldung>(
    `${LIES} WHERE a.organisation_id = $1 ORDER BY a.id DESC LIMIT 1 FOR UPDATE OF a`,
    [organisationId],
  )
  return rows[0]
}

/** @returns its id */
export async function insertAnmeldung(tx: Tx, angaben: Anmeldeangaben): Promise<number> {
  const { name, traegerart, person, email, telefon, website, nachricht } = angaben
  const { rows } = await tx.query<{ id: number }>(
    `INSERT INTO anbieteranmeldung (name, traegerart, person, email, telefon, website, nachricht, frist)
     VALUES ($1, $2, $3, $4, $5, $6, $7, ${HEUTE_SQL} + ${FRIST_TAGE}) RETURNING id`,
    [name, traegerart, person, email, telefon, website, nachricht],
  )
  return rows[0]!.id
}

/** What came from an address before: the same organisation once more, and how much was written to it of late. */
export interface Vorige {
  /** Registration of the same organisation; null: none that is still open or being checked. */
  readonly id: number | null
  readonly bestaetigt: boolean
  /** Mails of the last day to this address about registrations. */
  readonly mails: number
  /** Whether the last of them is younger than some minutes. */
  readonly ebenErst: boolean
}

export async function findVorige(
  tx: Tx,
  { email, name }: Pick<Anmeldeangaben, 'email' | 'name'>,
): Promise<Vorige> {
  const { rows } = await tx.query<Vorige>(
    `SELECT v.id, coalesce(v.bestaetigt, false) AS bestaetigt, m.mails, m."ebenErst"
     FROM (SELECT count(*)::int AS mails,
         coalesce(max(n.angelegt_am) > now() - interval '10 minutes', false) AS "ebenErst"
       FROM nachricht n JOIN anbieteranmeldung a ON a.id = n.anmeldung_id
       WHERE lower(a.email) = $1 AND n.art = 'ANMELDUNG' AND n.angelegt_am > now() - interval '1 day') AS m
     LEFT JOIN (SELECT a.id, a.bestaetigt_am IS NOT NULL AS bestaetigt FROM anbieteranmeldung a
       WHERE lower(a.email) = $1 AND lower(a.name) = lower($2) AND a.entschieden_am IS NULL
         AND (a.bestaetigt_am IS NOT NULL OR a.frist >= ${HEUTE_SQL})
       ORDER BY a.id DESC LIMIT 1) AS v ON true`,
    [email, name],
  )
  return rows[0]!
}

/** How many came within the last hour that nobody has confirmed. */
export async function countUnbestaetigte(tx: Tx): Promise<number> {
  const { rows } = await tx.query<{ anzahl: number }>(
    `SELECT count(*)::int AS anzahl FROM anbieteranmeldung
     WHERE bestaetigt_am IS NULL AND angemeldet_am > now() - interval '1 hour'`,
  )
  return rows[0]!.anzahl
}

export async function setBestaetigt(
  tx: Tx,
  id: number,
  { organisationId, kontoId }: { readonly organisationId: number; readonly kontoId: number | null },
): Promise<void> {
  await tx.query(
    'UPDATE anbieteranmeldung SET bestaetigt_am = now(), organisation_id = $2, konto_id = $3 WHERE id = $1',
    [id, organisationId, kontoId],
  )
}

/** @param organisationId where the person belongs from now on */
export async function setEntschieden(tx: Tx, id: number, organisationId: number): Promise<void> {
  await tx.query(
    'UPDATE anbieteranmeldung SET entschieden_am = now(), organisation_id = $2 WHERE id = $1',
    [id, organisationId],
  )
}

/** @returns false: there is none, or it was confirmed */
export async function deleteUnbestaetigte(tx: Tx, id: number): Promise<boolean> {
  const { rowCount } = await tx.query(
    'DELETE FROM anbieteranmeldung WHERE id = $1 AND bestaetigt_am IS NULL',
    [id],
  )
  return rowCount === 1
}

/** What was decided, or not confirmed in time, before `vor`. @returns how many */
export async function deleteAbgelaufene(tx: Tx, vor: Date): Promise<number> {
  const { rowCount } = await tx.query(
    `DELETE FROM anbieteranmeldung
     WHERE entschieden_am < $1 OR (bestaetigt_am IS NULL AND frist::timestamptz < $1)`,
    [vor],
  )
  return rowCount ?? 0
}
