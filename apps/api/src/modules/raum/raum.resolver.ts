import { WERTEBENEN } from '@sozial/domain/raum'
import { Ctx, Query, Resolver } from 'type-graphql'
import { istInnen } from '../../auth/wer.ts'
import type { Kontext } from '../../context.ts'
import { findOeffentlicheEbenen } from '../datenstand/datenstand.lesen.queries.ts'
import { findRaumverzeichnis } from './raum.lesen.queries.ts'
import { RaumverzeichnisType } from './raumverzeichnis.type.ts'

@Resolver()
export class RaumResolver {
  @Query(() => RaumverzeichnisType, {
    description:
      'Alle Räume mit Namen und Oberräumen, für die Suche nach Orten; draußen die der Ebenen ab Kommune und der veröffentlichten',
  })
  async raeume(@Ctx() { db, wer, zugang }: Kontext): Promise<RaumverzeichnisType> {
    if (istInnen(wer)) return findRaumverzeichnis(db, WERTEBENEN)
    const { datenstand } = await zugang('RELEASED')
    return findRaumverzeichnis(db, [...(await findOeffentlicheEbenen(db, datenstand))])
  }
}
