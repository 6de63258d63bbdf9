import { Arg, Ctx, Query, Resolver } from 'type-graphql'
import type { Kontext } from '../../context.ts'
import { AngebotsortType } from './angebotsort.type.ts'
import { findOrte } from './find-orte.ts'

@Resolver()
export class AngebotsortResolver {
  @Query(() => [AngebotsortType], {
    description:
      'Orte, um die herum sich Angebote suchen lassen: Kommunen, Sozialräume, Ortsteile, Straßen, Postleitzahlen; höchstens acht',
  })
  async angebotsorte(
    @Arg('suche', () => String) suche: string,
    @Ctx() kontext: Kontext,
  ): Promise<readonly AngebotsortType[]> {
    return findOrte(kontext, suche)
  }
}
