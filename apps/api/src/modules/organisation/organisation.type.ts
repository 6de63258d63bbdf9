import { Field, ID, ObjectType } from 'type-graphql'
import type { Organisationsart } from '../../auth/wer.ts'
import { OrganisationsartEnum } from '../../graphql/enums.ts'

@ObjectType('Organisation', { simpleResolvers: true })
export class OrganisationType {
  @Field(() => ID) id!: number
  @Field(() => OrganisationsartEnum) art!: Organisationsart
  @Field(() => String) name!: string
}
