import type { GraphQLResolveInfo } from 'graphql'
import { Ctx, Info, Query, Resolver } from 'type-graphql'
import type { Kontext } from '../../context.ts'
import { selectedPaths } from '../../graphql/auswahl.ts'
import { findMerkmalbestaende, findMerkmalkoepfe } from './merkmal.lesen.queries.ts'
import { MerkmalType } from './merkmal.type.ts'

@Resolver()
export class MerkmalResolver {
  @Query(() => [MerkmalType], {
    description: 'Alles, womit ein Indikator rechnen kann, auch was noch nicht geliefert ist',
  })
  async merkmale(
    @Ctx() { db, zugang }: Kontext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<readonly MerkmalType[]> {
    const koepfe = await findMerkmalkoepfe(db.pool)
    const auswahl = selectedPaths(info)
    const brauchtBestand = auswahl.has('teilgruppen') || auswahl.has('abdeckung')
    const bestaende = brauchtBestand
      ? await findMerkmalbestaende(db, await zugang('INTERN'))
      : undefined
    return koepfe.map((kopf) => ({
      ...kopf,
      teilgruppen: bestaende?.get(kopf.id)?.teilgruppen ?? [],
      abdeckung: bestaende?.get(kopf.id)?.abdeckung ?? [],
    }))
  }
}
