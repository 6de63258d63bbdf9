/**
 * Who takes part for a Kommune: somebody with an account of this Kommune, or
 * whoever shows the link of its Beteiligung. Both see and do the same, and
 * nothing of any other Kommune.
 */
import { rollenOf } from '../../auth/wer.ts'
import type { Kontext } from '../../context.ts'
import { writeAside, type Tx } from '../../database/transaction.ts'
import { fehler } from '../../errors.ts'
import { insertProtokoll, type Akteur } from '../protokoll/protokoll.queries.ts'
import { openLink, toVorzeiger } from '../zugangslink/open-link.ts'
import { countSendung } from '../zugangslink/zugangslink.queries.ts'
import { findEigene } from './abstimmung.lesen.queries.ts'
import { updateGeoeffnet, type Gesperrte } from './beteiligung.queries.ts'
import { lockOffene } from './beteiligungsmail.ts'

export interface Teilnahme {
  readonly beteiligungId: number
  /** How whoever acts stands beside what they say. */
  readonly vonOf: (beteiligung: Pick<Gesperrte, 'empfaenger'>) => string
  readonly akteur: Akteur
  readonly link: { readonly id: string; readonly gueltigBis: Date } | null
}

/** So often a link brings something: enough for a whole town hall, too little to fill the disk. */
const HOECHSTENS_SENDUNGEN = 200

/**
 * @param zuschnittId whose Beteiligung is meant; with a link the link says it
 * @throws GraphQLError NICHT_GEFUNDEN, the same for whatever is not for whoever asks; ZU_VIELE_ANFRAGEN
 */
export async function findTeilnahme(
  kontext: Kontext,
  zuschnittId: number | null,
): Promise<Teilnahme> {
  const { db, wer, akteur, zugangslink, nummer } = kontext
  if (zugangslink !== undefined) {
    const { zielId, linkId, gueltigBis } = await openLink(toVorzeiger(kontext), 'BETEILIGUNG')
    return {
      beteiligungId: zielId,
      vonOf: ({ empfaenger }) => `${empfaenger} (Link)`.slice(0, 200),
      akteur: { art: 'OEFFENTLICHKEIT', name: 'Persönlicher Link', vorgang: nummer },
      link: { id: linkId, gueltigBis },
    }
  }
  const kommune =
    wer.art === 'KONTO' && wer.organisation.art === 'KOMMUNE' && rollenOf(wer).includes('KOMMUNE')
      ? wer
      : undefined
  const id =
    kommune && zuschnittId !== null
      ? await findEigene(db.pool, zuschnittId, kommune.organisation.raumId)
      : undefined
  if (kommune === undefined || id === undefined) {
    throw fehler(
      'NICHT_GEFUNDEN',
      'Dazu ist Ihre Kommune nicht gefragt. Bitte mit einem Konto der Kommune anmelden oder ihren persönlichen Link öffnen.',
    )
  }
  const vonOf = () => `${kommune.name}, ${kommune.organisation.name}`.slice(0, 200)
  return { beteiligungId: id, vonOf, akteur, link: null }
}

/** Notes in the Protokoll that a Kommune looked at its part for the first time. */
export async function noteGesehen(
  { db }: Pick<Kontext, 'db'>,
  { beteiligungId, akteur }: Teilnahme,
): Promise<void> {
  await writeAside(db, async (tx) => {
    if (!(await updateGeoeffnet(tx, beteiligungId))) return
    await insertProtokoll(tx, {
      akteur,
      handlung: 'openBeteiligung',
      gegenstand: 'Beteiligung',
      kennung: beteiligungId,
    })
  })
}

/** Locks what is written to, and counts what comes by a link. @throws GraphQLError EINGABE_UNGUELTIG, ZU_VIELE_ANFRAGEN */
export async function lockTeilnahme(
  tx: Tx,
  { beteiligungId, link }: Teilnahme,
): Promise<Gesperrte> {
  const beteiligung = await lockOffene(tx, beteiligungId)
  if (link !== null && !(await countSendung(tx, link.id, HOECHSTENS_SENDUNGEN))) {
    throw fehler(
      'ZU_VIELE_ANFRAGEN',
      `Mit diesem Link kam schon ${HOECHSTENS_SENDUNGEN}-mal etwas; mehr nimmt er nicht an. Bitte die Sozialplanung um einen neuen bitten.`,
    )
  }
  return beteiligung
}
