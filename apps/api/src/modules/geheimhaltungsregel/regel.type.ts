import { SCHUTZVERFAHREN, type Schutzverfahren } from '@sozial/domain/geheimhaltung'
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { Zeitpunkt } from '../../graphql/datum.ts'
import { toEnum } from '../../graphql/enums.ts'
import { IndikatorverweisType } from '../datenstand/datenstand.type.ts'
import { QuelleType } from '../quelle/quelle.type.ts'

const SchutzverfahrenEnum = toEnum('Schutzverfahren', SCHUTZVERFAHREN)

@ObjectType('Geheimhaltungsregel', {
  simpleResolvers: true,
  description: 'Was zu wenig ist, um gezeigt zu werden; leere Angaben sagen nichts',
})
export class GeheimhaltungsregelType {
  @Field(() => ID) id!: number
  @Field(() => QuelleType, { nullable: true, description: 'null: alle des Indikators' })
  quelle!: QuelleType | null
  @Field(() => IndikatorverweisType, { nullable: true, description: 'null: alle der Quelle' })
  indikator!: IndikatorverweisType | null
  @Field(() => Int, { nullable: true, description: 'Kleinste Zahl von Fällen, die gezeigt wird' })
  minZaehler!: number | null
  @Field(() => Int, { nullable: true, description: 'Kleinste Bezugsgruppe, die gezeigt wird' })
  minNenner!: number | null
  @Field(() => Boolean, { nullable: true, description: 'Ob eine Null gezeigt wird' })
  zeigtNull!: boolean | null
  @Field(() => Boolean, {
    nullable: true,
    description: 'Ob eine kleine Differenz zu einem früheren Stand geschützt wird',
  })
  schuetztKorrekturen!: boolean | null
  @Field(() => Int, {
    nullable: true,
    description:
      'Größter Anteil einer Einrichtung, in Prozent. Ruht und lässt sich nicht setzen: Keine Quelle liefert, wie viel die einzelnen beitragen',
  })
  dominanzProzent!: number | null
  @Field(() => SchutzverfahrenEnum, { nullable: true }) verfahren!: Schutzverfahren | null
  @Field(() => String) begruendung!: string
  @Field(() => Zeitpunkt) angelegtAm!: Date
  @Field(() => String, { nullable: true, description: 'null: der mitgelieferte Katalog' })
  von!: string | null
}

@ObjectType('Indikatorschwellen', {
  simpleResolvers: true,
  description: 'Was für einen Indikator gilt: das Strengste aus Definition und Regeln',
})
export class IndikatorschwellenType {
  @Field(() => IndikatorverweisType) indikator!: IndikatorverweisType
  @Field(() => Int) minZaehler!: number
  @Field(() => Int) minNenner!: number
  @Field(() => Boolean) zeigtNull!: boolean
  @Field(() => SchutzverfahrenEnum) verfahren!: Schutzverfahren
  @Field(() => Boolean, {
    description: 'Zählt Fälle, die gerundet werden, mit anderen zusammen; deshalb wird gesperrt',
  })
  gemischt!: boolean
}

@ObjectType('Geheimhaltungsquelle', { simpleResolvers: true })
export class GeheimhaltungsquelleType {
  @Field(() => QuelleType) quelle!: QuelleType
  @Field(() => GeheimhaltungsregelType, {
    nullable: true,
    description: 'null: nur, was die Indikatoren verlangen',
  })
  regel!: GeheimhaltungsregelType | null
  @Field(() => [GeheimhaltungsregelType], { description: 'Für einzelne Indikatoren der Quelle' })
  ausnahmen!: readonly GeheimhaltungsregelType[]
  @Field(() => [IndikatorschwellenType], {
    description: 'Indikatoren, die Zahlen der Quelle brauchen',
  })
  indikatoren!: readonly IndikatorschwellenType[]
}

@ObjectType('Geheimhaltungsregeln', { simpleResolvers: true })
export class GeheimhaltungsregelnType {
  @Field(() => [GeheimhaltungsquelleType]) quellen!: readonly GeheimhaltungsquelleType[]
  @Field(() => [GeheimhaltungsregelType], {
    description: 'Für einzelne Indikatoren, woher auch immer ihre Zahlen kommen',
  })
  indikatoren!: readonly GeheimhaltungsregelType[]
}

@ObjectType('Geheimhaltungsregelergebnis', { simpleResolvers: true })
export class GeheimhaltungsregelergebnisType {
  @Field(() => GeheimhaltungsregelType) regel!: GeheimhaltungsregelType
  @Field(() => [String], { description: 'Was daraus folgt und was nicht' })
  hinweise!: readonly string[]
}

@InputType('GeheimhaltungsregelInput', { description: 'Ersetzt die Regel, die dort gilt' })
export class GeheimhaltungsregelInput {
  @Field(() => ID, { nullable: true }) quelle?: string | null
  @Field(() => String, { nullable: true, description: 'slug' }) indikator?: string | null
  @Field(() => Int, { nullable: true, description: '1 bis 100' }) minZaehler?: number | null
  @Field(() => Int, { nullable: true, description: '0 bis 10.000' }) minNenner?: number | null
  @Field(() => Boolean, { nullable: true }) zeigtNull?: boolean | null
  @Field(() => Boolean, { nullable: true }) schuetztKorrekturen?: boolean | null
  @Field(() => SchutzverfahrenEnum, {
    nullable: true,
    description: 'Nur für eine ganze Quelle',
  })
  verfahren?: Schutzverfahren | null
  @Field(() => String) begruendung!: string
  @Field(() => ID, {
    nullable: true,
    description: 'Die Regel, die man vor sich hatte; null: es gab keine',
  })
  vorige?: string | null
}
