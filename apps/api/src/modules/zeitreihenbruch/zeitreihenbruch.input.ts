import { Field, InputType } from 'type-graphql'
import { Datum } from '../../graphql/datum.ts'
import { BruchartEnum, type Bruchart } from '../../graphql/enums.ts'

@InputType()
export class ZeitreihenbruchInput {
  @Field(() => Datum) datum!: string
  @Field(() => BruchartEnum) art!: Bruchart
  @Field(() => String) titel!: string
  @Field(() => String) folge!: string
  @Field(() => String, {
    nullable: true,
    description: 'Schlüssel des Merkmals, für das er gilt; leer: für alle',
  })
  merkmal?: string | null
  @Field(() => String, {
    nullable: true,
    description: 'Schlüssel der Quelle, für die er gilt; leer: für alle',
  })
  quelle?: string | null
}
