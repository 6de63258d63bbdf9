import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { Zeitpunkt } from '../../graphql/datum.ts'

@ObjectType('Vorlagenorganisation', { simpleResolvers: true })
export class VorlagenorganisationType {
  @Field(() => ID) id!: number
  @Field(() => String) name!: string
}

@ObjectType('Vorlagenfassung', { simpleResolvers: true })
export class VorlagenfassungType {
  @Field(() => Int, { description: 'Zählt je Vorlage ab 1' }) nummer!: number
  @Field(() => Zeitpunkt) angelegtAm!: Date
  @Field(() => String) angelegtVon!: string
  @Field(() => Int, { description: 'Zahl der Lieferungen, die nach ihr gelesen wurden' })
  lieferungen!: number
}

@ObjectType('Vorlage', {
  description: 'Eine Zuordnung unter einem Namen, an den Köpfen der Spalten wiederzuerkennen',
  simpleResolvers: true,
})
export class VorlageType {
  @Field(() => ID) id!: number
  @Field(() => String) name!: string
  @Field(() => Boolean, { description: 'Kam mit dem Programm, nicht aus dem Kreis' })
  mitgeliefert!: boolean
  @Field(() => String, {
    description: 'Was am Aufbau der Datei bekannt und was angenommen ist; leer bei eigenen',
  })
  hinweis!: string
  @Field(() => VorlagenorganisationType, {
    nullable: true,
    description: 'Wer solche Dateien liefert; null: wer auch immer',
  })
  organisation!: VorlagenorganisationType | null
  @Field(() => String, { description: 'Schlüssel der Quelle, wie ihn die Zuordnung nennt' })
  quelle!: string
  @Field(() => String, { description: 'Die geltende Zuordnung als JSON' }) zuordnung!: string
  @Field(() => String, {
    description:
      'Köpfe aller Spalten als JSON-Liste; mehrere Zeilen eines Kopfs durch Zeilenwechsel getrennt',
  })
  kopf!: string
  @Field(() => [VorlagenfassungType], { description: 'Die geltende zuerst' })
  fassungen!: readonly VorlagenfassungType[]
  @Field(() => Zeitpunkt, { nullable: true, description: 'Wann zuletzt nach ihr gelesen wurde' })
  zuletztAm!: Date | null
  @Field(() => Zeitpunkt, {
    nullable: true,
    description: 'Seit wann sie nicht mehr vorgeschlagen wird',
  })
  stillgelegtAm!: Date | null
}

@InputType()
export class VorlageInput {
  @Field(() => ID, {
    nullable: true,
    description: 'Vorlage, die eine neue Fassung bekommt; null: eine neue Vorlage',
  })
  id!: string | null | undefined
  @Field(() => String, { nullable: true, description: 'Nötig für eine neue' })
  name!: string | null | undefined
  @Field(() => ID, {
    nullable: true,
    description: 'Wer solche Dateien liefert; nur für eine neue',
  })
  organisation!: string | null | undefined
  @Field(() => String, { description: 'Zuordnung als JSON' }) zuordnung!: string
  @Field(() => String, {
    description: 'Köpfe aller Spalten der Datei, aus der sie stammt, als JSON-Liste',
  })
  kopf!: string
}

@ArgsType()
export class RenameVorlageArgs {
  @Field(() => ID) id!: string
  @Field(() => String) name!: string
}
