import { Field, Float, ID, Int, ObjectType } from 'type-graphql'
import { Zeitpunkt } from '../../graphql/datum.ts'

@ObjectType('Angebotskontakt', { simpleResolvers: true, description: 'Leer: nicht genannt' })
export class AngebotskontaktType {
  @Field(() => String) name!: string
  @Field(() => String) telefon!: string
  @Field(() => String) email!: string
  @Field(() => String) website!: string
}

@ObjectType('OeffentlichePlatzmeldung', { simpleResolvers: true })
export class OeffentlichePlatzmeldungType {
  @Field(() => Int, { nullable: true, description: 'null: nicht gemeldet' }) frei!: number | null
  @Field(() => Int, { nullable: true, description: 'null: nicht gemeldet' })
  wartezeitWochen!: number | null
  @Field(() => Zeitpunkt) am!: string
}

@ObjectType('Angebotsstandort', {
  simpleResolvers: true,
  description: 'Wo es das Angebot gibt; ein geheimer Ort hat weder Adresse noch Punkt',
})
export class AngebotsstandortType {
  @Field(() => ID) id!: number
  @Field(() => String) name!: string
  @Field(() => String, { description: 'ORT, AUFSUCHEND oder ONLINE' }) form!: string
  @Field(() => Boolean) geheim!: boolean
  @Field(() => String) strasse!: string
  @Field(() => String) plz!: string
  @Field(() => String) ort!: string
  @Field(() => Float, { nullable: true }) laenge!: number | null
  @Field(() => Float, { nullable: true }) breite!: number | null
  @Field(() => [String], { description: 'Wann offen ist, je Zeile in Worten' })
  zeiten!: readonly string[]
  @Field(() => [String]) barrierefreiheit!: readonly string[]
  @Field(() => String) oepnv!: string
  @Field(() => OeffentlichePlatzmeldungType, { nullable: true })
  meldung!: OeffentlichePlatzmeldungType | null
}

@ObjectType('Kategoriename', { simpleResolvers: true })
export class KategorienameType {
  @Field(() => String) schluessel!: string
  @Field(() => String) name!: string
}

@ObjectType('Angebotsseite', {
  simpleResolvers: true,
  description: 'Alles, was die Öffentlichkeit von einem Angebot liest; Texte leer: nicht gesagt',
})
export class AngebotsseiteType {
  @Field(() => String) slug!: string
  @Field(() => String) titel!: string
  @Field(() => String) kurztext!: string
  @Field(() => String) langtext!: string
  @Field(() => String) leichteSprache!: string
  @Field(() => [KategorienameType]) kategorien!: readonly KategorienameType[]
  @Field(() => [String]) zielgruppen!: readonly string[]
  @Field(() => Int, { nullable: true, description: 'In Jahren; null: keine Grenze' })
  alterVon!: number | null
  @Field(() => Int, { nullable: true, description: 'In Jahren; null: keine Grenze' })
  alterBis!: number | null
  @Field(() => [String]) zugang!: readonly string[]
  @Field(() => String) anmeldung!: string
  @Field(() => String, { nullable: true }) kostenart!: string | null
  @Field(() => String) kosten!: string
  @Field(() => [String]) sprachen!: readonly string[]
  @Field(() => [String]) hilfeMix!: readonly string[]
  @Field(() => String) rechtsgrundlage!: string
  @Field(() => String, { description: 'Mit wem zusammengearbeitet wird' }) kooperation!: string
  @Field(() => String, { description: 'Woran man merkt, dass es hilft' }) wirkungsziel!: string
  @Field(() => Float, { nullable: true, description: 'Vollzeitstellen; null: nicht gesagt' })
  vzae!: number | null
  @Field(() => Int, { nullable: true, description: 'null: nicht gesagt' })
  ehrenamtliche!: number | null
  @Field(() => AngebotskontaktType, { description: 'Wen man anruft oder anschreibt' })
  kontakt!: AngebotskontaktType
  @Field(() => AngebotskontaktType, { description: 'Wer es anbietet' })
  organisation!: AngebotskontaktType
  @Field(() => [AngebotsstandortType]) standorte!: readonly AngebotsstandortType[]
  @Field(() => Zeitpunkt) bestaetigtAm!: Date
}
