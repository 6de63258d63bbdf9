import { Field, ID, InputType, ObjectType } from 'type-graphql'
import { Zeitpunkt } from '../../graphql/datum.ts'
import { RueckmeldungsartEnum } from '../../graphql/enums.ts'
import type { Rueckmeldungsart } from './rueckmeldungsart.ts'

@ObjectType('Rueckmeldung', { simpleResolvers: true })
export class RueckmeldungType {
  @Field(() => ID) id!: number
  @Field(() => RueckmeldungsartEnum) art!: Rueckmeldungsart
  @Field(() => String) text!: string
  @Field(() => String, { description: 'Pfad der Seite, um die es geht' }) adresse!: string
  @Field(() => String) name!: string
  @Field(() => String) email!: string
  @Field(() => Zeitpunkt) eingegangenAm!: Date
  @Field(() => Zeitpunkt, { nullable: true }) beantwortetAm!: Date | null
}

@InputType()
export class RueckmeldungInput {
  @Field(() => ID, { description: 'UUID; dieselbe ein zweites Mal ändert nichts' })
  kennung!: string
  @Field(() => RueckmeldungsartEnum) art!: Rueckmeldungsart
  @Field(() => String, { description: 'Höchstens 4000 Zeichen' }) text!: string
  @Field(() => String) adresse!: string
  @Field(() => String) name!: string
  @Field(() => String) email!: string
  @Field(() => String, { description: 'Bleibt leer' }) webseite!: string
}
