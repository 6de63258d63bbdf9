import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import type { Kontext } from '../../context.ts'
import { createZeitreihenbruch } from './create-zeitreihenbruch.ts'
import { ZeitreihenbruchInput } from './zeitreihenbruch.input.ts'
import { ZeitreihenbruchType } from './zeitreihenbruch.type.ts'

@Resolver()
export class ZeitreihenbruchResolver {
  @Mutation(() => ZeitreihenbruchType, {
    description:
      'Trägt einen Zeitreihenbruch ein. Derselbe Bruch ein zweites Mal ergibt den vorhandenen.',
  })
  async createZeitreihenbruch(
    @Arg('bruch', () => ZeitreihenbruchInput) bruch: ZeitreihenbruchInput,
    @Ctx() { db, akteur }: Kontext,
  ): Promise<ZeitreihenbruchType> {
    const { datum, art, titel, folge, merkmal = null, quelle = null } = bruch
    const eintrag = { datum, art, titel, folge, merkmal, quelle }
    const { id } = await createZeitreihenbruch(db, { bruch: eintrag, akteur })
    return { id: String(id), datum, art, titel, folge, erkannt: false }
  }
}
