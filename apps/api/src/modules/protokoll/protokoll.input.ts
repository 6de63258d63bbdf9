import { ArgsType, Field, ID, InputType, Int } from 'type-graphql'
import { Datum } from '../../graphql/datum.ts'
import { AnlassartEnum } from '../../graphql/enums.ts'
import type { Anlassart } from './anlass.ts'

@InputType({ description: 'Warum nachgesehen wird; steht selbst im Protokoll' })
export class ProtokollanlassInput {
  @Field(() => AnlassartEnum) art!: Anlassart
  @Field(() => String, { description: 'Ein Satz, 10 bis 500 Zeichen' }) satz!: string
}

@InputType({ description: 'Was nicht gesetzt ist, schränkt nicht ein' })
export class ProtokollfilterInput {
  @Field(() => ID, { nullable: true, description: 'Konto des Handelnden' }) konto?: string | null
  @Field(() => String, { nullable: true }) handlung?: string | null
  @Field(() => String, { nullable: true }) gegenstand?: string | null
  @Field(() => String, { nullable: true }) kennung?: string | null
  @Field(() => Datum, { nullable: true, description: 'Erster Tag' }) von?: string | null
  @Field(() => Datum, { nullable: true, description: 'Letzter Tag' }) bis?: string | null
  @Field(() => String, { nullable: true, description: 'Text in Namen, Kennung und Inhalt' })
  text?: string | null
}

/** The same with the account as a number. */
export type Protokollfilter = Omit<ProtokollfilterInput, 'konto'> & {
  readonly konto?: number | null
}

@ArgsType()
export class ProtokollArgs {
  @Field(() => ProtokollanlassInput) anlass!: ProtokollanlassInput
  @Field(() => ProtokollfilterInput, { nullable: true }) filter!: ProtokollfilterInput | null
  @Field(() => Int, { defaultValue: 1, description: 'Ab 1, je 50 Einträge' }) seite!: number
}
