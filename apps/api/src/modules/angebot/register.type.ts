import type {
  Angebotsform,
  Angebotshandlung,
  Angebotsinhalt,
  Anzeigezustand,
  Barrierefreiheit,
  Fassungszustand,
  Kapazitaetsart,
  Kapazitaetsstand,
  Punktlage,
} from '@sozial/domain/angebot'
import { Field, Float, ID, Int, ObjectType } from 'type-graphql'
import { AngebotsinhaltScalar } from '../../graphql/angebotsinhalt.ts'
import { Datum, Zeitpunkt } from '../../graphql/datum.ts'
import { RueckfrageType } from '../anforderung/anforderung.type.ts'
import {
  AngebotsformEnum,
  AngebotshandlungEnum,
  AnzeigezustandEnum,
  FassungszustandEnum,
  KapazitaetsartEnum,
  KapazitaetsstandEnum,
  PunktlageEnum,
} from './register.enum.ts'

@ObjectType('Registerorganisation', { simpleResolvers: true })
export class RegisterorganisationType {
  @Field(() => ID) id!: number
  @Field(() => String) name!: string
}

@ObjectType('Angebotskategorie', { simpleResolvers: true })
export class AngebotskategorieType {
  @Field(() => String) schluessel!: string
  @Field(() => String) name!: string
  @Field(() => String, { nullable: true, description: 'Wozu sie gehört; null: steht oben' })
  ober!: string | null
  @Field(() => String, { description: 'Gesetz, in dem sie steht; OHNE: keines' }) gesetz!: string
  @Field(() => String) paragraf!: string
  @Field(() => Int, { nullable: true }) alterVon!: number | null
  @Field(() => Int, { nullable: true }) alterBis!: number | null
  @Field(() => [String], { description: 'Wörter, mit denen Menschen danach suchen' })
  synonyme!: readonly string[]
}

@ObjectType('Platzmeldung', { simpleResolvers: true, description: 'Was an einem Tag frei war' })
export class PlatzmeldungType {
  @Field(() => Int, { nullable: true, description: 'null: nicht gemeldet' }) frei!: number | null
  @Field(() => Int, { nullable: true, description: 'null: nicht gemeldet' })
  wartezeitWochen!: number | null
  @Field(() => Zeitpunkt) am!: string
  @Field(() => String) von!: string
}

@ObjectType('Kapazitaet', { simpleResolvers: true })
export class KapazitaetType {
  @Field(() => ID) id!: number
  @Field(() => String, { description: 'Schlüssel der Kategorie' }) kategorie!: string
  @Field(() => KapazitaetsartEnum) art!: Kapazitaetsart
  @Field(() => Float) anzahl!: number
  @Field(() => KapazitaetsstandEnum) status!: Kapazitaetsstand
  @Field(() => Int, { nullable: true }) alterVon!: number | null
  @Field(() => Int, { nullable: true }) alterBis!: number | null
  @Field(() => Datum) gueltigAb!: string
  @Field(() => Datum, { nullable: true, description: 'Erster Tag, an dem es nicht mehr gilt' })
  gueltigBis!: string | null
}

@ObjectType('Registerstandort', { simpleResolvers: true })
export class RegisterstandortType {
  @Field(() => ID) id!: number
  @Field(() => String) name!: string
  @Field(() => AngebotsformEnum) form!: Angebotsform
  @Field(() => Boolean, { description: 'Dann ohne Adresse, Punkt und Raum' }) geheim!: boolean
  @Field(() => String) strasse!: string
  @Field(() => String) hausnummer!: string
  @Field(() => String) plz!: string
  @Field(() => String) ort!: string
  @Field(() => Float, { nullable: true }) laenge!: number | null
  @Field(() => Float, { nullable: true }) breite!: number | null
  @Field(() => PunktlageEnum, { nullable: true }) punktlage!: Punktlage | null
  @Field(() => String, { description: 'In Worten, die sich wieder einlesen lassen; leer: keine' })
  zeiten!: string
  @Field(() => [String]) barrierefreiheit!: readonly Barrierefreiheit[]
  @Field(() => String) oepnv!: string
  @Field(() => Datum) gueltigAb!: string
  @Field(() => Datum, { nullable: true, description: 'Erster Tag, an dem es ihn nicht mehr gibt' })
  gueltigBis!: string | null
  @Field(() => [KapazitaetType], { description: 'Auch frühere und künftige' })
  kapazitaeten!: readonly KapazitaetType[]
  @Field(() => [PlatzmeldungType], { description: 'Die letzten zwölf, die neueste zuerst' })
  meldungen!: readonly PlatzmeldungType[]
}

@ObjectType('Angebotsnutzung', { simpleResolvers: true })
export class AngebotsnutzungType {
  @Field(() => Int) jahr!: number
  @Field(() => Int, { nullable: true, description: 'Verschiedene Menschen; null: nicht gezählt' })
  personen!: number | null
  @Field(() => Int, {
    nullable: true,
    description: 'Besuche, Beratungen, Fälle; null: nicht gezählt',
  })
  kontakte!: number | null
}

@ObjectType('Foerderung', { simpleResolvers: true })
export class FoerderungType {
  @Field(() => ID) id!: number
  @Field(() => String, { description: 'Wer zahlt' }) geber!: string
  @Field(() => Float, { nullable: true, description: 'Euro im Jahr; null: nicht genannt' })
  summeJahr!: number | null
  @Field(() => Datum) gueltigAb!: string
  @Field(() => Datum, { nullable: true, description: 'Erster Tag ohne sie; null: unbefristet' })
  gueltigBis!: string | null
}

@ObjectType('Stufenwechsel', {
  simpleResolvers: true,
  description: 'Wer ein Feld sieht: OEFFENTLICH, PLANUNG oder INTERN',
})
export class StufenwechselType {
  @Field(() => String) feld!: string
  @Field(() => String) vorher!: string
  @Field(() => String) nachher!: string
}

@ObjectType('Angebotsfassung', { simpleResolvers: true })
export class AngebotsfassungType {
  @Field(() => ID) id!: number
  @Field(() => Int) nummer!: number
  @Field(() => FassungszustandEnum) zustand!: Fassungszustand
  @Field(() => String) erstelltVon!: string
  @Field(() => Zeitpunkt) geaendertAm!: string
  @Field(() => String, { nullable: true }) eingereichtVon!: string | null
  @Field(() => Zeitpunkt, { nullable: true }) eingereichtAm!: string | null
  @Field(() => String, { nullable: true }) entschiedenVon!: string | null
  @Field(() => Zeitpunkt, { nullable: true }) entschiedenAm!: string | null
  @Field(() => String, { description: 'Warum sie abgelehnt wurde; sonst leer' }) grund!: string
  @Field(() => Boolean, { description: 'Ob vor ihr nichts veröffentlicht war' }) erste!: boolean
  @Field(() => [String], { description: 'Was sich gegen das damals Veröffentlichte geändert hat' })
  felder!: readonly string[]
  @Field(() => AngebotsinhaltScalar, { description: 'Die geänderten Felder, wie sie waren' })
  vorher!: Angebotsinhalt
  @Field(() => AngebotsinhaltScalar, { description: 'Die geänderten Felder, wie sie wurden' })
  nachher!: Angebotsinhalt
  @Field(() => [StufenwechselType]) stufen!: readonly StufenwechselType[]
}

@ObjectType('Angebotsmangel', {
  simpleResolvers: true,
  description: 'Was vor dem Einreichen noch fehlt oder nicht stimmt',
})
export class AngebotsmangelType {
  @Field(() => String) feld!: string
  @Field(() => String) text!: string
}

@ObjectType('Registerangebot', {
  simpleResolvers: true,
  description: 'Ein Angebot, wie der eigene Anbieter oder die Planung des Kreises es sieht',
})
export class RegisterangebotType {
  @Field(() => ID) id!: number
  @Field(() => String, { description: 'Name in der Adresse seiner öffentlichen Seite' })
  slug!: string
  @Field(() => Int, {
    description: 'Nennt, wer es ändert: Wer eine alte Zahl nennt, hat etwas verpasst',
  })
  stand!: number
  @Field(() => String) titel!: string
  @Field(() => RegisterorganisationType) organisation!: RegisterorganisationType
  @Field(() => AnzeigezustandEnum) zustand!: Anzeigezustand
  @Field(() => FassungszustandEnum, {
    nullable: true,
    description: 'ENTWURF, EINGEREICHT oder RUECKFRAGE, auch neben dem, was zu sehen ist',
  })
  offen!: Fassungszustand | null
  @Field(() => AngebotsinhaltScalar, {
    nullable: true,
    description: 'Was geschrieben oder geprüft wird',
  })
  entwurf!: Angebotsinhalt | null
  @Field(() => AngebotsinhaltScalar, { nullable: true, description: 'Was veröffentlicht ist' })
  veroeffentlicht!: Angebotsinhalt | null
  @Field(() => Boolean, { description: 'Ob die Öffentlichkeit es sieht' }) istZuSehen!: boolean
  @Field(() => Boolean, { description: 'Ob man für diesen Anbieter einträgt' }) istEigen!: boolean
  @Field(() => [AngebotshandlungEnum], { description: 'Was man jetzt damit tun kann' })
  handlungen!: readonly Angebotshandlung[]
  @Field(() => [AngebotsmangelType]) maengel!: readonly AngebotsmangelType[]
  @Field(() => [AngebotsfassungType], { description: 'Die neueste zuerst' })
  fassungen!: readonly AngebotsfassungType[]
  @Field(() => [RueckfrageType], { description: 'Die älteste zuerst' })
  rueckfragen!: readonly RueckfrageType[]
  @Field(() => [RegisterstandortType], { description: 'Auch frühere' })
  standorte!: readonly RegisterstandortType[]
  @Field(() => [AngebotsnutzungType]) nutzungen!: readonly AngebotsnutzungType[]
  @Field(() => [FoerderungType]) foerderungen!: readonly FoerderungType[]
  @Field(() => Zeitpunkt, { nullable: true, description: 'null: nie veröffentlicht' })
  bestaetigtAm!: string | null
  @Field(() => String, { nullable: true }) bestaetigtVon!: string | null
  @Field(() => Datum, {
    nullable: true,
    description: 'Erster Tag, an dem die Bestätigung nicht mehr gilt',
  })
  bestaetigungBis!: string | null
  @Field(() => Zeitpunkt) angelegtAm!: string
  @Field(() => String) angelegtVon!: string
}

@ObjectType('Registermeldeort', {
  simpleResolvers: true,
  description: 'Ein Standort, an dem sich freie Plätze melden lassen',
})
export class RegistermeldeortType {
  @Field(() => ID) id!: number
  @Field(() => String) name!: string
  @Field(() => String) ort!: string
  @Field(() => Boolean) geheim!: boolean
  @Field(() => PlatzmeldungType, { nullable: true, description: 'Die letzte' })
  meldung!: PlatzmeldungType | null
}

@ObjectType('Registerzeile', { simpleResolvers: true })
export class RegisterzeileType {
  @Field(() => ID) id!: number
  @Field(() => String) slug!: string
  @Field(() => Int) stand!: number
  @Field(() => String, { description: 'Leer: noch keiner' }) titel!: string
  @Field(() => RegisterorganisationType) organisation!: RegisterorganisationType
  @Field(() => AnzeigezustandEnum) zustand!: Anzeigezustand
  @Field(() => FassungszustandEnum, { nullable: true }) offen!: Fassungszustand | null
  @Field(() => [String], { description: 'Schlüssel' }) kategorien!: readonly string[]
  @Field(() => Zeitpunkt, { nullable: true }) bestaetigtAm!: string | null
  @Field(() => Datum, { nullable: true }) bestaetigungBis!: string | null
  @Field(() => Zeitpunkt) geaendertAm!: string
  @Field(() => String, {
    description: 'Die offene Frage des Kreises oder der Grund der Ablehnung; sonst leer',
  })
  anliegen!: string
  @Field(() => Boolean) istZuSehen!: boolean
  @Field(() => Boolean) istEigen!: boolean
  @Field(() => [AngebotshandlungEnum]) handlungen!: readonly Angebotshandlung[]
  @Field(() => [RegistermeldeortType]) meldeorte!: readonly RegistermeldeortType[]
}

@ObjectType('Registerzustandszahl', { simpleResolvers: true })
export class RegisterzustandszahlType {
  @Field(() => AnzeigezustandEnum) zustand!: Anzeigezustand
  @Field(() => Int) anzahl!: number
}

@ObjectType('Registerliste', { simpleResolvers: true })
export class RegisterlisteType {
  @Field(() => Int) anzahl!: number
  @Field(() => [RegisterzustandszahlType], {
    description: 'Wie viele es in jedem Zustand sind, ohne den Filter nach Zuständen',
  })
  jeZustand!: readonly RegisterzustandszahlType[]
  @Field(() => [RegisterzeileType], { description: 'Was zu tun ist, zuerst' })
  zeilen!: readonly RegisterzeileType[]
}
