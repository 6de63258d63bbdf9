import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql'
import type { Kontext } from '../../context.ts'
import { parseId } from '../../graphql/parse-id.ts'
import { createRueckmeldung } from './create-rueckmeldung.ts'
import { answerRueckmeldung, deleteRueckmeldung } from './manage-rueckmeldung.ts'
import { findRueckmeldungen } from './rueckmeldung.lesen.queries.ts'
import { RueckmeldungInput, RueckmeldungType } from './rueckmeldung.type.ts'

@Resolver()
export class RueckmeldungResolver {
  @Query(() => [RueckmeldungType], { description: 'Offene zuerst, dann die neuesten' })
  rueckmeldungen(@Ctx() { db }: Kontext): Promise<readonly RueckmeldungType[]> {
    return findRueckmeldungen(db)
  }

  @Mutation(() => Boolean, { description: 'Nimmt eine Rückmeldung entgegen' })
  async createRueckmeldung(
    @Arg('rueckmeldung', () => RueckmeldungInput) rueckmeldung: RueckmeldungInput,
    @Ctx() { db }: Kontext,
  ): Promise<boolean> {
    await createRueckmeldung(db, { ...rueckmeldung })
    return true
  }

  @Mutation(() => [RueckmeldungType], { description: 'Hakt eine Rückmeldung ab' })
  async answerRueckmeldung(
    @Arg('id', () => ID) id: string,
    @Ctx() { db, akteur }: Kontext,
  ): Promise<readonly RueckmeldungType[]> {
    await answerRueckmeldung(db, { id: parseId(id), akteur })
    return findRueckmeldungen(db)
  }

  @Mutation(() => [RueckmeldungType], { description: 'Löscht eine Rückmeldung endgültig' })
  async deleteRueckmeldung(
    @Arg('id', () => ID) id: string,
    @Ctx() { db, akteur }: Kontext,
  ): Promise<readonly RueckmeldungType[]> {
    await deleteRueckmeldung(db, { id: parseId(id), akteur })
    return findRueckmeldungen(db)
  }
}
