import type { OhneSumme } from '@sozial/domain/auskunft'
import type { Geschlecht, MerkmalArt, Nationalitaet } from '@sozial/domain/indikator'
import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql'
import type { Ebene } from '@sozial/domain/raum'
import type { WertStatus } from '@sozial/domain/wert'
import {
  EbeneEnum,
  GeschlechtEnum,
  MerkmalArtEnum,
  NationalitaetEnum,
  OhneSummeEnum,
  WertStatusEnum,
} from '../../graphql/enums.ts'
import { Statusvektor, Zahlenvektor, type Vektor } from '../../graphql/vektor.ts'
import { AnmerkungType } from '../anmerkung/anmerkung.type.ts'
import { RaumType } from '../gebietsstand/gebietsstand.type.ts'
import { QuelleType } from '../quelle/quelle.type.ts'
import { ZeitraumType } from '../zeitraum/zeitraum.type.ts'

@ObjectType('Altersgruppe', {
  simpleResolvers: true,
  description: 'Alter in vollendeten Jahren, von eingeschlossen, bis ausgeschlossen; null: offen',
})
export class AltersgruppeType {
  @Field(() => Int) von!: number
  @Field(() => Int, { nullable: true }) bis!: number | null
}

@ObjectType('Altersspalten', {
  simpleResolvers: true,
  description: 'Personen in der Reihenfolge der Altersgruppen',
})
export class AltersspaltenType {
  @Field(() => Zahlenvektor) maennlich!: Vektor
  @Field(() => Statusvektor, { nullable: true }) maennlichStatus!: Vektor | null
  @Field(() => Zahlenvektor) weiblich!: Vektor
  @Field(() => Statusvektor, { nullable: true }) weiblichStatus!: Vektor | null
}

@ObjectType('Altersaufbau', { simpleResolvers: true })
export class AltersaufbauType {
  @Field(() => ZeitraumType) zeitraum!: ZeitraumType
  @Field(() => [ZeitraumType], { description: 'Alle, für die es Zahlen gibt, aufsteigend' })
  zeitraeume!: readonly ZeitraumType[]
  @Field(() => RaumType) raum!: RaumType
  @Field(() => String, {
    nullable: true,
    description: 'Erster Tag der Grenzen, auf denen die Zahlen stehen (JJJJ-MM-TT)',
  })
  gebietsstand!: string | null
  @Field(() => RaumType, {
    nullable: true,
    description: 'Der Kreis; null, wenn er selbst gefragt ist',
  })
  massstab!: RaumType | null
  @Field(() => [NationalitaetEnum]) nationalitaeten!: readonly Nationalitaet[]
  @Field(() => [AltersgruppeType], {
    description: 'So fein wie geliefert; leer, wenn sich kein Altersaufbau bilden lässt',
  })
  gruppen!: readonly AltersgruppeType[]
  @Field(() => AltersspaltenType) werte!: AltersspaltenType
  @Field(() => AltersspaltenType, { nullable: true }) massstabwerte!: AltersspaltenType | null
  @Field(() => QuelleType, { nullable: true }) quelle!: QuelleType | null
  @Field(() => String, {
    nullable: true,
    description: 'p, wenn eine Zahl des Raums vorläufig ist, sonst r, wenn eine korrigiert ist',
  })
  zeichen!: string | null
  @Field(() => [AnmerkungType], { description: 'Zu den Zahlen dieser Antwort' })
  anmerkungen!: readonly AnmerkungType[]
}

@ObjectType('Auskunftsmerkmal', { simpleResolvers: true })
export class AuskunftsmerkmalType {
  @Field(() => String) schluessel!: string
  @Field(() => String) name!: string
  @Field(() => String) einheit!: string
  @Field(() => MerkmalArtEnum) art!: MerkmalArt
}

@ObjectType('Auskunftszeile', { simpleResolvers: true })
export class AuskunftszeileType {
  @Field(() => RaumType) raum!: RaumType
  @Field(() => Float, { nullable: true }) wert!: number | null
  @Field(() => WertStatusEnum) status!: WertStatus
  @Field(() => String, { nullable: true, description: 'p vorläufig, r korrigiert' })
  zeichen!: string | null
}

@ObjectType('Auskunft', { simpleResolvers: true })
export class AuskunftType {
  @Field(() => AuskunftsmerkmalType) merkmal!: AuskunftsmerkmalType
  @Field(() => ZeitraumType) zeitraum!: ZeitraumType
  @Field(() => [ZeitraumType], { description: 'Alle, für die es Zahlen gibt, aufsteigend' })
  zeitraeume!: readonly ZeitraumType[]
  @Field(() => [AltersgruppeType], {
    description: 'Die feinsten Altersgruppen; nur an ihren Grenzen lässt sich fragen',
  })
  gruppen!: readonly AltersgruppeType[]
  @Field(() => [GeschlechtEnum]) geschlechter!: readonly Geschlecht[]
  @Field(() => [NationalitaetEnum]) nationalitaeten!: readonly Nationalitaet[]
  @Field(() => [AuskunftszeileType]) zeilen!: readonly AuskunftszeileType[]
  @Field(() => Float, { nullable: true }) summe!: number | null
  @Field(() => OhneSummeEnum, { nullable: true, description: 'Warum es keine Summe gibt' })
  grund!: OhneSumme | null
  @Field(() => [String], { description: 'Namen der Räume, an denen es liegt' })
  betroffen!: readonly string[]
  @Field(() => QuelleType, { nullable: true }) quelle!: QuelleType | null
  @Field(() => [AnmerkungType], { description: 'Zu den Zahlen dieser Antwort' })
  anmerkungen!: readonly AnmerkungType[]
}

@InputType('AuskunftInput')
export class AuskunftInput {
  @Field(() => String, { description: 'Schlüssel des Merkmals' }) merkmal!: string
  @Field(() => EbeneEnum) ebene!: Ebene
  @Field(() => [String], { description: 'Schlüssel der Räume, höchstens 60' })
  raeume!: readonly string[]
  @Field(() => ID, { nullable: true, description: 'Zeitraum; leer: der neueste' })
  zeitraum?: string | null
  @Field(() => GeschlechtEnum, { defaultValue: 'INSGESAMT' }) geschlecht!: Geschlecht
  @Field(() => NationalitaetEnum, { defaultValue: 'INSGESAMT' }) nationalitaet!: Nationalitaet
  @Field(() => Int, { defaultValue: 0 }) alterVon!: number
  @Field(() => Int, { nullable: true, description: 'Bis unter; leer: nach oben offen' })
  alterBis?: number | null
}
