import { formatAnzahl, formatZeitpunkt } from '@sozial/shared/format'
import { writeAside, type Schreibdatenbank, type Tx } from '../../database/transaction.ts'
import { fehler } from '../../errors.ts'
import { toVektor } from '../../graphql/vektor.ts'
import { insertProtokoll, type Akteur } from '../protokoll/protokoll.queries.ts'
import {
  findWechsel,
  lockZuschnitt,
  touchZuschnitt,
  type Wechselzeile,
  type Zuschnittskopf,
} from './zuschnitt.queries.ts'
import type { ZuschnittskonfliktType, ZuschnittswechselType } from './zuschnitt.type.ts'

/** A change that is known but not written yet. */
export interface Aenderung {
  readonly alt: object
  readonly neu: object
  readonly schreibe: () => Promise<void>
}

/** Which Zuschnitt is written, and from which state of it. */
export interface Schreibort {
  readonly id: number
  /** The Stand that was looked at; another one means that somebody was faster. */
  readonly stand: number
}

interface Aenderungsauftrag extends Schreibort {
  /** Name of the use case. */
  readonly handlung: string
  readonly akteur: Akteur
  /** Whether it may be the counter-proposal of a Kommune; else not. */
  readonly auchGegenvorschlag?: boolean
}

/**
 * Changes a Zuschnitt in one transaction, with its Protokoll entry. What would
 * change nothing is done already, whatever Stand it names; otherwise a Stand that
 * is over is a conflict: nothing is written, and it says who changed what.
 *
 * @param plane what is to be changed; null: nothing
 * @returns the conflict, or null
 * @throws GraphQLError NICHT_GEFUNDEN; EINGABE_UNGUELTIG when it is decided, given up or a counter-proposal
 */
export async function changeZuschnitt(
  db: Schreibdatenbank,
  { id, stand, handlung, akteur, auchGegenvorschlag = false }: Aenderungsauftrag,
  plane: (tx: Tx, zuschnitt: Zuschnittskopf) => Promise<Aenderung | null>,
): Promise<ZuschnittskonfliktType | null> {
  return writeAside(db, async (tx) => {
    const zuschnitt = await lockZuschnitt(tx, id)
    if (zuschnitt === undefined) throw nichtGefunden()
    assertOffen(zuschnitt)
    if (!auchGegenvorschlag) assertEigener(zuschnitt)
    const ueberholt = zuschnitt.stand !== stand
    // Over the state of somebody else nothing has to make sense: the conflict says more.
    const aenderung = await plane(tx, zuschnitt).catch((error: unknown) => {
      if (ueberholt) return undefined
      throw error
    })
    if (aenderung === null) return null
    if (aenderung === undefined || ueberholt) return toKonflikt(tx, zuschnitt, stand)
    // First: given up, it cannot be touched any more.
    await touchZuschnitt(tx, id, akteur.name.slice(0, 200))
    await aenderung.schreibe()
    await insertProtokoll(tx, {
      akteur,
      handlung,
      gegenstand: 'Zuschnitt',
      kennung: id,
      alt: { stand, ...aenderung.alt },
      neu: { stand: stand + 1, ...aenderung.neu },
    })
    return null
  })
}

export const nichtGefunden = () => fehler('NICHT_GEFUNDEN', 'Diesen Zuschnitt gibt es nicht.')

/** @throws GraphQLError EINGABE_UNGUELTIG when it does not change any more */
export function assertOffen({ name, zustand }: Zuschnittskopf): void {
  if (zustand === 'ENTWURF' || zustand === 'IN_ABSTIMMUNG') return
  const wort = { BESCHLOSSEN: 'beschlossen', AUFGEHOBEN: 'aufgehoben', VERWORFEN: 'verworfen' }
  throw fehler(
    'EINGABE_UNGUELTIG',
    `„${name}“ ist ${wort[zustand]} und ändert sich nicht mehr. Bitte eine Kopie anlegen und diese ändern.`,
  )
}

/** What a Kommune said stays as it said it. */
function assertEigener({ name, kommuneId }: Zuschnittskopf): void {
  if (kommuneId === null) return
  throw fehler(
    'EINGABE_UNGUELTIG',
    `„${name}“ ist der Gegenvorschlag einer Kommune und bleibt, wie sie ihn gemacht hat. Bitte eine Kopie anlegen und diese ändern.`,
  )
}

export async function toKonflikt(
  tx: Tx,
  { id, stand }: Zuschnittskopf,
  seit: number,
): Promise<ZuschnittskonfliktType> {
  const wechsel = (await findWechsel(tx, id, seit)).map(toWechsel)
  const letzter = wechsel[0]
  const wer = letzter
    ? `${letzter.von} hat am ${formatZeitpunkt(new Date(letzter.am).toISOString())} ${letzter.satz}`
    : ''
  const weitere =
    wechsel.length > 1
      ? `, davor gab es ${formatAnzahl(wechsel.length - 1, 'weitere Änderung', 'weitere Änderungen')}`
      : ''
  return {
    stand,
    satz: `Der Zuschnitt wurde inzwischen geändert: ${wer}${weitere}. Ihre Änderung ist noch nicht gespeichert; bitte beide vergleichen.`,
    wechsel,
  }
}

/** What each use case did, after "hat am …". */
const TATEN: Readonly<Record<string, string>> = {
  createZuschnitt: 'den Zuschnitt begonnen',
  updateZuschnittRaeume: 'Räume geändert',
  saveZuschnittsgrund: 'einen Grund geändert',
  acceptZuschnittshinweis: 'zu einer Warnung Stellung genommen',
  uebernimmEinteilung: 'eine Einteilung übernommen',
  uebernimmUmrisse: 'die neuen Umrisse der Bausteine übernommen',
  startAbstimmung: 'die Abstimmung begonnen',
  takeGegenvorschlag: 'einen Gegenvorschlag übernommen',
  verwerfeZuschnitt: 'den Zuschnitt verworfen',
  saveZuschnittsangaben: 'Name, Stichtag oder Begründung geändert',
  decideZuschnitt: 'den Zuschnitt beschlossen',
  revokeRaumbeschluss: 'den Beschluss aufgehoben',
}

/** Why it was given up is asked first by whoever finds it later. */
const grundOf = (handlung: string, { grund }: Wechselzeile['neu']): string =>
  handlung === 'verwerfeZuschnitt' && grund ? `: „${grund}“` : ''

export function toWechsel({ stand, von, am, handlung, neu }: Wechselzeile): ZuschnittswechselType {
  const bausteine = (neu.bausteine ?? []).map(([baustein]) => baustein)
  const satz =
    handlung === 'assignBausteine'
      ? `${formatAnzahl(bausteine.length, 'Baustein', 'Bausteine')} zugeordnet`
      : `${TATEN[handlung] ?? 'den Zuschnitt geändert'}${grundOf(handlung, neu)}`
  return { stand, von, am, satz, bausteine: toVektor(JSON.stringify(bausteine.map(String))) }
}
