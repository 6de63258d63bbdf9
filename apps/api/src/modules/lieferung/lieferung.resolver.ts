import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql'
import { istInnen, rollenOf } from '../../auth/wer.ts'
import type { Zugang } from '../../auth/zugang.ts'
import type { Kontext } from '../../context.ts'
import { fehler } from '../../errors.ts'
import { parseId } from '../../graphql/parse-id.ts'
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

/** All Lieferungen, for who may have to purge one; what they say of single cells is a stricter field. */
const ALLE_LIEFERUNGEN: Zugang = { sicht: 'INTERN', datenstand: 0, beschraenkung: null }

async function einsichtOf({ wer, zugang }: Kontext): Promise<Einsicht> {
  const organisationId = wer.art === 'KONTO' ? wer.organisation.id : 0
  const verwaltet = rollenOf(wer).includes('ADMIN') && !istInnen(wer)
  return { zugang: verwaltet ? ALLE_LIEFERUNGEN : await zugang('INTERN'), organisationId }
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
    const find = async () => findEinsehbare(db, await einsichtOf(kontext), parseId(id))
    const unbekannt = fehler('NICHT_GEFUNDEN', `Eine Lieferung mit der Nummer ${id} gibt es nicht.`)
    if (!(await find())) throw unbekannt
    await withdrawLieferung(db, { id: parseId(id), grund, akteur })
    const lieferung = await find()
    if (!lieferung) throw unbekannt
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
