import { Arg, Args, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql'
import type { Kontext } from '../../context.ts'
import { parseId } from '../../graphql/parse-id.ts'
import {
  confirmByLink,
  findAngebotDesLinks,
  noteByLink,
  openAngebot,
  reportByLink,
} from './angebotslink.ts'
import { findHinweise } from './angebotshinweis.queries.ts'
import { AngebotDesLinksType, AngebotshinweisType, LinkmeldungArgs } from './angebotslink.type.ts'
import { closeHinweis } from './close-hinweis.ts'
import { renewAngebotslink } from './renew-angebotslink.ts'

const STAND = { description: 'Der Stand, der gelesen wurde' }

/** One offer, for whoever holds its personal link. */
@Resolver()
export class AngebotslinkResolver {
  @Query(() => AngebotDesLinksType, {
    description: 'Ein Angebot mit dem Link im Kopf „zugangslink“, so weit alle es sehen',
  })
  async angebotDesLinks(@Ctx() kontext: Kontext): Promise<AngebotDesLinksType> {
    return findAngebotDesLinks(kontext, await openAngebot(kontext))
  }

  @Mutation(() => AngebotDesLinksType, { description: 'Sagt mit dem Link, dass alles noch stimmt' })
  async confirmByLink(
    @Arg('stand', () => Int, STAND) stand: number,
    @Ctx() kontext: Kontext,
  ): Promise<AngebotDesLinksType> {
    const link = await openAngebot(kontext)
    await confirmByLink(kontext, link, stand)
    return findAngebotDesLinks(kontext, link)
  }

  @Mutation(() => AngebotDesLinksType, { description: 'Meldet mit dem Link freie Plätze' })
  async reportByLink(
    @Args(() => LinkmeldungArgs) { stand, standort, meldung }: LinkmeldungArgs,
    @Ctx() kontext: Kontext,
  ): Promise<AngebotDesLinksType> {
    const link = await openAngebot(kontext)
    await reportByLink(kontext, link, { stand, standortId: parseId(standort), meldung })
    return findAngebotDesLinks(kontext, link)
  }

  @Mutation(() => Boolean, { description: 'Sagt mit dem Link der Planung, was nicht stimmt' })
  async noteByLink(
    @Arg('text', () => String) text: string,
    @Ctx() kontext: Kontext,
  ): Promise<boolean> {
    await noteByLink(kontext, await openAngebot(kontext), text)
    return true
  }

  @Mutation(() => Boolean, {
    description:
      'Schickt statt eines abgelaufenen Links einen neuen an die hinterlegte Adresse; die Antwort ist immer dieselbe',
  })
  async renewAngebotslink(@Ctx() kontext: Kontext): Promise<boolean> {
    await renewAngebotslink(kontext)
    return true
  }

  @Query(() => [AngebotshinweisType], { description: 'Offene, die ältesten zuerst' })
  angebotshinweise(@Ctx() { db }: Kontext): Promise<readonly AngebotshinweisType[]> {
    return findHinweise(db.pool)
  }

  @Mutation(() => [AngebotshinweisType], { description: 'Hakt einen Hinweis ab' })
  async closeAngebotshinweis(
    @Arg('id', () => ID) id: string,
    @Ctx() { db, akteur }: Kontext,
  ): Promise<readonly AngebotshinweisType[]> {
    await closeHinweis(db, { id: parseId(id), akteur })
    return findHinweise(db.pool)
  }
}
