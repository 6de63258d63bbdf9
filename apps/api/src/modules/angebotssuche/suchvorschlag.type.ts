import { Field, ObjectType } from 'type-graphql'
import { AngebotsortType } from '../angebotsort/angebotsort.type.ts'

@ObjectType('Suchvorschlag', {
  simpleResolvers: true,
  description: 'Was mit einer Suche gemeint sein kann, die nichts findet',
})
export class SuchvorschlagType {
  @Field(() => String, { description: 'Worte; leer: ohne' }) suche!: string
  @Field(() => AngebotsortType, {
    nullable: true,
    description: 'Der Ort, der unter den Worten stand; null: keiner',
  })
  ort!: AngebotsortType | null
  @Field(() => [String], { description: 'Zeiten wie bei angebotssuche, die dort standen' })
  zeiten!: readonly string[]
  @Field(() => [String], { description: 'Sprachen, deren Schrift es ist' })
  sprachen!: readonly string[]
}
