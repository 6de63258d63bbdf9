import { SCHUTZREGELN, type Schutzregel } from '@sozial/domain/geheimhaltung'
import type { Ebene } from '@sozial/domain/raum'
import type { WertStatus } from '@sozial/domain/wert'
import type { Korrekturanlass } from '@sozial/shared/korrektur'
import { Field, Float, ID, Int, ObjectType } from 'type-graphql'
import { Zeitpunkt } from '../../graphql/datum.ts'
import { EbeneEnum, KorrekturanlassEnum, WertStatusEnum, toEnum } from '../../graphql/enums.ts'
import { AnmerkungType } from '../anmerkung/anmerkung.type.ts'
import { GebietsstandType, RaumType } from '../gebietsstand/gebietsstand.type.ts'
import { SCHUTZLAUFZUSTAENDE, type Schutzlaufzustand } from '../geheimhaltung/schutzlauf.zustand.ts'
import { DATENSTANDZUSTAENDE, type Datenstandzustand } from './zustand.ts'
import { ANMERKUNGSWECHSEL, type Anmerkungswechsel } from './anmerkungswechsel.ts'
import { ZELLWECHSEL, type Zellwechsel } from './zellwechsel.ts'
import { ZeitraumType } from '../zeitraum/zeitraum.type.ts'

export const DatenstandzustandEnum = toEnum('Datenstandzustand', DATENSTANDZUSTAENDE)
export const SchutzlaufzustandEnum = toEnum('Schutzlaufzustand', SCHUTZLAUFZUSTAENDE)
export const SchutzregelEnum = toEnum('Schutzregel', SCHUTZREGELN)

export const AnmerkungswechselEnum = toEnum('Anmerkungswechselart', ANMERKUNGSWECHSEL)
export const ZellwechselEnum = toEnum('Zellwechsel', ZELLWECHSEL)

@ObjectType('Veroeffentlichung', {
  simpleResolvers: true,
  description: 'Was die Öffentlichkeit liest: der neueste veröffentlichte Datenstand',
})
export class VeroeffentlichungType {
  @Field(() => ID) id!: number
  @Field(() => String) name!: string
  @Field(() => Zeitpunkt) veroeffentlichtAm!: Date
  @Field(() => Zeitpunkt, { description: 'Von wann die Werte sind' }) standVom!: Date
}

@ObjectType('Datenstandauswahl', { simpleResolvers: true })
export class DatenstandauswahlType {
  @Field(() => [String], { nullable: true, description: 'Slugs; null: alle mit Werten' })
  indikatoren!: readonly string[] | null
  @Field(() => [EbeneEnum]) ebenen!: readonly Ebene[]
  @Field(() => [ID], { nullable: true, description: 'null: alle' })
  zeitraeume!: readonly number[] | null
  @Field(() => [ID], { nullable: true, description: 'null: je Ebene der neueste' })
  gebietsstaende!: readonly number[] | null
}

@ObjectType('GeschuetzteZellen', { simpleResolvers: true })
export class GeschuetzteZellenType {
  @Field(() => SchutzregelEnum) regel!: Schutzregel
  @Field(() => Int) anzahl!: number
}

@ObjectType('AusgelasseneEbene', { simpleResolvers: true })
export class AusgelasseneEbeneType {
  @Field(() => EbeneEnum) ebene!: Ebene
  @Field(() => Int) anzahl!: number
}

@ObjectType('Datenstandumfang', {
  simpleResolvers: true,
  description: 'Wie viel er zeigt und verbirgt, und nach welcher Regel',
})
export class DatenstandumfangType {
  @Field(() => Int) indikatoren!: number
  @Field(() => Int) zeitraeume!: number
  @Field(() => Int, { description: 'Zellen der gewählten Ebenen: die Summe der nächsten vier' })
  zellen!: number
  @Field(() => Int) gezeigt!: number
  @Field(() => [GeschuetzteZellenType], {
    description: 'Von einer Regel geschützt; nur Regeln, die vorkamen',
  })
  geschuetzt!: readonly GeschuetzteZellenType[]
  @Field(() => Int, { description: 'Vom Lieferanten geschützt' }) angeliefert!: number
  @Field(() => Int, { description: 'Nicht vorhanden, nicht sinnvoll oder zu unsicher' })
  ohneWert!: number
  @Field(() => Int, {
    description:
      'Von den gezeigten: fertig geliefert, ohne Fallzahlen, die eine Regel prüfen könnte',
  })
  ohneFallzahl!: number
  @Field(() => [AusgelasseneEbeneType], {
    description: 'Werte auf Ebenen, die nicht gewählt sind',
  })
  ausgelassen!: readonly AusgelasseneEbeneType[]
}

@ObjectType('Schutzlauf', {
  simpleResolvers: true,
  description: 'Wie weit die Prüfung der Geheimhaltung ist',
})
export class SchutzlaufType {
  @Field(() => SchutzlaufzustandEnum) zustand!: Schutzlaufzustand
  @Field(() => Int, { description: 'Gerechnete Teile' }) fertig!: number
  @Field(() => Int, { nullable: true, description: 'null, solange noch gelesen wird' })
  gesamt!: number | null
  @Field(() => String, { description: 'Was gerade geschieht oder warum sie abgebrochen ist' })
  meldung!: string
  @Field(() => Zeitpunkt) begonnenAm!: Date
  @Field(() => Zeitpunkt, { nullable: true }) beendetAm!: Date | null
}

@ObjectType('Datenstand', {
  simpleResolvers: true,
  description: 'Ein eingefrorener Stand der Werte: vom Entwurf bis zum Zurücknehmen',
})
export class DatenstandType {
  @Field(() => ID) id!: number
  @Field(() => String) name!: string
  @Field(() => String) bemerkung!: string
  @Field(() => DatenstandzustandEnum) zustand!: Datenstandzustand
  @Field(() => Boolean, { description: 'Wahr, wenn die Öffentlichkeit gerade ihn liest' })
  aktuell!: boolean
  @Field(() => Zeitpunkt, { description: 'Von wann die Werte sind' }) standVom!: Date
  @Field(() => DatenstandauswahlType) auswahl!: DatenstandauswahlType
  @Field(() => DatenstandumfangType, {
    nullable: true,
    description: 'null, solange die Prüfung läuft oder wenn sie abgebrochen ist',
  })
  umfang!: DatenstandumfangType | null
  @Field(() => SchutzlaufType, {
    nullable: true,
    description: 'Die Prüfung der Geheimhaltung; null bei Ständen aus der Zeit davor',
  })
  lauf!: SchutzlaufType | null
  @Field(() => String) vorbereitetVon!: string
  @Field(() => Boolean, {
    description: 'Wahr, wenn ihn vorbereitet hat, wer fragt; dann gibt jemand anderes frei',
  })
  vonMir!: boolean
  @Field(() => Zeitpunkt) vorbereitetAm!: Date
  @Field(() => String, { nullable: true }) freigegebenVon!: string | null
  @Field(() => Zeitpunkt, { nullable: true }) veroeffentlichtAm!: Date | null
  @Field(() => String, {
    nullable: true,
    description: 'Wer ihn abgelehnt, verworfen oder zurückgenommen hat',
  })
  beendetVon!: string | null
  @Field(() => Zeitpunkt, { nullable: true }) beendetAm!: Date | null
  @Field(() => String, { nullable: true }) beendetGrund!: string | null
  @Field(() => [String], {
    description:
      'Warum er so nicht mehr freigegeben werden kann, in Sätzen; leer, wenn er es kann oder kein Entwurf ist',
  })
  hindernisse!: readonly string[]
  @Field(() => [String], {
    description: 'Was seit dem Vorbereiten dazukam und nicht darin steht, in Sätzen',
  })
  hinweise!: readonly string[]
}

@ObjectType('Angebotsindikator', { simpleResolvers: true })
export class AngebotsindikatorType {
  @Field(() => String) slug!: string
  @Field(() => String) code!: string
  @Field(() => String) name!: string
  @Field(() => String) thema!: string
  @Field(() => Boolean) kernset!: boolean
  @Field(() => [EbeneEnum]) ebenen!: readonly Ebene[]
  @Field(() => [ID], { description: 'Zeiträume mit Werten' }) zeitraeume!: readonly number[]
  @Field(() => Boolean, { description: 'Ob er schon veröffentlicht ist' })
  veroeffentlicht!: boolean
}

@ObjectType('Datenstandangebot', {
  simpleResolvers: true,
  description: 'Was der Arbeitsstand zum Veröffentlichen hat',
})
export class DatenstandangebotType {
  @Field(() => [AngebotsindikatorType]) indikatoren!: readonly AngebotsindikatorType[]
  @Field(() => [EbeneEnum]) ebenen!: readonly Ebene[]
  @Field(() => [ZeitraumType]) zeitraeume!: readonly ZeitraumType[]
  @Field(() => [GebietsstandType]) gebietsstaende!: readonly GebietsstandType[]
  @Field(() => Zeitpunkt, { description: 'Wann der Arbeitsstand zuletzt geändert wurde' })
  standVom!: Date
}

@ObjectType('Indikatorverweis', { simpleResolvers: true })
export class IndikatorverweisType {
  @Field(() => String) slug!: string
  @Field(() => String) name!: string
}

@ObjectType('Zellwechselzahl', { simpleResolvers: true })
export class ZellwechselzahlType {
  @Field(() => ZellwechselEnum) wechsel!: Zellwechsel
  @Field(() => Int) anzahl!: number
}

@ObjectType('Indikatorvergleich', {
  simpleResolvers: true,
  description: 'Wie viele Zellen eines Indikators sich ändern',
})
export class IndikatorvergleichType {
  @Field(() => IndikatorverweisType) indikator!: IndikatorverweisType
  @Field(() => [ZellwechselzahlType], { description: 'Nur was vorkommt' })
  zahlen!: readonly ZellwechselzahlType[]
}

@ObjectType('Vergleichszelle', {
  simpleResolvers: true,
  description: 'Eine Zelle, wie sie war und wie sie wird; ohne Wert steht der Grund',
})
export class VergleichszelleType {
  @Field(() => IndikatorverweisType) indikator!: IndikatorverweisType
  @Field(() => String) einheit!: string
  @Field(() => Int) nachkommastellen!: number
  @Field(() => RaumType) raum!: RaumType
  @Field(() => ZeitraumType) zeitraum!: ZeitraumType
  @Field(() => ZellwechselEnum) wechsel!: Zellwechsel
  @Field(() => Float, { nullable: true }) alt!: number | null
  @Field(() => WertStatusEnum, { nullable: true, description: 'null: die Zelle gab es nicht' })
  altStatus!: WertStatus | null
  @Field(() => Float, { nullable: true }) neu!: number | null
  @Field(() => WertStatusEnum, {
    nullable: true,
    description: 'null: die Zelle gibt es nicht mehr',
  })
  neuStatus!: WertStatus | null
}

@ObjectType('Lieferungsverweis', { simpleResolvers: true })
export class LieferungsverweisType {
  @Field(() => ID) id!: number
  @Field(() => String) dateiname!: string
  @Field(() => String) titel!: string
  @Field(() => KorrekturanlassEnum, { nullable: true, description: 'null: keine Korrektur' })
  korrekturanlass!: Korrekturanlass | null
  @Field(() => String, { description: 'Name der Quelle' }) quelle!: string
  @Field(() => Zeitpunkt) erfasstAm!: Date
  @Field(() => Zeitpunkt, { nullable: true }) zurueckgezogenAm!: Date | null
  @Field(() => String, { nullable: true }) zurueckgezogenGrund!: string | null
}

@ObjectType('Anmerkungswechsel', {
  simpleResolvers: true,
  description: 'Eine öffentliche Anmerkung und was der Stand mit ihr macht',
})
export class AnmerkungswechselType {
  @Field(() => AnmerkungType) anmerkung!: AnmerkungType
  @Field(() => AnmerkungswechselEnum, {
    description:
      'NEU, BLEIBT und VERBORGEN (an einem geschützten Wert) im Stand, ENTFAELLT nicht mehr',
  })
  wechsel!: Anmerkungswechsel
}

@ObjectType('Datenstandvergleich', {
  simpleResolvers: true,
  description: 'Was sich gegen den Stand ändert, der beim Vorbereiten veröffentlicht war',
})
export class DatenstandvergleichType {
  /** Not on the wire; for the cells. */
  datenstandId!: number
  /** Not on the wire. */
  grundlageId!: number | null
  @Field(() => DatenstandType) datenstand!: DatenstandType
  @Field(() => DatenstandType, {
    nullable: true,
    description: 'null: es war nichts veröffentlicht',
  })
  grundlage!: DatenstandType | null
  @Field(() => [IndikatorverweisType]) indikatorenNeu!: readonly IndikatorverweisType[]
  @Field(() => [IndikatorverweisType]) indikatorenEntfallen!: readonly IndikatorverweisType[]
  @Field(() => [IndikatorverweisType], { description: 'Mit einer anderen Definition' })
  definitionenGeaendert!: readonly IndikatorverweisType[]
  @Field(() => [EbeneEnum]) ebenenNeu!: readonly Ebene[]
  @Field(() => [EbeneEnum]) ebenenEntfallen!: readonly Ebene[]
  @Field(() => [ZeitraumType]) zeitraeumeNeu!: readonly ZeitraumType[]
  @Field(() => [ZeitraumType]) zeitraeumeEntfallen!: readonly ZeitraumType[]
  @Field(() => [GebietsstandType]) gebietsstaendeNeu!: readonly GebietsstandType[]
  @Field(() => [GebietsstandType]) gebietsstaendeEntfallen!: readonly GebietsstandType[]
  @Field(() => [LieferungsverweisType], {
    description: 'Auf denen erst dieser Stand steht, die neueste zuerst',
  })
  lieferungenNeu!: readonly LieferungsverweisType[]
  @Field(() => [LieferungsverweisType], {
    description:
      'Auf denen nur der andere stand: zurückgezogen, oder die Quelle ist nicht mehr dabei',
  })
  lieferungenEntfallen!: readonly LieferungsverweisType[]
  @Field(() => [AnmerkungswechselType], {
    description: 'Was außen zu den Zahlen gesagt wird: erst was neu ist',
  })
  anmerkungen!: readonly AnmerkungswechselType[]
  @Field(() => [ZellwechselzahlType], { description: 'Alle Arten, auch mit 0' })
  zahlen!: readonly ZellwechselzahlType[]
  @Field(() => [IndikatorvergleichType], { description: 'Wo sich am meisten ändert, zuerst' })
  jeIndikator!: readonly IndikatorvergleichType[]
}
