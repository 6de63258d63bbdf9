import { Field, ID, InputType, ObjectType } from 'type-graphql'
import type { Organisationsart } from '../../auth/wer.ts'
import { Zeitpunkt } from '../../graphql/datum.ts'
import { OrganisationsartEnum } from '../../graphql/enums.ts'

@ObjectType('Organisation', { simpleResolvers: true })
export class OrganisationType {
  @Field(() => ID) id!: number
  @Field(() => OrganisationsartEnum) art!: Organisationsart
  @Field(() => String) name!: string
  readonly raumId!: number | null
  readonly jugendamtsbezirkId!: number | null
  @Field(() => Zeitpunkt, {
    nullable: true,
    description: 'Seit wann sich ihre Konten nicht mehr anmelden können',
  })
  deaktiviertAm?: Date | null
}

@InputType()
export class OrganisationInput {
  @Field(() => String) name!: string
  @Field(() => OrganisationsartEnum, { description: 'Bleibt, wie sie angelegt wurde' })
  art!: Organisationsart
  @Field(() => ID, {
    nullable: true,
    description: 'Raum aus organisationsraeume; für Kreis und Kommune',
  })
  raum!: string | null | undefined
  @Field(() => ID, {
    nullable: true,
    description: 'Jugendamtsbezirk, dessen Jugendamt sie ist; aus organisationsraeume',
  })
  jugendamtsbezirk!: string | null | undefined
}
