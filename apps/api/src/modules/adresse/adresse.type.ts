import type { Punktlage } from '@sozial/domain/angebot'
import { Field, Float, ObjectType } from 'type-graphql'
import { PunktlageEnum } from '../angebot/register.enum.ts'

@ObjectType('Ortslage', { simpleResolvers: true, description: 'In welchen Räumen ein Punkt liegt' })
export class OrtslageType {
  @Field(() => String, { description: 'Name der Kommune' }) kommune!: string
  @Field(() => String, {
    nullable: true,
    description: 'Name des Sozialraums; null: keiner, oder Sozialräume sind nicht veröffentlicht',
  })
  sozialraum!: string | null
  @Field(() => String, { nullable: true, description: 'Name des Quartiers' })
  quartier!: string | null
}

@ObjectType('Adressvorschlag', { simpleResolvers: true })
export class AdressvorschlagType {
  @Field(() => String, { description: 'Leer: ein Ort, keine Straße' }) strasse!: string
  @Field(() => String) hausnummer!: string
  @Field(() => String, { description: 'Leer: unbekannt' }) plz!: string
  @Field(() => String) ort!: string
  @Field(() => Float, {
    nullable: true,
    description: 'null: Die Straße geht durch mehrere Quartiere',
  })
  laenge!: number | null
  @Field(() => Float, { nullable: true }) breite!: number | null
  @Field(() => PunktlageEnum, { nullable: true, description: 'Wie genau der Punkt ist' })
  punktlage!: Punktlage | null
  @Field(() => OrtslageType, { nullable: true }) lage!: OrtslageType | null
}
