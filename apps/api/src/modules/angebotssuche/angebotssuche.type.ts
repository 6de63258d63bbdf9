import { Field, Float, Int, ObjectType } from 'type-graphql'
import { Zeitpunkt } from '../../graphql/datum.ts'

@ObjectType('Angebotstreffer', { simpleResolvers: true, description: 'Ein gefundenes Angebot' })
export class AngebotstrefferType {
  @Field(() => String, { description: 'Name in der Adresse seiner Seite' }) slug!: string
  @Field(() => String) titel!: string
  @Field(() => String) kurztext!: string
  @Field(() => String, { description: 'Wer es anbietet' }) organisation!: string
  @Field(() => String, { description: 'Des Angebots, sonst der Organisation; leer: keines' })
  telefon!: string
  @Field(() => [String], { description: 'Straße und Ort seiner Standorte' })
  adressen!: readonly string[]
  @Field(() => [String], { description: 'Orte seiner Standorte' }) orte!: readonly string[]
  @Field(() => [String], { description: 'Schlüssel, auch derer, zu denen sie gehören' })
  kategorien!: readonly string[]
  @Field(() => [String]) zielgruppen!: readonly string[]
  @Field(() => [String]) sprachen!: readonly string[]
  @Field(() => [String]) barrierefreiheit!: readonly string[]
  @Field(() => String, { nullable: true, description: 'null: nicht gesagt' })
  kostenart!: string | null
  @Field(() => Int, { nullable: true, description: 'Freie Plätze; null: nicht gemeldet' })
  frei!: number | null
  @Field(() => Int, { nullable: true, description: 'Kürzeste gemeldete; null: nicht gemeldet' })
  wartezeitWochen!: number | null
  @Field(() => [String], { description: 'Wann offen ist, in Worten' }) zeiten!: readonly string[]
  @Field(() => [String], { description: 'ORT, AUFSUCHEND, ONLINE: wie es die Menschen erreicht' })
  formen!: readonly string[]
  @Field(() => Boolean, { description: 'Ob ein Standort geheim ist' }) geschuetzt!: boolean
  @Field(() => Zeitpunkt, { nullable: true, description: 'Wann zuletzt Plätze gemeldet wurden' })
  gemeldetAm!: string | null
  @Field(() => Boolean, { description: 'Ob es dem ganzen Kreis dient' }) kreisweit!: boolean
  @Field(() => Int, { nullable: true, description: 'Meter bis zum nächsten Standort, Luftlinie' })
  abstand!: number | null
  @Field(() => Zeitpunkt) bestaetigtAm!: string
}

@ObjectType('Angebotsfacette', {
  simpleResolvers: true,
  description:
    'Wie viele es mit diesem Wert wären, alle anderen Filter wie gewählt; bei barrierefreiheit auch die eigenen',
})
export class AngebotsfacetteType {
  @Field(() => String, {
    description: 'kategorien, zielgruppen, barrierefreiheit, sprachen, kostenart, frei oder zeiten',
  })
  feld!: string
  @Field(() => String) wert!: string
  @Field(() => String, { nullable: true, description: 'Name der Kategorie' }) name!: string | null
  @Field(() => String, { nullable: true, description: 'Zu welcher Kategorie sie gehört' })
  ober!: string | null
  @Field(() => Int) anzahl!: number
}

@ObjectType('Angebotspunkt', { simpleResolvers: true, description: 'Ein Standort auf der Karte' })
export class AngebotspunktType {
  @Field(() => String) slug!: string
  @Field(() => String) titel!: string
  @Field(() => Float, { description: 'Geografische Länge' }) laenge!: number
  @Field(() => Float, { description: 'Geografische Breite' }) breite!: number
}

@ObjectType('Fremdwort', {
  simpleResolvers: true,
  description: 'Ein Wort einer anderen Sprache, für das ein deutsches genommen wurde',
})
export class FremdwortType {
  @Field(() => String) wort!: string
  @Field(() => String) deutsch!: string
  @Field(() => [String], { description: 'Schlüssel der Sprachen, in denen es so heißt' })
  sprachen!: readonly string[]
}

@ObjectType('Angebotssuche', {
  simpleResolvers: true,
  description: 'Eine Seite der gefundenen Angebote mit dem, was sich weiter wählen lässt',
})
export class AngebotssucheType {
  @Field(() => Int) anzahl!: number
  @Field(() => [String], { description: 'Worte, für die Ähnliches genommen wurde: Tippfehler' })
  aehnlichGelesen!: readonly string[]
  @Field(() => [String], { description: 'Worte, die nirgends vorkommen; sie blieben weg' })
  ohneTreffer!: readonly string[]
  @Field(() => [FremdwortType], { description: 'Worte anderer Sprachen, deutsch gelesen' })
  fremdworte!: readonly FremdwortType[]
  @Field(() => [AngebotstrefferType]) treffer!: readonly AngebotstrefferType[]
  @Field(() => [AngebotsfacetteType]) facetten!: readonly AngebotsfacetteType[]
  @Field(() => [AngebotspunktType], {
    description: 'Alle gefundenen Standorte, nicht nur die der Seite; höchstens 1.000',
  })
  punkte!: readonly AngebotspunktType[]
}
