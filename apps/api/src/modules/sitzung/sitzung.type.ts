import { Field, ID, ObjectType } from 'type-graphql'
import type { Rolle, Zweck } from '../../auth/wer.ts'
import { Zeitpunkt } from '../../graphql/datum.ts'
import { RolleEnum, SichtEnum, ZweckEnum, ZweitfaktorstandEnum } from '../../graphql/enums.ts'
import type { Sicht, Zweitfaktorstand } from '../../graphql/enums.ts'
import { OrganisationType } from '../organisation/organisation.type.ts'

@ObjectType('Sitzungskonto', { simpleResolvers: true })
export class SitzungskontoType {
  @Field(() => ID) id!: number
  @Field(() => String) name!: string
  @Field(() => String) anmeldename!: string
  @Field(() => [RolleEnum]) rollen!: readonly Rolle[]
  @Field(() => OrganisationType) organisation!: OrganisationType
  @Field(() => Boolean, { description: 'Ein Konto der Demo, in das jeder mit einem Klick kommt' })
  demo!: boolean
}

@ObjectType('Demokonto', { simpleResolvers: true })
export class DemokontoType {
  @Field(() => ID) id!: number
  @Field(() => String) name!: string
  @Field(() => [RolleEnum]) rollen!: readonly Rolle[]
  @Field(() => OrganisationType) organisation!: OrganisationType
}

@ObjectType('Sitzung', { simpleResolvers: true })
export class SitzungType {
  @Field(() => SitzungskontoType, { nullable: true, description: 'null: niemand ist angemeldet' })
  konto!: SitzungskontoType | null
  @Field(() => SichtEnum, { description: 'In welcher Sicht Werte zu lesen sind' })
  sicht!: Sicht
  @Field(() => ZweckEnum, { nullable: true, description: 'Wozu kleinräumige Werte gelesen werden' })
  zweck!: Zweck | null
  @Field(() => [ZweckEnum], { description: 'Was als Zweck gewählt werden kann' })
  zwecke!: readonly Zweck[]
  @Field(() => [String], { description: 'Abfragen und Änderungen, die erlaubt sind' })
  operationen!: readonly string[]
  @Field(() => String, { description: 'Nach welchem Recht man sieht, was man sieht' })
  anlass!: string
  @Field(() => ZweitfaktorstandEnum) zweitfaktor!: Zweitfaktorstand
}

@ObjectType('EigeneSitzung', { simpleResolvers: true })
export class EigeneSitzungType {
  @Field(() => ID) id!: string
  @Field(() => String, { description: 'Browser und System, grob' }) geraet!: string
  @Field(() => Zeitpunkt) angelegtAm!: Date
  @Field(() => Zeitpunkt) zuletztAm!: Date
  @Field(() => Boolean, { description: 'Die, mit der gerade gefragt wird' }) diese!: boolean
}
