import type { Berechnung, Intervallmethode, Kgst, Polaritaet } from '@sozial/domain/indikator'
import type { Ebene } from '@sozial/domain/raum'
import { Field, Float, ID, Int, ObjectType } from 'type-graphql'
import { Datum } from '../../graphql/datum.ts'
import {
  BerechnungstypEnum,
  EbeneEnum,
  IntervallmethodeEnum,
  KgstEnum,
  PolaritaetEnum,
  type Sicht,
} from '../../graphql/enums.ts'
import { ZeitraumType } from '../zeitraum/zeitraum.type.ts'

@ObjectType('Indikatorfassung', { simpleResolvers: true })
export class IndikatorfassungType {
  @Field(() => ID) id!: number
  @Field(() => Int) version!: number
  @Field(() => String) name!: string
  @Field(() => String) kurzname!: string
  @Field(() => String) definition!: string
  /** Not on the wire; `formel` and the breaks are read from it. */
  berechnung!: Berechnung
  @Field(() => BerechnungstypEnum) typ!: Berechnung['typ']
  @Field(() => Float) faktor!: number
  @Field(() => String) einheit!: string
  @Field(() => Int) nachkommastellen!: number
  @Field(() => PolaritaetEnum) polaritaet!: Polaritaet
  @Field(() => IntervallmethodeEnum) intervall!: Intervallmethode
  @Field(() => KgstEnum) kgst!: Kgst
  @Field(() => String) hinweis!: string
  @Field(() => String) grenzen!: string
  @Field(() => Datum) gueltigAb!: string
}

@ObjectType('Abdeckung', {
  simpleResolvers: true,
  description: 'Zeiträume einer Ebene, für die es wenigstens einen Wert gibt',
})
export class AbdeckungType {
  @Field(() => EbeneEnum) ebene!: Ebene
  @Field(() => [ZeitraumType]) zeitraeume!: readonly ZeitraumType[]
}

@ObjectType('Indikator', { simpleResolvers: true })
export class IndikatorType {
  /** Not on the wire; in which Sicht it was read. */
  sicht!: Sicht
  @Field(() => String) slug!: string
  @Field(() => String, { description: 'Kurzzeichen im Katalog, z. B. ARB-02' }) code!: string
  @Field(() => String) thema!: string
  @Field(() => Boolean, { description: 'Gehört zum Kernset, das alle zuerst sehen' })
  kernset!: boolean
  @Field(() => IndikatorfassungType) fassung!: IndikatorfassungType
}
