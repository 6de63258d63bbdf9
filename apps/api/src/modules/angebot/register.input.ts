import type {
  Angebotsform,
  Anzeigezustand,
  Kapazitaetsart,
  Kapazitaetsstand,
  Punktlage,
} from '@sozial/domain/angebot'
import { ArgsType, Field, Float, ID, InputType, Int } from 'type-graphql'
import { Datum } from '../../graphql/datum.ts'
import {
  AngebotsformEnum,
  AnzeigezustandEnum,
  KapazitaetsartEnum,
  KapazitaetsstandEnum,
  PunktlageEnum,
} from './register.enum.ts'

@ArgsType()
export class RegisterlisteArgs {
  @Field(() => [AnzeigezustandEnum], { nullable: true, description: 'Einer davon; null: alle' })
  zustaende?: readonly Anzeigezustand[] | null
  @Field(() => String, { defaultValue: '', description: 'Teil des Titels oder des Anbieters' })
  suche!: string
  @Field(() => ID, { nullable: true, description: 'Nur dieses Anbieters' })
  organisation?: string | null
  @Field(() => Int, { defaultValue: 50, description: 'Höchstens 200' }) hoechstens!: number
  @Field(() => Int, { defaultValue: 0, description: 'Wie viele vorn übersprungen werden' })
  ab!: number
}

/** Which offer, as it was seen. */
@ArgsType()
export class AngebotszielArgs {
  @Field(() => ID) id!: string
  @Field(() => Int, { description: 'Der Stand, der gelesen wurde' }) stand!: number
}

@InputType('StandortInput')
export class StandortInput {
  @Field(() => String, { defaultValue: '', description: 'Leer: wie die Organisation' })
  name!: string
  @Field(() => AngebotsformEnum, { defaultValue: 'ORT' }) form!: Angebotsform
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Dann wird nichts gespeichert, was sagt, wo er ist',
  })
  geheim!: boolean
  @Field(() => String, { defaultValue: '' }) strasse!: string
  @Field(() => String, { defaultValue: '' }) hausnummer!: string
  @Field(() => String, { defaultValue: '' }) plz!: string
  @Field(() => String, { defaultValue: '' }) ort!: string
  @Field(() => Float, { nullable: true, description: 'null: wird aus der Adresse bestimmt' })
  laenge?: number | null
  @Field(() => Float, { nullable: true }) breite?: number | null
  @Field(() => PunktlageEnum, { nullable: true }) punktlage?: Punktlage | null
  @Field(() => String, {
    defaultValue: '',
    description: 'Wie man es sagt: „Mo–Fr 9–12 Uhr, nach Vereinbarung“; leer: nicht gesagt',
  })
  zeiten!: string
  @Field(() => [String], { defaultValue: [] }) barrierefreiheit!: readonly string[]
  @Field(() => String, { defaultValue: '' }) oepnv!: string
}

@InputType('KapazitaetInput')
export class KapazitaetInput {
  @Field(() => String, { description: 'Schlüssel der Kategorie' }) kategorie!: string
  @Field(() => KapazitaetsartEnum) art!: Kapazitaetsart
  @Field(() => Float) anzahl!: number
  @Field(() => KapazitaetsstandEnum, { defaultValue: 'BESTEHEND' }) status!: Kapazitaetsstand
  @Field(() => Int, { nullable: true }) alterVon?: number | null
  @Field(() => Int, { nullable: true }) alterBis?: number | null
  @Field(() => Datum, { nullable: true, description: 'null: von heute an' })
  gueltigAb?: string | null
  @Field(() => Datum, { nullable: true, description: 'Erster Tag, an dem es nicht mehr gilt' })
  gueltigBis?: string | null
}

@InputType('PlatzmeldungInput', { description: 'Mindestens eines von beiden' })
export class PlatzmeldungInput {
  @Field(() => Int, { nullable: true, description: 'null: nicht gemeldet' }) frei?: number | null
  @Field(() => Int, { nullable: true, description: 'null: nicht gemeldet' })
  wartezeitWochen?: number | null
}

@InputType('AngebotsnutzungInput', { description: 'Beides null: Das Jahr wird wieder leer' })
export class AngebotsnutzungInput {
  @Field(() => Int) jahr!: number
  @Field(() => Int, { nullable: true }) personen?: number | null
  @Field(() => Int, { nullable: true }) kontakte?: number | null
}

@InputType('FoerderungInput')
export class FoerderungInput {
  @Field(() => String) geber!: string
  @Field(() => Float, { nullable: true, description: 'Euro im Jahr; null: nicht genannt' })
  summeJahr?: number | null
  @Field(() => Datum) gueltigAb!: string
  @Field(() => Datum, { nullable: true, description: 'Erster Tag ohne sie; null: unbefristet' })
  gueltigBis?: string | null
}

@ArgsType()
export class StandortArgs extends AngebotszielArgs {
  @Field(() => ID, { nullable: true, description: 'null: neu' }) standort?: string | null
  @Field(() => StandortInput) angaben!: StandortInput
}

@ArgsType()
export class StandortendeArgs extends AngebotszielArgs {
  @Field(() => ID) standort!: string
  @Field(() => Datum, { nullable: true, description: 'null: heute' }) bis?: string | null
}

@ArgsType()
export class KapazitaetArgs extends AngebotszielArgs {
  @Field(() => ID) standort!: string
  @Field(() => ID, { nullable: true, description: 'null: neu' }) kapazitaet?: string | null
  @Field(() => KapazitaetInput) angaben!: KapazitaetInput
}

@ArgsType()
export class KapazitaetsendeArgs extends AngebotszielArgs {
  @Field(() => ID) kapazitaet!: string
  @Field(() => Datum, { nullable: true, description: 'null: heute' }) bis?: string | null
}

@ArgsType()
export class PlatzmeldungArgs extends AngebotszielArgs {
  @Field(() => ID) standort!: string
  @Field(() => PlatzmeldungInput) meldung!: PlatzmeldungInput
}

@ArgsType()
export class FoerderungArgs extends AngebotszielArgs {
  @Field(() => ID, { nullable: true, description: 'null: neu' }) foerderung?: string | null
  @Field(() => FoerderungInput) angaben!: FoerderungInput
}
