import type { Db } from '@sozial/db'
import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql'
import type { Kontext } from '../../context.ts'
import { parseId, parseVerweis } from '../../graphql/parse-id.ts'
import { renameVorlage, retireVorlage, saveVorlage } from './save-vorlage.ts'
import { findVorlagen } from './vorlage.queries.ts'
import { RenameVorlageArgs, VorlageInput, VorlageType } from './vorlage.type.ts'

/** Of one that is there. */
const loadVorlage = async (db: Db, id: number): Promise<VorlageType> =>
  (await findVorlagen(db.pool, { id }))[0]!

@Resolver(() => VorlageType)
export class VorlageResolver {
  @Query(() => [VorlageType], { description: 'Die zuletzt gebrauchte zuerst' })
  vorlagen(
    @Ctx() { db }: Kontext,
    @Arg('auchStillgelegte', () => Boolean, { defaultValue: false }) auchStillgelegte: boolean,
  ): Promise<readonly VorlageType[]> {
    return findVorlagen(db.pool, { auchStillgelegte })
  }

  @Mutation(() => VorlageType, {
    description:
      'Hebt eine Zuordnung unter einem Namen auf oder gibt einer Vorlage eine neue Fassung. Wiederholung ändert nichts.',
  })
  async saveVorlage(
    @Arg('vorlage', () => VorlageInput) vorlage: VorlageInput,
    @Ctx() { db, akteur }: Kontext,
  ): Promise<VorlageType> {
    const { id, name, organisation, zuordnung, kopf } = vorlage
    const neu = {
      id: parseVerweis(id),
      name: name ?? '',
      organisationId: parseVerweis(organisation),
    }
    return loadVorlage(db, await saveVorlage(db, { ...neu, zuordnung, kopf, akteur }))
  }

  @Mutation(() => VorlageType)
  async renameVorlage(
    @Args(() => RenameVorlageArgs) { id, name }: RenameVorlageArgs,
    @Ctx() { db, akteur }: Kontext,
  ): Promise<VorlageType> {
    await renameVorlage(db, { id: parseId(id), name, akteur })
    return loadVorlage(db, parseId(id))
  }

  @Mutation(() => VorlageType, {
    description: 'Schlägt sie nicht mehr vor; Lieferungen behalten ihre Fassung',
  })
  async retireVorlage(
    @Arg('id', () => ID) id: string,
    @Ctx() { db, akteur }: Kontext,
  ): Promise<VorlageType> {
    await retireVorlage(db, { id: parseId(id), akteur })
    return loadVorlage(db, parseId(id))
  }
}
