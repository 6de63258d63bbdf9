import type { Ebene } from '@sozial/domain/raum'
import type { Schwere } from '@sozial/formate/lesung'
import type { Korrekturanlass } from '@sozial/shared/korrektur'
import { Field, ID, Int, ObjectType } from 'type-graphql'
import { Zeitpunkt } from '../../graphql/datum.ts'
import { EbeneEnum, KorrekturanlassEnum, MeldungsschwereEnum } from '../../graphql/enums.ts'
import { QuelleType } from '../quelle/quelle.type.ts'

@ObjectType('Speisung', { simpleResolvers: true })
export class SpeisungType {
  @Field(() => String) indikator!: string
  @Field(() => String) name!: string
  @Field(() => EbeneEnum) ebene!: Ebene
  @Field(() => Int) zeitraeume!: number
}

@ObjectType('Raumvorschlag', {
  description: 'Ein Gebiet, das ein unbekannter Text der Datei meinen kann',
  simpleResolvers: true,
})
export class RaumvorschlagType {
  @Field(() => String) schluessel!: string
  @Field(() => String) name!: string
}

@ObjectType('Meldung', { simpleResolvers: true })
export class MeldungType {
  @Field(() => MeldungsschwereEnum) schwere!: Schwere
  @Field(() => String) code!: string
  @Field(() => String) text!: string
  @Field(() => String, { nullable: true }) blatt!: string | null
  @Field(() => Int, { nullable: true }) zeile!: number | null
  @Field(() => String, { nullable: true }) spalte!: string | null
  @Field(() => String, { nullable: true }) roh!: string | null
  @Field(() => Int, { description: 'Zahl der Stellen, für die sie steht' }) anzahl!: number
  @Field(() => [RaumvorschlagType], { description: 'Das wahrscheinlichste zuerst' })
  vorschlaege!: readonly RaumvorschlagType[]
  @Field(() => String, {
    nullable: true,
    description: 'Warum eine Warnung der Übernahme nicht im Weg stand',
  })
  begruendung!: string | null
}

@ObjectType('Korrekturverweis', {
  description: 'Eine Lieferung, die Zahlen einer anderen korrigiert oder kennzeichnet',
  simpleResolvers: true,
})
export class KorrekturverweisType {
  @Field(() => ID) id!: number
  @Field(() => String) titel!: string
  @Field(() => Zeitpunkt) erfasstAm!: string
  @Field(() => String) erfasstVon!: string
  @Field(() => KorrekturanlassEnum, { nullable: true }) anlass!: Korrekturanlass | null
  @Field(() => String, { nullable: true, description: 'null wie meldungen' })
  grund!: string | null
  @Field(() => Zeitpunkt, { nullable: true }) zurueckgezogenAm!: string | null
}

@ObjectType('Lieferung', { simpleResolvers: true })
export class LieferungType {
  /** Whether the asker may read what it says of values; no field of the schema. */
  einsehbar!: boolean
  @Field(() => ID) id!: number
  @Field(() => String) dateiname!: string
  @Field(() => String) format!: string
  @Field(() => String, { nullable: true }) tabelle!: string | null
  @Field(() => String) titel!: string
  @Field(() => QuelleType) quelle!: QuelleType
  @Field(() => Zeitpunkt) erfasstAm!: Date
  @Field(() => String) erfasstVon!: string
  @Field(() => Int) groesse!: number
  @Field(() => String) pruefsumme!: string
  @Field(() => Int, { description: 'Zahl der gelesenen Zellen' }) gelesen!: number
  @Field(() => Int, { description: 'Zahl der übernommenen Grundzahlen' }) grundzahlen!: number
  @Field(() => Int, {
    description: 'Zahl der übernommenen Grundzahlen, die der Lieferant schützt oder nicht erklärt',
  })
  geschuetzt!: number
  @Field(() => Int, {
    description: 'Zahl der Zellen für Räume, die nicht zu diesem Kreis gehören',
  })
  uebergangen!: number
  @Field(() => [MeldungType], {
    nullable: true,
    description: 'null, wo ihre Werte nicht gelesen werden dürfen: sie nennt einzelne',
  })
  meldungen!: readonly MeldungType[] | null
  @Field(() => Zeitpunkt, { nullable: true }) zurueckgezogenAm!: Date | null
  @Field(() => String, { nullable: true }) zurueckgezogenGrund!: string | null
  @Field(() => Zeitpunkt, {
    nullable: true,
    description: 'Wann alles, was von ihr da war, gelöscht wurde',
  })
  bereinigtAm!: Date | null
  @Field(() => String, { nullable: true }) bereinigtGrund!: string | null
  @Field(() => ID, {
    nullable: true,
    description: 'Die Lieferung, deren Zahlen sie korrigiert oder kennzeichnet; null: keine',
  })
  korrigiert!: number | null
  @Field(() => KorrekturanlassEnum, { nullable: true })
  korrekturanlass!: Korrekturanlass | null
  @Field(() => String, {
    nullable: true,
    description: 'null: sie ist keine Korrektur, oder ihre Werte dürfen nicht gelesen werden',
  })
  korrekturgrund!: string | null
  @Field(() => [KorrekturverweisType], {
    description: 'Die ihre Zahlen korrigieren, neueste zuerst',
  })
  korrekturen!: readonly KorrekturverweisType[]
}

@ObjectType('BetroffenerDatenstand', {
  description: 'Veröffentlicht mit Zahlen einer bereinigten Lieferung',
  simpleResolvers: true,
})
export class BetroffenerDatenstandType {
  @Field(() => ID) id!: number
  @Field(() => String) name!: string
}

@ObjectType('Bereinigung', { simpleResolvers: true })
export class BereinigungType {
  @Field(() => Boolean, { description: 'Falsch, wenn sie schon bereinigt war' }) neu!: boolean
  @Field(() => LieferungType) lieferung!: LieferungType
  @Field(() => [BetroffenerDatenstandType], { description: 'Von Hand zurückzunehmen' })
  datenstaende!: readonly BetroffenerDatenstandType[]
}
