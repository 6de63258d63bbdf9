import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import type { Kontext } from '../../context.ts'
import { importUmsteiger } from './import-umsteiger.ts'
import { UmsteigerberichtType } from './umsteiger.type.ts'

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
}
