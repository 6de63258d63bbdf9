import { Ctx, Query, Resolver } from 'type-graphql'
import type { Kontext } from '../../context.ts'
import { AnforderungDesLinksType, findAnforderungDesLinks } from './anforderung-des-links.ts'
import { openLink } from './liefern.ts'

@Resolver()
export class AnforderungDesLinksResolver {
  @Query(() => AnforderungDesLinksType, {
    description: 'Was der persönliche Link im Kopf „zugangslink“ öffnet',
  })
  async anforderungDesLinks(@Ctx() kontext: Kontext): Promise<AnforderungDesLinksType> {
    const { db, schluessel, zugangslink, absender, nummer } = kontext
    const zugelassen = await openLink({
      db,
      versuchsschluessel: schluessel.versuch,
      token: zugangslink,
      adresse: absender().adresse,
      vorgang: nummer,
    })
    return findAnforderungDesLinks(db, zugelassen)
  }
}
