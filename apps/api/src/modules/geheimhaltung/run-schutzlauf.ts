import { writeAside, type Schreibdatenbank, type Tx } from '../../database/transaction.ts'
import { lockDatenstand } from '../datenstand/datenstand.queries.ts'
import { insertProtokoll, type Akteur } from '../protokoll/protokoll.queries.ts'
import { describeNichtGeschuetzte, NichtGeschuetzt } from './nicht-geschuetzt.ts'
import { schuetzeDatenstand } from './schuetze-datenstand.ts'
import {
  beginSchutzlauf,
  findLaufenden,
  lockSchutzlauf,
  updateAbgebrochen,
  updateFortschritt,
  type Fortschritt,
} from './schutzlauf.queries.ts'
import { findLaufeingabe } from './systemeingabe.queries.ts'

/** A run that dies with its server each time is given up. */
const HOECHSTENS_ANLAEUFE = 3

const AKTEUR: Akteur = { art: 'SYSTEM', name: 'Geheimhaltung' }

const PROGRAMMFEHLER =
  'Die Prüfung der Geheimhaltung ist an einem Fehler des Programms gescheitert. Bitte verwerfen, neu vorbereiten und der Betreuung Bescheid geben, wenn es wieder geschieht.'

/** The draft was given up meanwhile: nothing is left to do. */
class Aufgegeben extends Error {}

/**
 * Protects the draft that waits for it, if there is one: reads its frozen
 * cells, decides, audits, and writes everything at the end in one transaction.
 * Killed in between it begins anew with what it has computed so far; nothing
 * half-written is left. Discarded in between it ends without a trace.
 *
 * @returns number of the Datenstand that was protected or given up; undefined: none waited
 */
export async function runSchutzlauf(db: Schreibdatenbank): Promise<number | undefined> {
  const id = await writeAside(db, findLaufenden)
  if (id === undefined) return undefined
  const anlauf = await writeAside(db, (tx) => beginSchutzlauf(tx, id))
  if (anlauf === undefined) return id
  if (anlauf > HOECHSTENS_ANLAEUFE) {
    await giveUp(
      db,
      id,
      'Die Prüfung der Geheimhaltung ist mehrmals mit dem Server abgebrochen. Bitte verwerfen und mit weniger Indikatoren oder Ebenen neu vorbereiten.',
    )
    return id
  }
  try {
    await schuetzeDatenstand(db, id, { melde: (stand) => report(db, id, stand), assertGewollt })
  } catch (error) {
    if (error instanceof Aufgegeben) return id
    await giveUp(db, id, await describeFehler(db, id, error))
    throw error
  }
  return id
}

async function describeFehler(db: Schreibdatenbank, id: number, error: unknown): Promise<string> {
  if (!(error instanceof NichtGeschuetzt)) return PROGRAMMFEHLER
  const lauf = await writeAside(db, (tx) => findLaufeingabe(tx, id))
  return describeNichtGeschuetzte(lauf, error)
}

async function report(db: Schreibdatenbank, id: number, stand: Fortschritt): Promise<void> {
  if (!(await writeAside(db, (tx) => updateFortschritt(tx, id, stand)))) throw new Aufgegeben()
}

/** Locks the run: from here on nobody gives it up before it is written. */
async function assertGewollt(tx: Tx, id: number): Promise<void> {
  // In the order in which a decision locks them.
  await lockDatenstand(tx, id)
  if ((await lockSchutzlauf(tx, id)) !== 'LAEUFT') throw new Aufgegeben()
}

async function giveUp(db: Schreibdatenbank, id: number, meldung: string): Promise<void> {
  await writeAside(db, async (tx) => {
    if (!(await updateAbgebrochen(tx, id, meldung))) return
    await insertProtokoll(tx, {
      akteur: AKTEUR,
      handlung: 'abandonSchutzlauf',
      gegenstand: 'Datenstand',
      kennung: id,
      neu: { meldung },
    })
  })
}
