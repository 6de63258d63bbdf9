import { randomUUID } from 'node:crypto'
import type { Datei } from '@sozial/formate/lesung'
import type { Zuordnung } from '@sozial/formate/zuordnung'
import { writeAside, type Schreibdatenbank, type Tx } from '../../database/transaction.ts'
import { fehler } from '../../errors.ts'
import { insertProtokoll, type Akteur } from '../protokoll/protokoll.queries.ts'
import { updateGeliefert } from '../anforderung/rueckgabe.queries.ts'
import { ANNAHME_HIER, type Durchsicht, type Tabelle } from './annahme.ts'
import { findSendung, insertEingang, lockSendung, type Sendung } from './eingang.queries.ts'

export interface Ankunft {
  readonly datei: Datei
  /** What was seen of it, where somebody has looked into it already. */
  readonly durchsicht?: Durchsicht
  /** Chosen by the sender; the same again answers with what arrived the first time. */
  readonly schluessel?: string | undefined
  readonly akteur: Akteur
  /** Whose it is, where that is not the account's Organisation. */
  readonly organisationId?: number | null
  /** Datenanforderung that it answers. */
  readonly anforderungId?: number | null
  /** How to read it, where the sender knows. */
  readonly zuordnung?: Zuordnung | undefined
  /** Told of a sending that has not been here before; what it throws refuses the sending. */
  readonly beiNeuer?: (tx: Tx) => Promise<void>
}

/**
 * Keeps a file that arrives, whatever is in it, before anybody looks into it: all
 * but a list of persons or addresses, of which nothing is kept. An archive becomes one Eingang for every table in it. The same sending twice,
 * also at once, is kept once.
 *
 * @returns ids of the Eingänge, in the order of the archive
 * @throws GraphQLError PERSONENDATEN
 */
export async function receiveEingang(
  db: Schreibdatenbank,
  ankunft: Ankunft,
): Promise<readonly number[]> {
  const { datei, akteur, anforderungId = null, schluessel = randomUUID() } = ankunft
  const sendung: Sendung = { schluessel, kontoId: akteur.kontoId ?? null, anforderungId }
  const { tabellen, verweigert } = ankunft.durchsicht ?? (await ANNAHME_HIER.siehDurch(datei))
  if (verweigert !== null) throw fehler('PERSONENDATEN', verweigert)
  return writeAside(db, async (tx) => {
    await lockSendung(tx, sendung)
    const bekannte = await findSendung(tx, sendung)
    if (bekannte.length > 0) return bekannte
    const ids: number[] = []
    for (const [teil, tabelle] of tabellen.entries()) {
      ids.push(await keep(tx, ankunft, { ...sendung, teil, tabelle }))
    }
    if (anforderungId !== null) await updateGeliefert(tx, anforderungId)
    // Last: an order and its links are locked in this sequence everywhere.
    await ankunft.beiNeuer?.(tx)
    return ids
  })
}

async function keep(
  tx: Tx,
  { datei, akteur, organisationId = null, zuordnung }: Ankunft,
  { tabelle, ...platz }: Sendung & { readonly teil: number; readonly tabelle: Tabelle },
): Promise<number> {
  const { name: dateiname, dateisumme } = tabelle
  const inhalt = tabelle.inhalt ?? datei.inhalt
  const archiv = tabelle.inhalt === null ? null : datei.name
  const id = await insertEingang(tx, {
    ...platz,
    dateiname,
    archiv,
    inhalt,
    dateisumme,
    akteur,
    organisationId,
    zuordnung: zuordnung ?? null,
  })
  await insertProtokoll(tx, {
    akteur,
    handlung: 'receiveEingang',
    gegenstand: 'Eingang',
    kennung: id,
    // Not the name of the archive: a purge finds the names that its Lieferung has.
    neu: { dateiname, dateisumme },
  })
  return id
}
