import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import type { Rolle } from '../../auth/wer.ts'
import { Zeitpunkt } from '../../graphql/datum.ts'
import { RolleEnum } from '../../graphql/enums.ts'
import { OrganisationType } from '../organisation/organisation.type.ts'

@ObjectType('Konto', { simpleResolvers: true })
export class KontoType {
  @Field(() => ID) id!: number
  @Field(() => String) name!: string
  @Field(() => String) anmeldename!: string
  @Field(() => [RolleEnum]) rollen!: readonly Rolle[]
  @Field(() => OrganisationType) organisation!: OrganisationType
  @Field(() => Boolean, { description: 'Ein Konto der Demo; es bleibt, wie es ist' }) demo!: boolean
  @Field(() => Boolean, {
    description: 'Falsch: eingeladen und noch ohne Passwort, oder ein Konto eines Verzeichnisses',
  })
  hatPasswort!: boolean
  @Field(() => Boolean, { description: 'Zweiter Faktor aus einer App' }) hatApp!: boolean
  @Field(() => Int, { description: 'Wie viele Passkeys es hat' }) passkeys!: number
  @Field(() => Zeitpunkt, { nullable: true, description: 'Bis wann der offene Link gilt' })
  linkGueltigBis!: Date | null
  @Field(() => Zeitpunkt) angelegtAm!: Date
  @Field(() => Zeitpunkt, { nullable: true, description: 'Seit wann es stillgelegt ist' })
  deaktiviertAm!: Date | null
}

@InputType()
export class KontoInput {
  @Field(() => String, { description: 'Name der Person' }) name!: string
  @Field(() => String, { description: 'Meist die E-Mail-Adresse' }) anmeldename!: string
  @Field(() => ID) organisation!: string
  @Field(() => [RolleEnum], { description: 'Mindestens eine' }) rollen!: readonly Rolle[]
}

@ObjectType('Kontolink', { simpleResolvers: true })
export class KontolinkType {
  @Field(() => KontoType) konto!: KontoType
  @Field(() => String, { description: 'Pfad des Links; er wird nur dieses eine Mal gezeigt' })
  pfad!: string
  @Field(() => Zeitpunkt) gueltigBis!: Date
}

@ObjectType('Rollenregel', { simpleResolvers: true })
export class RollenregelType {
  @Field(() => RolleEnum) rolle!: Rolle
  @Field(() => Boolean) zweitfaktorPflicht!: boolean
  @Field(() => Zeitpunkt) geaendertAm!: Date
}
