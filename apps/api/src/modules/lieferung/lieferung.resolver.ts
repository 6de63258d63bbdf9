import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql'
import type { Kontext } from '../../context.ts'
import { fehler } from '../../errors.ts'
import { parseId } from '../../graphql/parse-id.ts'
import { PurgeLieferungArgs, WithdrawLieferungArgs } from './lieferung.input.ts'
import { findLieferung, findLieferungen } from './lieferung.lesen.queries.ts'
import { findSpeisungen } from './lieferung.queries.ts'
import { BereinigungType, LieferungType, SpeisungType } from './lieferung.type.ts'
import { purgeLieferung } from './purge-lieferung.ts'
import { withdrawLieferung } from './withdraw-lieferung.ts'

@Resolver(() => LieferungType)
export class LieferungResolver {
  @Query(() => [LieferungType])
  lieferungen(@Ctx() { db }: Kontext): Promise<readonly LieferungType[]> {
    return findLieferungen(db)
  }

  @Query(() => LieferungType, { nullable: true })
  lieferung(
    @Arg('id', () => ID) id: string,
    @Ctx() { db }: Kontext,
  ): Promise<LieferungType | null> {
    return findLieferung(db.pool, parseId(id))
  }

  @Mutation(() => LieferungType, {
    description:
      'Zieht eine Lieferung zurück: der Stand davor gilt wieder. Wiederholung ändert nichts.',
  })
  async withdrawLieferung(
    @Args(() => WithdrawLieferungArgs) { id, grund }: WithdrawLieferungArgs,
    @Ctx() { db, akteur }: Kontext,
  ): Promise<LieferungType> {
    await withdrawLieferung(db, { id: parseId(id), grund, akteur })
    const lieferung = await findLieferung(db.pool, parseId(id))
    if (!lieferung)
      throw fehler('NICHT_GEFUNDEN', `Eine Lieferung mit der Nummer ${id} gibt es nicht.`)
    return lieferung
  }

  @Mutation(() => BereinigungType, {
    description:
      'Löscht eine irrtümlich gelieferte Datei mit Angaben über Personen ganz; es bleibt der Vermerk. Kein Zurück.',
  })
  async purgeLieferung(
    @Args(() => PurgeLieferungArgs) { id, bestaetigung, grund }: PurgeLieferungArgs,
    @Ctx() { db, akteur }: Kontext,
  ): Promise<BereinigungType> {
    const auftrag = { id: parseId(id), bestaetigung, grund, akteur }
    const { neu, datenstaende } = await purgeLieferung(db, auftrag)
    return { neu, datenstaende, lieferung: (await findLieferung(db.pool, auftrag.id))! }
  }

  @FieldResolver(() => [SpeisungType], {
    description: 'Welche Indikatoren auf welcher Ebene sie speist',
  })
  async speist(
    @Root() { id, zurueckgezogenAm }: LieferungType,
    @Ctx() { db }: Kontext,
  ): Promise<readonly SpeisungType[]> {
    return zurueckgezogenAm === null ? findSpeisungen(db.pool, id) : []
  }
}
