import { write, type Schreibdatenbank, type Tx } from '../../database/transaction.ts'
import { fehler } from '../../errors.ts'
import {
  deleteBericht,
  findPruefstand,
  findPruefsumme,
  findRegelstand,
  SCHUTZVERFAHREN,
  updateAbgebrochen,
} from '../geheimhaltung/schutzlauf.queries.ts'
import { insertProtokoll, type Akteur } from '../protokoll/protokoll.queries.ts'
import {
  deleteBloecke,
  findVeroeffentlichtenId,
  lockDatenstand,
  updateBeendet,
  updateVeroeffentlicht,
  type Datenstandzeile,
  type Ende,
} from './datenstand.queries.ts'
import { describeHindernisse } from './hindernisse.ts'
import { ZUSTAND_WORTE } from './zustand.ts'

export interface Entscheidungsauftrag {
  readonly id: number
  readonly kontoId: number
  readonly akteur: Akteur
}

/**
 * The second person approves a draft, and with that it is what the public reads.
 * Releasing again by the same person changes nothing.
 *
 * @throws GraphQLError NICHT_GEFUNDEN, NICHT_BERECHTIGT for whoever has prepared it,
 *   STAND_UEBERHOLT when it is no draft any more or no longer stands on what it was made from
 */
export async function releaseDatenstand(
  db: Schreibdatenbank,
  { id, kontoId, akteur }: Entscheidungsauftrag,
): Promise<void> {
  await write(db, async (tx) => {
    const stand = await findOrFail(tx, id)
    if (stand.zustand === 'VEROEFFENTLICHT' && stand.freigegebenVon === kontoId) return
    assertEntwurf(stand)
    if (stand.vorbereitetVon === kontoId) {
      throw fehler(
        'NICHT_BERECHTIGT',
        'Vier Augen: wer einen Datenstand vorbereitet hat, gibt ihn nicht selbst frei.',
      )
    }
    await assertFreigabereif(tx, stand)
    await updateVeroeffentlicht(tx, id, kontoId)
    await insertProtokoll(tx, {
      akteur,
      handlung: 'releaseDatenstand',
      gegenstand: 'Datenstand',
      kennung: id,
      alt: { zustand: stand.zustand, veroeffentlicht: stand.grundlage },
      neu: { name: stand.name, zustand: 'VEROEFFENTLICHT', veroeffentlicht: id },
    })
  })
}

/** The draft is refused by the second person; its values go, the note stays. */
export const rejectDatenstand = (
  db: Schreibdatenbank,
  auftrag: Entscheidungsauftrag & { readonly grund: string },
): Promise<void> => endDatenstand(db, { ...auftrag, zustand: 'ABGELEHNT' })

/** The draft is given up by those who prepared it; its values go, the note stays. */
export const discardDatenstand = (
  db: Schreibdatenbank,
  auftrag: Entscheidungsauftrag & { readonly grund: string },
): Promise<void> => endDatenstand(db, { ...auftrag, zustand: 'VERWORFEN' })

/**
 * Takes a publication back: from now on the public reads the one before. Its
 * values stay, because whoever has read them knows them.
 */
export const withdrawDatenstand = (
  db: Schreibdatenbank,
  auftrag: Entscheidungsauftrag & { readonly grund: string },
): Promise<void> => endDatenstand(db, { ...auftrag, zustand: 'ZURUECKGENOMMEN' })

const HANDLUNG = {
  ABGELEHNT: 'rejectDatenstand',
  VERWORFEN: 'discardDatenstand',
  ZURUECKGENOMMEN: 'withdrawDatenstand',
} as const

const HOECHSTENS_ZEICHEN = 2000

/**
 * The end of a draft or of a publication, with who and why. The same end twice
 * changes nothing.
 *
 * @throws GraphQLError NICHT_GEFUNDEN, EINGABE_UNGUELTIG without a reason, STAND_UEBERHOLT
 */
async function endDatenstand(
  db: Schreibdatenbank,
  { id, akteur, ...ende }: Ende & { readonly id: number; readonly akteur: Akteur },
): Promise<void> {
  const grund = ende.grund.trim()
  assertGrund(ende.zustand, grund)
  await write(db, async (tx) => {
    const stand = await findOrFail(tx, id)
    if (stand.zustand === ende.zustand) return
    if (ende.zustand === 'ZURUECKGENOMMEN') assertVeroeffentlicht(stand)
    else {
      assertEntwurf(stand)
      await updateAbgebrochen(tx, id, 'Der Entwurf wurde aufgegeben, bevor die Prüfung fertig war.')
      await deleteBericht(tx, id)
      await deleteBloecke(tx, id)
    }
    await updateBeendet(tx, id, { ...ende, grund })
    await insertProtokoll(tx, {
      akteur,
      handlung: HANDLUNG[ende.zustand],
      gegenstand: 'Datenstand',
      kennung: id,
      alt: { zustand: stand.zustand },
      neu: {
        name: stand.name,
        zustand: ende.zustand,
        grund,
        veroeffentlicht: await findVeroeffentlichtenId(tx),
      },
    })
  })
}

function assertGrund(zustand: Ende['zustand'], grund: string): void {
  if (grund === '' && zustand !== 'VERWORFEN') {
    throw fehler('EINGABE_UNGUELTIG', 'Bitte einen Grund angeben, für alle, die später fragen.')
  }
  if (grund.length > HOECHSTENS_ZEICHEN) {
    throw fehler(
      'EINGABE_UNGUELTIG',
      `Der Grund hat ${grund.length} Zeichen, höchstens ${HOECHSTENS_ZEICHEN} passen.`,
    )
  }
}

async function findOrFail(tx: Tx, id: number): Promise<Datenstandzeile> {
  const stand = await lockDatenstand(tx, id)
  if (stand === undefined) {
    throw fehler('NICHT_GEFUNDEN', 'Diesen Datenstand gibt es nicht.')
  }
  return stand
}

function assertEntwurf({ name, zustand }: Datenstandzeile): void {
  if (zustand === 'ENTWURF') return
  throw fehler(
    'STAND_UEBERHOLT',
    `„${name}“ ist kein Entwurf mehr, sondern ${ZUSTAND_WORTE[zustand]}.`,
  )
}

function assertVeroeffentlicht({ name, zustand }: Datenstandzeile): void {
  if (zustand === 'VEROEFFENTLICHT') return
  throw fehler(
    'STAND_UEBERHOLT',
    `„${name}“ ist nicht veröffentlicht, sondern ${ZUSTAND_WORTE[zustand]}.`,
  )
}

/**
 * A draft that was compared with something else, stands on what no longer holds
 * or is not protected by the rules of today is prepared anew. What is released
 * is what was audited, to the last figure.
 */
async function assertFreigabereif(
  tx: Tx,
  { id, grundlage, zurueckgezogen }: Datenstandzeile,
): Promise<void> {
  const ueberholt = grundlage !== (await findVeroeffentlichtenId(tx))
  const lauf = await findLauf(tx, id)
  const hindernisse = describeHindernisse({ ueberholt, zurueckgezogen, lauf })
  if (hindernisse.length > 0) throw fehler('STAND_UEBERHOLT', hindernisse.join(' '))
  if (lauf?.pruefsumme !== (await findPruefsumme(tx, id))) {
    throw fehler(
      'STAND_UEBERHOLT',
      'Die Zellen dieses Entwurfs sind nicht mehr die geprüften. Bitte verwerfen und neu vorbereiten.',
    )
  }
}

async function findLauf(tx: Tx, id: number) {
  const lauf = await findPruefstand(tx, id)
  if (lauf === undefined) return null
  const { verfahren, regelstand } = lauf
  const veraltet = verfahren !== SCHUTZVERFAHREN || regelstand !== (await findRegelstand(tx, id))
  return { ...lauf, veraltet }
}
