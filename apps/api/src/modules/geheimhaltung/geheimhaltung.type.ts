import type { Schutzregel, Zelllage } from '@sozial/domain/geheimhaltung'
import { ZELLLAGEN } from '@sozial/domain/geheimhaltung'
import type { Ebene } from '@sozial/domain/raum'
import { Field, Float, Int, ObjectType } from 'type-graphql'
import { EbeneEnum, toEnum } from '../../graphql/enums.ts'
import {
  GeschuetzteZellenType,
  IndikatorverweisType,
  SchutzregelEnum,
} from '../datenstand/datenstand.type.ts'
import { RaumType } from '../gebietsstand/gebietsstand.type.ts'
import { ZeitraumType } from '../zeitraum/zeitraum.type.ts'
import {
  PRUEFVERFAHREN,
  SCHUTZARTEN,
  WAECHTERARTEN,
  type Pruefverfahren,
  type Schutzart,
  type Waechterart,
} from './schutzlauf.zustand.ts'

export const SchutzartEnum = toEnum('Schutzart', SCHUTZARTEN)
const WaechterartEnum = toEnum('Waechterart', WAECHTERARTEN)
const PruefverfahrenEnum = toEnum('Pruefverfahren', PRUEFVERFAHREN)
const ZelllageEnum = toEnum('Zelllage', ZELLLAGEN)

@ObjectType('Summenglied', {
  simpleResolvers: true,
  description: 'Ein Glied der Summe, aus der eine geschützte Zahl folgte',
})
export class SummengliedType {
  @Field(() => String, { description: 'Name des Raums oder was sonst gezählt ist' }) raum!: string
  @Field(() => Float, { nullable: true }) wert!: number | null
  @Field(() => ZelllageEnum) lage!: Zelllage
}

@ObjectType('Kettenglied', { simpleResolvers: true })
export class KettengliedType {
  @Field(() => String) satz!: string
  @Field(() => [SummengliedType]) summe!: readonly SummengliedType[]
}

@ObjectType('Schutzzelle', {
  simpleResolvers: true,
  description:
    'Eine verborgene Zelle und warum. Innere Zahlen und Spannen stehen nur da, wer sie zur Geheimhaltungsprüfung liest',
})
export class SchutzzelleType {
  @Field(() => IndikatorverweisType) indikator!: IndikatorverweisType
  @Field(() => RaumType) raum!: RaumType
  @Field(() => ZeitraumType) zeitraum!: ZeitraumType
  @Field(() => SchutzartEnum) art!: Schutzart
  @Field(() => SchutzregelEnum, { nullable: true, description: 'null: keine über sie selbst' })
  regel!: Schutzregel | null
  @Field(() => Float, { nullable: true }) zaehler!: number | null
  @Field(() => Float, { nullable: true }) nenner!: number | null
  @Field(() => Float, {
    nullable: true,
    description:
      'Die der beiden, um deren Spanne es geht; null: keine Spanne, oder ein früherer Lauf sagt es nicht',
  })
  zahl!: number | null
  @Field(() => Float, {
    nullable: true,
    description: 'Was von außen mindestens zu errechnen ist; null: keine Grenze',
  })
  unten!: number | null
  @Field(() => Float, {
    nullable: true,
    description: 'Was von außen höchstens zu errechnen ist; null: keine Grenze',
  })
  oben!: number | null
  @Field(() => Float, { nullable: true, description: 'So weit nach unten muss die Spanne reichen' })
  erforderlichUnten!: number | null
  @Field(() => Float, { nullable: true, description: 'So weit nach oben muss die Spanne reichen' })
  erforderlichOben!: number | null
  @Field(() => Boolean, {
    nullable: true,
    description: 'Ob die Spanne die genaue ist; sonst ist die wahre mindestens so weit',
  })
  genau!: boolean | null
  @Field(() => PruefverfahrenEnum, { nullable: true }) verfahren!: Pruefverfahren | null
  @Field(() => [KettengliedType], {
    description:
      'Summen, aus denen die Zahl folgte, wären die weiteren Zellen gezeigt, oder warum sie aus keiner folgt; ohne Einsicht in Sätzen ohne Zahlen',
  })
  kette!: readonly KettengliedType[]
}

@ObjectType('Schutzzellenliste', { simpleResolvers: true })
export class SchutzzellenlisteType {
  @Field(() => Int, { description: 'Wie viele es zu dieser Auswahl sind' }) gesamt!: number
  @Field(() => Boolean, {
    description: 'Ob innere Zahlen dabei sind: nur zum Zweck der Geheimhaltungsprüfung',
  })
  mitZahlen!: boolean
  @Field(() => [SchutzzelleType]) zellen!: readonly SchutzzelleType[]
}

@ObjectType('Ebenenschutz', { simpleResolvers: true })
export class EbenenschutzType {
  @Field(() => EbeneEnum) ebene!: Ebene
  @Field(() => Int) zellen!: number
  @Field(() => Int) verborgen!: number
  @Field(() => Int, { description: 'Davon nur, damit keine andere Zahl folgt' }) sekundaer!: number
}

@ObjectType('Indikatorschutz', { simpleResolvers: true })
export class IndikatorschutzType {
  @Field(() => IndikatorverweisType) indikator!: IndikatorverweisType
  @Field(() => Int) zellen!: number
  @Field(() => Int, { description: 'Aus welchem Grund auch immer' }) verborgen!: number
  @Field(() => Int) primaer!: number
  @Field(() => Int) sekundaer!: number
  @Field(() => [String], { description: 'Was sich draußen nicht mehr sagen lässt, in Sätzen' })
  verloreneAussagen!: readonly string[]
}

@ObjectType('AusgelasseneTabelle', {
  simpleResolvers: true,
  description: 'Eine Tabelle, die sich ohne den Wert des Kreises nicht schützen lässt',
})
export class AusgelasseneTabelleType {
  @Field(() => IndikatorverweisType) indikator!: IndikatorverweisType
  @Field(() => ZeitraumType) zeitraum!: ZeitraumType
}

@ObjectType('Waechtermeldung', {
  simpleResolvers: true,
  description: 'Was vor der Freigabe zu bedenken ist',
})
export class WaechtermeldungType {
  @Field(() => WaechterartEnum) art!: Waechterart
  @Field(() => String) satz!: string
}

@ObjectType('Verfahrenszahl', { simpleResolvers: true })
export class VerfahrenszahlType {
  @Field(() => PruefverfahrenEnum) art!: Pruefverfahren
  @Field(() => Int) anzahl!: number
}

@ObjectType('Schutzbericht', {
  simpleResolvers: true,
  description: 'Was die Geheimhaltung eines Datenstands verbirgt, kostet und geprüft hat',
})
export class SchutzberichtType {
  /** Not on the wire; for the narrowest cells. */
  datenstandId!: number
  @Field(() => Int) zellen!: number
  @Field(() => Int) gezeigt!: number
  @Field(() => Int, { description: 'Durch eine Regel über die Zelle selbst' }) primaer!: number
  @Field(() => Int, { description: 'Damit keine andere Zahl folgt' }) sekundaer!: number
  @Field(() => Int, { description: 'Vom Lieferanten geschützt' }) angeliefert!: number
  @Field(() => Int, { description: 'Auf ein Vielfaches von 5 gerundet' }) gerundet!: number
  @Field(() => Float, {
    description: 'Fälle in Zellen, die nur verborgen sind, damit keine andere Zahl folgt',
  })
  personen!: number
  @Field(() => [GeschuetzteZellenType]) jeRegel!: readonly GeschuetzteZellenType[]
  @Field(() => [EbenenschutzType]) jeEbene!: readonly EbenenschutzType[]
  @Field(() => [IndikatorschutzType], { description: 'Wo am meisten verborgen ist, zuerst' })
  jeIndikator!: readonly IndikatorschutzType[]
  @Field(() => [AusgelasseneTabelleType]) ausgelassen!: readonly AusgelasseneTabelleType[]
  @Field(() => [WaechtermeldungType]) waechter!: readonly WaechtermeldungType[]
  @Field(() => [VerfahrenszahlType], { description: 'Wie die Spannen gerechnet wurden' })
  verfahren!: readonly VerfahrenszahlType[]
  @Field(() => Int, { description: 'Zusammenhängende Teile, die zusammen geschützt wurden' })
  teile!: number
  @Field(() => Int, { description: 'Davon neu gerechnet; die anderen waren unverändert' })
  neueTeile!: number
  @Field(() => Int) dauerMs!: number
}

@ObjectType('Schutzzahl', { simpleResolvers: true })
export class SchutzzahlType {
  @Field(() => Int) gezeigt!: number
  @Field(() => Int) verborgen!: number
}

@ObjectType('Raumzahl', { simpleResolvers: true })
export class RaumzahlType {
  @Field(() => String, { description: 'Name des Raums' }) raum!: string
  @Field(() => EbeneEnum) ebene!: Ebene
  @Field(() => Int) zahlen!: number
}

@ObjectType('Raumwirkung', {
  simpleResolvers: true,
  description: 'Räume, die Zahlen verlieren oder gewinnen',
})
export class RaumwirkungType {
  @Field(() => Int, { description: 'So viele Räume' }) gesamt!: number
  @Field(() => Int, { description: 'So viele Zahlen' }) zahlen!: number
  @Field(() => [RaumzahlType], {
    description:
      'Höchstens zehn, die mit den meisten Zahlen zuerst; keine, wer nicht zur Geheimhaltungsprüfung liest',
  })
  raeume!: readonly RaumzahlType[]
}

@ObjectType('Ebenenwirkung', { simpleResolvers: true })
export class EbenenwirkungType {
  @Field(() => EbeneEnum) ebene!: Ebene
  @Field(() => SchutzzahlType) vorher!: SchutzzahlType
  @Field(() => SchutzzahlType) nachher!: SchutzzahlType
}

@ObjectType('Indikatorwirkung', { simpleResolvers: true })
export class IndikatorwirkungType {
  @Field(() => IndikatorverweisType) indikator!: IndikatorverweisType
  @Field(() => SchutzzahlType) vorher!: SchutzzahlType
  @Field(() => SchutzzahlType) nachher!: SchutzzahlType
  @Field(() => RaumwirkungType) verlieren!: RaumwirkungType
  @Field(() => RaumwirkungType) gewinnen!: RaumwirkungType
}

@ObjectType('Schwellenwirkung', {
  simpleResolvers: true,
  description:
    'Was ein Datenstand unter anderen Mindestzahlen zeigte und verbärge, auch zum Schutz anderer Zahlen; nichts wird gespeichert',
})
export class SchwellenwirkungType {
  @Field(() => SchutzzahlType) vorher!: SchutzzahlType
  @Field(() => SchutzzahlType) nachher!: SchutzzahlType
  @Field(() => [EbenenwirkungType]) jeEbene!: readonly EbenenwirkungType[]
  @Field(() => [IndikatorwirkungType], {
    description: 'Nur wo sich etwas ändert, das meiste zuerst',
  })
  jeIndikator!: readonly IndikatorwirkungType[]
  @Field(() => [AusgelasseneTabelleType], {
    description: 'Tabellen, die dann ganz verborgen blieben und es jetzt nicht sind',
  })
  ausgelassen!: readonly AusgelasseneTabelleType[]
  @Field(() => String) satz!: string
}
