import type { Ebene } from '@sozial/domain/raum'
import { Field, ID, ObjectType } from 'type-graphql'
import { Datum } from '../../graphql/datum.ts'
import { EbeneEnum } from '../../graphql/enums.ts'
import { Textvektor, type Vektor } from '../../graphql/vektor.ts'

@ObjectType('Raum', { simpleResolvers: true })
export class RaumType {
  @Field(() => ID) id!: number
  @Field(() => String) schluessel!: string
  @Field(() => String) name!: string
  @Field(() => EbeneEnum) ebene!: Ebene
}

@ObjectType('Gebietsstand', { simpleResolvers: true })
export class GebietsstandType {
  @Field(() => ID) id!: number
  @Field(() => EbeneEnum) ebene!: Ebene
  @Field(() => Datum, { description: 'Ab wann diese Grenzen gelten' }) stichtag!: string
  @Field(() => String, {
    nullable: true,
    description: 'Adresse der TopoJSON-Datei; null, wenn es keine Umrisse gibt',
  })
  geometrie!: string | null
}

@ObjectType('Raumspalten', {
  simpleResolvers: true,
  description: 'Die Räume des Gebietsstands, spaltenweise; alle Vektoren sind gleich lang',
})
export class RaumspaltenType {
  @Field(() => Textvektor) ids!: Vektor
  @Field(() => Textvektor) schluessel!: Vektor
  @Field(() => Textvektor) namen!: Vektor
  @Field(() => Textvektor, {
    description: 'Schlüssel der Kommune, in der der Raum liegt; null, wo keine darüber steht',
  })
  kommunen!: Vektor
  @Field(() => Textvektor) kommunenamen!: Vektor
  @Field(() => Textvektor, {
    description:
      'Schlüssel des Jugendamtsbezirks, in dem der Raum liegt; null, wo keiner darüber steht',
  })
  jugendamtsbezirke!: Vektor
  @Field(() => Textvektor) jugendamtsbezirknamen!: Vektor
  @Field(() => Textvektor, {
    description: 'Schlüssel des Sozialraums, in dem der Raum liegt; null, wo keiner darüber steht',
  })
  sozialraeume!: Vektor
  @Field(() => Textvektor) sozialraumnamen!: Vektor
}

@ObjectType('NeuZugeschnitten', {
  simpleResolvers: true,
  description: 'Ein Raum, der bis zu einem Tag andere Grenzen hatte',
})
export class NeuZugeschnittenType {
  @Field(() => String) schluessel!: string
  @Field(() => String) name!: string
  @Field(() => Datum, { description: 'Ab wann er so zugeschnitten ist' }) ab!: string
  @Field(() => String) grund!: string
  @Field(() => String) beschluss!: string
  @Field(() => ID, {
    nullable: true,
    description: 'Zuschnitt, durch dessen Beschluss er so ist; null: nicht bekannt',
  })
  zuschnitt!: number | null
}
