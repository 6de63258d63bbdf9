import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql'
import { assertAngemeldet } from '../../auth/verweigern.ts'
import type { Kontext } from '../../context.ts'
import { ProtokollanlassInput, ProtokollfilterInput } from './protokoll.input.ts'
import { ProtokollseiteType } from './protokoll.type.ts'
import { readProtokoll } from './read-protokoll.ts'

@Resolver()
export class ProtokollResolver {
  @Query(() => ProtokollseiteType, {
    description: 'Nachsehen im Protokoll; der Anlass steht danach selbst darin',
  })
  protokoll(
    @Arg('anlass', () => ProtokollanlassInput) anlass: ProtokollanlassInput,
    @Arg('filter', () => ProtokollfilterInput, { nullable: true })
    filter: ProtokollfilterInput | null,
    @Arg('seite', () => Int, { defaultValue: 1 }) seite: number,
    @Ctx() { db, wer, akteur }: Kontext,
  ): Promise<ProtokollseiteType> {
    const blick = { wer: assertAngemeldet(wer), akteur, anlass, filter: filter ?? {} }
    return readProtokoll(db, blick, seite)
  }
}
