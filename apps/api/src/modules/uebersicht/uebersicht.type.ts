import { Field, ID, ObjectType } from 'type-graphql'
import { Statusvektor, Textvektor, Zahlenvektor, type Vektor } from '../../graphql/vektor.ts'
import { GebietsstandType, RaumspaltenType, RaumType } from '../gebietsstand/gebietsstand.type.ts'
import { IndikatorType } from '../indikator/indikator.type.ts'
import { ZeitraumType } from '../zeitraum/zeitraum.type.ts'

@ObjectType('Massstabspalten', {
  simpleResolvers: true,
  description: 'Vektoren in der Reihenfolge von Uebersicht.massstaebe',
})
export class MassstabspaltenType {
  @Field(() => Zahlenvektor) werte!: Vektor
  @Field(() => Statusvektor, { nullable: true }) status!: Vektor | null
  @Field(() => Zahlenvektor, { nullable: true }) unten!: Vektor | null
  @Field(() => Zahlenvektor, { nullable: true }) oben!: Vektor | null
}

@ObjectType('Uebersichtszeile', { simpleResolvers: true })
export class UebersichtszeileType {
  @Field(() => IndikatorType) indikator!: IndikatorType
  @Field(() => ZeitraumType, {
    nullable: true,
    description:
      'Neuester Zeitraum mit Werten für mindestens die Hälfte der Räume, sonst der neueste mit irgendeinem; null: keine Werte',
  })
  zeitraum!: ZeitraumType | null
  @Field(() => [ID], { description: 'IDs der Quellen, aus denen die Werte stammen' })
  quellen!: readonly number[]
  @Field(() => Zahlenvektor, { description: 'In der Reihenfolge der Räume' }) werte!: Vektor
  @Field(() => Statusvektor, { nullable: true }) status!: Vektor | null
  @Field(() => Zahlenvektor, { nullable: true }) unten!: Vektor | null
  @Field(() => Zahlenvektor, { nullable: true }) oben!: Vektor | null
  @Field(() => Zahlenvektor, { nullable: true }) zaehler!: Vektor | null
  @Field(() => Zahlenvektor, { nullable: true }) nenner!: Vektor | null
  @Field(() => Textvektor, { nullable: true, description: 'p, r, s … neben dem Wert' })
  zeichen!: Vektor | null
  @Field(() => MassstabspaltenType) massstab!: MassstabspaltenType
}

@ObjectType('Uebersicht', { simpleResolvers: true })
export class UebersichtType {
  @Field(() => GebietsstandType) gebietsstand!: GebietsstandType
  @Field(() => RaumspaltenType) raeume!: RaumspaltenType
  @Field(() => [RaumType], {
    description:
      'Räume der Maßstäbe, der eigene Kreis vor anderen; Reihenfolge der Vektoren in zeilen.massstab',
  })
  massstaebe!: readonly RaumType[]
  @Field(() => [UebersichtszeileType], {
    description: 'Eine Zeile je Indikator, auch ohne Werte',
  })
  zeilen!: readonly UebersichtszeileType[]
}
