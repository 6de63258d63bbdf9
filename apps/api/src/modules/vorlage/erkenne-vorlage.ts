/** Which Vorlage a delivered file looks like. */
import type { Datei } from '@sozial/formate/lesung'
import { findVorlage, type Vorlage, type Vorlagentreffer } from '@sozial/formate/vorlage'
import type { Zuordnung } from '@sozial/formate/zuordnung'
import type { Pool } from 'pg'
import { findVorlagen } from './vorlage.queries.ts'
import type { VorlageType } from './vorlage.type.ts'

export interface ErkannteVorlage extends Omit<Vorlagentreffer, 'vorlage'> {
  /** Of the Vorlage. */
  readonly id: number
}

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

/** @throws LesefehlerError when the file is no table */
export async function erkenneVorlage(
  db: Pick<Pool, 'query'>,
  datei: Datei,
  organisationId: number | null,
): Promise<ErkannteVorlage | null> {
  const erkennbare = await findErkennbare(db, organisationId)
  const treffer = findVorlage(datei, erkennbare)
  const id = treffer === null ? undefined : erkennbare[treffer.vorlage]?.id
  if (treffer === null || id === undefined) return null
  const { vorlage: _, ...rest } = treffer
  return { id, ...rest }
}
