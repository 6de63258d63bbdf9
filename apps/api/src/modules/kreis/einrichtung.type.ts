import { Field, Int, ObjectType } from 'type-graphql'
import { EinrichtungsschrittEnum } from '../../graphql/enums.ts'
import type { Einrichtungsschritt } from './einrichtung.schritte.ts'
import { KreisType } from './kreis.type.ts'

@ObjectType('Einrichtungsschritt', { simpleResolvers: true })
export class EinrichtungsschrittType {
  @Field(() => EinrichtungsschrittEnum) name!: Einrichtungsschritt
  @Field(() => Boolean) erledigt!: boolean
  @Field(() => Int, {
    description:
      'Was da ist: Räume, Lieferungen, berechenbare Indikatoren; bei Texten offene Stellen',
  })
  anzahl!: number
  @Field(() => Int, { nullable: true, description: 'Von wie vielen, wo es ein Ganzes gibt' })
  von!: number | null
}

@ObjectType('Einrichtung', {
  simpleResolvers: true,
  description: 'Wie weit der Kreis eingerichtet ist, aus dem wirklichen Stand berechnet',
})
export class EinrichtungType {
  @Field(() => KreisType, { nullable: true, description: 'null, solange die Datenbank leer ist' })
  kreis!: KreisType | null
  @Field(() => [EinrichtungsschrittType]) schritte!: readonly EinrichtungsschrittType[]
}
