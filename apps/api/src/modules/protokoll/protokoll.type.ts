import { Field, ID, Int, ObjectType } from 'type-graphql'
import { Zeitpunkt } from '../../graphql/datum.ts'
import { AkteurartEnum } from '../../graphql/enums.ts'
import type { Akteurart } from './anlass.ts'

@ObjectType('Protokolleintrag', { simpleResolvers: true })
export class ProtokolleintragType {
  @Field(() => ID) id!: string
  @Field(() => Zeitpunkt) zeitpunkt!: Date
  @Field(() => AkteurartEnum) akteurart!: Akteurart
  @Field(() => String) akteur!: string
  @Field(() => ID, { nullable: true, description: 'Konto des Handelnden' }) kontoId!: number | null
  @Field(() => String) handlung!: string
  @Field(() => String) gegenstand!: string
  @Field(() => String) kennung!: string
  @Field(() => String, { nullable: true, description: 'Zustand davor, JSON' }) alt!: string | null
  @Field(() => String, { nullable: true, description: 'Zustand danach, JSON' }) neu!: string | null
  @Field(() => String, { nullable: true }) vorgang!: string | null
  @Field(() => Zeitpunkt, {
    nullable: true,
    description: 'Wann Namen aus einer bereinigten Lieferung aus dem Eintrag genommen wurden',
  })
  bereinigtAm!: Date | null
}

@ObjectType('Protokollseite', { simpleResolvers: true })
export class ProtokollseiteType {
  @Field(() => [ProtokolleintragType], { description: 'Die neuesten zuerst' })
  eintraege!: readonly ProtokolleintragType[]
  @Field(() => Int, { description: 'Wie viele es insgesamt sind; 10001 heißt: mehr als 10000' })
  anzahl!: number
  @Field(() => Int) seite!: number
  @Field(() => Int) seiten!: number
  @Field(() => [String], { description: 'Handlungen, nach denen sich suchen lässt' })
  handlungen!: readonly string[]
  @Field(() => [String], { description: 'Gegenstände, nach denen sich suchen lässt' })
  gegenstaende!: readonly string[]
}
