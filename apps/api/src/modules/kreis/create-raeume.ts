import type { Ebene } from '@sozial/domain/raum'
import type { Tag } from '@sozial/domain/zeitraum'
import { EBENE_WORTE } from '@sozial/shared/ebene'
import type { Geometry } from 'geojson'
import { write } from '../../database/transaction.ts'
import type { Schreibdatenbank, Tx } from '../../database/transaction.ts'
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

/** An area that is there already. */
export interface Raumort {
  readonly ebene: Ebene
  readonly schluessel: string
}

export interface NeuerTeilraum {
  readonly schluessel: string
  readonly name: string
  /** Outline in WGS84; null for yardsticks without a map. */
  readonly geometry: Geometry | null
  /** Makes a Sozialraum the planning object of this number. */
  readonly nummer?: number
  /** What it is a part of. */
  readonly ober: Raumort
  /** What is a part of it, where that is there already. */
  readonly teile?: readonly Raumort[]
}

export interface NeueRaeume {
  readonly ebene: Ebene
  /** The Gliederung in which they are parts of others and have parts. */
  readonly gliederung: { readonly schluessel: string; readonly name: string }
  readonly raeume: readonly NeuerTeilraum[]
  /** Since when they hold. */
  readonly gueltigAb: Tag
  readonly akteur: Akteur
}

/** The Gliederung in which Quartiere are parts of Sozialräume and those of Kommunen. */
export const SOZIALPLANUNG = { schluessel: 'sozialplanung', name: 'Sozialplanung' }
/** The Gliederung in which Kommunen are parts of Jugendamtsbezirke. */
export const JUGENDHILFE = { schluessel: 'jugendhilfe', name: 'Jugendhilfe' }

/**
 * Adds areas of one level as parts of areas that are there.
 *
 * @throws GraphQLError EINGABE_UNGUELTIG naming every area that is not there
 */
export async function createRaeume(db: Schreibdatenbank, neue: NeueRaeume): Promise<void> {
  const { ebene, gliederung, raeume, gueltigAb, akteur } = neue
  await write(db, async (tx) => {
    const idOf = await findOrte(tx, neue)
    const ids = await insertRaeume(
      tx,
      raeume.map(({ schluessel, name, geometry, nummer }) => ({
        schluessel,
        name,
        nummer,
        ebene,
        gueltigAb,
        geometrie: geometry,
      })),
    )
    await insertSozialraeume(
      tx,
      ids.flatMap(({ raumId }, i) => (raeume[i]!.nummer === undefined ? [] : [raumId])),
    )
    const zuordnungen = raeume.flatMap(({ ober, teile = [] }, i) => {
      const id = ids[i]!.raumfassungId
      return [
        { oberId: idOf(ober)!, unterId: id, gueltigAb },
        ...teile.map((teil) => ({ oberId: id, unterId: idOf(teil)!, gueltigAb })),
      ]
    })
    await insertZuordnungen(tx, gliederung, zuordnungen)
    await updateGebietsstaende(tx)
    await insertProtokoll(tx, {
      akteur,
      handlung: 'createRaeume',
      gegenstand: 'Raum',
      kennung: raeume.length,
      neu: { ebene, raeume: raeume.map(({ schluessel, name }) => ({ schluessel, name })) },
    })
  })
}

/** Finds the Fassungen that the new areas are hung up on. */
async function findOrte(
  tx: Tx,
  { ebene, raeume, gueltigAb }: NeueRaeume,
): Promise<(ort: Raumort) => number | undefined> {
  const orte = raeume.flatMap(({ ober, teile = [] }) => [ober, ...teile])
  const nachEbene = new Map<Ebene, ReadonlyMap<string, number>>()
  for (const eine of new Set(orte.map((ort) => ort.ebene))) {
    nachEbene.set(eine, await findFassungen(tx, eine, gueltigAb))
  }
  const idOf = (ort: Raumort) => nachEbene.get(ort.ebene)?.get(ort.schluessel)
  const fehlende = raeume.filter(({ ober, teile = [] }) =>
    [ober, ...teile].some((ort) => idOf(ort) === undefined),
  )
  if (fehlende.length === 0) return idOf
  const namen = fehlende.map(({ name, ober }) => `${name} (${ober.schluessel})`).join(', ')
  throw fehler(
    'EINGABE_UNGUELTIG',
    `Zu diesen ${EBENE_WORTE[ebene].dativPlural} gibt es am ${gueltigAb} kein Gebiet mit dem angegebenen Schlüssel: ${namen}. Bitte die Schlüssel prüfen oder diese Gebiete zuerst anlegen.`,
  )
}
