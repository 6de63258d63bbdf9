import type { Db } from '@sozial/db'
import { formatDatum } from '@sozial/shared/format'
import { hashToken } from '../../auth/einmaltoken.ts'
import { readOnly, writeAside } from '../../database/transaction.ts'
import { writeSammelerinnerung } from '../angebotslink/angebotsmail.ts'
import { ensureLink, tokenOf, toPfad } from '../zugangslink/zugangslink.ts'
import { ENDESTELLE, LINKSTELLE } from './enqueue.ts'
import type { Brief, Postausgang, Versandergebnis } from './postausgang.ts'
import {
  claimGefaehrten,
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
  const alle = await withGefaehrten(versand, nachricht)
  const brief =
    alle.length === 1 ? await toBrief(versand, nachricht) : await toSammelbrief(versand, alle)
  const ergebnis = await sende(brief, () =>
    noteUebergabe(
      db.pool,
      alle.map(({ id }) => id),
    ),
  )
  for (const eine of alle) await record(versand, eine, ergebnis)
  return nachricht.id
}

/** Reminders of offers to one mailbox are one mail; in the order of their ids, so that it is the same when it goes out again. */
async function withGefaehrten({ db }: Versand, nachricht: Faellige): Promise<readonly Faellige[]> {
  if (nachricht.art !== 'ERINNERUNG' || nachricht.ziel.art !== 'ANGEBOT') return [nachricht]
  const gefaehrten = await claimGefaehrten(db.pool, nachricht)
  return [nachricht, ...gefaehrten].toSorted((a, b) => a.id - b.id)
}

async function toBrief(versand: Versand, nachricht: Faellige): Promise<Brief> {
  const { adresse, gueltigBis } = await linkOf(versand, nachricht)
  const text = nachricht.text
    .replaceAll(LINKSTELLE, () => adresse)
    .replaceAll(ENDESTELLE, () => formatDatum(gueltigBis.toISOString()))
  return { ...nachricht, text }
}

/** Each row keeps its own letter; what goes out together is written when it goes, with a link for each. */
async function toSammelbrief(versand: Versand, alle: readonly Faellige[]): Promise<Brief> {
  // Two reminders of one offer may wait where the mail server was away for long.
  const angebote = [...new Set(alle.map(({ ziel }) => ziel.id))]
  const links: Maillink[] = []
  for (const id of angebote)
    links.push(
      await linkOf(
        versand,
        alle.find(({ ziel }) => ziel.id === id)!,
      ),
    )
  const { betreff, text } = await readOnly(versand.db, (tx) => writeSammelerinnerung(tx, angebote))
  const [erste] = alle
  const adressen = links.map(({ adresse }) => adresse).values()
  const ende = links.map(({ gueltigBis }) => gueltigBis.toISOString()).toSorted()[0]!
  return {
    ...erste!,
    betreff,
    text: text
      .replaceAll(LINKSTELLE, () => adressen.next().value ?? '')
      .replaceAll(ENDESTELLE, () => formatDatum(ende)),
  }
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
