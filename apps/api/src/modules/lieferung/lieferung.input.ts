import { ArgsType, Field, ID } from 'type-graphql'

@ArgsType()
export class WithdrawLieferungArgs {
  @Field(() => ID) id!: string
  @Field(() => String) grund!: string
}
