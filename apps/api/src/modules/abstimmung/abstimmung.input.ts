import type { Stellungnahmeart } from '@sozial/domain/abstimmung'
import { ArgsType, Field, Float, ID, InputType, Int } from 'type-graphql'
import { Datum } from '../../graphql/datum.ts'
import { StellungnahmeartEnum } from './abstimmung.type.ts'

@InputType()
export class BeteiligungInput {
  @Field(() => String, { description: 'Schlüssel der Kommune' }) kommune!: string
  @Field(() => String) empfaenger!: string
  @Field(() => String, { defaultValue: '' }) email!: string
  @Field(() => Datum) frist!: string
  @Field(() => Int, { nullable: true, description: 'Tage vor der Frist; null: nie von selbst' })
  erinnerungTage?: number | null
}

@ArgsType()
export class AbstimmungsArgs {
  @Field(() => ID, { description: 'der Zuschnitt' }) zuschnitt!: string
  @Field(() => Int, { description: 'Sein Stand, von dem ausgegangen wird' }) stand!: number
  @Field(() => [BeteiligungInput]) beteiligungen!: BeteiligungInput[]
  @Field(() => String, { defaultValue: '', description: 'Was allen dazu zu sagen ist' })
  hinweis!: string
}

@InputType()
export class OrtskommentarInput {
  @Field(() => Float) laenge!: number
  @Field(() => Float) breite!: number
  @Field(() => String) text!: string
}

@InputType({ description: 'Ein Raum, wie ihn die Kommune vorschlägt' })
export class GegenraumInput {
  @Field(() => ID, { nullable: true, description: 'Raum im Vorschlag des Kreises; null: neu' })
  raum?: string | null
  @Field(() => String) name!: string
  @Field(() => [ID]) bausteine!: string[]
}

@InputType()
export class StellungnahmeInput {
  @Field(() => StellungnahmeartEnum) art!: Stellungnahmeart
  @Field(() => String, { defaultValue: '' }) text!: string
  @Field(() => String, { description: 'teil des Blatts, über das sie spricht' }) teil!: string
  @Field(() => ID, { nullable: true, description: 'Die neueste, die zu sehen war; null: keine' })
  vorige?: string | null
  @Field(() => [GegenraumInput], {
    nullable: true,
    description: 'Gegenvorschlag: alle Räume der Kommune mit allen ihren Bausteinen',
  })
  gegenvorschlag?: GegenraumInput[] | null
}
