import { ArgsType, Field } from 'type-graphql'
import { SichtEnum, type Sicht } from '../../graphql/enums.ts'

@ArgsType()
export class IndikatorArgs {
  @Field(() => String) slug!: string
  @Field(() => SichtEnum) sicht!: Sicht
}

@ArgsType()
export class IndikatorenArgs {
  @Field(() => SichtEnum) sicht!: Sicht
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Auch, was nicht mehr angeboten wird',
  })
  ausgemusterte!: boolean
}
