/**
 * What whoever holds a personal link can do: see what is asked for, load the
 * template, hand files in, and see what the check of these files found. Nothing
 * else hangs on the link.
 */
import type { Datei } from '@sozial/formate/lesung'
import type { Tx } from '../../database/transaction.ts'
import { fehler } from '../../errors.ts'
import type { Annahme } from '../eingang/annahme.ts'
import { receiveEingang } from '../eingang/receive-eingang.ts'
import type { Akteur } from '../protokoll/protokoll.queries.ts'
import { openLink, type Vorzeiger } from '../zugangslink/open-link.ts'
import { countSendung } from '../zugangslink/zugangslink.queries.ts'
import { recogniseRueckgabe } from './rueckgabe.ts'
import { findRueckgabekopf } from './rueckgabe.queries.ts'

/** So often may somebody get it wrong, and no machine fill the disk. */
export const HOECHSTENS_SENDUNGEN = 20

/**
 * Takes a file for the order of the link.
 *
 * @returns ids of the Eingänge
 * @throws GraphQLError NICHT_GEFUNDEN, EINGABE_UNGUELTIG, ZU_VIELE_ANFRAGEN
 */
export async function deliver(
  vorzeiger: Vorzeiger,
  annahme: Annahme,
  { datei, schluessel }: { readonly datei: Datei; readonly schluessel: string | undefined },
): Promise<readonly number[]> {
  const { db, vorgang } = vorzeiger
  const { zielId: anforderungId, linkId, nimmtAn } = await openLink(vorzeiger, 'ANFORDERUNG')
  if (!nimmtAn) {
    throw fehler(
      'EINGABE_UNGUELTIG',
      'Diese Anforderung ist abgeschlossen; es wird nichts mehr gebraucht.',
    )
  }
  const kopf = (await findRueckgabekopf(db.pool, { id: anforderungId }))!
  const durchsicht = await annahme.siehDurch(datei)
  const rueckgabe = await recogniseRueckgabe(db.pool, annahme, { datei, durchsicht })
  if (rueckgabe !== undefined && rueckgabe.anforderung.id !== anforderungId) {
    throw fehler(
      'EINGABE_UNGUELTIG',
      `„${datei.name}“ ist die Vorlage einer anderen Anforderung. Bitte die Vorlage dieser Seite ausfüllen.`,
    )
  }
  const akteur: Akteur = { art: 'OEFFENTLICHKEIT', name: `${kopf.empfaenger} (Link)`, vorgang }
  return receiveEingang(db, {
    datei,
    durchsicht,
    schluessel,
    akteur,
    anforderungId,
    organisationId: kopf.organisationId,
    zuordnung: rueckgabe?.zuordnung,
    beiNeuer: (tx) => countOrRefuse(tx, linkId),
  })
}

/** @throws GraphQLError ZU_VIELE_ANFRAGEN */
async function countOrRefuse(tx: Tx, linkId: string): Promise<void> {
  if (await countSendung(tx, linkId, HOECHSTENS_SENDUNGEN)) return
  throw fehler(
    'ZU_VIELE_ANFRAGEN',
    `Mit diesem Link kamen schon ${HOECHSTENS_SENDUNGEN} Dateien; mehr nimmt er nicht an. Bitte die Sozialplanung um einen neuen bitten.`,
  )
}
