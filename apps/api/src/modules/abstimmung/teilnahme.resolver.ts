import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql'
import { assertAngemeldet } from '../../auth/verweigern.ts'
import type { Kontext } from '../../context.ts'
import { parseId } from '../../graphql/parse-id.ts'
import { OrtskommentarInput, StellungnahmeInput } from './abstimmung.input.ts'
import { findBeteiligungen } from './abstimmung.lesen.queries.ts'
import { findBlatt } from './blatt.lesen.queries.ts'
import { BeteiligungsblattType, BeteiligungsverweisType } from './blatt.type.ts'
import { commentOrt } from './comment-ort.ts'
import { giveStellungnahme } from './give-stellungnahme.ts'
import { findTeilnahme, noteGesehen, type Teilnahme } from './teilnahme.ts'

const ZUSCHNITT = { nullable: true, description: 'Mit Konto; mit einem Link sagt es der Link' }

/** The agreement as a Kommune sees it, by account or by link. */
@Resolver()
export class TeilnahmeResolver {
  @Query(() => [BeteiligungsverweisType], {
    description: 'Wozu die eigene Kommune gefragt ist, das Neueste zuerst',
  })
  async beteiligungen(@Ctx() { db, wer }: Kontext): Promise<readonly BeteiligungsverweisType[]> {
    const { art, raumId } = assertAngemeldet(wer).organisation
    return art === 'KOMMUNE' && raumId !== null ? findBeteiligungen(db.pool, raumId) : []
  }

  @Query(() => BeteiligungsblattType, {
    description: 'Der Teil der eigenen Kommune, mit Konto oder mit dem Link im Kopf „zugangslink“',
  })
  async beteiligungsblatt(
    @Arg('zuschnitt', () => ID, ZUSCHNITT) id: string | null,
    @Ctx() kontext: Kontext,
  ): Promise<BeteiligungsblattType> {
    const teilnahme = await openTeilnahme(kontext, id)
    await noteGesehen(kontext, teilnahme)
    return findBlatt(kontext.db, teilnahme)
  }

  @Mutation(() => BeteiligungsblattType, {
    description: 'Sagt etwas zu einer Stelle im eigenen Teil, mit Konto oder Link',
  })
  async commentOrt(
    @Arg('zuschnitt', () => ID, ZUSCHNITT) id: string | null,
    @Arg('ort', () => OrtskommentarInput) ort: OrtskommentarInput,
    @Ctx() kontext: Kontext,
  ): Promise<BeteiligungsblattType> {
    const teilnahme = await openTeilnahme(kontext, id)
    await commentOrt(kontext.db, teilnahme, ort)
    return findBlatt(kontext.db, teilnahme)
  }

  @Mutation(() => BeteiligungsblattType, {
    description: 'Gibt die Stellungnahme der eigenen Kommune ab, mit Konto oder Link',
  })
  async giveStellungnahme(
    @Arg('zuschnitt', () => ID, ZUSCHNITT) id: string | null,
    @Arg('stellungnahme', () => StellungnahmeInput) eingabe: StellungnahmeInput,
    @Ctx() kontext: Kontext,
  ): Promise<BeteiligungsblattType> {
    const teilnahme = await openTeilnahme(kontext, id)
    const { vorige, gegenvorschlag } = eingabe
    await giveStellungnahme(kontext.db, teilnahme, {
      ...eingabe,
      vorige: vorige ? parseId(vorige) : null,
      gegenvorschlag:
        gegenvorschlag?.map(({ raum, name, bausteine }) => ({
          raum: raum ? parseId(raum) : null,
          name,
          bausteine: bausteine.map(parseId),
        })) ?? null,
    })
    return findBlatt(kontext.db, teilnahme)
  }
}

const openTeilnahme = (kontext: Kontext, zuschnitt: string | null): Promise<Teilnahme> =>
  findTeilnahme(kontext, zuschnitt ? parseId(zuschnitt) : null)
