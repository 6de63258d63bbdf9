import { Field, ID, Int, ObjectType } from 'type-graphql'
import { Datum, Zeitpunkt } from '../../graphql/datum.ts'
import { toEnum } from '../../graphql/enums.ts'
import { NachrichtType } from '../nachricht/nachricht.type.ts'
import {
  ORGANISATIONSZUSTAENDE,
  TRAEGERARTEN,
  type Organisationszustand,
  type Traegerart,
} from './traegerart.ts'

export const OrganisationszustandEnum = toEnum('Organisationszustand', ORGANISATIONSZUSTAENDE)
export const TraegerartEnum = toEnum('Traegerart', TRAEGERARTEN)

const AEHNLICHKEITEN = ['NAME', 'WEBSITE', 'ADRESSE'] as const
const AehnlichkeitEnum = toEnum('Anbieteraehnlichkeit', AEHNLICHKEITEN)

@ObjectType('AehnlicherAnbieter', { simpleResolvers: true })
export class AehnlicherAnbieterType {
  @Field(() => ID) id!: number
  @Field(() => String) name!: string
  @Field(() => OrganisationszustandEnum) zustand!: Organisationszustand
  @Field(() => [AehnlichkeitEnum], { description: 'Worin sie übereinstimmen' })
  worin!: readonly (typeof AEHNLICHKEITEN)[number][]
}

@ObjectType('Anbieteranmeldung', {
  simpleResolvers: true,
  description: 'Wie jemand sich anmeldete',
})
export class AnbieteranmeldungType {
  @Field(() => ID) id!: number
  @Field(() => String) name!: string
  @Field(() => TraegerartEnum) traegerart!: Traegerart
  @Field(() => String) person!: string
  @Field(() => String) email!: string
  @Field(() => String) telefon!: string
  @Field(() => String) website!: string
  @Field(() => String) nachricht!: string
  @Field(() => Zeitpunkt) angemeldetAm!: Date
  @Field(() => Datum, { description: 'Bis wann die Adresse zu bestätigen ist' }) frist!: string
  @Field(() => Zeitpunkt, { nullable: true, description: 'Wann die Adresse bestätigt wurde' })
  bestaetigtAm!: Date | null
  @Field(() => String, {
    nullable: true,
    description: 'Organisation, in der diese Adresse schon ein Konto hat',
  })
  kontoIn!: string | null
  @Field(() => [NachrichtType]) nachrichten!: readonly NachrichtType[]
}

@ObjectType('Anbieter', { simpleResolvers: true })
export class AnbieterType {
  @Field(() => ID) id!: number
  @Field(() => String) name!: string
  @Field(() => OrganisationszustandEnum) zustand!: Organisationszustand
  @Field(() => String, { description: 'Warum sie abgelehnt wurde; sonst leer' })
  ablehnungsgrund!: string
  @Field(() => TraegerartEnum, { nullable: true }) traegerart!: Traegerart | null
  @Field(() => String) website!: string
  @Field(() => String) ort!: string
  @Field(() => String, { nullable: true, description: 'Wer für sie einträgt' })
  betreutVon!: string | null
  @Field(() => Zeitpunkt) angelegtAm!: Date
  @Field(() => Zeitpunkt, { nullable: true, description: 'Seit wann sie stillgelegt ist' })
  deaktiviertAm!: Date | null
  @Field(() => Int) konten!: number
  @Field(() => Int, { description: 'Angebote, die zu sehen sind' }) veroeffentlicht!: number
  @Field(() => Int, { description: 'Angebote, die zu prüfen sind' }) eingereicht!: number
  @Field(() => Int, { description: 'Angebote, an denen geschrieben wird' }) entwuerfe!: number
  @Field(() => AnbieteranmeldungType, {
    nullable: true,
    description: 'Die Anmeldung, aus der sie entstand, bis zu ihrer Löschung',
  })
  anmeldung!: AnbieteranmeldungType | null
  @Field(() => [AehnlicherAnbieterType], {
    description: 'Vielleicht dieselbe; nur solange sie zu prüfen ist',
  })
  aehnliche!: readonly AehnlicherAnbieterType[]
}

@ObjectType('Anbieterverzeichnis', { simpleResolvers: true })
export class AnbieterverzeichnisType {
  @Field(() => [AnbieterType], { description: 'Zu prüfende zuerst, die ältesten voran' })
  anbieter!: readonly AnbieterType[]
  @Field(() => [AnbieteranmeldungType], {
    description: 'Anmeldungen, deren Adresse noch nicht bestätigt ist',
  })
  unbestaetigt!: readonly AnbieteranmeldungType[]
}
