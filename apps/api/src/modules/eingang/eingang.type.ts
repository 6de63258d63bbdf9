import type { Sicherheit } from '@sozial/formate/vorschlag'
import type { WertStatus } from '@sozial/domain/wert'
import { Field, Float, ID, Int, ObjectType } from 'type-graphql'
import { Zeitpunkt } from '../../graphql/datum.ts'
import { toEnum, WertStatusEnum } from '../../graphql/enums.ts'
import { AnforderungsverweisType } from '../anforderung/anforderung.type.ts'
import { MeldungType, SpeisungType } from '../lieferung/lieferung.type.ts'
import { OrganisationType } from '../organisation/organisation.type.ts'
import type { Eingangszustand } from './eingang.zustand.ts'
import { EingangszustandEnum } from './eingangszustand.enum.ts'

const SicherheitEnum = toEnum('Sicherheit', ['SICHER', 'WAHRSCHEINLICH', 'UNSICHER'])

@ObjectType('Eingangsquelle', {
  description: 'Die Quelle, wie die Datei sie nennt; der Kreis muss sie noch nicht kennen',
  simpleResolvers: true,
})
export class EingangsquelleType {
  @Field(() => String) schluessel!: string
  @Field(() => String) name!: string
  @Field(() => String) herausgeber!: string
}

@ObjectType('Eingangszaehlung', { simpleResolvers: true })
export class EingangszaehlungType {
  @Field(() => Int, { description: 'Zellen der Datei' }) gelesen!: number
  @Field(() => Int, { description: 'Zahlen, die übernommen würden' }) uebernommen!: number
  @Field(() => Int, { description: 'davon ohne Beanstandung' }) passend!: number
  @Field(() => Int, { description: 'davon vom Lieferanten geschützt' }) geschuetzt!: number
  @Field(() => Int, { description: 'davon bisher unbekannt' }) neu!: number
  @Field(() => Int, { description: 'davon anders als bisher' }) geaendert!: number
  @Field(() => Int, { description: 'Zellen für Räume außerhalb des Kreises' }) uebergangen!: number
}

@ObjectType('Vorlagenverweis', { simpleResolvers: true })
class VorlagenverweisType {
  @Field(() => ID) id!: number
  @Field(() => String) name!: string
}

@ObjectType('Wertaenderung', {
  description:
    'Eine Zahl, die sich ändern würde; vorher ist KEIN_ZUGRIFF, wo sie nicht gelesen werden darf',
  simpleResolvers: true,
})
export class WertaenderungType {
  @Field(() => String) raumSchluessel!: string
  @Field(() => String) raumName!: string
  @Field(() => String) merkmal!: string
  @Field(() => String, { description: '„weiblich, 3 bis unter 6 Jahre“; leer: alle' })
  teilgruppe!: string
  @Field(() => String) zeitraum!: string
  @Field(() => Float, { nullable: true }) vorher!: number | null
  @Field(() => WertStatusEnum, { nullable: true, description: 'null: es gab noch keine Zahl' })
  vorherStatus!: WertStatus | null
  @Field(() => Float, { nullable: true }) nachher!: number | null
  @Field(() => WertStatusEnum) nachherStatus!: WertStatus
  @Field(() => String, { nullable: true }) blatt!: string | null
  @Field(() => Int) zeile!: number
  @Field(() => String, { nullable: true }) spalte!: string | null
}

@ObjectType('Wertaenderungen', { simpleResolvers: true })
export class WertaenderungenType {
  @Field(() => Int, { description: 'Alle, auch die, die nicht aufbewahrt sind' }) gesamt!: number
  @Field(() => [WertaenderungType]) zeilen!: readonly WertaenderungType[]
}

@ObjectType('Eingang', {
  description: 'Eine angekommene Datei, bis sie übernommen oder verworfen ist',
  simpleResolvers: true,
})
export class EingangType {
  /** Whether the asker may read what it says of values; no field of the schema. */
  einsehbar!: boolean
  lieferungId!: number | null
  @Field(() => ID) id!: number
  @Field(() => String) dateiname!: string
  @Field(() => String, { nullable: true, description: 'Das Archiv, in dem sie lag' })
  archiv!: string | null
  @Field(() => Int) groesse!: number
  @Field(() => EingangszustandEnum) zustand!: Eingangszustand
  @Field(() => String, { description: 'Was gerade geschieht, als Satz; leer, wenn nichts' })
  schritt!: string
  @Field(() => Int, { description: 'Zellen, die erledigt sind' }) fertig!: number
  @Field(() => Int, { nullable: true, description: 'Zellen insgesamt; null: noch nicht bekannt' })
  gesamt!: number | null
  @Field(() => Zeitpunkt) eingegangenAm!: Date
  @Field(() => Zeitpunkt, { description: 'Seit wann er in diesem Zustand ist' }) geaendertAm!: Date
  @Field(() => String) von!: string
  @Field(() => OrganisationType, { nullable: true }) organisation!: OrganisationType | null
  @Field(() => AnforderungsverweisType, {
    nullable: true,
    description: 'Datenanforderung, die er beantwortet',
  })
  anforderung!: AnforderungsverweisType | null
  @Field(() => VorlagenverweisType, {
    nullable: true,
    description: 'Vorlage, nach der er gelesen wird',
  })
  vorlage!: VorlagenverweisType | null
  @Field(() => String, { nullable: true }) format!: string | null
  @Field(() => String, { nullable: true }) tabelle!: string | null
  @Field(() => String, { nullable: true }) titel!: string | null
  @Field(() => EingangsquelleType, { nullable: true }) quelle!: EingangsquelleType | null
  @Field(() => String, {
    nullable: true,
    description:
      'Wie die Spalten gelesen werden, als JSON; null: bekanntes Format, oder noch offen',
  })
  zuordnung!: string | null
  @Field(() => SicherheitEnum, {
    nullable: true,
    description: 'Wie sicher die vorgeschlagene Zuordnung ist; null: gewählt, oder keine',
  })
  sicherheit!: Sicherheit | null
  @Field(() => EingangszaehlungType, { nullable: true }) zaehlung!: EingangszaehlungType | null
  @Field(() => [MeldungType], {
    nullable: true,
    description: 'null: noch nicht geprüft, oder ihre Werte dürfen nicht gelesen werden',
  })
  meldungen!: readonly MeldungType[] | null
  @Field(() => Int, { nullable: true, description: 'Stellen mit Fehlern; null wie meldungen' })
  fehler!: number | null
  @Field(() => Int, { nullable: true, description: 'Stellen mit Warnungen; null wie meldungen' })
  warnungen!: number | null
  @Field(() => [SpeisungType], {
    nullable: true,
    description: 'Welche Indikatoren er speist oder speisen würde; null wie meldungen',
  })
  speist!: readonly SpeisungType[] | null
  @Field(() => Boolean, { description: 'Ob es die Lieferung schon gab, ehe er kam' })
  schonDa!: boolean
  @Field(() => String, { nullable: true, description: 'Warum er verworfen wurde' })
  grund!: string | null
}
