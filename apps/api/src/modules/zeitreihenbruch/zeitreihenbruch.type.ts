import { Field, ID, ObjectType } from 'type-graphql'
import { Datum } from '../../graphql/datum.ts'
import { BruchartEnum, type Bruchart } from '../../graphql/enums.ts'

@ObjectType('Zeitreihenbruch', { simpleResolvers: true })
export class ZeitreihenbruchType {
  @Field(() => ID) id!: string
  @Field(() => Datum, { description: 'Erster Tag, ab dem die neuen Werte gelten' }) datum!: string
  @Field(() => BruchartEnum) art!: Bruchart
  @Field(() => String) titel!: string
  @Field(() => String, { description: 'Was das für den Leser bedeutet, in einem Satz' })
  folge!: string
  @Field(() => Boolean, {
    description: 'Wahr, wenn ihn das System am Wechsel der Quelle erkannt hat',
  })
  erkannt!: boolean
}
