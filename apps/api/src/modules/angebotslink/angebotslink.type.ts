import type { Anzeigezustand } from '@sozial/domain/angebot'
import { ArgsType, Field, ID, Int, ObjectType } from 'type-graphql'
import { Datum, Zeitpunkt } from '../../graphql/datum.ts'
import { AngebotsseiteType } from '../angebotssuche/angebotsseite.type.ts'
import { AnzeigezustandEnum } from '../angebot/register.enum.ts'
import { PlatzmeldungInput } from '../angebot/register.input.ts'
import { RegistermeldeortType } from '../angebot/register.type.ts'

@ObjectType('AngebotDesLinks', {
  simpleResolvers: true,
  description:
    'Was der persönliche Link eines Angebots zeigt: was alle sehen, und wo sich melden lässt',
})
export class AngebotDesLinksType {
  @Field(() => Int, { description: 'Nennt, wer etwas ändert' }) stand!: number
  @Field(() => String) titel!: string
  @Field(() => String) organisation!: string
  @Field(() => AnzeigezustandEnum) zustand!: Anzeigezustand
  @Field(() => Zeitpunkt, { nullable: true }) bestaetigtAm!: string | null
  @Field(() => Datum, {
    nullable: true,
    description: 'Erster Tag, an dem die Bestätigung nicht mehr gilt; null: es ruht',
  })
  bestaetigungBis!: string | null
  @Field(() => Boolean, { description: 'Ob der Link noch etwas annimmt' }) nimmtAn!: boolean
  @Field(() => AngebotsseiteType, { nullable: true, description: 'Wie alle es sehen' })
  seite!: AngebotsseiteType | null
  @Field(() => [RegistermeldeortType], { description: 'Standorte von heute' })
  meldeorte!: readonly RegistermeldeortType[]
  @Field(() => Zeitpunkt) gueltigBis!: Date
  @Field(() => String) kreis!: string
}

@ObjectType('Angebotshinweis', { simpleResolvers: true, description: 'Etwas stimmt nicht' })
export class AngebotshinweisType {
  @Field(() => ID) id!: number
  @Field(() => ID) angebotId!: number
  @Field(() => String) titel!: string
  @Field(() => String) organisation!: string
  @Field(() => String) text!: string
  @Field(() => Zeitpunkt) am!: Date
}

@ArgsType()
export class LinkmeldungArgs {
  @Field(() => Int, { description: 'Der Stand, der gelesen wurde' }) stand!: number
  @Field(() => ID) standort!: string
  @Field(() => PlatzmeldungInput) meldung!: PlatzmeldungInput
}
