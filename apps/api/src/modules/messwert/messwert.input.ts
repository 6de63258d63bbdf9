import type { Ebene } from '@sozial/domain/raum'
import { ArgsType, Field, ID } from 'type-graphql'
import { Datum } from '../../graphql/datum.ts'
import { EbeneEnum, SichtEnum, type Sicht } from '../../graphql/enums.ts'

@ArgsType()
export class MesswerteArgs {
  @Field(() => String) indikator!: string
  @Field(() => EbeneEnum) ebene!: Ebene
  @Field(() => SichtEnum) sicht!: Sicht
  @Field(() => [ID], { nullable: true, description: 'IDs von Zeiträumen; höchstens 60' })
  zeitraeume?: readonly string[] | null
  @Field(() => [String], { nullable: true, description: 'Schlüssel von Räumen; höchstens 60' })
  raeume?: readonly string[] | null
  @Field(() => [EbeneEnum], {
    nullable: true,
    description: 'Ebenen, deren Räume als Maßstab mitkommen, z. B. KREIS, LAND',
  })
  massstaebe?: readonly Ebene[] | null
  @Field(() => Datum, {
    nullable: true,
    description: 'Auf den Grenzen, die an diesem Tag galten; leer: auf den neuesten',
  })
  gebietsstand?: string | null
}
