import type { Ebene } from '@sozial/domain/raum'
import { GRUPPEN, type Gruppe } from '@sozial/domain/zuschnitt'
import { Field, Float, ID, Int, ObjectType } from 'type-graphql'
import { Datum, Zeitpunkt } from '../../graphql/datum.ts'
import { EbeneEnum, toEnum } from '../../graphql/enums.ts'
import { Textvektor, Zahlenvektor, type Vektor } from '../../graphql/vektor.ts'
import { ZeitraumType } from '../zeitraum/zeitraum.type.ts'

export const ZuschnittszustandEnum = toEnum('Zuschnittszustand', [
  'ENTWURF',
  'IN_ABSTIMMUNG',
  'BESCHLOSSEN',
  'AUFGEHOBEN',
  'VERWORFEN',
])
export type Zuschnittszustand = keyof typeof ZuschnittszustandEnum

export const GruppeEnum = toEnum('Einwohnergruppe', GRUPPEN)

@ObjectType('Zuschnittskommune', { simpleResolvers: true })
export class ZuschnittskommuneType {
  @Field(() => String) schluessel!: string
  @Field(() => String) name!: string
}

@ObjectType('Zuschnittsverweis', { simpleResolvers: true })
export class ZuschnittsverweisType {
  @Field(() => ID) id!: number
  @Field(() => String) name!: string
  @Field(() => ZuschnittszustandEnum) zustand!: Zuschnittszustand
  @Field(() => Int) stand!: number
  @Field(() => String, {
    description: 'Warum er nicht weiter verfolgt wird; leer: nicht verworfen oder nicht gesagt',
  })
  verwerfungsgrund!: string
  @Field(() => ZuschnittskommuneType, {
    nullable: true,
    description: 'Kommune, deren Gegenvorschlag er ist; null: des Kreises',
  })
  kommune!: ZuschnittskommuneType | null
}

@ObjectType('Zuschnittsraum', {
  simpleResolvers: true,
  description: 'Ein Sozialraum, wie ein Zuschnitt ihn vorsieht',
})
export class ZuschnittsraumType {
  @Field(() => ID) id!: number
  @Field(() => Int) nummer!: number
  @Field(() => String) name!: string
  @Field(() => ZuschnittskommuneType) kommune!: ZuschnittskommuneType
  @Field(() => ZuschnittskommuneType, {
    nullable: true,
    description: 'Sozialraum, den er fortsetzt; null: er ist neu',
  })
  setztFort!: ZuschnittskommuneType | null
  @Field(() => String) grund!: string
  @Field(() => String, { description: 'Warum er kleiner als 10.000 oder größer als 15.000 ist' })
  groessengrund!: string
}

@ObjectType('Bausteinangebot', {
  simpleResolvers: true,
  description: 'Eine Ebene, deren Gebiete sich zu Sozialräumen zusammenfassen lassen',
})
export class BausteinangebotType {
  @Field(() => EbeneEnum, { description: 'QUARTIER oder BAUSTEIN' }) ebene!: Ebene
  @Field(() => Int) anzahl!: number
  @Field(() => Datum, { description: 'Heute, oder der erste Tag, an dem es sie gibt' }) tag!: string
}

@ObjectType('Zuschnittsbausteine', {
  simpleResolvers: true,
  description: 'Die Bausteine eines Zuschnitts, spaltenweise; alle Vektoren sind gleich lang',
})
export class ZuschnittsbausteineType {
  @Field(() => Textvektor, { description: 'Kennungen der Fassungen, wie in der Geometrie' })
  ids!: Vektor
  @Field(() => Textvektor) schluessel!: Vektor
  @Field(() => Textvektor) namen!: Vektor
  @Field(() => Textvektor, { description: 'Schlüssel der Kommune; null, wo keine darüber steht' })
  kommunen!: Vektor
  @Field(() => Zahlenvektor, { description: 'Stelle in raeume, ab 0; null: in keinem Raum' })
  raeume!: Vektor
  @Field(() => Zahlenvektor, { description: 'null: nicht bekannt oder nicht einzusehen' })
  einwohner!: Vektor
  @Field(() => Zahlenvektor) unter6!: Vektor
  @Field(() => Zahlenvektor) unter18!: Vektor
  @Field(() => Zahlenvektor) ab65!: Vektor
  @Field(() => Zahlenvektor) ab80!: Vektor
  @Field(() => ZeitraumType, { nullable: true, description: 'Stichtag der Einwohner' })
  zeitraum!: ZeitraumType | null
  @Field(() => Zahlenvektor, { description: 'Geographische Länge der Mitte, in Grad' })
  laenge!: Vektor
  @Field(() => Zahlenvektor, { description: 'Geographische Breite der Mitte, in Grad' })
  breite!: Vektor
}

@ObjectType('Zuschnittsnachbarn', {
  simpleResolvers: true,
  description: 'Paare von Bausteinen mit gemeinsamer Grenze, spaltenweise; jedes Paar einmal',
})
export class ZuschnittsnachbarnType {
  @Field(() => Zahlenvektor, { description: 'Stelle in bausteine, ab 0' }) a!: Vektor
  @Field(() => Zahlenvektor, { description: 'Stelle in bausteine, ab 0' }) b!: Vektor
  @Field(() => Zahlenvektor, { description: 'Länge der gemeinsamen Grenze in Metern' })
  meter!: Vektor
}

@ObjectType('Zuschnittsgrenze', { simpleResolvers: true })
export class ZuschnittsgrenzeType {
  @Field(() => ID, { description: 'Der eine Raum' }) a!: number
  @Field(() => ID, { description: 'Der andere Raum' }) b!: number
  @Field(() => String, { description: 'Warum die Grenze zwischen beiden so verläuft' })
  grund!: string
}

@ObjectType('Zuschnittshinweis', {
  simpleResolvers: true,
  description: 'Eine Warnung, die mit einem Grund hingenommen wurde',
})
export class ZuschnittshinweisType {
  @Field(() => String) regel!: string
  @Field(() => String) schluessel!: string
  @Field(() => String) grund!: string
  @Field(() => String) von!: string
  @Field(() => Zeitpunkt) am!: string
}

@ObjectType('Zuschnitt', {
  simpleResolvers: true,
  description: 'Ein Vorschlag, wie der Kreis in Sozialräume geteilt wird',
})
export class ZuschnittType {
  @Field(() => ID) id!: number
  @Field(() => String) name!: string
  @Field(() => EbeneEnum, { description: 'QUARTIER oder BAUSTEIN' }) bausteinEbene!: Ebene
  @Field(() => Datum, { description: 'Erster Tag, an dem er gelten soll' }) stichtag!: string
  @Field(() => Datum, { description: 'Tag, dessen Bausteine verteilt werden' }) grundlage!: string
  @Field(() => ZuschnittsverweisType, { nullable: true }) varianteVon!: ZuschnittsverweisType | null
  @Field(() => ZuschnittskommuneType, {
    nullable: true,
    description: 'Kommune, deren Gegenvorschlag er ist; null: des Kreises',
  })
  kommune!: ZuschnittskommuneType | null
  @Field(() => ZuschnittszustandEnum) zustand!: Zuschnittszustand
  @Field(() => Int, { description: 'Zählt die Änderungen; jede nennt den, von dem sie ausging' })
  stand!: number
  @Field(() => String) begruendung!: string
  @Field(() => String, {
    description: 'Warum er nicht weiter verfolgt wird; leer: nicht verworfen oder nicht gesagt',
  })
  verwerfungsgrund!: string
  @Field(() => String) angelegtVon!: string
  @Field(() => Zeitpunkt) angelegtAm!: string
  @Field(() => String) geaendertVon!: string
  @Field(() => Zeitpunkt) geaendertAm!: string
  @Field(() => Int, { description: 'Wie viele Räume er vorsieht' }) raumzahl!: number
  @Field(() => Int, { description: 'Wie viele Bausteine er verteilt' }) bausteinzahl!: number
  @Field(() => Int, { description: 'Wie viele davon in keinem Raum sind' }) offen!: number
  @Field(() => Boolean, { description: 'Ob der Fragende ihn jetzt ändern darf' })
  darfAendern!: boolean
}

@ObjectType('Zuschnittswechsel', {
  simpleResolvers: true,
  description: 'Eine Änderung eines Zuschnitts',
})
export class ZuschnittswechselType {
  @Field(() => Int, { description: 'Der Stand, der mit ihr begann' }) stand!: number
  @Field(() => String) von!: string
  @Field(() => Zeitpunkt) am!: string
  @Field(() => String, { description: 'Was geändert wurde, in einem Satz' }) satz!: string
  @Field(() => Textvektor, { description: 'Kennungen der Bausteine, deren Raum sie änderte' })
  bausteine!: Vektor
}

@ObjectType('Kreisrate', {
  simpleResolvers: true,
  description: 'Ein Anteil im ganzen Kreis, an dem die Größe eines Raums gemessen wird',
})
export class KreisrateType {
  @Field(() => String) slug!: string
  @Field(() => String) name!: string
  @Field(() => GruppeEnum, { description: 'Wer im Nenner steht' }) gruppe!: Gruppe
  @Field(() => Float, { description: '0 bis 1' }) rate!: number
}

@ObjectType('Zuschnittskonflikt', {
  simpleResolvers: true,
  description: 'Andere waren schneller; geschrieben wurde nichts',
})
export class ZuschnittskonfliktType {
  @Field(() => Int, { description: 'Der Stand, der jetzt gilt' }) stand!: number
  @Field(() => String, { description: 'Wer was wann geändert hat, in Worten' }) satz!: string
  @Field(() => [ZuschnittswechselType], {
    description: 'Seit dem genannten Stand, das Neueste zuerst',
  })
  wechsel!: readonly ZuschnittswechselType[]
}

@ObjectType('Zuschnittsergebnis', { simpleResolvers: true })
export class ZuschnittsergebnisType {
  @Field(() => ZuschnittType, { description: 'Wie er jetzt ist, auch nach einem Konflikt' })
  zuschnitt!: ZuschnittType
  @Field(() => ZuschnittskonfliktType, { nullable: true, description: 'null: geschrieben' })
  konflikt!: ZuschnittskonfliktType | null
}
