import type {
  Geschlecht,
  MerkmalArt,
  Nationalitaet,
  Periodizitaet,
  Stichtagart,
  Teilgruppe,
} from '@sozial/domain/indikator'
import { Field, Int, ObjectType } from 'type-graphql'
import {
  GeschlechtEnum,
  MerkmalArtEnum,
  NationalitaetEnum,
  PeriodizitaetEnum,
  StichtagartEnum,
} from '../../graphql/enums.ts'
import { AbdeckungType } from '../indikator/indikator.type.ts'

@ObjectType('Teilgruppe', {
  simpleResolvers: true,
  description: 'Wer gezählt wird; Alter in vollendeten Jahren ab (eingeschlossen) bis unter',
})
export class TeilgruppeType implements Teilgruppe {
  @Field(() => GeschlechtEnum) geschlecht!: Geschlecht
  @Field(() => NationalitaetEnum) nationalitaet!: Nationalitaet
  @Field(() => Int) alterVon!: number
  @Field(() => Int, { nullable: true, description: 'null: und älter' }) alterBis!: number | null
}

@ObjectType('Merkmal', { simpleResolvers: true, description: 'Was gezählt wird' })
export class MerkmalType {
  /** Not on the wire. */
  id!: number
  @Field(() => String) schluessel!: string
  @Field(() => String) name!: string
  @Field(() => String) einheit!: string
  @Field(() => MerkmalArtEnum) art!: MerkmalArt
  @Field(() => String, { nullable: true, description: 'Von welcher Quelle es erwartet wird' })
  lieferant!: string | null
  @Field(() => StichtagartEnum, { nullable: true }) stichtagArt!: Stichtagart | null
  @Field(() => PeriodizitaetEnum, { nullable: true }) periodizitaet!: Periodizitaet | null
  @Field(() => Boolean, { description: 'Ob es Grundzahlen gibt' }) vorhanden!: boolean
  @Field(() => [TeilgruppeType], { description: 'Teilgruppen, für die es Grundzahlen gibt' })
  teilgruppen!: readonly Teilgruppe[]
  @Field(() => [AbdeckungType], { description: 'Ebenen und Zeiträume mit gelieferten Grundzahlen' })
  abdeckung!: readonly AbdeckungType[]
}
