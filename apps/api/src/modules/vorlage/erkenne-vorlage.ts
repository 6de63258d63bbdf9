/** Vorlagen in the order in which a delivered file is held against them. */
import type { Vorlage } from '@sozial/formate/vorlage'
import type { Zuordnung } from '@sozial/formate/zuordnung'
import type { Pool } from 'pg'
import { findVorlagen } from './vorlage.queries.ts'
import type { VorlageType } from './vorlage.type.ts'

/**
 * Those that hold, for `findVorlage` and `erkenneDatei`: those of the supplier
 * first, because ten Meldeämter fill in the same form.
 */
export async function findErkennbare(
  db: Pick<Pool, 'query'>,
  organisationId: number | null,
): Promise<readonly (Vorlage & { readonly id: number })[]> {
  const vorlagen = await findVorlagen(db)
  const istEigene = ({ organisation }: VorlageType): number =>
    organisation !== null && organisation.id === organisationId ? 0 : 1
  return vorlagen
    .toSorted((a, b) => istEigene(a) - istEigene(b))
    .map(({ id, name, quelle, zuordnung, kopf }) => ({
      id,
      name,
      quelle,
      zuordnung: JSON.parse(zuordnung) as Zuordnung,
      kopf: JSON.parse(kopf) as readonly string[],
    }))
}
