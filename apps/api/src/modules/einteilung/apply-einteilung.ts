import type { Ebene } from '@sozial/domain/raum'
import type { Tag } from '@sozial/domain/zeitraum'
import type { Tx } from '../../database/transaction.ts'
import { insertSozialraeume, updateGebietsstaende } from '../kreis/raum.queries.ts'
import {
  endFassungen,
  findZuordnungen,
  insertAbstammungen,
  insertEinteilungszuordnungen,
  insertFassungen,
  insertGliederung,
  insertNeueRaeume,
  relieveZuordnungen,
} from './einteilung.queries.ts'
import type { Einteilungsraum, Zuvor } from './einteilung.queries.ts'

export interface Einteilung {
  /** In which areas are parts of others and have parts; created where it is not there yet. */
  readonly gliederung: { readonly schluessel: string; readonly name: string }
  readonly ebene: Ebene
  /** First day of the new borders. */
  readonly ab: Tag
  /** Fassungen that give way. */
  readonly ende: readonly number[]
  readonly raeume: readonly Einteilungsraum[]
  /** In words (Gremium, Datum, Nummer). */
  readonly beschluss: string
}

/**
 * Gives areas other borders from a day on, in one stroke: old Fassungen end,
 * new ones begin, parts move, and it is noted what came from what. The one way
 * in which borders change. Nothing is computed; the caller has made sure that
 * parts are neither lost nor won and that no figures stand on the old Fassungen
 * for later days.
 *
 * @returns ids of the new Fassungen in the order given, and what they relieved
 * @throws DatabaseError when a Fassung or Zuordnung would overlap another one
 */
export async function applyEinteilung(
  tx: Tx,
  { gliederung: eine, ebene, ab, ende, raeume, beschluss }: Einteilung,
): Promise<{ readonly ids: readonly number[]; readonly zuvor: Zuvor }> {
  await insertGliederung(tx, eine)
  const gliederung = eine.schluessel
  const teile = raeume.flatMap((raum) => raum.teile)
  const zuordnungen = await findZuordnungen(
    tx,
    { gliederung, tag: ab },
    { ober: ende, unter: [...ende, ...teile] },
  )
  await relieveZuordnungen(
    tx,
    zuordnungen.map(({ id }) => id),
    ab,
  )
  const fassungen = await endFassungen(tx, ende, ab)
  const raumIds = await insertNeueRaeume(tx, ebene, raeume)
  const ids = await insertFassungen(
    tx,
    raeume.map((raum, i) => ({ ...raum, raumId: raumIds[i]! })),
    { ab, beschluss },
  )
  if (ebene === 'SOZIALRAUM') await insertSozialraeume(tx, raumIds)
  await insertEinteilungszuordnungen(tx, { gliederung, ab }, toPaare(raeume, ids))
  await insertAbstammungen(tx, ab, ids)
  await updateGebietsstaende(tx)
  return { ids, zuvor: { fassungen, zuordnungen } }
}

const toPaare = (raeume: readonly Einteilungsraum[], ids: readonly number[]) =>
  raeume.flatMap((raum, i) => [
    { oberId: raum.oberId, unterId: ids[i]! },
    ...raum.teile.map((teil) => ({ oberId: ids[i]!, unterId: teil })),
  ])
