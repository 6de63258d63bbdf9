import { Field, Int, ObjectType } from 'type-graphql'
import { Zeitpunkt } from '../../graphql/datum.ts'
import { RaumverweisType } from '../raumprofil/raumprofil.type.ts'

@ObjectType('Kommunenverzeichnis', {
  description: 'Das Straßenverzeichnis einer Kommune; leer, wo noch keines eingelesen ist',
  simpleResolvers: true,
})
export class KommunenverzeichnisType {
  @Field(() => String, { description: 'AGS' }) schluessel!: string
  @Field(() => String) name!: string
  @Field(() => Int) strassen!: number
  @Field(() => Int) abschnitte!: number
  @Field(() => Int, { description: 'Abschnitte, die noch keinem Quartier zugeordnet sind' })
  ohneQuartier!: number
  @Field(() => String, { nullable: true }) dateiname!: string | null
  @Field(() => Zeitpunkt, { nullable: true }) eingelesenAm!: Date | null
  @Field(() => String, { nullable: true }) eingelesenVon!: string | null
}

@ObjectType('Strassenlage', {
  description: 'Was vom Straßenverzeichnis des Kreises da ist und was fehlt',
  simpleResolvers: true,
})
export class StrassenlageType {
  @Field(() => [KommunenverzeichnisType]) kommunen!: readonly KommunenverzeichnisType[]
  @Field(() => [String], { description: 'Straßen ohne Quartier, die ersten 100, mit Kommune' })
  offene!: readonly string[]
  @Field(() => [String], { description: 'Quartiere, in denen keine Straße liegt' })
  leere!: readonly string[]
  @Field(() => [String], {
    description: 'Quartiere unter 1.000 Einwohnern: kleiner nimmt die Bundesagentur keine an',
  })
  kleine!: readonly string[]
}

@ObjectType('Strassenraum', { simpleResolvers: true })
export class StrassenraumType {
  @Field(() => RaumverweisType) raum!: RaumverweisType
  @Field(() => String, {
    description: 'Welche Hausnummern in ihm liegen, z. B. 2–48 gerade; leer: alle',
  })
  nummern!: string
}

@ObjectType('Strassentreffer', {
  simpleResolvers: true,
  description: 'Eine Straße und die Sozialräume, durch die sie geht',
})
export class StrassentrefferType {
  @Field(() => String) strasse!: string
  @Field(() => String, { description: 'Leer: unbekannt' }) plz!: string
  @Field(() => String, { description: 'Name der Kommune' }) kommune!: string
  @Field(() => [StrassenraumType], { description: 'Leer: noch keinem zugeordnet' })
  raeume!: readonly StrassenraumType[]
}
