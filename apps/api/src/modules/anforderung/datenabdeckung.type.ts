import type { Tag } from '@sozial/domain/zeitraum'
import { Field, ID, Int, ObjectType } from 'type-graphql'
import { Datum } from '../../graphql/datum.ts'
import { toEnum } from '../../graphql/enums.ts'
import { IndikatorverweisType } from '../datenstand/datenstand.type.ts'
import { ABDECKUNGSTAKTE } from './abdeckungstakt.ts'

const ABDECKUNGSFELDER = [
  'DA',
  'VORLAEUFIG',
  'TEILWEISE',
  'VERSCHLOSSEN',
  'ANGEFORDERT',
  'UEBERFAELLIG',
  'FEHLT',
  'NICHT_ERWARTET',
] as const
export type Abdeckungsfeld = (typeof ABDECKUNGSFELDER)[number]
const AbdeckungsfeldEnum = toEnum('Abdeckungsfeld', ABDECKUNGSFELDER)
export const AbdeckungstaktEnum = toEnum('Abdeckungstakt', ABDECKUNGSTAKTE)

@ObjectType('Abdeckungsspalte', { simpleResolvers: true })
export class AbdeckungsspalteType {
  @Field(() => String, { description: '2025, 3. Quartal 2025, Sep. 2025' }) name!: string
  @Field(() => Datum) von!: Tag
  @Field(() => Datum, { description: 'Erster Tag danach' }) bis!: Tag
}

@ObjectType('Datenluecke', {
  simpleResolvers: true,
  description: 'Was in einem Feld fehlt, und von wem es kommt; je Quelle eine',
})
export class DatenlueckeType {
  @Field(() => Int, { description: 'Nummer der Spalte, ab 0' }) spalte!: number
  @Field(() => [String], {
    description: 'Name der Quelle; leer, wo keine bekannt ist, mehrere, wo offen ist, welche',
  })
  quellen!: readonly string[]
  @Field(() => [String], {
    description: 'Schlüssel der Merkmale, die nicht da sind; ist offen, welche, dann alle',
  })
  merkmale!: readonly string[]
  @Field(() => [String], {
    description: 'Namen der Räume, die den Wert nicht haben, wo andere ihn haben',
  })
  raeume!: readonly string[]
}

@ObjectType('Datenabdeckungszeile', { simpleResolvers: true })
export class DatenabdeckungszeileType {
  @Field(() => IndikatorverweisType) indikator!: IndikatorverweisType
  @Field(() => String) thema!: string
  @Field(() => [String], { description: 'Schlüssel der Merkmale, aus denen er gerechnet wird' })
  merkmale!: readonly string[]
  @Field(() => [ID], {
    description: 'Je Spalte die Datenanforderung, die danach fragt; leer, wo keine',
  })
  anforderungen!: readonly string[]
  @Field(() => [AbdeckungsfeldEnum], { description: 'Ein Feld je Spalte' })
  felder!: readonly Abdeckungsfeld[]
  @Field(() => [DatenlueckeType], {
    description: 'Zu jedem Feld, in dem etwas fehlt, eine oder mehrere',
  })
  luecken!: readonly DatenlueckeType[]
}

@ObjectType('Abdeckungsanforderung', { simpleResolvers: true })
export class AbdeckungsanforderungType {
  @Field(() => ID) id!: number
  @Field(() => String) titel!: string
  @Field(() => String) empfaenger!: string
}

@ObjectType('Datenabdeckung', {
  simpleResolvers: true,
  description: 'Je Indikator und Spalte, in der der Zeitraum endet',
})
export class DatenabdeckungType {
  @Field(() => [AbdeckungsspalteType], { description: 'Aufsteigend; die letzte ist die von heute' })
  spalten!: readonly AbdeckungsspalteType[]
  @Field(() => [DatenabdeckungszeileType], {
    description: 'In Quartalen und Monaten nur, was mehrmals im Jahr kommt',
  })
  zeilen!: readonly DatenabdeckungszeileType[]
  @Field(() => [AbdeckungsanforderungType], { description: 'Alle, nach denen ein Feld fragt' })
  anforderungen!: readonly AbdeckungsanforderungType[]
}
