import { ArgsType, Field, ID } from 'type-graphql'

@ArgsType()
export class WithdrawLieferungArgs {
  @Field(() => ID) id!: string
  @Field(() => String) grund!: string
}

@ArgsType()
export class PurgeLieferungArgs {
  @Field(() => ID) id!: string
  @Field(() => String, { description: 'Der Name der Datei, zur Bestätigung' }) bestaetigung!: string
  @Field(() => String, { description: 'Warum; bleibt stehen und nennt deshalb keinen Namen' })
  grund!: string
}
