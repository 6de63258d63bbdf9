import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Int,
  Mutation,
  Resolver,
  Root,
} from 'type-graphql'
import type { Kontext } from '../../context.ts'
import { parseId } from '../../graphql/parse-id.ts'
import { decideZuschnitt } from './decide-zuschnitt.ts'
import { findRaumbeschluss } from './raumbeschluss.lesen.queries.ts'
import { RaumaufhebungInput, RaumbeschlussInput, RaumbeschlussType } from './raumbeschluss.type.ts'
import { revokeRaumbeschluss } from './revoke-raumbeschluss.ts'
import { ZuschnittsergebnisType, ZuschnittType } from './zuschnitt.type.ts'
import { loadZuschnitt, type ZuschnittMitSicht } from './zuschnittssicht.ts'

@ArgsType()
class BeschlussArgs {
  @Field(() => ID) id!: string
  @Field(() => Int, { description: 'Der Stand, der beschlossen wurde' }) stand!: number
  @Field(() => RaumbeschlussInput) beschluss!: RaumbeschlussInput
}

@Resolver(() => ZuschnittType)
export class RaumbeschlussResolver {
  @FieldResolver(() => RaumbeschlussType, {
    nullable: true,
    description: 'Der Beschluss über ihn; null: nicht beschlossen',
  })
  beschluss(
    @Root() { id }: ZuschnittMitSicht,
    @Ctx() { db }: Kontext,
  ): Promise<RaumbeschlussType | null> {
    return findRaumbeschluss(db, id)
  }

  @Mutation(() => ZuschnittsergebnisType, {
    description:
      'Beschließt einen Zuschnitt: von seinem Stichtag an gelten seine Sozialräume, und alle Werte werden auf ihnen gerechnet.',
  })
  async decideZuschnitt(
    @Args(() => BeschlussArgs) { id, stand, beschluss }: BeschlussArgs,
    @Ctx() kontext: Kontext,
  ): Promise<ZuschnittsergebnisType> {
    const auftrag = { id: parseId(id), stand, beschluss, akteur: kontext.akteur }
    const konflikt = await decideZuschnitt(kontext.db, auftrag)
    return { zuschnitt: await loadZuschnitt(kontext, auftrag.id), konflikt }
  }

  @Mutation(() => ZuschnittType, {
    description:
      'Hebt den Beschluss über einen Zuschnitt auf: was schon galt, bleibt für diese Zeit; danach gilt wieder die frühere Einteilung.',
  })
  async revokeRaumbeschluss(
    @Arg('id', () => ID, { description: 'Kennung des Zuschnitts' }) id: string,
    @Arg('aufhebung', () => RaumaufhebungInput) aufhebung: RaumaufhebungInput,
    @Ctx() kontext: Kontext,
  ): Promise<ZuschnittMitSicht> {
    const nummer = parseId(id)
    await revokeRaumbeschluss(kontext.db, { id: nummer, aufhebung, akteur: kontext.akteur })
    return loadZuschnitt(kontext, nummer)
  }
}
