import type { Tag, ZeitraumArt } from '@sozial/domain/zeitraum'
import { Field, ID, ObjectType } from 'type-graphql'
import { Datum } from '../../graphql/datum.ts'
import { ZeitraumArtEnum } from '../../graphql/enums.ts'

@ObjectType('Zeitraum', { simpleResolvers: true })
export class ZeitraumType {
  @Field(() => ID) id!: number
  @Field(() => ZeitraumArtEnum) art!: ZeitraumArt
  @Field(() => Datum) von!: Tag
  @Field(() => Datum, { description: 'Erster Tag danach' }) bis!: Tag
  @Field(() => String, { description: '31.12.2015, 2016, Schuljahr 2023/24' }) name!: string
  @Field(() => String, { description: 'Kurzform für Achsen: 2015' }) kurz!: string
}
