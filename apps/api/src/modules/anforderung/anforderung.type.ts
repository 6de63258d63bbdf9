import { ANFORDERUNGSZUSTAENDE, type Anforderungszustand } from '@sozial/domain/anforderung'
import type { Ebene } from '@sozial/domain/raum'
import { Field, ID, Int, ObjectType } from 'type-graphql'
import { Datum, Zeitpunkt } from '../../graphql/datum.ts'
import { EbeneEnum, toEnum } from '../../graphql/enums.ts'
import type { Eingangszustand } from '../eingang/eingang.zustand.ts'
import { EingangszustandEnum } from '../eingang/eingangszustand.enum.ts'
import { RaumType } from '../gebietsstand/gebietsstand.type.ts'
import { TeilgruppeType } from '../merkmal/merkmal.type.ts'
import { NachrichtType } from '../nachricht/nachricht.type.ts'
import { OrganisationType } from '../organisation/organisation.type.ts'
import { QuelleType } from '../quelle/quelle.type.ts'
import { ZeitraumType } from '../zeitraum/zeitraum.type.ts'
import { NeuerZugangslinkType, ZugangslinkType } from '../zugangslink/zugangslink.type.ts'

export const AnforderungszustandEnum = toEnum('Anforderungszustand', ANFORDERUNGSZUSTAENDE)

@ObjectType('Anforderungsspalte', { simpleResolvers: true })
export class AnforderungsspalteType {
  @Field(() => String, { description: 'Schlüssel des Merkmals' }) merkmal!: string
  @Field(() => TeilgruppeType) teilgruppe!: TeilgruppeType
  @Field(() => String, { description: 'Wie die Spalte heißt: „Bevölkerung unter 6 Jahre“' })
  name!: string
  @Field(() => String) einheit!: string
}

const RUECKFRAGEARTEN = ['FRAGE', 'ANTWORT'] as const
export type Rueckfrageart = (typeof RUECKFRAGEARTEN)[number]
const RueckfrageartEnum = toEnum('Rueckfrageart', RUECKFRAGEARTEN)

@ObjectType('Rueckfrage', {
  simpleResolvers: true,
  description: 'Eine Frage der Planung zu dem, was geliefert wurde, oder die Antwort der Stelle',
})
export class RueckfrageType {
  @Field(() => ID) id!: number
  @Field(() => RueckfrageartEnum) art!: Rueckfrageart
  @Field(() => String) text!: string
  @Field(() => String) von!: string
  @Field(() => Zeitpunkt) am!: Date
}

@ObjectType('Anforderungsvorlagenverweis', { simpleResolvers: true })
export class AnforderungsvorlagenverweisType {
  @Field(() => ID) id!: number
  @Field(() => String) name!: string
  @Field(() => String, {
    description: 'Was am Aufbau der Datei bekannt und was angenommen ist; leer bei eigenen',
  })
  hinweis!: string
}

@ObjectType('Anforderungsverweis', { simpleResolvers: true })
export class AnforderungsverweisType {
  @Field(() => ID) id!: number
  @Field(() => String) titel!: string
  @Field(() => Boolean, { description: 'Weder erledigt noch zurückgezogen' }) offen!: boolean
}

@ObjectType('Datenanforderung', { simpleResolvers: true })
export class DatenanforderungType {
  @Field(() => ID) id!: number
  @Field(() => String) titel!: string
  @Field(() => QuelleType, { nullable: true }) quelle!: QuelleType | null
  @Field(() => OrganisationType, {
    nullable: true,
    description: 'Wessen Lieferung es wird; null: eine Stelle ohne Konten',
  })
  organisation!: OrganisationType | null
  @Field(() => AnforderungsvorlagenverweisType, {
    nullable: true,
    description: 'Nach welcher Vorlage; null: nach dem, was früher kam',
  })
  vorlage!: AnforderungsvorlagenverweisType | null
  @Field(() => RaumType, { nullable: true, description: 'Kommune, deren Räume gefragt sind' })
  raum!: RaumType | null
  @Field(() => String, { description: 'Stelle oder Person, die gefragt wird' }) empfaenger!: string
  @Field(() => String, { description: 'Leer: der Link wird anders weitergegeben' }) email!: string
  @Field(() => ZeitraumType) zeitraum!: ZeitraumType
  @Field(() => EbeneEnum) ebene!: Ebene
  @Field(() => [AnforderungsspalteType]) spalten!: readonly AnforderungsspalteType[]
  @Field(() => Datum, { description: 'Letzter Tag, an dem rechtzeitig geliefert ist' })
  frist!: string
  @Field(() => Int, { nullable: true, description: 'Tage vor der Frist; null: nie von selbst' })
  erinnerungTage!: number | null
  @Field(() => String) hinweis!: string
  @Field(() => AnforderungszustandEnum) zustand!: Anforderungszustand
  @Field(() => EingangszustandEnum, {
    nullable: true,
    description:
      'Zustand der neuesten Datei, über die noch zu entscheiden ist; sonst der übernommenen, dann der verworfenen',
  })
  eingangszustand!: Eingangszustand | null
  @Field(() => Boolean) ueberfaellig!: boolean
  @Field(() => AnforderungsverweisType, { nullable: true })
  vorgaenger!: AnforderungsverweisType | null
  @Field(() => String) angelegtVon!: string
  @Field(() => Zeitpunkt) angelegtAm!: Date
  @Field(() => Zeitpunkt, { nullable: true }) angefordertAm!: Date | null
  @Field(() => Zeitpunkt, { nullable: true }) geliefertAm!: Date | null
  @Field(() => Zeitpunkt, { nullable: true }) beendetAm!: Date | null
  @Field(() => String, { nullable: true }) beendetGrund!: string | null
  @Field(() => [ZugangslinkType], { description: 'Neueste zuerst' })
  links!: readonly ZugangslinkType[]
  @Field(() => [RueckfrageType], { description: 'Neueste zuerst' })
  rueckfragen!: readonly RueckfrageType[]
  @Field(() => [NachrichtType], { description: 'Neueste zuerst' })
  nachrichten!: readonly NachrichtType[]
}

@ObjectType('GestellteAnforderung', { simpleResolvers: true })
export class GestellteAnforderungType {
  @Field(() => DatenanforderungType) anforderung!: DatenanforderungType
  @Field(() => NeuerZugangslinkType, {
    nullable: true,
    description: 'Zum Weitergeben, wo keine Mail hinausgeht; sonst null',
  })
  link!: NeuerZugangslinkType | null
}
