import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql'
import type { Kontext } from '../../context.ts'
import { AnforderungDesLinksType, findAnforderungDesLinks } from './anforderung-des-links.ts'
import { openLink, toVorzeiger } from '../zugangslink/open-link.ts'
import { answerRueckfrage } from './rueckfrage.ts'

@Resolver()
export class AnforderungDesLinksResolver {
  @Query(() => AnforderungDesLinksType, {
    description: 'Was der persönliche Link im Kopf „zugangslink“ öffnet',
  })
  async anforderungDesLinks(@Ctx() kontext: Kontext): Promise<AnforderungDesLinksType> {
    return findAnforderungDesLinks(kontext.db, await openLink(toVorzeiger(kontext), 'ANFORDERUNG'))
  }

  @Mutation(() => AnforderungDesLinksType, {
    description: 'Schreibt der Planung etwas zu der Anforderung, die der Link im Kopf öffnet',
  })
  async answerRueckfrage(
    @Arg('text', () => String) text: string,
    @Ctx() kontext: Kontext,
  ): Promise<AnforderungDesLinksType> {
    const vorzeiger = toVorzeiger(kontext)
    await answerRueckfrage(kontext.db, vorzeiger, text)
    return findAnforderungDesLinks(kontext.db, await openLink(vorzeiger, 'ANFORDERUNG'))
  }
}
