import type { Ebene } from '@sozial/domain/raum'
import { ArgsType, Field, ID, Int } from 'type-graphql'
import { EbeneEnum } from '../../graphql/enums.ts'
import { SchutzartEnum } from './geheimhaltung.type.ts'
import type { Schutzart } from './schutzlauf.zustand.ts'

@ArgsType()
export class SchutzzellenArgs {
  @Field(() => ID) datenstand!: string
  @Field(() => String, { nullable: true, description: 'Slug; null: alle' })
  indikator?: string | null
  @Field(() => EbeneEnum, { nullable: true }) ebene?: Ebene | null
  @Field(() => ID, { nullable: true }) zeitraum?: string | null
  @Field(() => ID, { nullable: true, description: 'Raumfassung; null: alle' }) raum?: string | null
  @Field(() => SchutzartEnum, { nullable: true }) art?: Schutzart | null
  @Field(() => Int, { defaultValue: 100, description: 'Höchstens 500' }) anzahl!: number
  @Field(() => Int, { defaultValue: 0, description: 'So viele werden übersprungen' }) ab!: number
}

@ArgsType()
export class SchwellenwirkungArgs {
  @Field(() => ID) datenstand!: string
  @Field(() => ID, { nullable: true, description: 'Quelle, für die sie gälten; null: alle' })
  quelle?: string | null
  @Field(() => String, { nullable: true, description: 'Slug; null: alle' })
  indikator?: string | null
  @Field(() => Int, { nullable: true, description: 'null: wie jetzt' }) minZaehler?: number | null
  @Field(() => Int, { nullable: true, description: 'null: wie jetzt' }) minNenner?: number | null
}
