import { Field, ID, Int, ObjectType } from 'type-graphql'
import { Zeitpunkt } from '../../graphql/datum.ts'

@ObjectType('EigenerPasskey', { simpleResolvers: true })
export class EigenerPasskeyType {
  @Field(() => ID) id!: number
  @Field(() => String) name!: string
  @Field(() => Zeitpunkt) angelegtAm!: Date
  @Field(() => Zeitpunkt, { nullable: true }) zuletztAm!: Date | null
}

@ObjectType('EigeneFaktoren', { simpleResolvers: true })
export class EigeneFaktorenType {
  @Field(() => Boolean, { description: 'Falsch: angemeldet wird über ein Verzeichnis' })
  hatPasswort!: boolean
  @Field(() => Boolean, { description: 'Codes aus einer App' }) hatApp!: boolean
  @Field(() => [EigenerPasskeyType]) passkeys!: readonly EigenerPasskeyType[]
  @Field(() => Int, { description: 'Wie viele noch übrig sind' }) wiederherstellungscodes!: number
  @Field(() => Boolean, { description: 'Eine der Rollen verlangt einen zweiten Faktor' })
  pflicht!: boolean
  @Field(() => Boolean, { description: 'Ob Passkeys unter dieser Adresse gehen' })
  passkeyMoeglich!: boolean
}

@ObjectType('TotpEinrichtung', { simpleResolvers: true })
export class TotpEinrichtungType {
  @Field(() => String, { description: 'Inhalt des QR-Codes (otpauth://…)' }) adresse!: string
  @Field(() => String, { description: 'Zum Abtippen, Base32' }) geheimnis!: string
}
