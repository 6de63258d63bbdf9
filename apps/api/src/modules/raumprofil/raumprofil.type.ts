import { Field, InputType, Int, ObjectType } from 'type-graphql'
import type { Ebene } from '@sozial/domain/raum'
import { Datum, Zeitpunkt } from '../../graphql/datum.ts'
import { EbeneEnum } from '../../graphql/enums.ts'
import { Statusvektor, Zahlenvektor, type Vektor } from '../../graphql/vektor.ts'
import { GebietsstandType, RaumType } from '../gebietsstand/gebietsstand.type.ts'
import { ZeitraumType } from '../zeitraum/zeitraum.type.ts'
import { ZeitreihenbruchType } from '../zeitreihenbruch/zeitreihenbruch.type.ts'

@ObjectType('Raumbeschreibung', { simpleResolvers: true })
export class RaumbeschreibungType {
  @Field(() => Int, { description: 'Zählt die gespeicherten Fassungen; 0: noch keine' })
  version!: number
  @Field(() => String, { description: 'Markdown ohne HTML; leer: noch kein Text' }) text!: string
  @Field(() => [String]) ortsteile!: readonly string[]
  @Field(() => String, { description: 'Leer: nicht genannt' }) ansprechstelle!: string
  @Field(() => Zeitpunkt, { nullable: true }) geaendertAm!: string | null
  @Field(() => String, { nullable: true, description: 'Außen und ohne Fassung null' })
  geaendertVon!: string | null
}

@ObjectType('Raumverweis', { simpleResolvers: true, description: 'Ein Raum mit seiner Adresse' })
export class RaumverweisType {
  @Field(() => String) schluessel!: string
  @Field(() => String) name!: string
  @Field(() => String, { description: 'Teil der Adresse seines Profils' }) slug!: string
}

@ObjectType('Raumprofil', {
  simpleResolvers: true,
  description: 'Ein Raum als Gegenstand der Planung: wo er liegt, was er umfasst, was er ist',
})
export class RaumprofilType {
  @Field(() => RaumType, { description: 'In seiner jüngsten Fassung bis heute' }) raum!: RaumType
  @Field(() => String, { description: 'Teil der Adresse; eine andere leitet hierher' })
  slug!: string
  @Field(() => Int, { nullable: true, description: 'Nummer in der Verwaltung' })
  nummer!: number | null
  @Field(() => [RaumType], { description: 'Größere Räume darüber, der größte zuerst' })
  ober!: readonly RaumType[]
  @Field(() => [RaumType], { description: 'Räume der nächsten Ebene darunter, soweit bekannt' })
  teile!: readonly RaumType[]
  @Field(() => Datum) gueltigAb!: string
  @Field(() => Datum, { nullable: true, description: 'Erster Tag danach; null: gilt' })
  gueltigBis!: string | null
  @Field(() => String) grund!: string
  @Field(() => String) beschluss!: string
  @Field(() => RaumbeschreibungType) beschreibung!: RaumbeschreibungType
  @Field(() => Boolean, { description: 'Ob man seine Beschreibung ändern darf' })
  darfAendern!: boolean
}

@ObjectType('Raumreihe', {
  simpleResolvers: true,
  description: 'Werte eines Indikators in einem Raum über alle Zeiträume',
})
export class RaumreiheType {
  @Field(() => String, { description: 'Slug' }) indikator!: string
  @Field(() => [ZeitraumType]) zeitraeume!: readonly ZeitraumType[]
  @Field(() => Zahlenvektor) werte!: Vektor
  @Field(() => Statusvektor) status!: Vektor
  @Field(() => [ZeitreihenbruchType]) brueche!: readonly ZeitreihenbruchType[]
}

@ObjectType('Raumschritt', {
  simpleResolvers: true,
  description: 'Eine Fassung eines Raums, und was sich mit ihr änderte',
})
export class RaumschrittType {
  @Field(() => RaumverweisType) raum!: RaumverweisType
  @Field(() => Datum) ab!: string
  @Field(() => Datum, { nullable: true, description: 'Erster Tag danach; null: gilt' })
  bis!: string | null
  @Field(() => String) grund!: string
  @Field(() => String) beschluss!: string
  @Field(() => [RaumverweisType], { description: 'Woraus sie entstand, ohne den Raum selbst' })
  aus!: readonly RaumverweisType[]
  @Field(() => [RaumverweisType], { description: 'Was aus ihr wurde, ohne den Raum selbst' })
  wurde!: readonly RaumverweisType[]
  @Field(() => [String], { description: 'Namen der Teile, die mit ihr dazukamen' })
  dazu!: readonly string[]
  @Field(() => [String], { description: 'Namen der Teile, die mit ihr wegfielen' })
  weg!: readonly string[]
  @Field(() => Boolean, { description: 'Ob ihr Umriss ein anderer ist als der davor' })
  neuerUmriss!: boolean
}

@ObjectType('Raumgeschichte', { simpleResolvers: true })
export class RaumgeschichteType {
  @Field(() => [RaumschrittType], { description: 'Die jüngsten zuerst' })
  schritte!: readonly RaumschrittType[]
  @Field(() => [GebietsstandType], { description: 'Der Ebene, aufsteigend, soweit bekannt' })
  gebietsstaende!: readonly GebietsstandType[]
}

@InputType()
export class RaumbeschreibungInput {
  @Field(() => EbeneEnum) ebene!: Ebene
  @Field(() => String, { description: 'Schlüssel des Raums' }) raum!: string
  @Field(() => Int, { description: 'Die Fassung, von der die Änderung ausging' }) version!: number
  @Field(() => String, { description: 'Markdown ohne HTML; höchstens 4000 Zeichen' }) text!: string
  @Field(() => [String], { description: 'Höchstens 60, je höchstens 100 Zeichen' })
  ortsteile!: readonly string[]
  @Field(() => String, { description: 'Höchstens 300 Zeichen' }) ansprechstelle!: string
}
