import { Field, ID, InputType, ObjectType } from 'type-graphql'
import { Datum, Zeitpunkt } from '../../graphql/datum.ts'

@InputType({ description: 'Ein Beschluss über einen Zuschnitt' })
export class RaumbeschlussInput {
  @Field(() => String, { description: 'Wer beschlossen hat; höchstens 200 Zeichen' })
  gremium!: string
  @Field(() => Datum, { description: 'Tag der Sitzung' }) datum!: string
  @Field(() => String, { defaultValue: '', description: 'Nummer des Beschlusses oder der Vorlage' })
  nummer!: string
  @Field(() => Datum, { description: 'Erster Tag, an dem die Einteilung gilt' }) stichtag!: string
}

@InputType({ description: 'Die Aufhebung eines Beschlusses' })
export class RaumaufhebungInput {
  @Field(() => String, { description: 'Wer beschlossen hat; höchstens 200 Zeichen' })
  gremium!: string
  @Field(() => Datum, { description: 'Tag der Sitzung' }) datum!: string
  @Field(() => String, { defaultValue: '', description: 'Nummer des Beschlusses oder der Vorlage' })
  nummer!: string
  @Field(() => String, { description: 'Warum; höchstens 4000 Zeichen' }) grund!: string
  @Field(() => Datum, {
    description:
      'Erster Tag, an dem wieder die frühere Einteilung gilt; bis zum Stichtag: der Beschluss hat nie gegolten',
  })
  zum!: string
}

@ObjectType('Raumaufhebung', { simpleResolvers: true })
export class RaumaufhebungType {
  @Field(() => String) gremium!: string
  @Field(() => Datum) datum!: string
  @Field(() => String) nummer!: string
  @Field(() => String) grund!: string
  @Field(() => Datum, { description: 'Erster Tag, an dem er nicht mehr gilt' }) zum!: string
  @Field(() => String, { description: 'Wer sie eingetragen hat' }) von!: string
  @Field(() => Zeitpunkt) am!: string
}

@ObjectType('Raumbeschluss', {
  simpleResolvers: true,
  description: 'Der Beschluss, mit dem ein Zuschnitt gilt',
})
export class RaumbeschlussType {
  @Field(() => ID) id!: number
  @Field(() => String) gremium!: string
  @Field(() => Datum, { description: 'Tag der Sitzung' }) datum!: string
  @Field(() => String) nummer!: string
  @Field(() => Datum, { description: 'Erster Tag, an dem er gilt' }) stichtag!: string
  @Field(() => String, { description: 'Wer ihn eingetragen hat' }) von!: string
  @Field(() => Zeitpunkt) am!: string
  @Field(() => RaumaufhebungType, { nullable: true, description: 'null: er gilt' })
  aufhebung!: RaumaufhebungType | null
}
