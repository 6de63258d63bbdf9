import { Field, ID, ObjectType } from 'type-graphql'
import { Statusvektor, Textvektor, Zahlenvektor, type Vektor } from '../../graphql/vektor.ts'
import { GebietsstandType, RaumspaltenType, RaumType } from '../gebietsstand/gebietsstand.type.ts'
import { ZeitraumType } from '../zeitraum/zeitraum.type.ts'

@ObjectType('Messwertperiode', { simpleResolvers: true })
export class MesswertperiodeType {
  @Field(() => ZeitraumType) zeitraum!: ZeitraumType
  @Field(() => [ID], { description: 'IDs der Quellen, aus denen diese Periode stammt' })
  quellen!: readonly number[]
  @Field(() => Zahlenvektor) werte!: Vektor
  @Field(() => Statusvektor, { nullable: true }) status!: Vektor | null
  @Field(() => Zahlenvektor, {
    nullable: true,
    description: 'Untere Grenze des 95-%-Intervalls; null, wenn das Verfahren keines kennt',
  })
  unten!: Vektor | null
  @Field(() => Zahlenvektor, { nullable: true }) oben!: Vektor | null
  @Field(() => Zahlenvektor, { nullable: true }) zaehler!: Vektor | null
  @Field(() => Zahlenvektor, { nullable: true }) nenner!: Vektor | null
  @Field(() => Textvektor, {
    nullable: true,
    description:
      'p vorläufig, r korrigiert, s geschätzt, g Fallzahlen auf 5 gerundet (auch hinter p, r, s); null, wenn nirgends',
  })
  zeichen!: Vektor | null
}

@ObjectType('Massstab', {
  simpleResolvers: true,
  description: 'Ein Vergleichsraum; Vektoren in der Reihenfolge der Perioden',
})
export class MassstabType {
  @Field(() => RaumType) raum!: RaumType
  @Field(() => Boolean, { description: 'Ein anderer Kreis, nicht der eigene' })
  nachbar!: boolean
  @Field(() => Zahlenvektor) werte!: Vektor
  @Field(() => Statusvektor, { nullable: true }) status!: Vektor | null
  @Field(() => Zahlenvektor, { nullable: true }) unten!: Vektor | null
  @Field(() => Zahlenvektor, { nullable: true }) oben!: Vektor | null
  @Field(() => Zahlenvektor, { nullable: true }) zaehler!: Vektor | null
  @Field(() => Zahlenvektor, { nullable: true }) nenner!: Vektor | null
  @Field(() => Textvektor, { nullable: true, description: 'Wie bei den Perioden' })
  zeichen!: Vektor | null
}

@ObjectType('Messwerte', { simpleResolvers: true })
export class MesswerteType {
  @Field(() => GebietsstandType) gebietsstand!: GebietsstandType
  @Field(() => RaumspaltenType) raeume!: RaumspaltenType
  @Field(() => [MesswertperiodeType], { description: 'Aufsteigend nach der Zeit' })
  perioden!: readonly MesswertperiodeType[]
}
