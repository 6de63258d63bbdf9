import type { Schwere } from '@sozial/formate/lesung'
import { Field, Float, Int, ObjectType } from 'type-graphql'
import { Zeitpunkt } from '../../graphql/datum.ts'
import { MeldungsschwereEnum } from '../../graphql/enums.ts'
import { QuelleType } from '../quelle/quelle.type.ts'

@ObjectType('Plausibilitaetsausnahme', {
  description: 'Wie eine Regel für die Lieferungen einer Quelle gilt',
  simpleResolvers: true,
})
export class PlausibilitaetsausnahmeType {
  @Field(() => QuelleType) quelle!: QuelleType
  @Field(() => Float, { nullable: true }) schwelle!: number | null
  @Field(() => Boolean) aus!: boolean
}

@ObjectType('Regelfund', {
  description: 'Was eine Regel zu einer der letzten Lieferungen gesagt hat',
  simpleResolvers: true,
})
export class RegelfundType {
  @Field(() => String, { description: 'Schlüssel der Quelle' }) quelle!: string
  @Field(() => [Float], { description: 'Abweichung je Meldung in Prozent, wo sie gemessen ist' })
  abweichungen!: readonly number[]
  @Field(() => Int, { description: 'Zahl der Meldungen ohne Maß' }) ohneMass!: number
}

@ObjectType('Plausibilitaetsregel', {
  description: 'Wogegen eine Lieferung gehalten wird, bevor ihre Zahlen gelten',
  simpleResolvers: true,
})
export class PlausibilitaetsregelType {
  @Field(() => String, { description: 'Code ihrer Meldungen' }) code!: string
  @Field(() => String) name!: string
  @Field(() => String, { description: 'Was sie fragt, in einem Satz' }) fragt!: string
  @Field(() => MeldungsschwereEnum) schwere!: Schwere
  @Field(() => Boolean, { description: 'Darf ausgeschaltet werden' }) schaltbar!: boolean
  @Field(() => Boolean, { description: 'Wird nicht geprüft' }) aus!: boolean
  @Field(() => Float, { nullable: true, description: 'null: sie hat keine Grenze' })
  schwelle!: number | null
  @Field(() => Float, { nullable: true }) vorgabe!: number | null
  @Field(() => String, { nullable: true }) einheit!: string | null
  @Field(() => Zeitpunkt, { nullable: true, description: 'null: wie mitgeliefert' })
  geaendertAm!: Date | null
  @Field(() => String, { nullable: true }) geaendertVon!: string | null
  @Field(() => [PlausibilitaetsausnahmeType]) ausnahmen!: readonly PlausibilitaetsausnahmeType[]
  @Field(() => Int, { description: 'Zahl der letzten Lieferungen, aus denen die Funde sind' })
  lieferungen!: number
  @Field(() => [RegelfundType], { description: 'Einer je Lieferung, zu der sie etwas gesagt hat' })
  funde!: readonly RegelfundType[]
}
