import type { Ebene } from '@sozial/domain/raum'
import { Field, Int, ObjectType } from 'type-graphql'
import { Zeitpunkt } from '../../graphql/datum.ts'
import { EbeneEnum } from '../../graphql/enums.ts'

@ObjectType('EbeneMitAnzahl', { simpleResolvers: true })
export class EbeneMitAnzahlType {
  @Field(() => EbeneEnum) ebene!: Ebene
  @Field(() => Int) anzahl!: number
}

@ObjectType('Kreis', { simpleResolvers: true })
export class KreisType {
  @Field(() => String) schluessel!: string
  @Field(() => String) name!: string
  @Field(() => Boolean, {
    description: 'Wahr, solange die Daten erzeugt sind und keinen wirklichen Ort beschreiben',
  })
  demo!: boolean
  @Field(() => [EbeneMitAnzahlType], {
    description: 'Draußen die Ebenen ab Kommune und was darunter veröffentlicht ist',
  })
  ebenen!: readonly EbeneMitAnzahlType[]
  @Field(() => Zeitpunkt, {
    nullable: true,
    description: 'Wann der Arbeitsstand zuletzt geändert wurde; draußen null',
  })
  arbeitsstandVom!: Date | null
}
