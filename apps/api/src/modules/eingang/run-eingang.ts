/** The work on files that arrived: check, and take over where that was ordered. */
import { writeAside, type Schreibdatenbank } from '../../database/transaction.ts'
import { insertProtokoll, type Akteur } from '../protokoll/protokoll.queries.ts'
import { LEERER_BERICHT } from '../lieferung/bericht.ts'
import { beginArbeit, updateGeprueft, type Arbeit } from './eingang.queries.ts'
import { OHNE_ERGEBNIS } from './eingang.zustand.ts'
import { istVoruebergehend } from './ist-voruebergehend.ts'
import { Aufgegeben } from './melde-fortschritt.ts'
import { pruefeEingang } from './pruefe-eingang.ts'
import { uebernimmEingang } from './uebernimm-eingang.ts'

/** Work that dies with its server each time is given up. */
const HOECHSTENS_ANLAEUFE = 3

const AKTEUR: Akteur = { art: 'SYSTEM', name: 'Eingang' }

/**
 * Works on the Eingang that has waited longest, if there is one. Killed in
 * between it begins anew: a check leaves nothing but its report, and taking over
 * is one transaction. Discarded in between it ends without a trace.
 *
 * @param onBeginn told what is begun
 * @returns number of the Eingang; undefined: none waited
 */
export async function runEingang(
  db: Schreibdatenbank,
  onBeginn?: (arbeit: Arbeit) => void,
): Promise<number | undefined> {
  const arbeit = await writeAside(db, beginArbeit)
  if (arbeit === undefined) return undefined
  onBeginn?.(arbeit)
  const { id, anlauf, art } = arbeit
  if (anlauf > HOECHSTENS_ANLAEUFE) {
    await giveUp(
      db,
      arbeit,
      `${WERK[art]} dieser Datei ist dreimal mit dem Server abgebrochen. Bitte in kleinere Dateien teilen und noch einmal hochladen, sonst der Betreuung Bescheid geben.`,
    )
    return id
  }
  try {
    await (art === 'PRUEFEN' ? pruefeEingang(db, arbeit) : uebernimmEingang(db, arbeit))
  } catch (error) {
    if (error instanceof Aufgegeben) return id
    // The database went away: what was begun begins anew when it is back.
    if (istVoruebergehend(error)) throw error
    await giveUp(
      db,
      arbeit,
      `${WERK[art]} dieser Datei ist an einem Fehler des Programms gescheitert; übernommen ist nichts. Bitte der Betreuung Bescheid geben und die Datei aufheben.`,
    )
    throw error
  }
  return id
}

/** Ends a check that took too long, and whose thread is gone. */
export const stopPruefung = (db: Schreibdatenbank, arbeit: Arbeit): Promise<void> =>
  giveUp(
    db,
    arbeit,
    'Die Prüfung dieser Datei hat zu lange gedauert und ist abgebrochen; übernommen ist nichts. Bitte in kleinere Dateien teilen (zum Beispiel je Jahr) und noch einmal hochladen.',
  )

const WERK = { PRUEFEN: 'Die Prüfung', UEBERNEHMEN: 'Die Übernahme' }

/** How to read the file stays where somebody has said it: it can be tried again. */
async function giveUp(
  db: Schreibdatenbank,
  { id, vorgeschlagen, zuordnung, vorlageId }: Arbeit,
  text: string,
): Promise<void> {
  const meldung = { schwere: 'FEHLER' as const, code: 'ABGEBROCHEN', text, stelle: null, roh: null }
  await writeAside(db, async (tx) => {
    const bericht = { ...LEERER_BERICHT, meldungen: [meldung], speist: [] }
    const deutung = vorgeschlagen ? {} : { zuordnung, vorlageId }
    const ergebnis = { ...OHNE_ERGEBNIS, ...deutung, zustand: 'ABGEBROCHEN' as const, bericht }
    if (!(await updateGeprueft(tx, id, ergebnis))) return
    await insertProtokoll(tx, {
      akteur: AKTEUR,
      handlung: 'abandonEingang',
      gegenstand: 'Eingang',
      kennung: id,
      neu: { meldung: text },
    })
  })
}
