import { Field, ID, Int, ObjectType } from 'type-graphql'
import { Zeitpunkt } from '../../graphql/datum.ts'

@ObjectType('Pruefzeile', { simpleResolvers: true, description: 'Etwas Eingereichtes' })
export class PruefzeileType {
  @Field(() => ID) id!: number
  @Field(() => String) titel!: string
  @Field(() => String) organisation!: string
  @Field(() => Boolean, {
    description:
      'Falsch: Der Anbieter ist noch nicht geprüft oder stillgelegt; veröffentlicht wird erst danach',
  })
  anbieterGeprueft!: boolean
  @Field(() => Boolean, { description: 'Es gab noch keine veröffentlichte Fassung' }) neu!: boolean
  @Field(() => Boolean, { description: 'Der Anbieter hat auf eine Frage geantwortet' })
  beantwortet!: boolean
  @Field(() => Zeitpunkt) eingereichtAm!: Date
  @Field(() => String) eingereichtVon!: string
}

@ObjectType('Pruefstand', {
  simpleResolvers: true,
  description: 'Was im Verzeichnis auf den Kreis wartet und was veraltet',
})
export class PruefstandType {
  @Field(() => Int, { description: 'Angemeldete Organisationen, die zu prüfen sind' })
  anmeldungen!: number
  @Field(() => Int) eingereicht!: number
  @Field(() => Zeitpunkt, { nullable: true, description: 'Seit wann das älteste wartet' })
  aeltestesEingereicht!: Date | null
  @Field(() => Int, { description: 'Hinweise, dass etwas nicht stimmt' }) hinweise!: number
  @Field(() => Int, { description: 'Veröffentlichte, deren Bestätigung fällig ist' })
  faellig!: number
  @Field(() => Int, { description: 'Fällige, zu denen keine Adresse bekannt ist' })
  ohneAdresse!: number
  @Field(() => Int, { description: 'Ruhende' }) ruhend!: number
}
