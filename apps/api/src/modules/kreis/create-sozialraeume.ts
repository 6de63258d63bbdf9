import type { Tag } from '@sozial/domain/zeitraum'
import type { Geometry } from 'geojson'
import { write } from '../../database/transaction.ts'
import type { Schreibdatenbank } from '../../database/transaction.ts'
import { fehler } from '../../errors.ts'
import { insertProtokoll } from '../protokoll/protokoll.queries.ts'
import type { Akteur } from '../protokoll/protokoll.queries.ts'
import {
  findFassungen,
  insertRaeume,
  insertSozialraeume,
  insertZuordnungen,
  updateGebietsstaende,
} from './raum.queries.ts'

export interface NeuerSozialraum {
  readonly schluessel: string
  readonly name: string
  readonly nummer: number
  /** Key of the Kommune it lies in. */
  readonly kommune: string
  readonly geometry: Geometry
}

export interface NeueSozialraeume {
  readonly sozialraeume: readonly NeuerSozialraum[]
  /** Since when they hold. */
  readonly gueltigAb: Tag
  readonly akteur: Akteur
}

/** The Gliederung in which Sozialräume are parts of Kommunen. */
export const SOZIALPLANUNG = { schluessel: 'sozialplanung', name: 'Sozialplanung' }

/**
 * Adds Sozialräume as parts of their Kommunen.
 *
 * @throws GraphQLError EINGABE_UNGUELTIG naming every Kommune that is not there
 */
export async function createSozialraeume(
  db: Schreibdatenbank,
  { sozialraeume, gueltigAb, akteur }: NeueSozialraeume,
): Promise<void> {
  await write(db, async (tx) => {
    const kommunen = await findFassungen(tx, 'KOMMUNE', gueltigAb)
    assertKommunen(kommunen, sozialraeume, gueltigAb)
    const ids = await insertRaeume(
      tx,
      sozialraeume.map(({ schluessel, name, geometry }) => ({
        schluessel,
        name,
        ebene: 'SOZIALRAUM',
        gueltigAb,
        geometrie: geometry,
      })),
    )
    await insertSozialraeume(
      tx,
      sozialraeume.map(({ nummer }, i) => ({ raumId: ids[i]!.raumId, nummer })),
    )
    await insertZuordnungen(
      tx,
      SOZIALPLANUNG,
      sozialraeume.map(({ kommune }, i) => ({
        oberId: kommunen.get(kommune)!,
        unterId: ids[i]!.raumfassungId,
        gueltigAb,
      })),
    )
    await updateGebietsstaende(tx)
    await insertProtokoll(tx, {
      akteur,
      handlung: 'createSozialraeume',
      gegenstand: 'Sozialraum',
      kennung: sozialraeume.length,
      neu: { sozialraeume: sozialraeume.map(({ schluessel, name }) => ({ schluessel, name })) },
    })
  })
}

function assertKommunen(
  kommunen: ReadonlyMap<string, number>,
  sozialraeume: readonly NeuerSozialraum[],
  gueltigAb: Tag,
): void {
  const unbekannt = sozialraeume.filter(({ kommune }) => !kommunen.has(kommune))
  if (unbekannt.length === 0) return
  const namen = unbekannt.map(({ name, kommune }) => `${name} (${kommune})`).join(', ')
  throw fehler(
    'EINGABE_UNGUELTIG',
    `Zu diesen Sozialräumen gibt es am ${gueltigAb} keine Kommune mit dem angegebenen Schlüssel: ${namen}. Bitte die Schlüssel prüfen oder die Kommunen zuerst anlegen.`,
  )
}
