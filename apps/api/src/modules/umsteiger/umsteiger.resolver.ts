import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql'
import type { Kontext } from '../../context.ts'
import { parseId } from '../../graphql/parse-id.ts'
import { importUmsteiger } from './import-umsteiger.ts'
import { recountUmsteiger } from './recount-umsteiger.ts'
import { findEingelesene } from './umsteiger.queries.ts'
import { EingelesenerUmsteigerType, UmsteigerberichtType } from './umsteiger.type.ts'

@Resolver()
export class UmsteigerResolver {
  @Mutation(() => UmsteigerberichtType, {
    description:
      'Liest einen Umsteigeschlüssel ein, ganz oder gar nicht; danach wird nach seinen Anteilen geschätzt.',
  })
  importUmsteiger(
    @Arg('text', () => String, {
      description:
        'Tabelle mit Kopf: alter und neuer Sozialraum, Anteil, bei Bedarf Teilgruppe und Datum',
    })
    text: string,
    @Ctx() kontext: Kontext,
  ): Promise<UmsteigerberichtType> {
    return importUmsteiger(kontext.db, text, kontext.akteur)
  }

  @Query(() => [EingelesenerUmsteigerType], {
    description: 'Alte Räume, deren frühere Werte nach eingelesenen Anteilen geschätzt werden',
  })
  eingeleseneUmsteiger(@Ctx() kontext: Kontext): Promise<readonly EingelesenerUmsteigerType[]> {
    return findEingelesene(kontext.db.pool)
  }

  @Mutation(() => [EingelesenerUmsteigerType], {
    description:
      'Zählt die Anteile eines alten Raums wieder aus den Einwohnern; zurück kommt, was weiter nach eingelesenen geschätzt wird',
  })
  async recountUmsteiger(
    @Arg('id', () => ID, { description: 'Kennung seiner Fassung' }) id: string,
    @Ctx() kontext: Kontext,
  ): Promise<readonly EingelesenerUmsteigerType[]> {
    await recountUmsteiger(kontext.db, parseId(id), kontext.akteur)
    return findEingelesene(kontext.db.pool)
  }
}
