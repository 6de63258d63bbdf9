import type { Ebene } from '@sozial/domain/raum'
import { Arg, Ctx, Query, Resolver } from 'type-graphql'
import type { Kontext } from '../../context.ts'
import { EbeneEnum } from '../../graphql/enums.ts'
import { DatenabdeckungType, findDatenabdeckung } from './datenabdeckung.lesen.queries.ts'
import { FaelligkeitType, findFaelligkeiten } from './faelligkeit.lesen.queries.ts'

/** What there is, what is missing, and what is due next. */
@Resolver()
export class DatenabdeckungResolver {
  @Query(() => DatenabdeckungType, { description: 'Was haben wir, was fehlt, was ist angefordert' })
  async datenabdeckung(
    @Arg('ebene', () => EbeneEnum) ebene: Ebene,
    @Ctx() { db, zugang }: Kontext,
  ): Promise<DatenabdeckungType> {
    return findDatenabdeckung(db, await zugang('INTERN'), ebene)
  }

  @Query(() => [FaelligkeitType], {
    description: 'Was als Nächstes fällig ist, das Nächste zuerst',
  })
  faelligkeiten(@Ctx() { db }: Kontext): Promise<readonly FaelligkeitType[]> {
    return findFaelligkeiten(db.pool)
  }
}
