import type { Pool } from 'pg'
import { LINKARTEN, LINKZIEL_SQL, type Linkziel } from '../zugangslink/linkziel.ts'
import type { Nachrichtenart } from './nachricht.type.ts'
import type { Brief } from './postausgang.ts'

export interface Faellige extends Brief {
  readonly id: number
  /** What it is about. */
  readonly ziel: Linkziel
  readonly linkId: string | null
  readonly art: Nachrichtenart
  readonly versuche: number
}

/** Reminders that still wait when something has come: nobody is reminded of what is there. */
export async function deleteUeberholte(pool: Pool): Promise<void> {
  for (const { tabelle, spalte, fehlt } of Object.values(LINKARTEN)) {
    await pool.query(
      `DELETE FROM nachricht n USING ${tabelle} z
       WHERE z.id = n.${spalte} AND n.zustand = 'WARTET' AND n.art = 'ERINNERUNG' AND NOT (${fehlt})`,
    )
  }
}

const FAELLIGE = `id, kennung, json_build_object('art', ${LINKZIEL_SQL.art}, 'id', ${LINKZIEL_SQL.id}) AS ziel,
  zugangslink_id AS "linkId", art::text, empfaenger, betreff, text, versuche`

/** The next message whose time has come; it is ours from now on. */
export async function claimNachricht(pool: Pool): Promise<Faellige | undefined> {
  const { rows } = await pool.query<Faellige>(
    `UPDATE nachricht SET zustand = 'SENDET', versuche = versuche + 1, uebergeben_am = NULL
     WHERE id = (SELECT id FROM nachricht WHERE zustand = 'WARTET' AND naechster_versuch_am <= now()
       ORDER BY naechster_versuch_am, id LIMIT 1 FOR UPDATE SKIP LOCKED)
     RETURNING ${FAELLIGE}`,
  )
  return rows[0]
}

/** So many offers one mail may name: more, and it is longer than a mail may be. */
const HOECHSTENS_GEFAEHRTEN = 29

/** Other reminders of offers that wait for the same mailbox: they go out with this one. */
export async function claimGefaehrten(
  pool: Pool,
  { empfaenger }: Faellige,
): Promise<readonly Faellige[]> {
  const { rows } = await pool.query<Faellige>(
    `UPDATE nachricht SET zustand = 'SENDET', versuche = versuche + 1, uebergeben_am = NULL
     WHERE id IN (SELECT id FROM nachricht WHERE zustand = 'WARTET' AND art = 'ERINNERUNG' AND angebot_id IS NOT NULL
       AND lower(empfaenger) = lower($1) ORDER BY id LIMIT ${HOECHSTENS_GEFAEHRTEN} FOR UPDATE SKIP LOCKED)
     RETURNING ${FAELLIGE}`,
    [empfaenger],
  )
  return rows
}

/** To be known before the first byte of the text leaves. */
export async function noteUebergabe(pool: Pool, ids: readonly number[]): Promise<void> {
  await pool.query('UPDATE nachricht SET uebergeben_am = now() WHERE id = ANY ($1::int[])', [ids])
}

export async function setVersandt(pool: Pool, id: number): Promise<void> {
  await pool.query(
    `UPDATE nachricht SET zustand = 'VERSANDT', versandt_am = now(), meldung = '' WHERE id = $1`,
    [id],
  )
}

/** Minutes after which a mail of which nobody knows whether it arrived goes out once more. */
const NOCH_EINMAL_MINUTEN = 15

/** What becomes of a mail of which nobody knows: once more by itself, the second time a person looks. */
const NACH_ZWEIFEL = `zweifel = zweifel + 1,
  zustand = (CASE WHEN zweifel = 0 THEN 'WARTET' ELSE 'UNGEWISS' END)::nachrichtenzustand,
  naechster_versuch_am = now() + interval '${NOCH_EINMAL_MINUTEN} minutes',
  uebergeben_am = coalesce(uebergeben_am, now())`

/**
 * Nobody knows whether it arrived. The first time it goes out once more, so that
 * it is never lost; it has the same Message-ID, so that a mailbox shows it once.
 * The second time a person has to look.
 */
export async function setUngewiss(pool: Pool, id: number, meldung: string): Promise<void> {
  await pool.query(`UPDATE nachricht SET ${NACH_ZWEIFEL}, meldung = $2 WHERE id = $1`, [
    id,
    meldung,
  ])
}

export async function setGescheitert(pool: Pool, id: number, meldung: string): Promise<void> {
  await pool.query(
    `UPDATE nachricht SET zustand = 'GESCHEITERT', meldung = $2, uebergeben_am = NULL WHERE id = $1`,
    [id, meldung],
  )
}

export async function setSpaeter(
  pool: Pool,
  id: number,
  { meldung, minuten }: { readonly meldung: string; readonly minuten: number },
): Promise<void> {
  await pool.query(
    `UPDATE nachricht SET zustand = 'WARTET', meldung = $2, uebergeben_am = NULL,
       naechster_versuch_am = now() + make_interval(mins => $3) WHERE id = $1`,
    [id, meldung, minuten],
  )
}

/**
 * What a server left behind that died while it was sending. Only whoever holds
 * the lock of the senders may call it. What had not left the house waits again;
 * of the rest nobody knows.
 */
export async function recoverSendende(pool: Pool): Promise<void> {
  await pool.query(
    `UPDATE nachricht SET zustand = 'WARTET' WHERE zustand = 'SENDET' AND uebergeben_am IS NULL`,
  )
  await pool.query(`UPDATE nachricht SET ${NACH_ZWEIFEL}, meldung = $1 WHERE zustand = 'SENDET'`, [
    'Der Server wurde beim Senden beendet.',
  ])
}
