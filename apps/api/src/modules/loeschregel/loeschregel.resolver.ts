import { Arg, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql'
import type { Kontext } from '../../context.ts'
import { LoeschartEnum } from '../../graphql/enums.ts'
import { describeLoeschregeln } from './describe-loeschregeln.ts'
import { LoeschregelType } from './loeschregel.type.ts'
import type { Loeschart } from './loeschregeln.ts'
import { saveLoeschregel } from './save-loeschregel.ts'

@Resolver()
export class LoeschregelResolver {
  @Query(() => [LoeschregelType], { description: 'Was wann gelöscht wird, und wann zuletzt' })
  loeschregeln(@Ctx() { db }: Kontext): Promise<readonly LoeschregelType[]> {
    return describeLoeschregeln(db.pool)
  }

  @Mutation(() => [LoeschregelType], {
    description: 'Ändert eine Frist in ihren Grenzen; sie gilt ab dem nächsten Lauf',
  })
  async saveLoeschregel(
    @Arg('art', () => LoeschartEnum) art: Loeschart,
    @Arg('frist', () => Int) frist: number,
    @Ctx() { db, akteur }: Kontext,
  ): Promise<readonly LoeschregelType[]> {
    await saveLoeschregel(db, { art, frist, akteur })
    return describeLoeschregeln(db.pool)
  }
}
