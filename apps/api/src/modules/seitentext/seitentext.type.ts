import { Field, InputType, Int, ObjectType } from 'type-graphql'
import { Zeitpunkt } from '../../graphql/datum.ts'
import { SeiteEnum } from '../../graphql/enums.ts'
import type { Seite } from './seiten.ts'

@ObjectType('Seitentext', { simpleResolvers: true })
export class SeitentextType {
  @Field(() => SeiteEnum) seite!: Seite
  @Field(() => Int, { description: 'Zählt die gespeicherten Fassungen; 0: der mitgelieferte Text' })
  version!: number
  @Field(() => String, { description: 'Markdown ohne HTML' }) text!: string
  @Field(() => String, { description: 'Der mitgelieferte Text' }) vorgabe!: string
  @Field(() => Zeitpunkt, { nullable: true }) geaendertAm!: Date | null
  @Field(() => [String], { description: 'Was im Text noch zu ergänzen oder zu prüfen ist' })
  luecken!: readonly string[]
}

@InputType()
export class SeitentextInput {
  @Field(() => SeiteEnum) seite!: Seite
  @Field(() => String, { description: 'Markdown; höchstens 60000 Zeichen' }) text!: string
  @Field(() => Int, { description: 'Die Fassung, von der die Änderung ausging' })
  version!: number
}
