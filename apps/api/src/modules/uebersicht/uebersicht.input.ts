import type { Ebene } from '@sozial/domain/raum'
import { ArgsType, Field, Int } from 'type-graphql'
import { Datum } from '../../graphql/datum.ts'
import { EbeneEnum, SichtEnum, type Sicht } from '../../graphql/enums.ts'

@ArgsType()
export class UebersichtArgs {
  @Field(() => EbeneEnum) ebene!: Ebene
  @Field(() => SichtEnum) sicht!: Sicht
  @Field(() => [String], {
    nullable: true,
    description: 'Slugs in der gewünschten Reihenfolge, höchstens 250; unbekannte fallen weg',
  })
  indikatoren?: readonly string[] | null
  @Field(() => Int, {
    nullable: true,
    description:
      'Neuester Zeitraum, der spätestens in diesem Jahr endet; leer: der neueste überhaupt',
  })
  bisJahr?: number | null
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
