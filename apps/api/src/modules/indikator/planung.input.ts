import type {
  Altersregel,
  Indikatorfassung,
  Intervallmethode,
  Kgst,
  KgstHandlungsfeld,
  Polaritaet,
} from '@sozial/domain/indikator'
import type { Ebene } from '@sozial/domain/raum'
import { ArgsType, Field, Float, ID, InputType, Int } from 'type-graphql'
import { BerechnungScalar } from '../../graphql/berechnung.ts'
import {
  AltersregelEnum,
  EbeneEnum,
  IntervallmethodeEnum,
  KgstEnum,
  KgstHandlungsfeldEnum,
  PolaritaetEnum,
} from '../../graphql/enums.ts'

/** A definition as the planners type it; the formula is not read yet. */
export type Fassungsentwurf = Omit<Indikatorfassung, 'berechnung'> & {
  readonly berechnung: unknown
}

@InputType('FassungInput')
export class FassungInput implements Fassungsentwurf {
  @Field(() => String) name!: string
  @Field(() => String) kurzname!: string
  @Field(() => String) definition!: string
  @Field(() => BerechnungScalar) berechnung!: unknown
  @Field(() => Int, { defaultValue: 1 }) poolingJahre!: number
  @Field(() => AltersregelEnum, { defaultValue: 'FEST' }) altersregel!: Altersregel
  @Field(() => String) einheit!: string
  @Field(() => Int) nachkommastellen!: number
  @Field(() => PolaritaetEnum) polaritaet!: Polaritaet
  @Field(() => IntervallmethodeEnum) intervall!: Intervallmethode
  @Field(() => Int, { defaultValue: 0 }) relevanzJugendhilfe!: number
  @Field(() => Int, { defaultValue: 0 }) relevanzAltenhilfe!: number
  @Field(() => EbeneEnum, { defaultValue: 'QUARTIER' }) kleinsteEbene!: Ebene
  @Field(() => Int, { defaultValue: 3 }) minZaehler!: number
  @Field(() => Int, { defaultValue: 0 }) minNenner!: number
  @Field(() => Float, { nullable: true, defaultValue: null }) richtwert!: number | null
  @Field(() => [Float], { defaultValue: [] }) schwellen!: number[]
  @Field(() => String, { defaultValue: '' }) rechtsgrundlage!: string
  @Field(() => String, { defaultValue: '' }) hinweis!: string
  @Field(() => String, { defaultValue: '' }) grenzen!: string
  @Field(() => [String], { defaultValue: [] }) synonyme!: string[]
}

@InputType('IndikatorInput')
export class IndikatorInput {
  @Field(() => String, { description: 'Teil der Adresse: kleine Buchstaben und Bindestriche' })
  slug!: string
  @Field(() => String, { description: 'Kurzzeichen, z. B. PLA-01' }) code!: string
  @Field(() => String) thema!: string
  @Field(() => Boolean, { defaultValue: false }) kernset!: boolean
  @Field(() => FassungInput) fassung!: FassungInput
}

@InputType('IndikatorAenderungInput')
export class IndikatorAenderungInput {
  @Field(() => String) thema!: string
  @Field(() => Boolean) kernset!: boolean
  @Field(() => FassungInput) fassung!: FassungInput
}

@InputType('IndikatorkopieInput')
export class IndikatorkopieInput {
  @Field(() => String) slug!: string
  @Field(() => String) code!: string
  @Field(() => String) name!: string
}

@InputType('KgstStelleInput')
export class KgstStelleInput {
  @Field(() => KgstEnum) kgst!: Kgst
  @Field(() => KgstHandlungsfeldEnum, { nullable: true }) handlungsfeld?: KgstHandlungsfeld | null
  @Field(() => String, { defaultValue: '', description: 'Wo im Heft' }) fundstelle!: string
}

@ArgsType()
export class ChangeIndikatorArgs {
  @Field(() => String) slug!: string
  @Field(() => Int, { description: 'Fassung, von der die Änderung ausging' }) version!: number
  @Field(() => IndikatorAenderungInput) eingabe!: IndikatorAenderungInput
}

@ArgsType()
export class IndikatorvorschauArgs {
  @Field(() => FassungInput) entwurf!: FassungInput
  @Field(() => EbeneEnum) ebene!: Ebene
  @Field(() => ID, { nullable: true, description: 'leer: der neueste mit Werten' })
  zeitraum?: string | null
}
