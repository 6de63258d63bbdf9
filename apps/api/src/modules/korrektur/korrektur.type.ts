import type { MerkmalArt } from '@sozial/domain/indikator'
import type { Ebene } from '@sozial/domain/raum'
import type { WertStatus } from '@sozial/domain/wert'
import type { Korrekturanlass } from '@sozial/shared/korrektur'
import { ArgsType, Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql'
import { Datum, Zeitpunkt } from '../../graphql/datum.ts'
import { KorrekturanlassEnum, MerkmalArtEnum, WertStatusEnum } from '../../graphql/enums.ts'
import { RaumType } from '../gebietsstand/gebietsstand.type.ts'
import { MeldungType } from '../lieferung/lieferung.type.ts'
import { QuelleType } from '../quelle/quelle.type.ts'

@ObjectType('Zahlherkunft', {
  simpleResolvers: true,
  description: 'Die gelieferte Datei und die Stelle, an der eine Zahl in ihr steht',
})
export class ZahlherkunftType {
  @Field(() => ID) id!: number
  @Field(() => String) titel!: string
  @Field(() => String) dateiname!: string
  @Field(() => Zeitpunkt) erfasstAm!: string
  @Field(() => String, { nullable: true }) blatt!: string | null
  @Field(() => Int) zeile!: number
  @Field(() => String, { nullable: true }) spalte!: string | null
  @Field(() => Float, { nullable: true, description: 'Wie sie geliefert wurde' })
  wert!: number | null
  @Field(() => WertStatusEnum) status!: WertStatus
}

@ObjectType('Zahlkorrektur', { simpleResolvers: true })
export class ZahlkorrekturType {
  @Field(() => ID, {
    description: 'Nummer der Lieferung: wer sie zurückzieht, macht sie ungeschehen',
  })
  lieferung!: number
  @Field(() => KorrekturanlassEnum, {
    nullable: true,
    description: 'null: kennzeichnet nur als vorläufig oder endgültig',
  })
  anlass!: Korrekturanlass | null
  @Field(() => String) grund!: string
  @Field(() => Zeitpunkt) erfasstAm!: string
  @Field(() => String) erfasstVon!: string
}

@ObjectType('KorrigierbareZahl', {
  simpleResolvers: true,
  description: 'Eine gelieferte Zahl, auf der ein Wert steht',
})
export class KorrigierbareZahlType {
  @Field(() => ID, { description: 'Gilt nur, solange keine neuere Zahl da ist' }) id!: string
  @Field(() => String) merkmal!: string
  @Field(() => String) einheit!: string
  @Field(() => MerkmalArtEnum) art!: MerkmalArt
  @Field(() => String, { description: '„weiblich, 3 bis unter 6 Jahre“; leer: alle' })
  teilgruppe!: string
  @Field(() => String, { description: 'Name des Raums' }) raum!: string
  @Field(() => String) zeitraum!: string
  @Field(() => QuelleType) quelle!: QuelleType
  @Field(() => Float, { nullable: true }) wert!: number | null
  @Field(() => WertStatusEnum) status!: WertStatus
  @Field(() => Boolean) vorlaeufig!: boolean
  @Field(() => Boolean) korrigiert!: boolean
  @Field(() => ZahlherkunftType) lieferung!: ZahlherkunftType
  @Field(() => ZahlkorrekturType, { nullable: true, description: 'null: sie gilt, wie sie kam' })
  korrektur!: ZahlkorrekturType | null
}

@ObjectType('Korrekturhinweis', {
  simpleResolvers: true,
  description:
    'Warum Werte einer Antwort r oder p tragen; nur zu Werten, die gelesen werden dürfen',
})
export class KorrekturhinweisType {
  @Field(() => ID, { description: 'Nummer der Lieferung' }) id!: number
  @Field(() => KorrekturanlassEnum, {
    nullable: true,
    description: 'null: kennzeichnet nur als vorläufig',
  })
  anlass!: Korrekturanlass | null
  @Field(() => Boolean) vorlaeufig!: boolean
  @Field(() => String, { nullable: true, description: 'Außen null' }) grund!: string | null
  @Field(() => String, { nullable: true, description: 'Außen null' }) erfasstVon!: string | null
  @Field(() => Zeitpunkt) erfasstAm!: string
  @Field(() => [String], { description: 'Namen' }) merkmale!: readonly string[]
  @Field(() => [String], { description: 'Schlüssel der Räume, deren Zahlen sie betrifft' })
  raeume!: readonly string[]
  @Field(() => Datum) von!: string
  @Field(() => Datum, { description: 'Erster Tag danach' }) bis!: string
}

@InputType()
export class KorrekturwertInput {
  @Field(() => ID) zahl!: string
  @Field(() => Float, { nullable: true, description: 'Leer: die Zahl bleibt, wie sie ist' })
  wert?: number | null
  @Field(() => Boolean, { nullable: true, description: 'Leer: bleibt, wie es ist' })
  vorlaeufig?: boolean | null
}

@ObjectType('Korrekturzeile', { simpleResolvers: true })
export class KorrekturzeileType {
  @Field(() => String) merkmal!: string
  @Field(() => String) teilgruppe!: string
  @Field(() => String) raum!: string
  @Field(() => String) zeitraum!: string
  @Field(() => Float, { nullable: true }) vorher!: number | null
  @Field(() => WertStatusEnum) vorherStatus!: WertStatus
  @Field(() => Float, { nullable: true }) nachher!: number | null
  @Field(() => WertStatusEnum) nachherStatus!: WertStatus
  @Field(() => Boolean) warVorlaeufig!: boolean
  @Field(() => Boolean) vorlaeufig!: boolean
}

@ObjectType('Messwertwechsel', {
  simpleResolvers: true,
  description: 'Ein Wert des Arbeitsstands, der mit einer Zahl ein anderer wird',
})
export class MesswertwechselType {
  @Field(() => String, { description: 'Slug' }) indikator!: string
  @Field(() => String) name!: string
  @Field(() => String) einheit!: string
  @Field(() => Int) nachkommastellen!: number
  @Field(() => RaumType) raum!: { id: number; schluessel: string; name: string; ebene: Ebene }
  @Field(() => String, {
    nullable: true,
    description: '„bis 31.12.2019“, „ab 1.1.2029“; null: die von heute',
  })
  grenzen!: string | null
  @Field(() => String) zeitraum!: string
  @Field(() => Float, { nullable: true }) vorher!: number | null
  @Field(() => WertStatusEnum, { nullable: true }) vorherStatus!: WertStatus | null
  @Field(() => Float, { nullable: true }) nachher!: number | null
  @Field(() => WertStatusEnum) nachherStatus!: WertStatus
  @Field(() => String, { nullable: true }) nachherZeichen!: string | null
}

@ObjectType('Messwertfolgen', { simpleResolvers: true })
export class MesswertfolgenType {
  @Field(() => Int, { description: 'Auch die, die nicht aufgezählt sind' }) gesamt!: number
  @Field(() => [MesswertwechselType], {
    description: 'Wo sich der Wert ändert, vor denen, die nur ein Zeichen bekommen; höchstens 300',
  })
  zeilen!: readonly MesswertwechselType[]
}

@ObjectType('Korrektur', { simpleResolvers: true })
export class KorrekturType {
  @Field(() => [Int], {
    description: 'Nummern der Lieferungen, je korrigierter Datei eine; leer: nur geprüft',
  })
  lieferungen!: readonly number[]
  @Field(() => [KorrekturzeileType]) zeilen!: readonly KorrekturzeileType[]
  @Field(() => MesswertfolgenType) folgen!: MesswertfolgenType
  @Field(() => [MeldungType], { description: 'Was bei der Prüfung auffiel' })
  meldungen!: readonly MeldungType[]
}

@ObjectType('VeroeffentlichteFolgen', { simpleResolvers: true })
export class VeroeffentlichteFolgenType {
  @Field(() => String, { description: 'Name des veröffentlichten Datenstands' }) datenstand!: string
  @Field(() => Boolean, { description: 'Seine Werte stehen schon auf der Korrektur' })
  enthalten!: boolean
  @Field(() => MesswertfolgenType, {
    description: 'Vorher: wie veröffentlicht; nachher: im Arbeitsstand',
  })
  folgen!: MesswertfolgenType
}

@ObjectType('Korrekturinhalt', {
  simpleResolvers: true,
  description: 'Was eine Korrektur an ihren Zahlen ändert; nur die, die gelesen werden dürfen',
})
export class KorrekturinhaltType {
  @Field(() => Int, { description: 'Auch die, die nicht aufgezählt sind' }) gesamt!: number
  @Field(() => [KorrekturzeileType], { description: 'In ihrer Reihenfolge; höchstens 200' })
  zeilen!: readonly KorrekturzeileType[]
  @Field(() => VeroeffentlichteFolgenType, {
    nullable: true,
    description: 'null: nichts ist veröffentlicht, oder sie kennzeichnet nur',
  })
  veroeffentlicht!: VeroeffentlichteFolgenType | null
}

@ArgsType()
export class KorrigierbareZahlenArgs {
  @Field(() => String) indikator!: string
  @Field(() => String, { description: 'Schlüssel' }) raum!: string
  @Field(() => ID) zeitraum!: string
  @Field(() => Datum, {
    nullable: true,
    description: 'Auf den Grenzen, die an diesem Tag galten; leer: auf denen von heute',
  })
  gebietsstand?: string | null
}

@ArgsType()
export class ZahlenDerLieferungArgs {
  @Field(() => ID) id!: string
  @Field(() => String, { defaultValue: '' }) suche!: string
}

@ArgsType()
export class CorrectGrundzahlenArgs {
  @Field(() => [KorrekturwertInput]) werte!: readonly KorrekturwertInput[]
  @Field(() => KorrekturanlassEnum, {
    defaultValue: 'ANDERER',
    description: 'Steht auch außen, sobald der nächste Datenstand freigegeben ist',
  })
  anlass!: Korrekturanlass
  @Field(() => String, { description: 'Steht nur innen; darf leer sein, wo der Anlass alles sagt' })
  grund!: string
  @Field(() => Boolean, { defaultValue: false }) nurPruefen!: boolean
}

@ArgsType()
export class MarkVorlaeufigArgs {
  @Field(() => [ID]) zahlen!: readonly string[]
  @Field(() => Boolean) vorlaeufig!: boolean
  @Field(() => String) grund!: string
}

@ArgsType()
export class MarkLieferungArgs {
  @Field(() => ID) id!: string
  @Field(() => Boolean) vorlaeufig!: boolean
  @Field(() => String) grund!: string
}
