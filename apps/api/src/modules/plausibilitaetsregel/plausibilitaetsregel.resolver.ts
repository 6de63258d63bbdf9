import { Args, ArgsType, Ctx, Field, Float, Mutation, Query, Resolver } from 'type-graphql'
import type { Kontext } from '../../context.ts'
import { findPlausibilitaetsregeln } from './find-plausibilitaetsregeln.ts'
import { PlausibilitaetsregelType } from './plausibilitaetsregel.type.ts'
import { savePlausibilitaetsregel } from './save-plausibilitaetsregel.ts'

@ArgsType()
class SavePlausibilitaetsregelArgs {
  @Field(() => String) code!: string
  @Field(() => String, {
    nullable: true,
    description: 'Schlüssel der Quelle, für die das gilt; ohne: für alle übrigen',
  })
  quelle?: string | null
  @Field(() => Float, { nullable: true, description: 'null: die mitgelieferte Grenze' })
  schwelle?: number | null
  @Field(() => Boolean, { defaultValue: false, description: 'Nicht mehr prüfen' }) aus!: boolean
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Die Quelle bekommt wieder, was für alle gilt',
  })
  wieAlle!: boolean
}

@Resolver()
export class PlausibilitaetsregelResolver {
  @Query(() => [PlausibilitaetsregelType], {
    description: 'Alle Regeln in der Reihenfolge des Prüfberichts, mit den Grenzen dieses Kreises',
  })
  async plausibilitaetsregeln(
    @Ctx() { db }: Kontext,
  ): Promise<readonly PlausibilitaetsregelType[]> {
    return findPlausibilitaetsregeln(db)
  }

  @Mutation(() => [PlausibilitaetsregelType], {
    description:
      'Setzt die Grenze einer Regel oder schaltet sie aus; Übernommenes bleibt, die nächste Prüfung rechnet damit',
  })
  async savePlausibilitaetsregel(
    @Args(() => SavePlausibilitaetsregelArgs) auftrag: SavePlausibilitaetsregelArgs,
    @Ctx() kontext: Kontext,
  ): Promise<readonly PlausibilitaetsregelType[]> {
    const { code, quelle, schwelle, aus, wieAlle } = auftrag
    await savePlausibilitaetsregel(kontext, {
      code,
      quelle: quelle ?? '',
      stand: wieAlle ? null : { schwelle: schwelle ?? null, aus },
    })
    return findPlausibilitaetsregeln(kontext.db)
  }
}
