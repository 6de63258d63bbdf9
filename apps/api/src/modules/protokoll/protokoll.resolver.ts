import { Args, Ctx, Query, Resolver } from 'type-graphql'
import { assertAngemeldet } from '../../auth/verweigern.ts'
import type { Kontext } from '../../context.ts'
import { ProtokollArgs } from './protokoll.input.ts'
import { ProtokollseiteType } from './protokoll.type.ts'
import { readProtokoll } from './read-protokoll.ts'

@Resolver()
export class ProtokollResolver {
  @Query(() => ProtokollseiteType, {
    description: 'Nachsehen im Protokoll; der Anlass steht danach selbst darin',
  })
  protokoll(
    @Args(() => ProtokollArgs) { anlass, filter, seite }: ProtokollArgs,
    @Ctx() { db, wer, akteur }: Kontext,
  ): Promise<ProtokollseiteType> {
    const blick = { wer: assertAngemeldet(wer), akteur, anlass, filter: filter ?? {} }
    return readProtokoll(db, blick, seite)
  }
}
