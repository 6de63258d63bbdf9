import { Arg, Args, Ctx, Mutation, Resolver } from 'type-graphql'
import type { Kontext } from '../../context.ts'
import { parseId } from '../../graphql/parse-id.ts'
import { antworte, handelnderOf, toZiel } from './antworte.ts'
import {
  archiveAngebot,
  askAngebot,
  confirmAngebot,
  publishAngebot,
  rejectAngebot,
  restAngebot,
  resumeAngebot,
  submitAngebot,
  withdrawAngebot,
} from './manage-angebot.ts'
import { AngebotszielArgs } from './register.input.ts'
import { RegisterangebotType } from './register.type.ts'

/** From the draft that is handed in to the archive. */
@Resolver()
export class AngebotsablaufResolver {
  @Mutation(() => RegisterangebotType, { description: 'Reicht den Entwurf beim Kreis ein' })
  async submitAngebot(
    @Args(() => AngebotszielArgs) ziel: AngebotszielArgs,
    @Arg('antwort', () => String, {
      defaultValue: '',
      description: 'Antwort auf die Rückfrage des Kreises',
    })
    antwort: string,
    @Ctx() kontext: Kontext,
  ): Promise<RegisterangebotType> {
    await submitAngebot(kontext.db, handelnderOf(kontext), { ...toZiel(ziel), antwort })
    return antworte(kontext, parseId(ziel.id))
  }

  @Mutation(() => RegisterangebotType, { description: 'Holt das Eingereichte zurück' })
  async withdrawAngebot(
    @Args(() => AngebotszielArgs) ziel: AngebotszielArgs,
    @Ctx() kontext: Kontext,
  ): Promise<RegisterangebotType> {
    await withdrawAngebot(kontext.db, handelnderOf(kontext), toZiel(ziel))
    return antworte(kontext, parseId(ziel.id))
  }

  @Mutation(() => RegisterangebotType, {
    description: 'Stellt eine Rückfrage zu etwas Eingereichtem',
  })
  async askAngebot(
    @Args(() => AngebotszielArgs) ziel: AngebotszielArgs,
    @Arg('frage', () => String) frage: string,
    @Ctx() kontext: Kontext,
  ): Promise<RegisterangebotType> {
    await askAngebot(kontext.db, handelnderOf(kontext), { ...toZiel(ziel), frage })
    return antworte(kontext, parseId(ziel.id))
  }

  @Mutation(() => RegisterangebotType, { description: 'Lehnt das Eingereichte mit einem Grund ab' })
  async rejectAngebot(
    @Args(() => AngebotszielArgs) ziel: AngebotszielArgs,
    @Arg('grund', () => String) grund: string,
    @Ctx() kontext: Kontext,
  ): Promise<RegisterangebotType> {
    await rejectAngebot(kontext.db, handelnderOf(kontext), { ...toZiel(ziel), grund })
    return antworte(kontext, parseId(ziel.id))
  }

  @Mutation(() => RegisterangebotType, { description: 'Veröffentlicht das Eingereichte' })
  async publishAngebot(
    @Args(() => AngebotszielArgs) ziel: AngebotszielArgs,
    @Ctx() kontext: Kontext,
  ): Promise<RegisterangebotType> {
    await publishAngebot(kontext.db, handelnderOf(kontext), toZiel(ziel))
    return antworte(kontext, parseId(ziel.id))
  }

  @Mutation(() => RegisterangebotType, { description: 'Sagt, dass alles noch stimmt' })
  async confirmAngebot(
    @Args(() => AngebotszielArgs) ziel: AngebotszielArgs,
    @Ctx() kontext: Kontext,
  ): Promise<RegisterangebotType> {
    await confirmAngebot(kontext.db, handelnderOf(kontext), toZiel(ziel))
    return antworte(kontext, parseId(ziel.id))
  }

  @Mutation(() => RegisterangebotType, { description: 'Lässt ein Angebot ruhen' })
  async restAngebot(
    @Args(() => AngebotszielArgs) ziel: AngebotszielArgs,
    @Ctx() kontext: Kontext,
  ): Promise<RegisterangebotType> {
    await restAngebot(kontext.db, handelnderOf(kontext), toZiel(ziel))
    return antworte(kontext, parseId(ziel.id))
  }

  @Mutation(() => RegisterangebotType, {
    description: 'Setzt ein ruhendes Angebot fort; damit ist es bestätigt',
  })
  async resumeAngebot(
    @Args(() => AngebotszielArgs) ziel: AngebotszielArgs,
    @Ctx() kontext: Kontext,
  ): Promise<RegisterangebotType> {
    await resumeAngebot(kontext.db, handelnderOf(kontext), toZiel(ziel))
    return antworte(kontext, parseId(ziel.id))
  }

  @Mutation(() => RegisterangebotType, { description: 'Legt ein Angebot ins Archiv' })
  async archiveAngebot(
    @Args(() => AngebotszielArgs) ziel: AngebotszielArgs,
    @Ctx() kontext: Kontext,
  ): Promise<RegisterangebotType> {
    await archiveAngebot(kontext.db, handelnderOf(kontext), toZiel(ziel))
    return antworte(kontext, parseId(ziel.id))
  }
}
