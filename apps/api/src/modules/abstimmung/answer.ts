/** What the Kreis answers, once for each thing said. */
import { writeAside, type Schreibdatenbank } from '../../database/transaction.ts'
import { fehler } from '../../errors.ts'
import { insertProtokoll } from '../protokoll/protokoll.queries.ts'
import { parseAbsaetze } from '../../graphql/texte.ts'
import { findBeteiligungVon, updateAntwort, type Beantwortbares } from './beteiligung.queries.ts'
import { enqueueAntwort, lockOffene } from './beteiligungsmail.ts'
import type { Planungsauftrag } from './start-abstimmung.ts'

interface Antwortauftrag extends Planungsauftrag {
  readonly tabelle: Beantwortbares
  readonly id: number
  readonly antwort: string
}

const HOECHSTENS_ZEICHEN = 4000

/**
 * Answers a Stellungnahme, also by mail, or a comment, on the page alone.
 *
 * @returns the Beteiligung
 * @throws GraphQLError NICHT_GEFUNDEN, EINGABE_UNGUELTIG
 */
export async function answer(db: Schreibdatenbank, auftrag: Antwortauftrag): Promise<number> {
  const { tabelle, id, schluessel, mailversand, akteur } = auftrag
  const antwort = parseAbsaetze(auftrag.antwort, {
    was: 'Die Antwort',
    hoechstens: HOECHSTENS_ZEICHEN,
  })
  return writeAside(db, async (tx) => {
    const beteiligungId = await findBeteiligungVon(tx, tabelle, id)
    if (beteiligungId === undefined) throw fehler('NICHT_GEFUNDEN', 'Das gibt es nicht (mehr).')
    const beteiligung = await lockOffene(tx, beteiligungId)
    const von = akteur.name.slice(0, 200)
    if (!(await updateAntwort(tx, tabelle, { id, antwort, von }))) {
      throw fehler('EINGABE_UNGUELTIG', 'Darauf wurde schon geantwortet. Bitte neu laden.')
    }
    if (tabelle === 'stellungnahme') {
      const anlass = `antwort-${id}`
      await enqueueAntwort(tx, beteiligung, { anlass, schluessel, mailversand, von, antwort })
    }
    await insertProtokoll(tx, {
      akteur,
      handlung: tabelle === 'stellungnahme' ? 'answerStellungnahme' : 'answerOrtskommentar',
      gegenstand: 'Beteiligung',
      kennung: beteiligungId,
      neu: { [tabelle]: id, antwort },
    })
    return beteiligungId
  })
}
