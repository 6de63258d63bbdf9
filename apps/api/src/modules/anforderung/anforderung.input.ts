import type { Geschlecht, Nationalitaet } from '@sozial/domain/indikator'
import type { Ebene } from '@sozial/domain/raum'
import type { Tag, ZeitraumArt } from '@sozial/domain/zeitraum'
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql'
import { Datum } from '../../graphql/datum.ts'
import {
  EbeneEnum,
  GeschlechtEnum,
  NationalitaetEnum,
  ZeitraumArtEnum,
} from '../../graphql/enums.ts'

/** More columns than this nobody fills in by hand. */
export const HOECHSTENS_SPALTEN = 60

@InputType()
export class ZeitraumInput {
  @Field(() => ZeitraumArtEnum) art!: ZeitraumArt
  @Field(() => Datum) von!: Tag
  @Field(() => Datum, { description: 'Erster Tag danach' }) bis!: Tag
}

@InputType()
export class TeilgruppeInput {
  @Field(() => GeschlechtEnum) geschlecht!: Geschlecht
  @Field(() => NationalitaetEnum) nationalitaet!: Nationalitaet
  @Field(() => Int) alterVon!: number
  @Field(() => Int, { nullable: true, description: 'null: und älter' })
  alterBis!: number | null | undefined
}

@InputType()
export class AnforderungsspalteInput {
  @Field(() => String, { description: 'Schlüssel des Merkmals' }) merkmal!: string
  @Field(() => TeilgruppeInput, { nullable: true, description: 'null: alle' })
  teilgruppe!: TeilgruppeInput | null | undefined
}

@InputType()
export class DatenanforderungInput {
  @Field(() => String) titel!: string
  @Field(() => ID) quelle!: string
  @Field(() => ID, { nullable: true }) organisation!: string | null | undefined
  @Field(() => String) empfaenger!: string
  @Field(() => String, { description: 'Leer: ohne Mail' }) email!: string
  @Field(() => ID, { nullable: true, description: 'Nach welcher Vorlage' })
  vorlage!: string | null | undefined
  @Field(() => ID, {
    nullable: true,
    description: 'Kommune, deren Räume gefragt sind; null: die der Organisation, sonst alle',
  })
  raum!: string | null | undefined
  @Field(() => ZeitraumInput) zeitraum!: ZeitraumInput
  @Field(() => EbeneEnum) ebene!: Ebene
  @Field(() => [AnforderungsspalteInput]) spalten!: readonly AnforderungsspalteInput[]
  @Field(() => Datum) frist!: Tag
  @Field(() => Int, { nullable: true }) erinnerungTage!: number | null | undefined
  @Field(() => String) hinweis!: string
  @Field(() => ID, { nullable: true, description: 'Aus welcher früheren sie entstand' })
  vorgaenger!: string | null | undefined
}

@ArgsType()
export class AbschlussArgs {
  @Field(() => ID) id!: string
  @Field(() => Boolean, { description: 'Sonst: zurückgezogen' }) erledigt!: boolean
  @Field(() => String) grund!: string
}
