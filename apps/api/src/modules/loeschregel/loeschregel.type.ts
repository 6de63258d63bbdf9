import { Field, Int, ObjectType } from 'type-graphql'
import { Zeitpunkt } from '../../graphql/datum.ts'
import { FristeinheitEnum, LoeschartEnum } from '../../graphql/enums.ts'
import type { Fristeinheit } from './loeschregel.queries.ts'
import type { Loeschart } from './loeschregeln.ts'

@ObjectType('Loeschregel', { simpleResolvers: true })
export class LoeschregelType {
  @Field(() => LoeschartEnum) art!: Loeschart
  @Field(() => String, { description: 'Welche Daten' }) name!: string
  @Field(() => String, { description: 'Ab wann die Frist läuft' }) beginn!: string
  @Field(() => String, { description: 'Was danach geschieht' }) folge!: string
  @Field(() => String, { description: 'Wozu sie so lange bleiben, und warum nicht länger' })
  grund!: string
  @Field(() => Int) frist!: number
  @Field(() => FristeinheitEnum) einheit!: Fristeinheit
  @Field(() => Int, { description: 'Kürzeste einstellbare Frist' }) minimum!: number
  @Field(() => Int, { description: 'Längste einstellbare Frist' }) maximum!: number
  @Field(() => Boolean, { description: 'Ob das Programm löscht; sonst der Betrieb' })
  selbsttaetig!: boolean
  @Field(() => Zeitpunkt, { nullable: true }) geaendertAm!: Date | null
  @Field(() => String, { nullable: true }) geaendertVon!: string | null
  @Field(() => Zeitpunkt, { nullable: true, description: 'Wann zuletzt gelöscht wurde' })
  zuletztAm!: Date | null
  @Field(() => Int, { nullable: true, description: 'Wie viel es dabei war' })
  zuletztAnzahl!: number | null
  @Field(() => Zeitpunkt, { nullable: true, description: 'Wann spätestens wieder gelöscht wird' })
  naechstesMal!: Date | null
}
