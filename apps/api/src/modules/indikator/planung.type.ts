import type { Befund } from '@sozial/domain/indikator'
import { Field, ObjectType } from 'type-graphql'
import { MeldungsschwereEnum } from '../../graphql/enums.ts'
import { IndikatorType } from './indikator.type.ts'

@ObjectType('IndikatorMeldung', { simpleResolvers: true })
export class IndikatorMeldungType implements Befund {
  @Field(() => MeldungsschwereEnum) schwere!: 'FEHLER' | 'HINWEIS'
  @Field(() => String) code!: string
  @Field(() => String, { description: 'Wo: slug, name, berechnung.zaehler.teile.0' }) pfad!: string
  @Field(() => String) text!: string
}

@ObjectType('Indikatorergebnis', {
  simpleResolvers: true,
  description: 'indikator ist null, wenn eine Meldung ein FEHLER ist: dann ist nichts gespeichert',
})
export class IndikatorergebnisType {
  @Field(() => IndikatorType, { nullable: true }) indikator!: IndikatorType | null
  @Field(() => [IndikatorMeldungType]) meldungen!: readonly Befund[]
}
