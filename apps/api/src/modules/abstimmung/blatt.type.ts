import type { Beteiligungszustand } from '@sozial/domain/abstimmung'
import { Field, ID, Int, ObjectType } from 'type-graphql'
import { Datum, Zeitpunkt } from '../../graphql/datum.ts'
import { ZuschnittsverweisType } from '../zuschnitt/zuschnitt.type.ts'
import { BeteiligungszustandEnum, OrtskommentarType, StellungnahmeType } from './abstimmung.type.ts'

@ObjectType('Beteiligungsverweis', {
  simpleResolvers: true,
  description: 'Ein Zuschnitt, zu dem die eigene Kommune gefragt ist',
})
export class BeteiligungsverweisType {
  @Field(() => ID) id!: number
  @Field(() => ZuschnittsverweisType) zuschnitt!: ZuschnittsverweisType
  @Field(() => Datum) frist!: string
  @Field(() => BeteiligungszustandEnum) zustand!: Beteiligungszustand
  @Field(() => Boolean) saeumig!: boolean
  @Field(() => Boolean, { description: 'Ob noch etwas angenommen wird' }) nimmtAn!: boolean
}

@ObjectType('Blattraum', {
  simpleResolvers: true,
  description: 'Ein vorgeschlagener Sozialraum der Kommune',
})
export class BlattraumType {
  @Field(() => ID) id!: number
  @Field(() => Int) nummer!: number
  @Field(() => String) name!: string
  @Field(() => String, { nullable: true, description: 'Heutiger Sozialraum, den er fortsetzt' })
  setztFort!: string | null
  @Field(() => String) grund!: string
  @Field(() => String) groessengrund!: string
}

@ObjectType('Blattbaustein', { simpleResolvers: true })
export class BlattbausteinType {
  @Field(() => ID) id!: number
  @Field(() => String) name!: string
  @Field(() => ID, { nullable: true, description: 'Vorgeschlagener Raum' }) raum!: number | null
  @Field(() => String, { nullable: true, description: 'Sozialraum, in dem er heute liegt' })
  heute!: string | null
  @Field(() => Int, { nullable: true, description: 'Auf 5 gerundet; null: nicht bekannt' })
  einwohner!: number | null
  @Field(() => String, { description: 'Umriss als GeoJSON-Geometrie; leer: keiner' })
  umriss!: string
}

@ObjectType('Blattgrenze', { simpleResolvers: true })
export class BlattgrenzeType {
  @Field(() => String, { description: 'Zwischen welchen Räumen' }) zwischen!: string
  @Field(() => String) grund!: string
}

@ObjectType('Beteiligungsblatt', {
  simpleResolvers: true,
  description: 'Was eine Kommune von einem Zuschnitt sieht: ihren Teil und was sie dazu sagte',
})
export class BeteiligungsblattType {
  @Field(() => ID) id!: number
  @Field(() => String) kreis!: string
  @Field(() => String) kommune!: string
  @Field(() => ZuschnittsverweisType) zuschnitt!: ZuschnittsverweisType
  @Field(() => String) begruendung!: string
  @Field(() => Datum, { description: 'Erster Tag, an dem er gelten soll' }) stichtag!: string
  @Field(() => Datum) frist!: string
  @Field(() => Boolean, { description: 'Die Frist ist vorbei, und es kam nichts' })
  saeumig!: boolean
  @Field(() => Boolean, { description: 'Ob die Frist vorbei ist' }) fristVorbei!: boolean
  @Field(() => Boolean, { description: 'Ob noch etwas angenommen wird' }) nimmtAn!: boolean
  @Field(() => Zeitpunkt, { nullable: true, description: 'Ende des Links; null: mit Konto' })
  gueltigBis!: Date | null
  @Field(() => String, { description: 'Wer fragt' }) von!: string
  @Field(() => String) hinweis!: string
  @Field(() => String, {
    description: 'Kennt den Teil, wie er jetzt ist; mit der Stellungnahme nennen',
  })
  teil!: string
  @Field(() => Datum, { nullable: true, description: 'Stichtag der Einwohner' })
  einwohnerAm!: string | null
  @Field(() => [BlattraumType], { description: 'Nach ihrer Nummer' })
  raeume!: readonly BlattraumType[]
  @Field(() => [BlattbausteinType]) bausteine!: readonly BlattbausteinType[]
  @Field(() => [BlattgrenzeType]) grenzen!: readonly BlattgrenzeType[]
  @Field(() => [StellungnahmeType], { description: 'Neueste zuerst; die neueste gilt' })
  stellungnahmen!: readonly StellungnahmeType[]
  @Field(() => [OrtskommentarType], { description: 'Älteste zuerst' })
  kommentare!: readonly OrtskommentarType[]
}
