import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Kontext } from '../../context.ts'
import { GebietsstandType, NeuZugeschnittenType } from './gebietsstand.type.ts'
import { findNeuZugeschnittene } from './neu-zugeschnitten.lesen.queries.ts'

@Resolver(() => GebietsstandType)
export class GebietsstandResolver {
  @FieldResolver(() => [NeuZugeschnittenType], {
    description:
      'Räume, die neu zugeschnitten wurden: ihre früheren Werte gibt es auf diesen Grenzen nur, wo ihre Teile gezählt wurden, sonst NICHT_SINNVOLL',
  })
  neuZugeschnittene(
    @Root() { id }: GebietsstandType,
    @Ctx() { db }: Kontext,
  ): Promise<readonly NeuZugeschnittenType[]> {
    return findNeuZugeschnittene(db, id)
  }
}
