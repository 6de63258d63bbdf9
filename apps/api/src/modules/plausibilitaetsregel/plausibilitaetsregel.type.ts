import type { Schwere } from '@sozial/formate/lesung'
import { Field, Float, ObjectType } from 'type-graphql'
import { MeldungsschwereEnum } from '../../graphql/enums.ts'

@ObjectType('Plausibilitaetsregel', {
  description: 'Wogegen eine Lieferung gehalten wird, bevor ihre Zahlen gelten',
  simpleResolvers: true,
})
export class PlausibilitaetsregelType {
  @Field(() => String, { description: 'Code ihrer Meldungen' }) code!: string
  @Field(() => String) name!: string
  @Field(() => MeldungsschwereEnum) schwere!: Schwere
  @Field(() => Float, { nullable: true, description: 'null: sie hat keine Grenze' })
  schwelle!: number | null
  @Field(() => Float, { nullable: true }) vorgabe!: number | null
  @Field(() => String, { nullable: true }) einheit!: string | null
}
