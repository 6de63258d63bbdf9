import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql'
import type { Kontext } from '../../context.ts'
import { SeiteEnum } from '../../graphql/enums.ts'
import { saveSeitentext } from './save-seitentext.ts'
import type { Seite } from './seiten.ts'
import { findSeitentexte } from './seitentext.lesen.queries.ts'
import { SeitentextInput, SeitentextType } from './seitentext.type.ts'

@Resolver()
export class SeitentextResolver {
  @Query(() => SeitentextType, { description: 'Text einer Seite, den der Kreis verantwortet' })
  async seitentext(
    @Arg('seite', () => SeiteEnum) seite: Seite,
    @Ctx() { db }: Kontext,
  ): Promise<SeitentextType> {
    const [text] = await findSeitentexte(db, [seite])
    return text!
  }

  @Query(() => [SeitentextType])
  seitentexte(@Ctx() { db }: Kontext): Promise<readonly SeitentextType[]> {
    return findSeitentexte(db)
  }

  @Mutation(() => SeitentextType, {
    description:
      'Speichert den Text als nächste Fassung; derselbe Text ein zweites Mal ändert nichts.',
  })
  async saveSeitentext(
    @Arg('seitentext', () => SeitentextInput) neu: SeitentextInput,
    @Ctx() { db, akteur }: Kontext,
  ): Promise<SeitentextType> {
    await saveSeitentext(db, { ...neu, akteur })
    const [gespeichert] = await findSeitentexte(db, [neu.seite])
    return gespeichert!
  }
}
