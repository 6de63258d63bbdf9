import type { Ebene } from '@sozial/domain/raum'
import { Field, InputType, ObjectType } from 'type-graphql'
import { Zeitpunkt } from '../../graphql/datum.ts'
import { EbeneEnum, type Sicht } from '../../graphql/enums.ts'

@ObjectType('Startseite', {
  simpleResolvers: true,
  description: 'Womit die Startseite beginnt: die Wahl des Kreises, sonst die des Systems',
})
export class StartseiteType {
  /** Not on the wire; in which Sicht its values are read. */
  sicht!: Sicht
  @Field(() => String, { nullable: true, description: 'Slug des gewählten Indikators' })
  indikator!: string | null
  @Field(() => EbeneEnum, { nullable: true, description: 'Gewählte Ebene der Karte' })
  ebene!: Ebene | null
  @Field(() => String, { description: 'Eigene Überschrift; leer: aus den Werten erzeugt' })
  ueberschrift!: string
  @Field(() => Zeitpunkt, { nullable: true }) geaendertAm!: Date | null
}

@InputType()
export class StartseiteInput {
  @Field(() => String, { nullable: true, description: 'Slug; leer: das System wählt' })
  indikator?: string | null
  @Field(() => EbeneEnum, { nullable: true }) ebene?: Ebene | null
  @Field(() => String, { description: 'Höchstens 160 Zeichen; leer: aus den Werten erzeugt' })
  ueberschrift!: string
}
