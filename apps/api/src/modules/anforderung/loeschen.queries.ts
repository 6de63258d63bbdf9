/** What of Datenanforderungen is past its time. */
import type { Tx } from '../../database/transaction.ts'

/** What a name is replaced by; a second run leaves it alone. */
const OHNE_NAMEN = 'Gelöschter Ansprechpartner'

/** Takes name and address from orders and Abstimmungen that ended before `vor`. */
export async function anonymizeKontakte(tx: Tx, vor: Date): Promise<number> {
  const { rowCount } = await tx.query(
    `UPDATE datenanforderung SET empfaenger = $2, email = ''
     WHERE beendet_am < $1 AND (empfaenger <> $2 OR email <> '')`,
    [vor, OHNE_NAMEN],
  )
  const kommunen = await tx.query(
    `UPDATE beteiligung b SET empfaenger = $2, email = '' FROM zuschnitt z
     WHERE z.id = b.zuschnitt_id AND z.zustand NOT IN ('ENTWURF', 'IN_ABSTIMMUNG') AND z.geaendert_am < $1
       AND (b.empfaenger <> $2 OR b.email <> '')`,
    [vor, OHNE_NAMEN],
  )
  return (rowCount ?? 0) + (kommunen.rowCount ?? 0)
}

/** Links that opened nothing any more before `vor`. */
export async function deleteZugangslinks(tx: Tx, vor: Date): Promise<number> {
  const { rowCount } = await tx.query(
    'DELETE FROM zugangslink WHERE least(gueltig_bis, widerrufen_am) < $1',
    [vor],
  )
  return rowCount ?? 0
}

/** Messages that came to their end before `vor`, what was asked and answered, and remarks that were dealt with; what still waits stays. */
export async function deleteNachrichten(tx: Tx, vor: Date): Promise<number> {
  const rueckfragen = await tx.query(
    `DELETE FROM rueckfrage r USING datenanforderung a
     WHERE a.id = r.anforderung_id AND a.beendet_am < $1`,
    [vor],
  )
  const hinweise = await tx.query('DELETE FROM angebotshinweis WHERE erledigt_am < $1', [vor])
  const { rowCount } = await tx.query(
    `DELETE FROM nachricht WHERE zustand IN ('VERSANDT', 'UNGEWISS', 'GESCHEITERT')
       AND coalesce(versandt_am, uebergeben_am, naechster_versuch_am) < $1`,
    [vor],
  )
  return (rowCount ?? 0) + (rueckfragen.rowCount ?? 0) + (hinweise.rowCount ?? 0)
}
