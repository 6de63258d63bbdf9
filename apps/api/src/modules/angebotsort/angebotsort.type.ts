import type { Ebene } from '@sozial/domain/raum'
import { Field, Float, ObjectType } from 'type-graphql'
import { EbeneEnum } from '../../graphql/enums.ts'

@ObjectType('Angebotsort', {
  simpleResolvers: true,
  description: 'Ein Ort, um den herum sich suchen lässt',
})
export class AngebotsortType {
  @Field(() => String) name!: string
  @Field(() => String, { description: 'Was es ist und wo: „Ortsteil von Hückelhoven“' })
  zusatz!: string
  @Field(() => EbeneEnum, {
    nullable: true,
    description: 'Ebene des Raums, in dem sich suchen lässt; null: nur um seine Mitte',
  })
  ebene!: Ebene | null
  @Field(() => String, { description: 'Schlüssel des Raums; leer ohne Ebene' }) schluessel!: string
  @Field(() => Float, { description: 'Mitte, auf etwa 100 Meter gerundet' }) laenge!: number
  @Field(() => Float, { description: 'Mitte, auf etwa 100 Meter gerundet' }) breite!: number
}
