/** Vorlagen in the order in which a delivered file is held against them. */
import type { Vorlage } from '@sozial/formate/vorlage'
import type { Zuordnung } from '@sozial/formate/zuordnung'
import type { Pool } from 'pg'
import { findVorlagen } from './vorlage.queries.ts'

/**
 * Those that hold, the one used last first, for `proposeZuordnung`. Ten Meldeämter
 * fill in the same form: those of the supplier go before those of others.
 */
export async function findErkennbare(
  db: Pick<Pool, 'query'>,
  organisationId: number | null,
): Promise<readonly (Vorlage & { readonly id: number })[]> {
  const vorlagen = await findVorlagen(db)
  return vorlagen.map(({ id, name, quelle, organisation, zuordnung, kopf }) => ({
    id,
    name,
    quelle,
    zuordnung: JSON.parse(zuordnung) as Zuordnung,
    kopf: JSON.parse(kopf) as readonly string[],
    eigene: organisation !== null && organisation.id === organisationId,
  }))
}
