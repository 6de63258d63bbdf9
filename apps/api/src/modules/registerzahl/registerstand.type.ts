import { Field, Float, ID, ObjectType } from 'type-graphql'
import { Datum, Zeitpunkt } from '../../graphql/datum.ts'

@ObjectType('Registerstichtag', {
  simpleResolvers: true,
  description: 'Ein Jahresende, für das Einwohner gezählt sind',
})
export class RegisterstichtagType {
  @Field(() => Datum) tag!: string
  @Field(() => ID, {
    nullable: true,
    description: 'Lieferung der Registerzahlen; null: noch keine',
  })
  lieferungId!: number | null
  @Field(() => Zeitpunkt, { nullable: true }) gerechnetAm!: Date | null
}

@ObjectType('Registerabgleich', {
  simpleResolvers: true,
  description: 'Plätze einer Kommune: geliefert und im Register',
})
export class RegisterabgleichType {
  @Field(() => String) merkmal!: string
  @Field(() => String) name!: string
  @Field(() => String) kommune!: string
  @Field(() => Float, { nullable: true, description: 'null: nicht geliefert' })
  geliefert!: number | null
  @Field(() => Float, { nullable: true, description: 'null: nicht vergleichbar, das Alter fehlt' })
  registriert!: number | null
}

@ObjectType('Registerstand', {
  simpleResolvers: true,
  description: 'Was aus dem Register gerechnet ist, und wie es zu Geliefertem passt',
})
export class RegisterstandType {
  @Field(() => [RegisterstichtagType], { description: 'Das jüngste zuerst' })
  stichtage!: readonly RegisterstichtagType[]
  @Field(() => Datum, { nullable: true, description: 'Für welchen Tag verglichen wird' })
  abgleichstag!: string | null
  @Field(() => [RegisterabgleichType]) abgleich!: readonly RegisterabgleichType[]
}
