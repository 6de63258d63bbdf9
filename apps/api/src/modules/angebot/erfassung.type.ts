import type { Spitzenverband, Traegerart } from '@sozial/domain/angebot'
import type { Ebene } from '@sozial/domain/raum'
import { Field, ID, InputType, ObjectType } from 'type-graphql'
import { EbeneEnum } from '../../graphql/enums.ts'
import { TraegerartEnum } from '../anbieter/anbieter.type.ts'
import { SpitzenverbandEnum } from './register.enum.ts'

@ObjectType('Erfassungsorganisation', {
  simpleResolvers: true,
  description: 'Eine Organisation, für die man Angebote einträgt',
})
export class ErfassungsorganisationType {
  @Field(() => ID) id!: number
  @Field(() => String) name!: string
  @Field(() => Boolean, { description: 'Vom Kreis geprüft; vorher wird nichts veröffentlicht' })
  geprueft!: boolean
  @Field(() => Boolean, { description: 'Die eigene, nicht eine betreute' }) eigene!: boolean
  @Field(() => String) kurzname!: string
  @Field(() => TraegerartEnum, { nullable: true }) traegerart!: Traegerart | null
  @Field(() => SpitzenverbandEnum, { nullable: true }) spitzenverband!: Spitzenverband | null
  @Field(() => String) beschreibung!: string
  @Field(() => String) strasse!: string
  @Field(() => String) plz!: string
  @Field(() => String) ort!: string
  @Field(() => String) telefon!: string
  @Field(() => String) email!: string
  @Field(() => String) website!: string
}

@ObjectType('Erfassungsraum', {
  simpleResolvers: true,
  description: 'Ein Raum von heute, den ein Angebot als Einzugsgebiet haben kann',
})
export class ErfassungsraumType {
  @Field(() => ID) id!: number
  @Field(() => EbeneEnum) ebene!: Ebene
  @Field(() => String) name!: string
}

@ObjectType('Angebotserfassung', {
  simpleResolvers: true,
  description: 'Was ein Formular für Angebote zur Wahl stellt',
})
export class AngebotserfassungType {
  @Field(() => [ErfassungsorganisationType]) organisationen!: readonly ErfassungsorganisationType[]
  @Field(() => [ErfassungsraumType], {
    description: 'Kommunen; Sozialräume nur, wo man wissen darf, dass es sie gibt',
  })
  raeume!: readonly ErfassungsraumType[]
}

@InputType('AehnlicheAngeboteInput')
export class AehnlicheAngeboteInput {
  @Field(() => ID, { description: 'Für wen eingetragen wird' }) organisation!: string
  @Field(() => String, { defaultValue: '' }) titel!: string
  @Field(() => [String], { defaultValue: [], description: 'Schlüssel' })
  kategorien!: readonly string[]
  @Field(() => String, { defaultValue: '' }) strasse!: string
  @Field(() => String, { defaultValue: '' }) ort!: string
  @Field(() => ID, { nullable: true, description: 'Das Angebot selbst' }) ohne?: string | null
}

@ObjectType('AehnlichesAngebot', {
  simpleResolvers: true,
  description: 'Ein eigenes oder ein veröffentlichtes Angebot, das dasselbe sein könnte',
})
export class AehnlichesAngebotType {
  @Field(() => ID, { nullable: true, description: 'null: Es gehört jemand anderem' })
  id!: number | null
  @Field(() => String, { description: 'Name in der Adresse seiner öffentlichen Seite' })
  slug!: string
  @Field(() => Boolean) istZuSehen!: boolean
  @Field(() => String) titel!: string
  @Field(() => String) organisation!: string
  @Field(() => String) ort!: string
  @Field(() => String, { description: 'Woran man es sieht' }) grund!: string
}
