import { writeAside, type Schreibdatenbank, type Tx } from '../../database/transaction.ts'
import { fehler } from '../../errors.ts'
import { insertProtokoll, type Akteur } from '../protokoll/protokoll.queries.ts'
import { LINKARTEN, type Linkart } from '../zugangslink/linkziel.ts'
import { ensureLink } from '../zugangslink/zugangslink.ts'
import { insertNachricht, updateNochmal, type NeueNachricht } from './nachricht.queries.ts'

/** Where the link comes in when the mail goes out. */
export const LINKSTELLE = '{{link}}'
/** The same for the day on which it ends. */
export const ENDESTELLE = '{{ende}}'

/** Who writes where nobody did it by hand. */
export const PLANUNG = 'Sozialplanung'

export interface Mailtext {
  readonly betreff: string
  /** Has the place of the link, not the link. */
  readonly text: string
}

/** What the database takes. */
const HOECHSTENS_BETREFF = 200
const HOECHSTENS_TEXT = 10_000

/** Cuts what is longer than a mail may be. @param absaetze paragraphs, empty ones left out */
const toMailtext = (betreff: string, absaetze: readonly string[]): Mailtext => ({
  betreff: betreff.slice(0, HOECHSTENS_BETREFF),
  text: absaetze
    .filter((absatz) => absatz !== '')
    .join('\n\n')
    .slice(0, HOECHSTENS_TEXT),
})

interface Unterschrift {
  readonly kreis: string
  /** Who sends it by hand. */
  readonly von?: string
  /** A line below: to whom and what about. */
  readonly zusatz?: string
}

/** A letter: what is said between greeting and signature. */
export const toBrief = (
  betreff: string,
  absaetze: readonly string[],
  { kreis, von = PLANUNG, zusatz = '' }: Unterschrift,
): Mailtext =>
  toMailtext(betreff, [
    'Guten Tag,',
    ...absaetze,
    ['Freundliche Grüße', von === PLANUNG ? '' : von, `${PLANUNG}, ${kreis}`, zusatz]
      .filter((zeile) => zeile !== '')
      .join('\n'),
  ])

interface Mailauftrag extends Omit<NeueNachricht, 'linkId' | keyof Mailtext> {
  /** Key from which the secrets of links follow. */
  readonly schluessel: Buffer
  readonly mail: Mailtext
}

/** Writes the mail into the queue, with its link. @returns undefined when it had been written for this reason before */
export async function enqueue(
  tx: Tx,
  { schluessel, mail, ...rest }: Mailauftrag,
): Promise<number | undefined> {
  const { id: linkId } = await ensureLink(tx, schluessel, rest.ziel)
  return insertNachricht(tx, { ...rest, ...mail, linkId })
}

interface Wiederholung {
  readonly art: Linkart
  readonly id: number
  readonly akteur: Akteur
}

/**
 * Tries once more what did not get out, or of which nobody knows.
 *
 * @returns id of what it is about
 * @throws GraphQLError NICHT_GEFUNDEN
 */
export async function retryNachricht(
  db: Schreibdatenbank,
  { art, id, akteur }: Wiederholung,
): Promise<number> {
  return writeAside(db, async (tx) => {
    const ziel = await updateNochmal(tx, art, id)
    if (ziel === undefined) {
      throw fehler(
        'NICHT_GEFUNDEN',
        'Diese Nachricht gibt es nicht, sie ist schon unterwegs, oder es ist inzwischen eingegangen, woran sie erinnern soll.',
      )
    }
    await insertProtokoll(tx, {
      akteur,
      handlung: 'retryNachricht',
      gegenstand: LINKARTEN[art].gegenstand,
      kennung: ziel,
      neu: { nachricht: id },
    })
    return ziel
  })
}
