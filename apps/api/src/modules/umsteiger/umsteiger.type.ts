import { Field, ID, Int, ObjectType } from 'type-graphql'

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

@ObjectType('EingelesenerUmsteiger', {
  simpleResolvers: true,
  description: 'Ein alter Raum, für den eingelesene Anteile gelten',
})
export class EingelesenerUmsteigerType {
  @Field(() => ID, { description: 'Kennung seiner Fassung' })
  id!: number
  @Field(() => String)
  schluessel!: string
  @Field(() => String)
  name!: string
  @Field(() => String, { description: 'Von diesem Tag an galt er nicht mehr, JJJJ-MM-TT' })
  bis!: string
}
