import type { Spitzenverband } from '@sozial/domain/angebot'
import { Field, InputType, ObjectType } from 'type-graphql'
import { Zeitpunkt } from '../../graphql/datum.ts'
import { toEnum } from '../../graphql/enums.ts'
import { SpitzenverbandEnum } from '../angebot/register.enum.ts'
import { TraegerartEnum } from './anbieter.type.ts'
import type { Traegerart } from './traegerart.ts'

@ObjectType('Anbieterformular', { simpleResolvers: true })
export class AnbieterformularType {
  @Field(() => String, { description: 'Kommt mit der Anmeldung zurück; gilt einen Tag' })
  marke!: string
  @Field(() => Boolean, { description: 'Ob die Mail zum Bestätigen hinausgeht' })
  mailversand!: boolean
}

@InputType()
export class AnbieteranmeldungInput {
  @Field(() => String, { description: 'Name der Organisation' }) name!: string
  @Field(() => TraegerartEnum) traegerart!: Traegerart
  @Field(() => String, { description: 'Wer sie anmeldet' }) person!: string
  @Field(() => String) email!: string
  @Field(() => String, { defaultValue: '' }) telefon!: string
  @Field(() => String, { defaultValue: '' }) website!: string
  @Field(() => String, { defaultValue: '' }) nachricht!: string
  @Field(() => String, { description: 'Aus anbieterformular' }) marke!: string
  @Field(() => String, { defaultValue: '', description: 'Bleibt leer' }) adresszusatz!: string
}

export const ANMELDESTAENDE = ['UNBESTAETIGT', 'IN_PRUEFUNG', 'ANGENOMMEN', 'ABGELEHNT'] as const
const AnmeldestandEnum = toEnum('Anmeldestand', ANMELDESTAENDE)
const KONTOLAGEN = ['KEINES', 'OHNE_PASSWORT', 'BEREIT', 'STILLGELEGT'] as const
const KontolageEnum = toEnum('Kontolage', KONTOLAGEN)

@ObjectType('AnmeldungDesLinks', {
  simpleResolvers: true,
  description: 'Was der Link einer Anmeldung zeigt',
})
export class AnmeldungDesLinksType {
  @Field(() => String) organisation!: string
  @Field(() => String) person!: string
  @Field(() => String) email!: string
  @Field(() => AnmeldestandEnum) stand!: (typeof ANMELDESTAENDE)[number]
  @Field(() => String, { description: 'Warum sie abgelehnt wurde; sonst leer' }) grund!: string
  @Field(() => KontolageEnum, {
    description: 'KEINES nach der Bestätigung: Diese Adresse hatte schon ein Konto',
  })
  konto!: (typeof KONTOLAGEN)[number]
  @Field(() => Zeitpunkt) gueltigBis!: Date
  @Field(() => String) kreis!: string
}

@InputType()
export class BetreuteInput {
  @Field(() => String, { description: 'Name der Gruppe' }) name!: string
  @Field(() => String, { defaultValue: '' }) ort!: string
  @Field(() => String, { defaultValue: '' }) beschreibung!: string
}

@InputType({ description: 'Was das Verzeichnis von einer Organisation sagt; leer: nicht gesagt' })
export class RegisterangabenInput {
  @Field(() => String, {
    nullable: true,
    description: 'Nur von einer betreuten Gruppe; null: bleibt',
  })
  name?: string | null
  @Field(() => String, { defaultValue: '', description: 'Sehen alle' }) kurzname!: string
  @Field(() => TraegerartEnum, { nullable: true, description: 'Sehen alle' })
  traegerart?: Traegerart | null
  @Field(() => SpitzenverbandEnum, { nullable: true, description: 'Sieht auch der Kreis' })
  spitzenverband?: Spitzenverband | null
  @Field(() => String, { defaultValue: '', description: 'Sieht auch der Kreis' })
  beschreibung!: string
  @Field(() => String, { defaultValue: '', description: 'Sieht auch der Kreis' }) strasse!: string
  @Field(() => String, { defaultValue: '', description: 'Sieht auch der Kreis' }) plz!: string
  @Field(() => String, { defaultValue: '', description: 'Sieht auch der Kreis' }) ort!: string
  @Field(() => String, { defaultValue: '', description: 'Sehen alle' }) telefon!: string
  @Field(() => String, { defaultValue: '', description: 'Sehen alle' }) email!: string
  @Field(() => String, { defaultValue: '', description: 'Sehen alle' }) website!: string
}
