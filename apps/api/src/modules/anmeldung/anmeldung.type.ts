import { ArgsType, Field, ObjectType } from 'type-graphql'
import { Zeitpunkt } from '../../graphql/datum.ts'
import { LinkzweckEnum } from '../../graphql/enums.ts'
import type { Linkzweck } from './linkzweck.ts'

@ObjectType('Einmallink', { simpleResolvers: true })
export class EinmallinkType {
  @Field(() => LinkzweckEnum) zweck!: Linkzweck
  @Field(() => String, { nullable: true, description: 'Name der Person; null: das erste Konto' })
  name!: string | null
  @Field(() => String, { nullable: true }) anmeldename!: string | null
  @Field(() => String, { nullable: true, description: 'Name der Organisation' })
  organisation!: string | null
  @Field(() => Zeitpunkt) gueltigBis!: Date
}

@ArgsType()
export class EinloesungArgs {
  @Field(() => String) token!: string
  @Field(() => String, { description: 'Das neue Passwort' }) passwort!: string
  @Field(() => String, { defaultValue: '', description: 'Nur für das erste Konto' }) name!: string
  @Field(() => String, { defaultValue: '', description: 'Nur für das erste Konto' })
  anmeldename!: string
}
