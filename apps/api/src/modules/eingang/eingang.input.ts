import { ArgsType, Field, ID, InputType, Int } from 'type-graphql'

@ArgsType()
export class CheckEingangArgs {
  @Field(() => ID) id!: string
  @Field(() => String, {
    nullable: true,
    description:
      'Wie die Spalten zu lesen sind, als JSON; ohne: wie zuletzt, sonst erkennt es der Server',
  })
  zuordnung?: string | null
  @Field(() => ID, { nullable: true, description: 'Vorlage, nach der die Zuordnung gemacht ist' })
  vorlage?: string | null
}

@InputType()
export class BegruendungInput {
  @Field(() => String, { description: 'Code der Warnung' }) code!: string
  @Field(() => String, { description: 'Warum die Zahl trotzdem stimmt' }) text!: string
  @Field(() => Int, {
    nullable: true,
    description: 'Zeile der Warnung; ohne sie gilt die Begründung für alle dieses Codes',
  })
  zeile?: number | null
  @Field(() => String, { nullable: true }) spalte?: string | null
  @Field(() => String, { nullable: true }) blatt?: string | null
}

@ArgsType()
export class TakeEingangArgs {
  @Field(() => ID) id!: string
  @Field(() => [BegruendungInput], { nullable: true, description: 'Eine zu jeder Warnung' })
  begruendungen?: BegruendungInput[] | null
}

@InputType()
export class RaumzuordnungInput {
  @Field(() => String, { description: 'Wie der Raum in der Datei steht' }) text!: string
  @Field(() => String, {
    nullable: true,
    description: 'Schlüssel des gemeinten Raums; null: kein Raum, die Zeilen werden ausgelassen',
  })
  schluessel?: string | null
}

@ArgsType()
export class AssignRaeumeArgs {
  @Field(() => ID) id!: string
  @Field(() => [RaumzuordnungInput]) raeume!: RaumzuordnungInput[]
}

@ArgsType()
export class DiscardEingangArgs {
  @Field(() => ID) id!: string
  @Field(() => String) grund!: string
}

@ArgsType()
export class AenderungenArgs {
  @Field(() => Int, { defaultValue: 0 }) ab!: number
  @Field(() => Int, { defaultValue: 50, description: 'Höchstens 500' }) anzahl!: number
}
