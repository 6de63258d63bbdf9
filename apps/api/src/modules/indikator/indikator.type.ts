import type {
  Altersregel,
  Berechnung,
  Herkunft,
  Indikatorfassung,
  Intervallmethode,
  Kgst,
  KgstHandlungsfeld,
  Polaritaet,
} from '@sozial/domain/indikator'
import type { Ebene } from '@sozial/domain/raum'
import { Field, Float, ID, Int, ObjectType } from 'type-graphql'
import { BerechnungScalar } from '../../graphql/berechnung.ts'
import { Datum, Zeitpunkt } from '../../graphql/datum.ts'
import {
  AltersregelEnum,
  BerechnungstypEnum,
  EbeneEnum,
  HerkunftEnum,
  IntervallmethodeEnum,
  KgstEnum,
  KgstHandlungsfeldEnum,
  PolaritaetEnum,
  type Sicht,
} from '../../graphql/enums.ts'
import { ZeitraumType } from '../zeitraum/zeitraum.type.ts'

@ObjectType('Indikatorfassung', { simpleResolvers: true })
export class IndikatorfassungType implements Indikatorfassung {
  @Field(() => ID) id!: number
  @Field(() => Int) version!: number
  @Field(() => String) name!: string
  @Field(() => String) kurzname!: string
  @Field(() => String) definition!: string
  @Field(() => BerechnungScalar) berechnung!: Berechnung
  @Field(() => BerechnungstypEnum) typ!: Berechnung['typ']
  @Field(() => Float) faktor!: number
  @Field(() => String) einheit!: string
  @Field(() => Int) nachkommastellen!: number
  @Field(() => PolaritaetEnum) polaritaet!: Polaritaet
  @Field(() => IntervallmethodeEnum) intervall!: Intervallmethode
  @Field(() => Int, {
    description: 'So viele Jahre werden zusammen gezählt; der Wert trägt das letzte. 1: keine',
  })
  poolingJahre!: number
  @Field(() => AltersregelEnum, { description: 'Was ein Alter von 65 im Nenner meint' })
  altersregel!: Altersregel
  @Field(() => Int, { description: 'Bedeutung für die Jugendhilfeplanung, 0 bis 3' })
  relevanzJugendhilfe!: number
  @Field(() => Int, { description: 'Bedeutung für die Altenhilfeplanung, 0 bis 3' })
  relevanzAltenhilfe!: number
  @Field(() => EbeneEnum, { description: 'Kleinste Ebene, auf der ein Wert etwas sagt' })
  kleinsteEbene!: Ebene
  @Field(() => Int, { description: 'Weniger Fälle werden vor einer Veröffentlichung geschützt' })
  minZaehler!: number
  @Field(() => Int, {
    description: 'Kleinere Bezugsgruppen werden vor einer Veröffentlichung geschützt',
  })
  minNenner!: number
  @Field(() => Float, { nullable: true, description: 'Was sein soll; null: nichts vereinbart' })
  richtwert!: number | null
  @Field(() => [Float], { description: 'Vereinbarte Klassengrenzen, aufsteigend' })
  schwellen!: readonly number[]
  @Field(() => String) rechtsgrundlage!: string
  @Field(() => [String], { description: 'Wörter, unter denen er auch gesucht wird' })
  synonyme!: readonly string[]
  @Field(() => HerkunftEnum) herkunft!: Herkunft
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
  @Field(() => Boolean, {
    nullable: true,
    description:
      'Die meisten Räume der Ebene sieht dieses Konto nicht oder sind zuletzt geschützt; null bei einem Merkmal',
  })
  verschlossen!: boolean | null
  @Field(() => [ZeitraumType]) zeitraeume!: readonly ZeitraumType[]
}

@ObjectType('KgstStelle', {
  simpleResolvers: true,
  description: 'Stelle im KGSt-Satz M 4/2009; die Planung besitzt das Heft und setzt sie',
})
export class KgstStelleType {
  @Field(() => KgstEnum) kgst!: Kgst
  @Field(() => KgstHandlungsfeldEnum, { nullable: true }) handlungsfeld!: KgstHandlungsfeld | null
  @Field(() => String) fundstelle!: string
}

@ObjectType('FehlendesMerkmal', {
  simpleResolvers: true,
  description: 'Ein Merkmal, von dem noch nichts geliefert ist',
})
export class FehlendesMerkmalType {
  @Field(() => String) schluessel!: string
  @Field(() => String) name!: string
  @Field(() => String, { nullable: true, description: 'Von welcher Quelle es erwartet wird' })
  quelle!: string | null
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
  @Field(() => KgstStelleType) kgst!: KgstStelleType
  @Field(() => HerkunftEnum, { description: 'Wer die geltende Fassung gemacht hat' })
  herkunft!: Herkunft
  @Field(() => Zeitpunkt, { nullable: true, description: 'Seit wann er nicht mehr angeboten wird' })
  ausgemustertAm!: Date | null
  @Field(() => IndikatorfassungType) fassung!: IndikatorfassungType
}
