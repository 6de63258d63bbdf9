import { Field, ID, Int, ObjectType } from 'type-graphql'
import { Zeitpunkt } from '../../graphql/datum.ts'
import { OrganisationszustandEnum } from './anbieter.type.ts'
import type { Organisationszustand } from './traegerart.ts'

@ObjectType('Kollege', { simpleResolvers: true })
export class KollegeType {
  @Field(() => ID) id!: number
  @Field(() => String) name!: string
  @Field(() => String, { description: 'Womit sich die Person anmeldet' }) email!: string
  @Field(() => Boolean) ich!: boolean
  @Field(() => Boolean, { description: 'Kann sich anmelden; falsch: eingeladen' }) bereit!: boolean
  @Field(() => Zeitpunkt, { nullable: true, description: 'Bis wann die Einladung gilt' })
  eingeladenBis!: Date | null
  @Field(() => Zeitpunkt) angelegtAm!: Date
}

@ObjectType('Kollegen', { simpleResolvers: true })
export class KollegenType {
  @Field(() => String) organisation!: string
  @Field(() => OrganisationszustandEnum, { description: 'Ob der Kreis sie geprüft hat' })
  zustand!: Organisationszustand
  @Field(() => [KollegeType]) konten!: readonly KollegeType[]
  @Field(() => Int) hoechstens!: number
}

@ObjectType('Kollegenlink', { simpleResolvers: true })
export class KollegenlinkType {
  @Field(() => String, { description: 'Pfad des Links; er wird nur dieses eine Mal gezeigt' })
  pfad!: string
  @Field(() => Zeitpunkt) gueltigBis!: Date
  @Field(() => KollegenType) kollegen!: KollegenType
}
