import { Field, ID, InputType, ObjectType } from 'type-graphql'
import { Datum, Zeitpunkt } from '../../graphql/datum.ts'
import { RaumType } from '../gebietsstand/gebietsstand.type.ts'

@ObjectType('Anmerkung', {
  simpleResolvers: true,
  description: 'Satz der Planung zu Zahlen; steht überall, wo die Zahl steht',
})
export class AnmerkungType {
  @Field(() => ID) id!: number
  @Field(() => [String], {
    description: 'Slugs der Indikatoren, zu deren Werten sie gehört; in einer Antwort nur gefragte',
  })
  indikatoren!: readonly string[]
  @Field(() => String, {
    nullable: true,
    description: 'Name des Merkmals; null, wenn sie nur einen Indikator meint',
  })
  merkmal!: string | null
  @Field(() => String, { nullable: true }) merkmalSchluessel!: string | null
  @Field(() => RaumType, { nullable: true, description: 'null: alle Räume' })
  raum!: RaumType | null
  @Field(() => Datum) von!: string
  @Field(() => Datum, { nullable: true, description: 'Erster Tag danach; null: bis auf Weiteres' })
  bis!: string | null
  @Field(() => String) text!: string
  @Field(() => Boolean) oeffentlich!: boolean
  @Field(() => String, { nullable: true, description: 'Wer sie schrieb; außen null' })
  angelegtVon!: string | null
  @Field(() => Zeitpunkt) angelegtAm!: string
  @Field(() => Zeitpunkt, {
    nullable: true,
    description: 'Seit wann sie innen nicht mehr steht; was veröffentlicht ist, behält sie',
  })
  ausgemustertAm!: string | null
  @Field(() => Zeitpunkt, {
    nullable: true,
    description: 'Seit wann sie auch aus dem Veröffentlichten genommen ist',
  })
  zurueckgenommenAm!: string | null
}

@InputType()
export class AnmerkungInput {
  @Field(() => ID, { nullable: true, description: 'Die sie ersetzt; leer: keine' })
  ersetzt?: string | null
  @Field(() => String, { nullable: true, description: 'Slug; entweder dies oder merkmal' })
  indikator?: string | null
  @Field(() => String, { nullable: true, description: 'Schlüssel; entweder dies oder indikator' })
  merkmal?: string | null
  @Field(() => String, { nullable: true, description: 'Schlüssel des Raums; leer: alle' })
  raum?: string | null
  @Field(() => Datum) von!: string
  @Field(() => Datum, { nullable: true, description: 'Erster Tag danach; leer: bis auf Weiteres' })
  bis?: string | null
  @Field(() => String, { description: 'Höchstens 500 Zeichen' }) text!: string
  @Field(() => Boolean, {
    description: 'Ob die Öffentlichkeit sie liest, sobald der nächste Datenstand freigegeben ist',
  })
  oeffentlich!: boolean
}
