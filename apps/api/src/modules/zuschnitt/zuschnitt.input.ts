import type { Ebene } from '@sozial/domain/raum'
import { Field, ID, InputType, Int } from 'type-graphql'
import { Datum } from '../../graphql/datum.ts'
import { EbeneEnum, toEnum } from '../../graphql/enums.ts'
import { parseId } from '../../graphql/parse-id.ts'

/**
 * How a Zuschnitt begins:
 * - `LEER` no area, nothing assigned
 * - `EINTEILUNG` the Sozialräume in force on the day of its Bausteine
 * - `KOPIE` as another one is, standing for itself
 * - `VARIANTE` as another one is, as a counter-proposal to it
 */
export const ZuschnittsbeginnEnum = toEnum('Zuschnittsbeginn', [
  'LEER',
  'EINTEILUNG',
  'KOPIE',
  'VARIANTE',
])
export type Zuschnittsbeginn = keyof typeof ZuschnittsbeginnEnum

@InputType()
export class NeuerZuschnittInput {
  @Field(() => String, { description: 'Höchstens 200 Zeichen' }) name!: string
  @Field(() => Datum, { description: 'Erster Tag, an dem er gelten soll' }) stichtag!: string
  @Field(() => Datum, {
    nullable: true,
    description: 'Tag, dessen Bausteine verteilt werden; ohne: heute, bei Kopien wie die Vorlage',
  })
  grundlage?: string | null
  @Field(() => EbeneEnum, {
    defaultValue: 'QUARTIER',
    description: 'QUARTIER oder BAUSTEIN; Kopien haben die ihrer Vorlage',
  })
  bausteinEbene!: Ebene
  @Field(() => ZuschnittsbeginnEnum) beginn!: Zuschnittsbeginn
  @Field(() => ID, { nullable: true, description: 'Zuschnitt, der kopiert wird' })
  vorlage?: string | null
  @Field(() => String, { defaultValue: '', description: 'Höchstens 4000 Zeichen' })
  begruendung!: string
}

@InputType()
export class ZuschnittsraumInput {
  @Field(() => ID, { nullable: true, description: 'Ohne: ein neuer Raum' }) id?: string | null
  @Field(() => Int, { description: '1 bis 9999, jede einmal' }) nummer!: number
  @Field(() => String, { description: 'Höchstens 200 Zeichen, jeder einmal' }) name!: string
  @Field(() => String, { description: 'Schlüssel der Kommune' }) kommune!: string
  @Field(() => String, {
    nullable: true,
    description: 'Schlüssel des Sozialraums, den er fortsetzt; ohne: ein neuer Sozialraum',
  })
  setztFort?: string | null
  @Field(() => String, { defaultValue: '', description: 'Höchstens 4000 Zeichen' }) grund!: string
  @Field(() => String, { defaultValue: '', description: 'Höchstens 4000 Zeichen' })
  groessengrund!: string
}

@InputType({ description: 'Bausteine, die zusammen in einen Raum kommen' })
export class ZuschnittszuordnungInput {
  @Field(() => ID, { nullable: true, description: 'Raum des Zuschnitts; null: in keinen' })
  raum?: string | null
  @Field(() => String, { description: 'Kennungen der Fassungen, durch Kommas getrennt' })
  bausteine!: string
}

/** @throws GraphQLError EINGABE_UNGUELTIG for what is no id */
export function toPaare(
  zuordnungen: readonly ZuschnittszuordnungInput[],
): readonly (readonly [baustein: number, raum: number | null])[] {
  return zuordnungen.flatMap(({ raum, bausteine }) => {
    const ziel = raum ? parseId(raum) : null
    const ids = bausteine.split(',').map((id) => id.trim())
    return ids.filter((id) => id !== '').map((id) => [parseId(id), ziel] as const)
  })
}
