import type { Ebene } from '@sozial/domain/raum'
import { ArgsType, Field, Float, InputType, Int } from 'type-graphql'
import { EbeneEnum } from '../../graphql/enums.ts'

@InputType('AngebotsortInput', { description: 'Ein Punkt in Grad' })
export class AngebotsortInput {
  @Field(() => Float) laenge!: number
  @Field(() => Float) breite!: number
}

@InputType('AngebotsraumInput')
export class AngebotsraumInput {
  @Field(() => EbeneEnum) ebene!: Ebene
  @Field(() => String) schluessel!: string
}

@InputType('AngebotszeitInput', {
  description: 'Wann es offen sein soll; von und bis in Minuten ab Mitternacht',
})
export class AngebotszeitInput {
  @Field(() => [Int], { description: 'Wochentage, Montag ist 1' }) tage!: readonly number[]
  @Field(() => Int) von!: number
  @Field(() => Int) bis!: number
}

/** What is left out holds for everything. */
@ArgsType()
export class AngebotssucheArgs {
  @Field(() => String, { defaultValue: '', description: 'Worte; alle müssen passen' })
  suche!: string
  @Field(() => [String], { nullable: true, description: 'Eine davon' })
  kategorien?: readonly string[] | null
  @Field(() => [String], { nullable: true, description: 'Eine davon' })
  zielgruppen?: readonly string[] | null
  @Field(() => Int, { nullable: true, description: 'In Jahren' }) alter?: number | null
  @Field(() => AngebotsraumInput, {
    nullable: true,
    description: 'Liegt in dem Raum oder dient ihm',
  })
  raum?: AngebotsraumInput | null
  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Im Raum nur, was dort liegt oder eigens für ihn da ist, nicht für den ganzen Kreis',
  })
  ohneKreisweite!: boolean
  @Field(() => AngebotsortInput, { nullable: true, description: 'Das Nächste zuerst' })
  ort?: AngebotsortInput | null
  @Field(() => Float, { nullable: true, description: 'Um den Ort, in Kilometern' })
  umkreisKm?: number | null
  @Field(() => AngebotszeitInput, { nullable: true }) zeit?: AngebotszeitInput | null
  @Field(() => [String], {
    nullable: true,
    description: 'Eine davon: jetzt, werktags, abends (nach 18 Uhr), wochenende',
  })
  zeiten?: readonly string[] | null
  @Field(() => [String], { nullable: true, description: 'Alles davon' })
  barrierefreiheit?: readonly string[] | null
  @Field(() => [String], { nullable: true, description: 'Eine davon' })
  sprachen?: readonly string[] | null
  @Field(() => [String], { nullable: true, description: 'Eine davon' })
  kosten?: readonly string[] | null
  @Field(() => Boolean, { defaultValue: false, description: 'Nur mit gemeldeten freien Plätzen' })
  nurFreie!: boolean
  @Field(() => Int, { defaultValue: 20, description: 'Höchstens 100' }) hoechstens!: number
  @Field(() => Int, { defaultValue: 0, description: 'Wie viele vorn übersprungen werden' })
  ab!: number
}
