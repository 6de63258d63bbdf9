import { Arg, Args, Ctx, ID, Mutation, Resolver } from 'type-graphql'
import type { Kontext } from '../../context.ts'
import { AngebotsinhaltScalar } from '../../graphql/angebotsinhalt.ts'
import { parseId } from '../../graphql/parse-id.ts'
import { antworte, handelnderOf, toZiel } from './antworte.ts'
import { copyAngebot } from './copy-angebot.ts'
import { createAngebot, discardEntwurf, saveEntwurf } from './manage-angebot.ts'
import { AngebotszielArgs } from './register.input.ts'
import { RegisterangebotType } from './register.type.ts'

/** What somebody writes before anyone else sees it. */
@Resolver()
export class AngebotsentwurfResolver {
  @Mutation(() => RegisterangebotType, { description: 'Beginnt ein Angebot mit einem Entwurf' })
  async createAngebot(
    @Arg('organisation', () => ID, { description: 'Aus angebotserfassung' }) organisation: string,
    @Arg('inhalt', () => AngebotsinhaltScalar) inhalt: unknown,
    @Ctx() kontext: Kontext,
  ): Promise<RegisterangebotType> {
    const neu = { organisationId: parseId(organisation), inhalt }
    return antworte(kontext, await createAngebot(kontext.db, handelnderOf(kontext), neu))
  }

  @Mutation(() => RegisterangebotType, {
    description: 'Beginnt ein Angebot mit Text, Standorten und Plätzen eines anderen',
  })
  async copyAngebot(
    @Arg('id', () => ID) id: string,
    @Ctx() kontext: Kontext,
  ): Promise<RegisterangebotType> {
    return antworte(kontext, await copyAngebot(kontext.db, handelnderOf(kontext), parseId(id)))
  }

  @Mutation(() => RegisterangebotType, {
    description: 'Hebt den Entwurf auf; was veröffentlicht ist, bleibt, wie es ist',
  })
  async saveAngebotsentwurf(
    @Args(() => AngebotszielArgs) ziel: AngebotszielArgs,
    @Arg('inhalt', () => AngebotsinhaltScalar, { description: 'Das ganze Dokument' })
    inhalt: unknown,
    @Ctx() kontext: Kontext,
  ): Promise<RegisterangebotType> {
    await saveEntwurf(kontext.db, handelnderOf(kontext), { ...toZiel(ziel), inhalt })
    return antworte(kontext, parseId(ziel.id))
  }

  @Mutation(() => RegisterangebotType, {
    nullable: true,
    description: 'Verwirft den Entwurf; null: Das Angebot war nichts als er und ist weg',
  })
  async discardAngebotsentwurf(
    @Args(() => AngebotszielArgs) ziel: AngebotszielArgs,
    @Ctx() kontext: Kontext,
  ): Promise<RegisterangebotType | null> {
    const stand = await discardEntwurf(kontext.db, handelnderOf(kontext), toZiel(ziel))
    return stand === 0 ? null : antworte(kontext, parseId(ziel.id))
  }
}
