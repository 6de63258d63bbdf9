import { Field, ID, ObjectType } from 'type-graphql'

@ObjectType('Quelle', { simpleResolvers: true })
export class QuelleType {
  @Field(() => ID) id!: number
  @Field(() => String) schluessel!: string
  @Field(() => String) name!: string
  @Field(() => String) herausgeber!: string
  @Field(() => String) lizenz!: string
}
