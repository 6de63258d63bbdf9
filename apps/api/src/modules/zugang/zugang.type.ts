import { Field, ID, InputType, ObjectType } from 'type-graphql'
import type { Rolle, Zweck } from '../../auth/wer.ts'
import type { Reichweite } from '../../auth/zugang.queries.ts'
import { Datum, Zeitpunkt } from '../../graphql/datum.ts'
import { ReichweiteEnum, RolleEnum, ZweckEnum } from '../../graphql/enums.ts'
import { OrganisationType } from '../organisation/organisation.type.ts'
import { QuelleType } from '../quelle/quelle.type.ts'

@ObjectType('Zugriffsregel', {
  simpleResolvers: true,
  description: 'Wo eine Rolle die kleinen Zellen einer Quelle zu einem Zweck sieht',
})
export class ZugriffsregelType {
  @Field(() => ID) id!: number
  @Field(() => RolleEnum) rolle!: Rolle
  @Field(() => QuelleType) quelle!: QuelleType
  @Field(() => ZweckEnum) zweck!: Zweck
  @Field(() => ReichweiteEnum, {
    nullable: true,
    description: 'null: nirgends, obwohl der Katalog etwas vorsieht',
  })
  reichweite!: Reichweite | null
  @Field(() => Zeitpunkt, { nullable: true, description: 'null: wie im Katalog' })
  geaendertAm!: Date | null
}

@InputType('ZugriffsregelInput')
export class ZugriffsregelInput {
  @Field(() => RolleEnum, { description: 'KOMMUNE, PLANUNG oder GEHEIMHALTUNG' }) rolle!: Rolle
  @Field(() => ID) quelle!: string
  @Field(() => ZweckEnum) zweck!: Zweck
  @Field(() => ReichweiteEnum, { nullable: true, description: 'null: nirgends' })
  reichweite?: Reichweite | null
}

@ObjectType('Zugriffsfreigabe', {
  simpleResolvers: true,
  description: 'Ein Jugendamt lässt eine andere Organisation kleine Zellen seines Bezirks lesen',
})
export class ZugriffsfreigabeType {
  @Field(() => ID) id!: number
  @Field(() => OrganisationType, { description: 'Wer freigibt' }) jugendamt!: OrganisationType
  @Field(() => OrganisationType, { description: 'Wem' }) organisation!: OrganisationType
  @Field(() => QuelleType) quelle!: QuelleType
  @Field(() => ZweckEnum) zweck!: Zweck
  @Field(() => Datum) von!: string
  @Field(() => Datum, { description: 'Letzter Tag' }) bis!: string
  @Field(() => String) grund!: string
  @Field(() => Zeitpunkt) erteiltAm!: Date
  @Field(() => Zeitpunkt, { nullable: true }) widerrufenAm!: Date | null
  @Field(() => String, { nullable: true }) widerrufGrund!: string | null
  @Field(() => Boolean, { description: 'Ob sie heute gilt' }) gilt!: boolean
  @Field(() => Boolean, { description: 'Ob Sie sie widerrufen können' }) widerrufbar!: boolean
}

@InputType('ZugriffsfreigabeInput')
export class ZugriffsfreigabeInput {
  @Field(() => ID, { description: 'Wem' }) organisation!: string
  @Field(() => ID) quelle!: string
  @Field(() => ZweckEnum) zweck!: Zweck
  @Field(() => Datum) von!: string
  @Field(() => Datum, { description: 'Letzter Tag' }) bis!: string
  @Field(() => String) grund!: string
}
