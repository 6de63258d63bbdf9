import { PLAUSIBILITAETSREGELN } from '@sozial/domain/plausibilitaet'
import { Arg, Ctx, Float, Mutation, Query, Resolver } from 'type-graphql'
import type { Kontext } from '../../context.ts'
import { findSchwellen } from './plausibilitaetsregel.queries.ts'
import { PlausibilitaetsregelType } from './plausibilitaetsregel.type.ts'
import { savePlausibilitaetsregel } from './save-plausibilitaetsregel.ts'

@Resolver()
export class PlausibilitaetsregelResolver {
  @Query(() => [PlausibilitaetsregelType], {
    description: 'Alle Regeln in der Reihenfolge des Prüfberichts, mit den Grenzen dieses Kreises',
  })
  async plausibilitaetsregeln(
    @Ctx() { db }: Kontext,
  ): Promise<readonly PlausibilitaetsregelType[]> {
    const schwellen = await findSchwellen(db.pool)
    return PLAUSIBILITAETSREGELN.map(({ schwelle, ...regel }) => ({
      ...regel,
      schwelle: schwelle && (schwellen.get(regel.code) ?? schwelle.vorgabe),
      vorgabe: schwelle && schwelle.vorgabe,
      einheit: schwelle && schwelle.einheit,
    }))
  }

  @Mutation(() => [PlausibilitaetsregelType], {
    description:
      'Setzt die Grenze einer Regel; Übernommenes bleibt, die nächste Prüfung rechnet damit',
  })
  async savePlausibilitaetsregel(
    @Arg('code', () => String) code: string,
    @Arg('schwelle', () => Float) schwelle: number,
    @Ctx() kontext: Kontext,
  ): Promise<readonly PlausibilitaetsregelType[]> {
    await savePlausibilitaetsregel(kontext, { code, schwelle })
    return this.plausibilitaetsregeln(kontext)
  }
}
