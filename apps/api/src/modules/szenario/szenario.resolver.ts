import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql'
import type { Wer } from '../../auth/wer.ts'
import type { Kontext } from '../../context.ts'
import { fehler } from '../../errors.ts'
import { parseId } from '../../graphql/parse-id.ts'
import { checkAnnahmen } from '../versorgung/annahmen.ts'
import { deleteSzenario, saveSzenario } from './manage-szenario.ts'
import { findSzenarien } from './szenario.queries.ts'
import { SzenarioInput, SzenarioType } from './szenario.type.ts'

/** Whose Szenarien somebody sees. */
function organisationOf(wer: Wer): number {
  if (wer.art === 'KONTO') return wer.organisation.id
  throw fehler('ANMELDUNG_NOETIG', 'Bitte melden Sie sich an.')
}

@Resolver()
export class SzenarioResolver {
  @Query(() => [SzenarioType], { description: 'Die der eigenen Organisation, das neueste zuerst' })
  szenarien(@Ctx() { db, wer }: Kontext): Promise<readonly SzenarioType[]> {
    return findSzenarien(db, organisationOf(wer))
  }

  @Mutation(() => SzenarioType, {
    description: 'Hebt ein Szenario unter seinem Namen auf oder ändert eines',
  })
  async saveSzenario(
    @Arg('szenario', () => SzenarioInput) szenario: SzenarioInput,
    @Ctx() { db, wer, akteur }: Kontext,
  ): Promise<SzenarioType> {
    const organisationId = organisationOf(wer)
    const { id, stand = null, annahmen, ...angabe } = szenario
    const kennung = await saveSzenario(
      db,
      { akteur, organisationId },
      { ...angabe, id: id ? parseId(id) : null, stand, annahmen: checkAnnahmen(annahmen) },
    )
    return (await findSzenarien(db, organisationId)).find((eines) => eines.id === kennung)!
  }

  @Mutation(() => [SzenarioType], { description: 'Löscht ein Szenario; zurück kommen die übrigen' })
  async deleteSzenario(
    @Arg('id', () => ID) id: string,
    @Arg('stand', () => Int) stand: number,
    @Ctx() { db, wer, akteur }: Kontext,
  ): Promise<readonly SzenarioType[]> {
    const organisationId = organisationOf(wer)
    await deleteSzenario(db, { akteur, organisationId }, { id: parseId(id), stand })
    return findSzenarien(db, organisationId)
  }
}
