import { Field, ID, Int, ObjectType } from 'type-graphql'
import { Zeitpunkt } from '../../graphql/datum.ts'
import { toEnum } from '../../graphql/enums.ts'

const NACHRICHTENARTEN = [
  'ANFORDERUNG',
  'ERINNERUNG',
  'RUECKFRAGE',
  'ABSTIMMUNG',
  'ANTWORT',
  'ANMELDUNG',
  'ANGEBOT',
] as const
export type Nachrichtenart = (typeof NACHRICHTENARTEN)[number]
const NachrichtenartEnum = toEnum('Nachrichtenart', NACHRICHTENARTEN)

const NACHRICHTENZUSTAENDE = ['WARTET', 'SENDET', 'VERSANDT', 'UNGEWISS', 'GESCHEITERT'] as const
type Nachrichtenzustand = (typeof NACHRICHTENZUSTAENDE)[number]
const NachrichtenzustandEnum = toEnum('Nachrichtenzustand', NACHRICHTENZUSTAENDE)

@ObjectType('Nachricht', { simpleResolvers: true })
export class NachrichtType {
  @Field(() => ID) id!: number
  @Field(() => NachrichtenartEnum) art!: Nachrichtenart
  @Field(() => String) empfaenger!: string
  @Field(() => String) betreff!: string
  @Field(() => NachrichtenzustandEnum) zustand!: Nachrichtenzustand
  @Field(() => Int) versuche!: number
  @Field(() => Zeitpunkt, { nullable: true, description: 'Nur solange sie wartet' })
  naechsterVersuchAm!: Date | null
  @Field(() => Zeitpunkt, { nullable: true }) versandtAm!: Date | null
  @Field(() => String, { description: 'Warum sie noch nicht hinaus ist; sonst leer' })
  meldung!: string
  @Field(() => Zeitpunkt) angelegtAm!: Date
}

@ObjectType('Mailversand', { simpleResolvers: true })
export class MailversandType {
  @Field(() => Boolean) eingerichtet!: boolean
  @Field(() => String, { nullable: true, description: 'Von welcher Adresse Mails kommen' })
  absender!: string | null
}
