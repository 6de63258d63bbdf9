import { Ctx, Query, Resolver } from 'type-graphql'
import type { Kontext } from '../../context.ts'
import { findRaumverzeichnis } from './raum.lesen.queries.ts'
import { RaumverzeichnisType } from './raumverzeichnis.type.ts'

@Resolver()
export class RaumResolver {
  @Query(() => RaumverzeichnisType, {
    description: 'Alle Räume auf allen Ebenen mit Namen und Oberräumen, für die Suche nach Orten',
  })
  raeume(@Ctx() { db }: Kontext): Promise<RaumverzeichnisType> {
    return findRaumverzeichnis(db)
  }
}
