import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql'
import { Datum } from '../../graphql/datum.ts'
import { toEnum } from '../../graphql/enums.ts'
import { Statusvektor, Textvektor, Zahlenvektor, type Vektor } from '../../graphql/vektor.ts'
import { GebietsstandType } from '../gebietsstand/gebietsstand.type.ts'
import { IndikatorType } from '../indikator/indikator.type.ts'
import { ZeitraumType } from '../zeitraum/zeitraum.type.ts'

const QuadrantEnum = toEnum('Quadrant', [
  'HANDLUNGSBEDARF',
  'GUT_VERSORGT',
  'BEOBACHTEN',
  'UNAUFFAELLIG',
  'OFFEN',
])
export const VerkehrsmittelEnum = toEnum('Verkehrsmittel', ['ZU_FUSS', 'FAHRRAD', 'AUTO'])
export const AnnahmeartEnum = toEnum('Annahmeart', ['NEU', 'SCHLIESSEN', 'PLAETZE'])

@ObjectType('Versorgungssumme', {
  simpleResolvers: true,
  description: 'Eine Kategorie im ganzen Kreis, auch was geheim ist oder in keinem Raum liegt',
})
export class VersorgungssummeType {
  @Field(() => Int) angebote!: number
  @Field(() => Int, { description: 'Davon für den ganzen Kreis' }) kreisweit!: number
  @Field(() => Int, { description: 'Davon an einem geheimen Ort' }) geheim!: number
  @Field(() => Float, { nullable: true, description: 'null: von keinem sind Plätze bekannt' })
  plaetze!: number | null
  @Field(() => Float) gesichert!: number
  @Field(() => Float) geplant!: number
  @Field(() => Float) wegfallend!: number
  @Field(() => Float, { nullable: true, description: 'Zielgruppe; null: nicht bekannt' })
  personen!: number | null
  @Field(() => Float, { nullable: true, description: 'Plätze je 100 der Zielgruppe' })
  quote!: number | null
  @Field(() => Float, { nullable: true, description: 'Plätze je 1.000 der Zielgruppe' })
  dichte!: number | null
  @Field(() => Float, { nullable: true, description: 'Vom Ziel erreicht, in Prozent' })
  deckungsgrad!: number | null
  @Field(() => Float, { nullable: true, description: 'Euro im Jahr; null: nur für Planende' })
  euro!: number | null
}

@ObjectType('Hilfeanteil', {
  simpleResolvers: true,
  description: 'Wie viele Angebote von wem sind',
})
export class HilfeanteilType {
  @Field(() => String) name!: string
  @Field(() => Int) anzahl!: number
}

@ObjectType('Versorgungszeile', {
  simpleResolvers: true,
  description: 'Eine Kategorie in allen Räumen; Vektoren in der Reihenfolge der Räume',
})
export class VersorgungszeileType {
  @Field(() => String) schluessel!: string
  @Field(() => String) name!: string
  @Field(() => String, { nullable: true }) ober!: string | null
  @Field(() => String, { nullable: true, description: 'Schlüssel ihres Felds' }) feld!:
    | string
    | null
  @Field(() => String) feldname!: string
  @Field(() => String, { description: 'Wer gezählt wird' }) zielgruppe!: string
  @Field(() => Float, { nullable: true, description: 'Ziel: Plätze je 100 der Zielgruppe' })
  ziel!: number | null
  @Field(() => String, { description: 'Woher das Ziel ist' }) zielquelle!: string
  @Field(() => Zahlenvektor, { description: 'Angebote mit einem Ort im Raum' }) vorOrt!: Vektor
  @Field(() => Zahlenvektor, { description: 'Angebote von anderswo, die den Raum mit bedienen' })
  herein!: Vektor
  @Field(() => Zahlenvektor, {
    description:
      'Plätze im Raum mit dem Anteil der kreisweiten; null: Angebote ohne Angabe von Plätzen',
  })
  plaetze!: Vektor
  @Field(() => Zahlenvektor) gesichert!: Vektor
  @Field(() => Zahlenvektor) geplant!: Vektor
  @Field(() => Zahlenvektor) wegfallend!: Vektor
  @Field(() => Zahlenvektor) personen!: Vektor
  @Field(() => Statusvektor, { nullable: true }) personenstatus!: Vektor | null
  @Field(() => Zahlenvektor, { description: 'Plätze je 100 der Zielgruppe' }) quote!: Vektor
  @Field(() => Zahlenvektor, { description: 'Plätze je 1.000 der Zielgruppe' }) dichte!: Vektor
  @Field(() => Zahlenvektor, { description: 'Vom Ziel erreicht, in Prozent; null ohne Ziel' })
  deckungsgrad!: Vektor
  @Field(() => Zahlenvektor, { description: 'Plätze, die zum Ziel fehlen; null ohne Ziel' })
  fehlend!: Vektor
  @Field(() => Textvektor, { description: 'KEINES, WENIG, GENUG oder OHNE_ANGABE' }) lage!: Vektor
  @Field(() => Zahlenvektor, {
    description: 'Kilometer Luftlinie bis zum nächsten Ort, im Mittel der Zielgruppe',
  })
  km!: Vektor
  @Field(() => Textvektor, { description: 'Wo der nächste Ort liegt' }) naechster!: Vektor
  @Field(() => Zahlenvektor, { description: 'Anteil der Zielgruppe in Reichweite, in Prozent' })
  erreicht!: Vektor
  @Field(() => Zahlenvektor, { description: 'E2SFCA: erreichbare Plätze je 1.000' }) zugang!: Vektor
  @Field(() => Textvektor, {
    description: 'ja, wo Angebote jenseits der Kreisgrenze erreichbar wären',
  })
  randlage!: Vektor
  @Field(() => Zahlenvektor, {
    nullable: true,
    description: 'Euro im Jahr; null: nur für Planende',
  })
  euro!: Vektor | null
  @Field(() => VersorgungssummeType) kreis!: VersorgungssummeType
  @Field(() => [HilfeanteilType]) hilfemix!: readonly HilfeanteilType[]
}

@ObjectType('Versorgungsluecke', {
  simpleResolvers: true,
  description: 'Bedarf und Angebot eines Raums in Worten, der Reihe nach',
})
export class VersorgungslueckeType {
  @Field(() => Int, { description: 'Stelle des Raums' }) raum!: number
  @Field(() => String, { nullable: true }) feld!: string | null
  @Field(() => String) feldname!: string
  @Field(() => QuadrantEnum) quadrant!: keyof typeof QuadrantEnum
  @Field(() => [String], { description: 'Kategorien ohne Angebot vor Ort' })
  ohne!: readonly string[]
  @Field(() => [String], { description: 'Kategorien mit weniger Plätzen als im Kreis' })
  wenig!: readonly string[]
  @Field(() => Float, { nullable: true, description: 'Menschen mit Bedarf über dem Kreiswert' })
  mehrbedarf!: number | null
  @Field(() => Float, { description: '0: nichts fehlt, 1: alles' }) fehlanteil!: number
  @Field(() => Float, { description: 'Wonach geordnet ist: mehrbedarf × fehlanteil' })
  gewicht!: number
  @Field(() => Boolean, { description: 'Die größte Lücke eines Felds der Pflichtplanung' })
  spitze!: boolean
  @Field(() => String) bedarfssatz!: string
  @Field(() => String) angebotssatz!: string
}

@ObjectType('Versorgungsbedarf', {
  simpleResolvers: true,
  description: 'Der Indikator, der den Bedarf sagt',
})
export class VersorgungsbedarfType {
  @Field(() => IndikatorType) indikator!: IndikatorType
  @Field(() => ZeitraumType, { nullable: true }) zeitraum!: ZeitraumType | null
  @Field(() => Zahlenvektor) werte!: Vektor
  @Field(() => Zahlenvektor) unten!: Vektor
  @Field(() => Zahlenvektor) oben!: Vektor
  @Field(() => Float, { nullable: true }) kreis!: number | null
  @Field(() => Boolean, { description: 'Ob niedrige Werte Bedarf bedeuten' }) niedrig!: boolean
}

@ObjectType('Versorgungsangebot', {
  simpleResolvers: true,
  description: 'Was hinter einer Zahl steht',
})
export class VersorgungsangebotType {
  @Field(() => ID) id!: number
  @Field(() => String) slug!: string
  @Field(() => String) titel!: string
  @Field(() => String) organisation!: string
  @Field(() => [String], { description: 'Seine Kategorien und was darüber steht' })
  kategorien!: readonly string[]
  @Field(() => Boolean) kreisweit!: boolean
  @Field(() => Boolean, { description: 'Ob ein Ort geheim ist; von ihm steht hier nichts' })
  geheim!: boolean
  @Field(() => [Int], { description: 'Stellen der Räume, die es mit bedient' })
  bedient!: readonly number[]
  @Field(() => [VersorgungsstandortType]) standorte!: readonly VersorgungsstandortType[]
  @Field(() => Datum) bestaetigtAm!: string
  @Field(() => Boolean) bestaetigungFaellig!: boolean
  @Field(() => Datum, {
    nullable: true,
    description: 'Wann die erste Förderung endet, wenn binnen zwölf Monaten',
  })
  foerderungBis!: string | null
  @Field(() => String, { description: 'Wer dann nicht mehr zahlt; leer: nur für Planende' })
  geber!: string
  @Field(() => Float, {
    nullable: true,
    description: 'Euro im Jahr; null: nicht genannt oder nur für Planende',
  })
  euro!: number | null
}

@ObjectType('Versorgungsstandort', { simpleResolvers: true })
export class VersorgungsstandortType {
  @Field(() => ID) id!: number
  @Field(() => String) name!: string
  @Field(() => Int, { nullable: true, description: 'Stelle des Raums, in dem er liegt' })
  raum!: number | null
  @Field(() => Float, {
    nullable: true,
    description: 'Plätze der gefragten Kategorie; null: nicht genannt',
  })
  plaetze!: number | null
}

@ObjectType('Versorgung', {
  simpleResolvers: true,
  description: 'Bedarf und Angebot an einer Stelle',
})
export class VersorgungType {
  @Field(() => Datum) stichtag!: string
  @Field(() => Int, {
    nullable: true,
    description:
      'Wie viele der Angebote an einem vergangenen Tag mit einem Inhalt zählen, den das Register erst von später kennt; null: heute oder künftig',
  })
  ohneStand!: number | null
  @Field(() => GebietsstandType) gebietsstand!: GebietsstandType
  @Field(() => Textvektor) raumschluessel!: Vektor
  @Field(() => Textvektor) raumnamen!: Vektor
  @Field(() => Textvektor) kommunenamen!: Vektor
  @Field(() => ZeitraumType, { nullable: true, description: 'Wann die Zielgruppen gezählt wurden' })
  zeitraum!: ZeitraumType | null
  @Field(() => String, { description: 'Wie Wege geschätzt sind' }) wegannahme!: string
  @Field(() => [VersorgungszeileType], { description: 'Leer: diese Kategorie gibt es nicht' })
  kategorien!: readonly VersorgungszeileType[]
  @Field(() => [VersorgungszeileType], {
    nullable: true,
    description: 'Wie es ohne die Annahmen ist',
  })
  vorher!: readonly VersorgungszeileType[] | null
  @Field(() => [ID], { description: 'Annahmen über Standorte, die es nicht mehr gibt' })
  verfehlt!: readonly string[]
  @Field(() => [VersorgungslueckeType]) luecken!: readonly VersorgungslueckeType[]
  @Field(() => VersorgungsbedarfType, { nullable: true }) bedarf!: VersorgungsbedarfType | null
  @Field(() => [VersorgungsangebotType]) angebote!: readonly VersorgungsangebotType[]
}

@InputType('SzenarioannahmeInput', {
  description: 'Eine Annahme: ein Ort kommt dazu, fällt weg oder hat andere Plätze',
})
export class SzenarioannahmeInput {
  @Field(() => AnnahmeartEnum) art!: keyof typeof AnnahmeartEnum
  @Field(() => String, {
    description: 'Kennung des Standorts; bei NEU eine eigene, die mit neu- beginnt',
  })
  id!: string
  @Field(() => String, { nullable: true, description: 'Schlüssel des Raums; nur bei NEU' })
  raum?: string | null
  @Field(() => String, {
    nullable: true,
    description: 'Wie der Ort heißt, damit die Annahme es noch sagt, wenn es ihn nicht mehr gibt',
  })
  ort?: string | null
  @Field(() => Float, { nullable: true, description: 'Nicht bei SCHLIESSEN' }) plaetze?:
    | number
    | null
}
