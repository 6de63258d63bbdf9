import type { Nationalitaet } from '@sozial/domain/indikator'
import type { Ebene } from '@sozial/domain/raum'
import { Arg, Args, ArgsType, Ctx, Field, ID, Query, Resolver } from 'type-graphql'
import type { Kontext } from '../../context.ts'
import { EbeneEnum, NationalitaetEnum, SichtEnum, type Sicht } from '../../graphql/enums.ts'
import { parseId } from '../../graphql/parse-id.ts'
import { findGelieferteMerkmale } from './auskunft.queries.ts'
import {
  AltersaufbauType,
  AuskunftInput,
  AuskunftsmerkmalType,
  AuskunftType,
} from './auskunft.type.ts'
import { BEVOELKERUNG, findAltersaufbau } from './find-altersaufbau.ts'
import { findAuskunft } from './find-auskunft.ts'

@ArgsType()
class AltersaufbauArgs {
  @Field(() => EbeneEnum, { nullable: true }) ebene?: Ebene | null
  @Field(() => String, {
    nullable: true,
    description: 'Schlüssel des Raums auf der Ebene; leer: der eigene Kreis',
  })
  raum?: string | null
  @Field(() => SichtEnum) sicht!: Sicht
  @Field(() => NationalitaetEnum, { defaultValue: 'INSGESAMT' }) nationalitaet!: Nationalitaet
  @Field(() => ID, { nullable: true, description: 'Leer: der neueste' }) zeitraum?: string | null
}

/**
 * Answers from Grundzahlen exist inside only: there is no table of released
 * Grundzahlen yet, so RELEASED gets nothing.
 */
@Resolver()
export class AuskunftResolver {
  @Query(() => AltersaufbauType, {
    nullable: true,
    description:
      'Bevölkerung nach Alter und Geschlecht; null ohne Zahlen und in der Sicht RELEASED',
  })
  async altersaufbau(
    @Args(() => AltersaufbauArgs)
    { ebene, raum, sicht, nationalitaet, zeitraum }: AltersaufbauArgs,
    @Ctx() kontext: Kontext,
  ): Promise<AltersaufbauType | null> {
    const zugang = await kontext.zugang(sicht)
    if (sicht !== 'INTERN') return null
    const aufbau = await findAltersaufbau(kontext.db, {
      ort: ebene && raum ? { ebene, schluessel: raum } : null,
      nationalitaet,
      zeitraum: zeitraum ? parseId(zeitraum) : null,
      zugang,
    })
    await kontext.noteReading(zugang, {
      gegenstand: 'Merkmal',
      kennungen: [BEVOELKERUNG],
      ebenen: aufbau ? [aufbau.raum.ebene] : [],
    })
    return aufbau
  }

  @Query(() => [AuskunftsmerkmalType], {
    description: 'Merkmale, nach denen sich fragen lässt; leer in der Sicht RELEASED',
  })
  async auskunftsmerkmale(
    @Arg('sicht', () => SichtEnum) sicht: Sicht,
    @Ctx() kontext: Kontext,
  ): Promise<readonly AuskunftsmerkmalType[]> {
    const zugang = await kontext.zugang(sicht)
    return sicht === 'INTERN' ? findGelieferteMerkmale(kontext.db, zugang) : []
  }

  @Query(() => AuskunftType, {
    nullable: true,
    description: 'Wie viele es in den Räumen sind; null ohne Zahlen und in der Sicht RELEASED',
  })
  async auskunft(
    @Arg('frage', () => AuskunftInput) frage: AuskunftInput,
    @Arg('sicht', () => SichtEnum) sicht: Sicht,
    @Ctx() kontext: Kontext,
  ): Promise<AuskunftType | null> {
    const zugang = await kontext.zugang(sicht)
    if (sicht !== 'INTERN') return null
    const auskunft = await findAuskunft(kontext.db, frage, zugang)
    await kontext.noteReading(zugang, {
      gegenstand: 'Merkmal',
      kennungen: auskunft ? [frage.merkmal] : [],
      ebenen: [frage.ebene],
    })
    return auskunft
  }
}
