import { Ctx, Query, Resolver } from 'type-graphql'
import type { Kontext } from '../../context.ts'
import { findEinrichtung } from './einrichtung.lesen.queries.ts'
import { EinrichtungType } from './einrichtung.type.ts'

@Resolver()
export class EinrichtungResolver {
  @Query(() => EinrichtungType, { description: 'Die Liste der nächsten Schritte' })
  einrichtung(@Ctx() { db }: Kontext): Promise<EinrichtungType> {
    return findEinrichtung(db)
  }
}
