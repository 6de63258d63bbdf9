import { EBENEN } from '@sozial/domain/raum'
import { Arg, Ctx, Query, Resolver } from 'type-graphql'
import { istInnen } from '../../auth/wer.ts'
import type { Kontext } from '../../context.ts'
import { findOeffentlicheEbenen } from '../datenstand/datenstand.lesen.queries.ts'
import { findRaeume, findStrassen } from './angebotsort.lesen.queries.ts'
import { AngebotsortType } from './angebotsort.type.ts'
import { toOrte } from './orte.ts'

@Resolver()
export class AngebotsortResolver {
  @Query(() => [AngebotsortType], {
    description:
      'Orte, um die herum sich Angebote suchen lassen: Kommunen, Sozialräume, Ortsteile, Straßen; höchstens acht',
  })
  async angebotsorte(
    @Arg('suche', () => String) suche: string,
    @Ctx() { db, wer, zugang }: Kontext,
  ): Promise<readonly AngebotsortType[]> {
    const ebenen = istInnen(wer)
      ? new Set(EBENEN)
      : await findOeffentlicheEbenen(db, (await zugang('RELEASED')).datenstand)
    const genau = toOrte(await findRaeume(db, suche), await findStrassen(db, suche), ebenen)
    const [, ort = ''] = suche.split(',', 2)
    // A street that no register knows: its place is better than nothing.
    return genau.length > 0 ? genau : toOrte(await findRaeume(db, ort), [], ebenen)
  }
}
