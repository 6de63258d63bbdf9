import type { Aussageart } from '@sozial/domain/zuschnitt'
import { Field, Float, ID, Int, ObjectType } from 'type-graphql'
import { toEnum, WertStatusEnum } from '../../graphql/enums.ts'
import { Statusvektor, Zahlenvektor, type Vektor } from '../../graphql/vektor.ts'
import { IndikatorverweisType } from '../datenstand/datenstand.type.ts'
import { ZeitraumType } from '../zeitraum/zeitraum.type.ts'
import type { WertStatus } from '@sozial/domain/wert'

export const AussageartEnum = toEnum('Aussageart', ['URTEIL', 'RANG', 'KLASSE'])

@ObjectType('Vergleichsraum', {
  simpleResolvers: true,
  description: 'Ein Raum in beiden Einteilungen; in einer kann er fehlen',
})
export class VergleichsraumType {
  @Field(() => ID, { nullable: true, description: 'In der ersten' }) a!: number | null
  @Field(() => ID, { nullable: true, description: 'In der zweiten' }) b!: number | null
  @Field(() => Int) nummer!: number
  @Field(() => String) name!: string
  @Field(() => Boolean, { description: 'Ob er in beiden aus anderen Bausteinen besteht' })
  veraendert!: boolean
}

@ObjectType('Einteilungswerte', {
  simpleResolvers: true,
  description: 'Werte einer Einteilung, in der Reihenfolge der Vergleichsräume',
})
export class EinteilungswerteType {
  @Field(() => Zahlenvektor) werte!: Vektor
  @Field(() => Statusvektor) status!: Vektor
  @Field(() => Zahlenvektor) unten!: Vektor
  @Field(() => Zahlenvektor) oben!: Vektor
}

@ObjectType('Zuschnittsindikator', { simpleResolvers: true })
export class ZuschnittsindikatorType {
  @Field(() => IndikatorverweisType) indikator!: IndikatorverweisType
  @Field(() => String) einheit!: string
  @Field(() => Int) nachkommastellen!: number
  @Field(() => ZeitraumType) zeitraum!: ZeitraumType
  @Field(() => Float, { nullable: true, description: 'Wert des Kreises' }) kreis!: number | null
  @Field(() => WertStatusEnum) kreisStatus!: WertStatus
  @Field(() => EinteilungswerteType) a!: EinteilungswerteType
  @Field(() => EinteilungswerteType) b!: EinteilungswerteType
}

@ObjectType('Aussagenwechsel', {
  simpleResolvers: true,
  description: 'Eine Aussage, die in der zweiten Einteilung anders wäre',
})
export class AussagenwechselType {
  @Field(() => AussageartEnum, {
    description: 'URTEIL: gegen den Kreis; RANG: unter den Räumen; KLASSE: auf der Karte',
  })
  art!: Aussageart
  @Field(() => String, { description: 'Slug' }) indikator!: string
  @Field(() => Int, { description: 'Stelle in raeume, ab 0' }) raum!: number
  @Field(() => String) satz!: string
}

@ObjectType('Zuschnittsvergleich', {
  simpleResolvers: true,
  description: 'Dieselben Zahlen auf zwei Einteilungen, und was sich damit anders sagte',
})
export class ZuschnittsvergleichType {
  @Field(() => [VergleichsraumType]) raeume!: readonly VergleichsraumType[]
  @Field(() => [ZuschnittsindikatorType]) indikatoren!: readonly ZuschnittsindikatorType[]
  @Field(() => [AussagenwechselType], { description: 'Die gegen den Kreis zuerst' })
  aussagen!: readonly AussagenwechselType[]
}
