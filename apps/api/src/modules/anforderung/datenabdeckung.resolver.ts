import type { Ebene } from '@sozial/domain/raum'
import { Arg, Ctx, Query, Resolver } from 'type-graphql'
import type { Kontext } from '../../context.ts'
import { EbeneEnum } from '../../graphql/enums.ts'
import type { Abdeckungstakt } from './abdeckungstakt.ts'
import { findAbdeckungsstoff } from './datenabdeckung.lesen.queries.ts'
import { toDatenabdeckung } from './datenabdeckung.ts'
import { AbdeckungstaktEnum, DatenabdeckungType } from './datenabdeckung.type.ts'
import { FaelligkeitType, findFaelligkeiten } from './faelligkeit.lesen.queries.ts'

/** What there is, what is missing, and what is due next. */
@Resolver()
export class DatenabdeckungResolver {
  @Query(() => DatenabdeckungType, { description: 'Was haben wir, was fehlt, was ist angefordert' })
  async datenabdeckung(
    @Arg('ebene', () => EbeneEnum) ebene: Ebene,
    @Arg('takt', () => AbdeckungstaktEnum, { defaultValue: 'JAHR' }) takt: Abdeckungstakt,
    @Ctx() { db, zugang }: Kontext,
  ): Promise<DatenabdeckungType> {
    return toDatenabdeckung(await findAbdeckungsstoff(db, await zugang('INTERN'), ebene), takt)
  }

  @Query(() => [FaelligkeitType], {
    description: 'Was als Nächstes fällig ist, das Nächste zuerst',
  })
  faelligkeiten(@Ctx() { db }: Kontext): Promise<readonly FaelligkeitType[]> {
    return findFaelligkeiten(db.pool)
  }
}
