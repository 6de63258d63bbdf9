import type { WertStatus } from '@sozial/domain/wert'
import { ArgsType, Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql'
import { WertStatusEnum } from '../../graphql/enums.ts'
import { MeldungType } from '../lieferung/lieferung.type.ts'
import { QuelleType } from '../quelle/quelle.type.ts'

@ObjectType('KorrigierbareZahl', {
  simpleResolvers: true,
  description: 'Eine gelieferte Zahl, auf der ein Wert steht',
})
export class KorrigierbareZahlType {
  @Field(() => ID, { description: 'Gilt nur, solange keine neuere Zahl da ist' }) id!: string
  @Field(() => String) merkmal!: string
  @Field(() => String) einheit!: string
  @Field(() => String, { description: '„weiblich, 3 bis unter 6 Jahre“; leer: alle' })
  teilgruppe!: string
  @Field(() => String) zeitraum!: string
  @Field(() => QuelleType) quelle!: QuelleType
  @Field(() => Float, { nullable: true }) wert!: number | null
  @Field(() => WertStatusEnum) status!: WertStatus
  @Field(() => Boolean) vorlaeufig!: boolean
  @Field(() => Boolean) korrigiert!: boolean
}

@InputType()
export class KorrekturwertInput {
  @Field(() => ID) zahl!: string
  @Field(() => Float, { nullable: true, description: 'Leer: die Zahl bleibt, wie sie ist' })
  wert?: number | null
  @Field(() => Boolean, { nullable: true, description: 'Leer: bleibt, wie es ist' })
  vorlaeufig?: boolean | null
}

@ObjectType('Korrekturzeile', { simpleResolvers: true })
export class KorrekturzeileType {
  @Field(() => String) merkmal!: string
  @Field(() => String) teilgruppe!: string
  @Field(() => String) raum!: string
  @Field(() => String) zeitraum!: string
  @Field(() => Float, { nullable: true }) vorher!: number | null
  @Field(() => WertStatusEnum) vorherStatus!: WertStatus
  @Field(() => Float, { nullable: true }) nachher!: number | null
  @Field(() => WertStatusEnum) nachherStatus!: WertStatus
  @Field(() => Boolean) vorlaeufig!: boolean
}

@ObjectType('Korrektur', { simpleResolvers: true })
export class KorrekturType {
  @Field(() => Int, { nullable: true, description: 'Nummer der Lieferung; null: nur geprüft' })
  lieferung!: number | null
  @Field(() => [KorrekturzeileType]) zeilen!: readonly KorrekturzeileType[]
  @Field(() => [MeldungType], { description: 'Was bei der Prüfung auffiel' })
  meldungen!: readonly MeldungType[]
}

@ArgsType()
export class KorrigierbareZahlenArgs {
  @Field(() => String) indikator!: string
  @Field(() => String, { description: 'Schlüssel' }) raum!: string
  @Field(() => ID) zeitraum!: string
}

@ArgsType()
export class CorrectGrundzahlenArgs {
  @Field(() => [KorrekturwertInput]) werte!: readonly KorrekturwertInput[]
  @Field(() => String) grund!: string
  @Field(() => Boolean, { defaultValue: false }) nurPruefen!: boolean
}

@ArgsType()
export class MarkVorlaeufigArgs {
  @Field(() => [ID]) zahlen!: readonly string[]
  @Field(() => Boolean) vorlaeufig!: boolean
  @Field(() => String) grund!: string
}
