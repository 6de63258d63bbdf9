import {
  BETEILIGUNGSZUSTAENDE,
  STELLUNGNAHMEARTEN,
  type Beteiligungszustand,
  type Stellungnahmeart,
} from '@sozial/domain/abstimmung'
import { Field, Float, ID, Int, ObjectType } from 'type-graphql'
import { Datum, Zeitpunkt } from '../../graphql/datum.ts'
import { toEnum } from '../../graphql/enums.ts'
import { NachrichtType } from '../nachricht/nachricht.type.ts'
import { NeuerZugangslinkType, ZugangslinkType } from '../zugangslink/zugangslink.type.ts'
import { ZuschnittskommuneType, ZuschnittsverweisType } from '../zuschnitt/zuschnitt.type.ts'

export const StellungnahmeartEnum = toEnum('Stellungnahmeart', STELLUNGNAHMEARTEN)
export const BeteiligungszustandEnum = toEnum('Beteiligungszustand', BETEILIGUNGSZUSTAENDE)

@ObjectType('Uebernahme', {
  simpleResolvers: true,
  description: 'Ein Gegenvorschlag wurde in den Zuschnitt übernommen, um den es geht',
})
export class UebernahmeType {
  @Field(() => String) von!: string
  @Field(() => Zeitpunkt) am!: Date
  @Field(() => Int, { description: 'Stand des Zuschnitts, der so entstand' }) stand!: number
}

@ObjectType('Stellungnahme', { simpleResolvers: true })
export class StellungnahmeType {
  @Field(() => ID) id!: number
  @Field(() => StellungnahmeartEnum) art!: Stellungnahmeart
  @Field(() => String) text!: string
  @Field(() => ZuschnittsverweisType, { nullable: true, description: 'Gegenvorschlag dazu' })
  variante!: ZuschnittsverweisType | null
  @Field(() => UebernahmeType, { nullable: true, description: 'null: nie übernommen' })
  uebernommen!: UebernahmeType | null
  @Field(() => Boolean, { description: 'Ob der Teil der Kommune jetzt so ist, wie sie vorschlug' })
  erfuellt!: boolean
  @Field(() => Boolean, { description: 'Ob sie nach der Frist kam' }) verspaetet!: boolean
  @Field(() => Boolean, { description: 'Ob der Teil der Kommune danach geändert wurde' })
  ueberholt!: boolean
  @Field(() => String) von!: string
  @Field(() => Zeitpunkt) am!: Date
  @Field(() => String, { nullable: true, description: 'Was der Kreis antwortet' })
  antwort!: string | null
  @Field(() => String, { nullable: true }) antwortVon!: string | null
  @Field(() => Zeitpunkt, { nullable: true }) antwortAm!: Date | null
}

@ObjectType('Ortskommentar', {
  simpleResolvers: true,
  description: 'Was eine Kommune zu einer Stelle der Karte sagt',
})
export class OrtskommentarType {
  @Field(() => ID) id!: number
  @Field(() => Float, { description: 'Geographische Länge in Grad' }) laenge!: number
  @Field(() => Float, { description: 'Geographische Breite in Grad' }) breite!: number
  @Field(() => String) text!: string
  @Field(() => String) von!: string
  @Field(() => Zeitpunkt) am!: Date
  @Field(() => String, { nullable: true, description: 'Was der Kreis antwortet' })
  antwort!: string | null
  @Field(() => String, { nullable: true }) antwortVon!: string | null
  @Field(() => Zeitpunkt, { nullable: true }) antwortAm!: Date | null
}

@ObjectType('Beteiligung', {
  simpleResolvers: true,
  description: 'Eine Kommune ist um ihre Stellungnahme gebeten; so sieht es der Kreis',
})
export class BeteiligungType {
  @Field(() => ID) id!: number
  @Field(() => ZuschnittskommuneType) kommune!: ZuschnittskommuneType
  @Field(() => String, { description: 'Stelle oder Person, die gefragt wird' }) empfaenger!: string
  @Field(() => String, { description: 'Leer: der Link wird anders weitergegeben' }) email!: string
  @Field(() => Datum, { description: 'Letzter Tag, an dem sie rechtzeitig ist' }) frist!: string
  @Field(() => Int, { nullable: true, description: 'Tage vor der Frist; null: nie von selbst' })
  erinnerungTage!: number | null
  @Field(() => String) hinweis!: string
  @Field(() => BeteiligungszustandEnum) zustand!: Beteiligungszustand
  @Field(() => Boolean, { description: 'Die Frist ist vorbei, und es kam nichts' })
  saeumig!: boolean
  @Field(() => String) gesendetVon!: string
  @Field(() => Zeitpunkt) gesendetAm!: Date
  @Field(() => Zeitpunkt, { nullable: true }) geoeffnetAm!: Date | null
  @Field(() => [StellungnahmeType], { description: 'Neueste zuerst; die neueste gilt' })
  stellungnahmen!: readonly StellungnahmeType[]
  @Field(() => [OrtskommentarType], { description: 'Älteste zuerst' })
  kommentare!: readonly OrtskommentarType[]
  @Field(() => [ZugangslinkType], { description: 'Neueste zuerst' })
  links!: readonly ZugangslinkType[]
  @Field(() => [NachrichtType], { description: 'Neueste zuerst' })
  nachrichten!: readonly NachrichtType[]
}

@ObjectType('Abstimmung', {
  simpleResolvers: true,
  description: 'Die Abstimmung eines Zuschnitts mit den Kommunen',
})
export class AbstimmungType {
  @Field(() => ZuschnittsverweisType) zuschnitt!: ZuschnittsverweisType
  @Field(() => Int, { description: 'Stand des Zuschnitts' }) stand!: number
  @Field(() => Boolean, { description: 'Ob noch gefragt und geantwortet wird' }) offen!: boolean
  @Field(() => [BeteiligungType], { description: 'Nach dem Namen der Kommune' })
  beteiligungen!: readonly BeteiligungType[]
  @Field(() => [ZuschnittskommuneType], {
    description: 'Kommunen, in denen der Zuschnitt Räume hat und die noch nicht gefragt sind',
  })
  ungefragt!: readonly ZuschnittskommuneType[]
  @Field(() => [String], { description: 'Was vor einem Beschluss noch offen ist, je ein Satz' })
  offenes!: readonly string[]
}

@ObjectType('GefragteKommune', { simpleResolvers: true })
export class GefragteKommuneType {
  @Field(() => ID, { description: 'der Beteiligung' }) id!: number
  @Field(() => String) kommune!: string
  @Field(() => NeuerZugangslinkType, {
    nullable: true,
    description: 'Zum Weitergeben, wo keine Mail hinausgeht; sonst null',
  })
  link!: NeuerZugangslinkType | null
}

@ObjectType('BegonneneAbstimmung', { simpleResolvers: true })
export class BegonneneAbstimmungType {
  @Field(() => AbstimmungType) abstimmung!: AbstimmungType
  @Field(() => [GefragteKommuneType]) gefragt!: readonly GefragteKommuneType[]
}
