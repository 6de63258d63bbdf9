import type { Db } from '@sozial/db'
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql'
import type { Kontext } from '../../context.ts'
import { fehler } from '../../errors.ts'
import { parseId } from '../../graphql/parse-id.ts'
import { einsichtOf } from './einsicht.ts'
import { PurgeLieferungArgs, WithdrawLieferungArgs } from './lieferung.input.ts'
import {
  findEinsehbare,
  findLieferung,
  findLieferungen,
  type Einsicht,
} from './lieferung.lesen.queries.ts'
import { findSpeisungen } from './lieferung.queries.ts'
import { BereinigungType, LieferungType, SpeisungType } from './lieferung.type.ts'
import { purgeLieferung } from './purge-lieferung.ts'
import { withdrawLieferung } from './withdraw-lieferung.ts'

/** @throws GraphQLError NICHT_GEFUNDEN, also for one that the asker may not see */
async function findVorhandene(db: Db, einsicht: Einsicht, id: string): Promise<LieferungType> {
  const lieferung = await findEinsehbare(db, einsicht, parseId(id))
  if (lieferung) return lieferung
  throw fehler('NICHT_GEFUNDEN', `Eine Lieferung mit der Nummer ${id} gibt es nicht.`)
}

@Resolver(() => LieferungType)
export class LieferungResolver {
  @Query(() => [LieferungType])
  async lieferungen(@Ctx() kontext: Kontext): Promise<readonly LieferungType[]> {
    return findLieferungen(kontext.db, await einsichtOf(kontext))
  }

  @Query(() => LieferungType, { nullable: true })
  async lieferung(
    @Arg('id', () => ID) id: string,
    @Ctx() kontext: Kontext,
  ): Promise<LieferungType | null> {
    return findEinsehbare(kontext.db, await einsichtOf(kontext), parseId(id))
  }

  @Mutation(() => LieferungType, {
    description:
      'Zieht eine Lieferung zurück: der Stand davor gilt wieder. Wiederholung ändert nichts.',
  })
  async withdrawLieferung(
    @Args(() => WithdrawLieferungArgs) { id, grund }: WithdrawLieferungArgs,
    @Ctx() kontext: Kontext,
  ): Promise<LieferungType> {
    const { db, akteur } = kontext
    const einsicht = { ...(await einsichtOf(kontext)), alle: false }
    const vorher = await findVorhandene(db, einsicht, id)
    await withdrawLieferung(db, { id: vorher.id, grund, akteur })
    return findVorhandene(db, einsicht, id)
  }

  @Mutation(() => BereinigungType, {
    description:
      'Löscht eine irrtümlich gelieferte Datei mit Angaben über Personen ganz; es bleibt der Vermerk. Kein Zurück.',
  })
  async purgeLieferung(
    @Args(() => PurgeLieferungArgs) { id, bestaetigung, grund }: PurgeLieferungArgs,
    @Ctx() kontext: Kontext,
  ): Promise<BereinigungType> {
    const { db, akteur } = kontext
    const vorher = await findVorhandene(db, await einsichtOf(kontext), id)
    const auftrag = { id: vorher.id, bestaetigung, grund, akteur }
    const { neu, datenstaende } = await purgeLieferung(db, auftrag)
    // Nothing but the note is left of it.
    return { neu, datenstaende, lieferung: (await findLieferung(db.pool, vorher.id))! }
  }

  @FieldResolver(() => [SpeisungType], {
    nullable: true,
    description:
      'Welche Indikatoren des Arbeitsstands auf welcher Ebene sie speist; null wie meldungen',
  })
  async speist(
    @Root() { id, einsehbar, zurueckgezogenAm }: LieferungType,
    @Ctx() { db }: Kontext,
  ): Promise<readonly SpeisungType[] | null> {
    if (!einsehbar) return null
    return zurueckgezogenAm === null ? findSpeisungen(db.pool, id) : []
  }
}
