import { Field, Int, ObjectType } from 'type-graphql'

@ObjectType('Umsteigerbericht', {
  simpleResolvers: true,
  description: 'Was aus einem eingelesenen Umsteigeschlüssel wurde',
})
export class UmsteigerberichtType {
  @Field(() => Int, { description: 'Für so viele alte Gebiete gelten jetzt seine Anteile' })
  uebernommen!: number
  @Field(() => Int, { description: 'Für so viele alte Gebiete galten sie schon' })
  unveraendert!: number
}
