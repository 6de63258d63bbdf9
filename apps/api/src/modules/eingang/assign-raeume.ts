/** What somebody says of names that the check found no area for. */
import { assignRaeume, type Raumzuordnung, type Zuordnung } from '@sozial/formate/zuordnung'
import { writeAside, type Schreibdatenbank, type Tx } from '../../database/transaction.ts'
import { fehler } from '../../errors.ts'
import { findRaumschluessel } from '../kreis/raum.queries.ts'
import type { Akteur } from '../protokoll/protokoll.queries.ts'
import { extendVorlage } from '../vorlage/save-vorlage.ts'
import { findPruefergebnis, orderPruefung } from './eingang.queries.ts'
import { lockIn, OFFEN, record } from './order-eingang.ts'

interface Auftrag {
  readonly id: number
  readonly raeume: readonly Raumzuordnung[]
  readonly akteur: Akteur
}

const LAENGSTER_TEXT = 500

/**
 * Says which areas names of the file mean: written into its mapping and into the
 * Vorlage that it was read by, so that they are known next time; then it is
 * checked anew.
 *
 * @throws GraphQLError EINGABE_UNGUELTIG for a key of no area, or a file that is
 *   read without a mapping
 */
export async function assignEingangsraeume(
  db: Schreibdatenbank,
  { id, raeume, akteur }: Auftrag,
): Promise<void> {
  await writeAside(db, async (tx) => {
    await lockIn(tx, id, OFFEN)
    await pruefeAngaben(tx, raeume)
    const { zuordnung: bisher, vorlageId } = await findPruefergebnis(tx, id)
    if (bisher === null) throw fehler('EINGABE_UNGUELTIG', OHNE_ZUORDNUNG)
    const zuordnung = assignRaeume(bisher as Zuordnung, raeume)
    if (vorlageId !== null) {
      const ergaenze = (alte: Zuordnung): Zuordnung => assignRaeume(alte, raeume)
      await extendVorlage(tx, { id: vorlageId, ergaenze, akteur })
    }
    await orderPruefung(tx, id, { akteur, zuordnung, vorlageId })
    await record(tx, id, { handlung: 'assignRaeume', akteur, neu: { raeume } })
  })
}

const OHNE_ZUORDNUNG =
  'Diese Datei nennt ihre Räume mit amtlichen Schlüsseln; Namen lassen sich ihr nicht zuordnen. Bitte die Schlüssel in der Datei berichtigen.'

async function pruefeAngaben(tx: Tx, raeume: readonly Raumzuordnung[]): Promise<void> {
  const bekannte = new Set((await findRaumschluessel(tx)).map(({ schluessel }) => schluessel))
  const falsche = raeume.find(({ schluessel }) => schluessel !== null && !bekannte.has(schluessel))
  if (falsche !== undefined) {
    throw fehler(
      'EINGABE_UNGUELTIG',
      `Einen Raum mit dem Schlüssel „${falsche.schluessel ?? ''}“ gibt es hier nicht.`,
    )
  }
  if (raeume.length === 0 || raeume.some(({ text }) => text.length > LAENGSTER_TEXT)) {
    throw fehler(
      'EINGABE_UNGUELTIG',
      'Bitte für mindestens einen Namen sagen, welcher Raum gemeint ist.',
    )
  }
}
