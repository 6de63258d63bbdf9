import type { Ebene } from '@sozial/domain/raum'
import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql'
import { Zeitpunkt } from '../../graphql/datum.ts'
import { EbeneEnum } from '../../graphql/enums.ts'
import { AnnahmeartEnum, SzenarioannahmeInput } from '../versorgung/versorgung.type.ts'

@ObjectType('Szenarioannahme', { simpleResolvers: true })
export class SzenarioannahmeType {
  @Field(() => AnnahmeartEnum) art!: keyof typeof AnnahmeartEnum
  @Field(() => String, { description: 'Kennung des Standorts; bei NEU eine eigene' }) id!: string
  @Field(() => String, { nullable: true, description: 'Schlüssel des Raums; nur bei NEU' })
  raum?: string
  @Field(() => String, { nullable: true, description: 'Wie der Ort hieß; nicht bei NEU' })
  ort?: string
  @Field(() => Float, { nullable: true }) plaetze?: number
}

@ObjectType('Szenario', {
  simpleResolvers: true,
  description: 'Annahmen über Orte einer Kategorie, unter einem Namen gespeichert',
})
export class SzenarioType {
  @Field(() => ID) id!: number
  @Field(() => String) name!: string
  @Field(() => String, { description: 'Schlüssel der Kategorie' }) kategorie!: string
  @Field(() => String) kategoriename!: string
  @Field(() => EbeneEnum) ebene!: Ebene
  @Field(() => [SzenarioannahmeType]) annahmen!: readonly SzenarioannahmeType[]
  @Field(() => Int, { description: 'Zählt jede Änderung' }) stand!: number
  @Field(() => String) geaendertVon!: string
  @Field(() => Zeitpunkt) geaendertAm!: string
}

@InputType('SzenarioInput')
export class SzenarioInput {
  @Field(() => ID, { nullable: true, description: 'Leer: ein neues' }) id?: string | null
  @Field(() => Int, { nullable: true, description: 'Stand, den man gesehen hat; leer: ein neues' })
  stand?: number | null
  @Field(() => String) name!: string
  @Field(() => String, { description: 'Schlüssel der Kategorie; bleibt' }) kategorie!: string
  @Field(() => EbeneEnum) ebene!: Ebene
  @Field(() => [SzenarioannahmeInput]) annahmen!: readonly SzenarioannahmeInput[]
}
