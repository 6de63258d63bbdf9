import type { Ebene } from '@sozial/domain/raum'
import { Arg, Ctx, Query, Resolver } from 'type-graphql'
import type { Kontext } from '../../context.ts'
import { EbeneEnum, SichtEnum, type Sicht } from '../../graphql/enums.ts'
import { findAbdeckungsmatrix } from './abdeckungsmatrix.lesen.queries.ts'
import { AbdeckungsmatrixType } from './abdeckungsmatrix.type.ts'

@Resolver()
export class AbdeckungsmatrixResolver {
  @Query(() => AbdeckungsmatrixType, {
    description: 'Für wie viele Räume einer Ebene jeder Indikator in jedem Zeitraum einen Wert hat',
  })
  async abdeckungsmatrix(
    @Arg('sicht', () => SichtEnum) sicht: Sicht,
    @Arg('ebene', () => EbeneEnum) ebene: Ebene,
    @Ctx() { db, zugang }: Kontext,
  ): Promise<AbdeckungsmatrixType> {
    return findAbdeckungsmatrix(db, await zugang(sicht), ebene)
  }
}
