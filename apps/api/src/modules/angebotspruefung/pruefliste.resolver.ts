import { Ctx, Query, Resolver } from 'type-graphql'
import type { Kontext } from '../../context.ts'
import { findPruefliste, findPruefstand } from './pruefliste.lesen.queries.ts'
import { PruefzeileType, PruefstandType } from './pruefliste.type.ts'

/** What of the register waits for the planners of the Kreis. */
@Resolver()
export class PrueflisteResolver {
  @Query(() => [PruefzeileType], { description: 'Was eingereicht ist, das älteste zuerst' })
  pruefliste(@Ctx() { db }: Kontext): Promise<readonly PruefzeileType[]> {
    return findPruefliste(db.pool)
  }

  @Query(() => PruefstandType)
  pruefstand(@Ctx() { db }: Kontext): Promise<PruefstandType> {
    return findPruefstand(db.pool)
  }
}
