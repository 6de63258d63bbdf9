import type { Db } from '@sozial/db'
import { formatDatum } from '@sozial/shared/format'
import { hashToken } from '../../auth/einmaltoken.ts'
import { writeAside } from '../../database/transaction.ts'
import { ensureLink, tokenOf, toPfad } from '../zugangslink/zugangslink.ts'
import { ENDESTELLE, LINKSTELLE } from './enqueue.ts'
import type { Postausgang, Versandergebnis } from './postausgang.ts'
import {
  claimNachricht,
  deleteUeberholte,
  noteUebergabe,
  setGescheitert,
  setSpaeter,
  setUngewiss,
  setVersandt,
  type Faellige,
} from './versand.queries.ts'

export interface Versand {
  readonly db: Db
  /** Key from which the secrets of links follow. */
  readonly schluessel: Buffer
  /** Scheme, host and port of our pages. */
  readonly adresse: string
  readonly sende: Postausgang
}

/** Minutes until the next attempt; three days in all, then a person has to look. */
const ABSTAENDE = [1, 5, 15, 60, 240, 480, 720, 1440, 1440] as const

/** Sends one message whose time has come. @returns its number; undefined: none waits */
export async function sendNaechste(versand: Versand): Promise<number | undefined> {
  const { db, sende } = versand
  await deleteUeberholte(db.pool)
  const nachricht = await claimNachricht(db.pool)
  if (nachricht === undefined) return undefined
  const { adresse, gueltigBis } = await linkOf(versand, nachricht)
  const text = nachricht.text
    .replaceAll(LINKSTELLE, () => adresse)
    .replaceAll(ENDESTELLE, () => formatDatum(gueltigBis.toISOString()))
  const ergebnis = await sende({ ...nachricht, text }, () => noteUebergabe(db.pool, nachricht.id))
  await record(versand, nachricht, ergebnis)
  return nachricht.id
}

interface Maillink {
  readonly adresse: string
  readonly gueltigBis: Date
}

/** The link in the mail; one that went meanwhile is made anew. */
async function linkOf(
  { db, schluessel, adresse }: Versand,
  { linkId, ziel }: Faellige,
): Promise<Maillink> {
  if (linkId !== null) {
    const token = tokenOf(schluessel, linkId)
    const { rows } = await db.pool.query<Pick<Maillink, 'gueltigBis'>>(
      `SELECT gueltig_bis AS "gueltigBis" FROM zugangslink
       WHERE pruefsumme = $1 AND widerrufen_am IS NULL AND gueltig_bis > now()`,
      [hashToken(token)],
    )
    if (rows[0]) return { adresse: `${adresse}${toPfad(ziel.art, token)}`, ...rows[0] }
  }
  const { pfad, gueltigBis } = await writeAside(db, (tx) => ensureLink(tx, schluessel, ziel))
  return { adresse: `${adresse}${pfad}`, gueltigBis }
}

async function record(
  { db: { pool } }: Versand,
  { id, versuche }: Faellige,
  ergebnis: Versandergebnis,
): Promise<void> {
  if (ergebnis.art === 'VERSANDT') return setVersandt(pool, id)
  if (ergebnis.art === 'UNGEWISS') return setUngewiss(pool, id, ergebnis.meldung)
  const minuten = ABSTAENDE[versuche - 1]
  if (ergebnis.art === 'ABGEWIESEN' || minuten === undefined) {
    return setGescheitert(pool, id, ergebnis.meldung)
  }
  return setSpaeter(pool, id, { meldung: ergebnis.meldung, minuten })
}
