/** The frame of every change of an offer: who may, from which state, on which Stand; its Protokoll entry. */
import {
  ABLAUF,
  darfHandeln,
  kommtInFrage,
  type Angebotshandlung,
  type Beteiligter,
} from '@sozial/domain/angebot'
import { rollenOf, type Wer } from '../../auth/wer.ts'
import { writeAside, type Schreibdatenbank, type Tx } from '../../database/transaction.ts'
import { fehler } from '../../errors.ts'
import { insertProtokoll, istEbenNotiert, type Akteur } from '../protokoll/protokoll.queries.ts'
import { countStand, lockAngebot, type GesperrtesAngebot } from './angebot.queries.ts'

/** Whoever holds the personal link of one offer, and nothing else. */
export interface Linkinhaber {
  readonly art: 'LINK'
  readonly angebotId: number
}

/** Who acts, and as whom: an account, or nobody but a link. */
export interface Handelnder {
  readonly wer: Wer | Linkinhaber
  readonly akteur: Akteur
  /** Key from which the secrets of links in mails follow; absent: no mails go out. */
  readonly briefschluessel?: Buffer | undefined
}

interface Traeger {
  /** Offer it is about; absent: one that is yet to be, or all of an organisation. */
  readonly id?: number
  readonly organisationId: number
  readonly betreutVon: number | null
}

/** In which part somebody deals with the offers of an organisation; empty: they are none of their business. */
export function beteiligtAls(wer: Wer | Linkinhaber, traeger: Traeger): readonly Beteiligter[] {
  if (wer.art === 'LINK') return wer.angebotId === traeger.id ? ['LINK'] : []
  if (wer.art !== 'KONTO') return []
  const rollen = rollenOf(wer)
  const { id, art } = wer.organisation
  const schreibt = rollen.some((rolle) => rolle !== 'GEHEIMHALTUNG' && rolle !== 'ADMIN')
  const eigen = schreibt && (id === traeger.organisationId || id === traeger.betreutVon)
  const prueft = art === 'KREIS' && rollen.includes('PLANUNG')
  return [...(eigen ? ['EIGEN' as const] : []), ...(prueft ? ['PRUEFUNG' as const] : [])]
}

/** Unknown and somebody else's look the same: ids cannot be tried out. */
export const unbekannt = () =>
  fehler(
    'NICHT_GEFUNDEN',
    'Dieses Angebot gibt es nicht, oder es gehört nicht zu Ihrer Organisation.',
  )

export interface Auftrag {
  readonly id: number
  /** The Stand that was seen. */
  readonly stand: number
  readonly handlung: Angebotshandlung
  /** Name in the Protokoll. */
  readonly name: string
  /** Done again and again while somebody writes: the Protokoll says it once an hour. */
  readonly fortlaufend?: boolean
}

/**
 * Does one thing with an offer, whole or not at all.
 *
 * @param work what to do; returns what the Protokoll says of it
 * @returns the new Stand
 * @throws GraphQLError NICHT_GEFUNDEN, NICHT_BERECHTIGT, STAND_UEBERHOLT, EINGABE_UNGUELTIG
 */
export async function handle(
  { db, wer, akteur }: Handelnder & { readonly db: Schreibdatenbank },
  auftrag: Auftrag,
  work: (tx: Tx, angebot: GesperrtesAngebot) => Promise<object>,
): Promise<number> {
  const { id, handlung, name } = auftrag
  return writeAside(db, async (tx) => {
    const angebot = await lockAngebot(tx, id)
    if (angebot === undefined) throw unbekannt()
    assertDarf(angebot, beteiligtAls(wer, angebot), auftrag)
    const neu = await work(tx, angebot)
    const eintrag = { akteur, handlung: name, gegenstand: 'Unterstuetzungsangebot', kennung: id }
    if (auftrag.fortlaufend && (await istEbenNotiert(tx, eintrag))) return countStand(tx, id)
    await insertProtokoll(tx, {
      ...eintrag,
      alt: { zustand: angebot.zustand, fassung: angebot.offen?.zustand ?? null },
      neu: { handlung, ...neu },
    })
    return countStand(tx, id)
  })
}

function assertDarf(
  { zustand, offen, stand }: GesperrtesAngebot,
  beteiligt: readonly Beteiligter[],
  { handlung, stand: gesehen }: Auftrag,
): void {
  if (beteiligt.length === 0) throw unbekannt()
  const { satz } = ABLAUF[handlung]
  if (!kommtInFrage(handlung, beteiligt)) {
    throw fehler('NICHT_BERECHTIGT', `Sie können nicht ${satz}; das macht jemand anderes.`)
  }
  if (stand !== gesehen) {
    throw fehler(
      'STAND_UEBERHOLT',
      'Jemand hat dieses Angebot inzwischen geändert. Bitte neu laden und die eigenen Änderungen noch einmal eintragen.',
    )
  }
  if (!darfHandeln(handlung, beteiligt, { zustand, offen: offen?.zustand ?? null })) {
    throw fehler(
      'EINGABE_UNGUELTIG',
      `So weit ist dieses Angebot nicht: Sie können jetzt nicht ${satz}.`,
    )
  }
}
