/** What somebody decides about an Eingang; the work itself is the job's (`run-eingang.ts`). */
import type { Begruendung } from '@sozial/formate/lesung'
import type { Zuordnung } from '@sozial/formate/zuordnung'
import { reopenOhneEingang } from '../anforderung/rueckgabe.queries.ts'
import { writeAside, type Schreibdatenbank, type Tx } from '../../database/transaction.ts'
import { fehler } from '../../errors.ts'
import { findUnbegruendete, begruende } from '../lieferung/begruendung.ts'
import {
  insertProtokoll,
  type Akteur,
  type Protokolleintrag,
} from '../protokoll/protokoll.queries.ts'
import {
  findPruefergebnis,
  lockEingang,
  orderPruefung,
  orderUebernahme,
  updateVerworfen,
  type Eingangsstand,
} from './eingang.queries.ts'
import type { Eingangszustand } from './eingang.zustand.ts'

/** @throws GraphQLError NICHT_GEFUNDEN, STAND_UEBERHOLT when it is past that */
export async function lockIn(
  tx: Tx,
  id: number,
  zulaessige: readonly Eingangszustand[],
): Promise<Eingangsstand> {
  const stand = await lockEingang(tx, id)
  if (stand === undefined) {
    throw fehler('NICHT_GEFUNDEN', `Einen Eingang mit der Nummer ${id} gibt es nicht.`)
  }
  if (zulaessige.includes(stand.zustand)) return stand
  throw fehler('STAND_UEBERHOLT', HINDERNIS[stand.zustand])
}

/** Why something cannot be ordered any more, or not yet. */
const HINDERNIS: Readonly<Record<Eingangszustand, string>> = {
  EINGEGANGEN: 'Die Datei wartet noch auf ihre Prüfung. Bitte das Ergebnis abwarten.',
  PRUEFT: 'Die Datei wird gerade geprüft. Bitte das Ergebnis abwarten.',
  GEPRUEFT: 'Die Datei ist schon geprüft. Bitte die Seite neu laden.',
  FEHLERHAFT:
    'Die Datei hat Fehler und lässt sich so nicht übernehmen. Bitte den Prüfbericht ansehen.',
  UEBERNIMMT: 'Die Datei wird gerade übernommen. Bitte das Ergebnis abwarten.',
  UEBERNOMMEN:
    'Die Datei ist schon übernommen. Rückgängig macht das „Zurückziehen“ bei ihrer Lieferung.',
  VERWORFEN: 'Die Datei ist verworfen. Bitte noch einmal hochladen.',
  ABGEBROCHEN: 'Die Prüfung ist abgebrochen. Bitte noch einmal prüfen.',
}

/** What is neither at its end nor being taken over. */
export const OFFEN = ['EINGEGANGEN', 'PRUEFT', 'GEPRUEFT', 'FEHLERHAFT', 'ABGEBROCHEN'] as const

/** Has an Eingang checked anew, with another mapping where one is given. */
export async function checkEingang(
  db: Schreibdatenbank,
  {
    id,
    ...auftrag
  }: {
    readonly id: number
    readonly zuordnung: Zuordnung | undefined
    readonly vorlageId: number | null
    readonly akteur: Akteur
  },
): Promise<void> {
  await writeAside(db, async (tx) => {
    await lockIn(tx, id, OFFEN)
    await orderPruefung(tx, id, auftrag)
    const neu = { zuordnung: auftrag.zuordnung !== undefined }
    await record(tx, id, { handlung: 'checkEingang', akteur: auftrag.akteur, neu })
  })
}

/**
 * Has a checked Eingang taken over. Ordered twice it is taken over once.
 *
 * @throws GraphQLError EINGABE_UNGUELTIG when a warning has no reason
 */
export async function takeEingang(
  db: Schreibdatenbank,
  {
    id,
    begruendungen,
    akteur,
  }: {
    readonly id: number
    readonly begruendungen: readonly Begruendung[]
    readonly akteur: Akteur
  },
): Promise<void> {
  await writeAside(db, async (tx) => {
    const { zustand } = await lockIn(tx, id, ['GEPRUEFT', 'UEBERNIMMT', 'UEBERNOMMEN'])
    if (zustand !== 'GEPRUEFT') return
    const { bericht } = await findPruefergebnis(tx, id)
    const ohne = findUnbegruendete(begruende(bericht.meldungen, begruendungen))
    if (ohne.length > 0) {
      throw fehler(
        'EINGABE_UNGUELTIG',
        `Zu dieser Warnung fehlt die Begründung: ${ohne[0]!.verdeckt?.text ?? ohne[0]!.text}${ohne.length > 1 ? ` (und zu ${ohne.length - 1} weiteren)` : ''}`,
      )
    }
    await orderUebernahme(tx, id, { akteur, begruendungen })
    const neu = { begruendungen: begruendungen.length }
    await record(tx, id, { handlung: 'takeEingang', akteur, neu })
  })
}

/**
 * Has all of them taken over that are checked and need no word any more, in one
 * order: whoever gave it may leave. The others stay as they are.
 */
export async function takeEingaenge(
  db: Schreibdatenbank,
  { ids, akteur }: { readonly ids: readonly number[]; readonly akteur: Akteur },
): Promise<void> {
  await writeAside(db, async (tx) => {
    // Always in the same order: two of these never wait for each other.
    for (const id of [...new Set(ids)].toSorted((a, b) => a - b)) {
      const stand = await lockEingang(tx, id)
      if (stand?.zustand !== 'GEPRUEFT') continue
      const { bericht } = await findPruefergebnis(tx, id)
      if (findUnbegruendete(bericht.meldungen).length > 0) continue
      await orderUebernahme(tx, id, { akteur, begruendungen: [] })
      await record(tx, id, { handlung: 'takeEingang', akteur, neu: { begruendungen: 0 } })
    }
  })
}

const LAENGSTER_GRUND = 2000

/** Gives an Eingang up: the file is deleted at once. A second time changes nothing. */
export async function discardEingang(
  db: Schreibdatenbank,
  { id, grund, akteur }: { readonly id: number; readonly grund: string; readonly akteur: Akteur },
): Promise<void> {
  const begruendung = grund.trim()
  if (begruendung === '' || begruendung.length > LAENGSTER_GRUND) {
    throw fehler(
      'EINGABE_UNGUELTIG',
      `Bitte in höchstens ${LAENGSTER_GRUND} Zeichen sagen, warum die Datei verworfen wird.`,
    )
  }
  await writeAside(db, async (tx) => {
    const { zustand } = await lockIn(tx, id, [...OFFEN, 'VERWORFEN'])
    if (zustand === 'VERWORFEN') return
    await updateVerworfen(tx, id, { grund: begruendung })
    await reopenOhneEingang(tx, id)
    await record(tx, id, { handlung: 'discardEingang', akteur, neu: { grund: begruendung } })
  })
}

/** The entry in the Protokoll. */
export async function record(
  tx: Tx,
  id: number,
  eintrag: Pick<Protokolleintrag, 'handlung' | 'akteur' | 'neu'>,
): Promise<void> {
  await insertProtokoll(tx, { ...eintrag, gegenstand: 'Eingang', kennung: id })
}
