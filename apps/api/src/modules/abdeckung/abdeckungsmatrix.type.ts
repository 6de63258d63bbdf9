import { Field, ObjectType } from 'type-graphql'
import { Zahlenvektor, type Vektor } from '../../graphql/vektor.ts'
import { ZeitraumType } from '../zeitraum/zeitraum.type.ts'

@ObjectType('Abdeckungszeile', {
  simpleResolvers: true,
  description: 'Zahl der Räume je Zeitraum; null, wo es für den Zeitraum nichts gibt',
})
export class AbdeckungszeileType {
  @Field(() => String, { description: 'Slug des Indikators' }) indikator!: string
  @Field(() => Zahlenvektor, { description: 'Alle Räume der Ebene' }) raeume!: Vektor
  @Field(() => Zahlenvektor) mitWert!: Vektor
  @Field(() => Zahlenvektor, { description: 'Geschützt oder an der Quelle unbekannt' })
  geschuetzt!: Vektor
  @Field(() => Zahlenvektor, { description: 'Zu unsicher für eine Angabe' }) unsicher!: Vektor
  @Field(() => Zahlenvektor, {
    description: 'Da, aber für dieses Konto oder diesen Zweck nicht zu lesen',
  })
  verschlossen!: Vektor
}

@ObjectType('Abdeckungsmatrix', { simpleResolvers: true })
export class AbdeckungsmatrixType {
  @Field(() => [ZeitraumType], { description: 'Aufsteigend nach der Zeit' })
  zeitraeume!: readonly ZeitraumType[]
  @Field(() => [AbdeckungszeileType], { description: 'Nur Indikatoren mit Werten auf der Ebene' })
  zeilen!: readonly AbdeckungszeileType[]
}
