import type { Befund } from '@sozial/domain/indikator'
import type { WertStatus } from '@sozial/domain/wert'
import { Field, Float, ObjectType } from 'type-graphql'
import { ZeitraumType } from '../zeitraum/zeitraum.type.ts'
import { FehlendesMerkmalType } from './indikator.type.ts'
import { IndikatorMeldungType } from './planung.type.ts'

@ObjectType('Vorschauzeile', { simpleResolvers: true })
export class VorschauzeileType {
  @Field(() => String) schluessel!: string
  @Field(() => String) name!: string
  @Field(() => Float, { nullable: true }) zaehler!: number | null
  @Field(() => Float, { nullable: true }) nenner!: number | null
  @Field(() => Float, { nullable: true }) wert!: number | null
  @Field(() => Float, { nullable: true }) unten!: number | null
  @Field(() => Float, { nullable: true }) oben!: number | null
  @Field(() => String, { description: 'WertStatus' }) status!: WertStatus
  @Field(() => String, { nullable: true }) zeichen!: string | null
}

@ObjectType('Indikatorvorschau', {
  simpleResolvers: true,
  description:
    'Ein Entwurf, gerechnet auf den vorhandenen Zahlen, ohne dass etwas gespeichert wird',
})
export class IndikatorvorschauType {
  @Field(() => [IndikatorMeldungType]) meldungen!: readonly Befund[]
  @Field(() => String, { description: 'Die Formel in Worten' }) formel!: string
  @Field(() => [FehlendesMerkmalType]) fehlendeMerkmale!: readonly FehlendesMerkmalType[]
  @Field(() => [ZeitraumType], { description: 'Für die der Zähler geliefert ist, älteste zuerst' })
  zeitraeume!: readonly ZeitraumType[]
  @Field(() => ZeitraumType, { nullable: true, description: 'Der gezeigte; null: keine Werte' })
  zeitraum!: ZeitraumType | null
  @Field(() => [VorschauzeileType]) zeilen!: readonly VorschauzeileType[]
}
