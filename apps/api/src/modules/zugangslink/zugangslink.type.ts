import { Field, ID, Int, ObjectType } from 'type-graphql'
import { Zeitpunkt } from '../../graphql/datum.ts'

@ObjectType('Zugangslink', { simpleResolvers: true, description: 'Ohne das Geheimnis' })
export class ZugangslinkType {
  @Field(() => ID) id!: string
  @Field(() => Zeitpunkt) angelegtAm!: Date
  @Field(() => Zeitpunkt) gueltigBis!: Date
  @Field(() => Zeitpunkt, { nullable: true }) widerrufenAm!: Date | null
  @Field(() => Zeitpunkt, { nullable: true, description: 'Wann er zuletzt geöffnet wurde' })
  zuletztAm!: Date | null
  @Field(() => Int, { description: 'Wie oft etwas damit kam: Dateien, Stellungnahmen' })
  sendungen!: number
}

@ObjectType('NeuerZugangslink', { simpleResolvers: true })
export class NeuerZugangslinkType {
  @Field(() => String, { description: '/liefern#… oder /abstimmung#…: wird einmal gezeigt' })
  pfad!: string
  @Field(() => Zeitpunkt) gueltigBis!: Date
}
