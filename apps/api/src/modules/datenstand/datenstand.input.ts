import type { Ebene } from '@sozial/domain/raum'
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql'
import { EbeneEnum } from '../../graphql/enums.ts'
import { ZellwechselEnum } from './datenstand.type.ts'
import type { Zellwechsel } from './zellwechsel.ts'

@InputType({ description: 'Was veröffentlicht werden soll' })
export class DatenstandInput {
  @Field(() => String, { description: 'Name für die Quellenzeile, höchstens 120 Zeichen' })
  name!: string
  @Field(() => String, { defaultValue: '', description: 'Für die zweite Person und das Protokoll' })
  bemerkung!: string
  @Field(() => [String], { nullable: true, description: 'Slugs; null: alle mit Werten' })
  indikatoren?: string[] | null
  @Field(() => [EbeneEnum], { description: 'Ebenen, auch Sozialräume und Quartiere' })
  ebenen!: Ebene[]
  @Field(() => [ID], { nullable: true, description: 'null: alle' }) zeitraeume?: string[] | null
  @Field(() => [ID], { nullable: true, description: 'null: je Ebene der neueste' })
  gebietsstaende?: string[] | null
}

@ArgsType()
export class VergleichszellenArgs {
  @Field(() => ZellwechselEnum) wechsel!: Zellwechsel
  @Field(() => String, { nullable: true, description: 'Slug; null: alle' })
  indikator?: string | null
  @Field(() => Int, { defaultValue: 100, description: 'Höchstens 500' }) hoechstens!: number
}
