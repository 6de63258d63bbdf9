import type { Ebene } from '@sozial/domain/raum'
import { Field, ObjectType } from 'type-graphql'
import { EbeneEnum } from '../../graphql/enums.ts'
import { Textvektor, type Vektor } from '../../graphql/vektor.ts'

@ObjectType('Raumverzeichnis', {
  simpleResolvers: true,
  description:
    'Alle Räume des Kreises von heute auf allen Ebenen, spaltenweise; alle Vektoren sind gleich lang',
})
export class RaumverzeichnisType {
  @Field(() => Textvektor) schluessel!: Vektor
  @Field(() => Textvektor) namen!: Vektor
  @Field(() => [EbeneEnum]) ebenen!: readonly Ebene[]
  @Field(() => Textvektor, {
    description: 'Schlüssel des Jugendamtsbezirks darüber; null, wo keiner darüber steht',
  })
  jugendamtsbezirke!: Vektor
  @Field(() => Textvektor) kommunen!: Vektor
  @Field(() => Textvektor) kommunenamen!: Vektor
  @Field(() => Textvektor) sozialraeume!: Vektor
  @Field(() => Textvektor) sozialraumnamen!: Vektor
}
