import { Arg, Args, ArgsType, Ctx, Field, ID, Int, Mutation, Query, Resolver } from 'type-graphql'
import type { Kontext } from '../../context.ts'
import { parseId } from '../../graphql/parse-id.ts'
import { retryNachricht } from '../nachricht/enqueue.ts'
import { revokeZugangslink } from '../zugangslink/zugangslink.ts'
import { NeuerZugangslinkType } from '../zugangslink/zugangslink.type.ts'
import { nichtGefunden } from '../zuschnitt/change-zuschnitt.ts'
import { ZuschnittskonfliktType } from '../zuschnitt/zuschnitt.type.ts'
import { AbstimmungsArgs, BeteiligungInput } from './abstimmung.input.ts'
import { findAbstimmung, findAbstimmungen, findZuschnittVon } from './abstimmung.lesen.queries.ts'
import { AbstimmungType, BegonneneAbstimmungType } from './abstimmung.type.ts'
import { answer } from './answer.ts'
import type { Beantwortbares } from './beteiligung.queries.ts'
import {
  askAgain,
  changeBeteiligung,
  createBeteiligungslink,
  remindBeteiligung,
  startAbstimmung,
  type Planungsauftrag,
} from './start-abstimmung.ts'
import { takeGegenvorschlag } from './take-gegenvorschlag.ts'

@ArgsType()
class AenderungsArgs {
  @Field(() => ID, { description: 'der Beteiligung' }) id!: string
  @Field(() => BeteiligungInput) beteiligung!: BeteiligungInput
  @Field(() => String, { defaultValue: '' }) hinweis!: string
}

@ArgsType()
class UebernahmeArgs {
  @Field(() => ID, { description: 'der Stellungnahme mit dem Gegenvorschlag' }) id!: string
  @Field(() => ID) zuschnitt!: string
  @Field(() => Int, { description: 'Sein Stand, von dem ausgegangen wird' }) stand!: number
}

/** The agreement as the planners of the Kreis see and lead it. */
@Resolver()
export class AbstimmungResolver {
  @Query(() => AbstimmungType, {
    nullable: true,
    description: 'Wie weit die Kommunen mit einem Zuschnitt sind',
  })
  abstimmung(
    @Arg('zuschnitt', () => ID) id: string,
    @Ctx() { db }: Kontext,
  ): Promise<AbstimmungType | null> {
    return findAbstimmung(db.pool, parseId(id))
  }

  @Query(() => [AbstimmungType], {
    description: 'Was zurzeit bei den Kommunen liegt: für das, was auf den Kreis wartet',
  })
  abstimmungen(@Ctx() { db }: Kontext): Promise<readonly AbstimmungType[]> {
    return findAbstimmungen(db.pool)
  }

  @Mutation(() => BegonneneAbstimmungType, {
    description: 'Bittet Kommunen um ihre Stellungnahme: per Mail, oder mit Links zum Weitergeben',
  })
  async startAbstimmung(
    @Args(() => AbstimmungsArgs) { zuschnitt, ...args }: AbstimmungsArgs,
    @Ctx() kontext: Kontext,
  ): Promise<BegonneneAbstimmungType> {
    const zuschnittId = parseId(zuschnitt)
    const auftrag = { ...toAuftrag(kontext), ...args, zuschnittId }
    const gefragt = await startAbstimmung(kontext.db, auftrag)
    kontext.post.start()
    return { abstimmung: await loadAbstimmung(kontext, zuschnittId), gefragt }
  }

  @Mutation(() => BegonneneAbstimmungType, {
    description: 'Bittet eine Kommune noch einmal, um ihren Teil, wie er jetzt ist',
  })
  async askKommune(
    @Arg('id', () => ID, { description: 'der Beteiligung' }) id: string,
    @Ctx() kontext: Kontext,
  ): Promise<BegonneneAbstimmungType> {
    const gefragte = await askAgain(kontext.db, { ...toAuftrag(kontext), id: parseId(id) })
    kontext.post.start()
    return { abstimmung: await loadVon(kontext, gefragte.id), gefragt: [gefragte] }
  }

  @Mutation(() => AbstimmungType, { description: 'Ändert Ansprechpartner, Frist oder Hinweis' })
  async changeBeteiligung(
    @Args(() => AenderungsArgs) { id: roh, beteiligung: eingabe, hinweis }: AenderungsArgs,
    @Ctx() kontext: Kontext,
  ): Promise<AbstimmungType> {
    const id = parseId(roh)
    await changeBeteiligung(kontext.db, { id, eingabe, hinweis, akteur: kontext.akteur })
    return loadVon(kontext, id)
  }

  @Mutation(() => AbstimmungType, { description: 'Erinnert per Mail, höchstens einmal am Tag' })
  async remindBeteiligung(
    @Arg('id', () => ID) roh: string,
    @Ctx() kontext: Kontext,
  ): Promise<AbstimmungType> {
    const id = parseId(roh)
    await remindBeteiligung(kontext.db, { ...toAuftrag(kontext), id })
    kontext.post.start()
    return loadVon(kontext, id)
  }

  @Mutation(() => NeuerZugangslinkType, { description: 'Link zum Weitergeben' })
  createBeteiligungslink(
    @Arg('id', () => ID, { description: 'der Beteiligung' }) id: string,
    @Ctx() kontext: Kontext,
  ): Promise<NeuerZugangslinkType> {
    return createBeteiligungslink(kontext.db, { ...toAuftrag(kontext), id: parseId(id) })
  }

  @Mutation(() => AbstimmungType, { description: 'Der Link öffnet nichts mehr' })
  async revokeBeteiligungslink(
    @Arg('id', () => ID) id: string,
    @Ctx() kontext: Kontext,
  ): Promise<AbstimmungType> {
    const { db, akteur } = kontext
    return loadVon(kontext, await revokeZugangslink(db, { art: 'BETEILIGUNG', id, akteur }))
  }

  @Mutation(() => AbstimmungType, {
    description: 'Sendet noch einmal, was nicht hinausging oder ungewiss ist',
  })
  async retryBeteiligungsmail(
    @Arg('id', () => ID, { description: 'der Nachricht' }) roh: string,
    @Ctx() kontext: Kontext,
  ): Promise<AbstimmungType> {
    const { db, akteur, post } = kontext
    const id = await retryNachricht(db, { art: 'BETEILIGUNG', id: parseId(roh), akteur })
    post.start()
    return loadVon(kontext, id)
  }

  @Mutation(() => AbstimmungType, { description: 'Antwortet auf eine Stellungnahme, einmal' })
  answerStellungnahme(
    @Arg('id', () => ID) id: string,
    @Arg('antwort', () => String) antwort: string,
    @Ctx() kontext: Kontext,
  ): Promise<AbstimmungType> {
    return answerAndLoad(kontext, 'stellungnahme', { id: parseId(id), antwort })
  }

  @Mutation(() => AbstimmungType, { description: 'Antwortet auf einen Kommentar, einmal' })
  answerOrtskommentar(
    @Arg('id', () => ID) id: string,
    @Arg('antwort', () => String) antwort: string,
    @Ctx() kontext: Kontext,
  ): Promise<AbstimmungType> {
    return answerAndLoad(kontext, 'ortskommentar', { id: parseId(id), antwort })
  }

  @Mutation(() => ZuschnittskonfliktType, {
    nullable: true,
    description: 'Übernimmt einen Gegenvorschlag in den Vorschlag des Kreises; null: geschehen',
  })
  async takeGegenvorschlag(
    @Args(() => UebernahmeArgs) { id, zuschnitt, stand }: UebernahmeArgs,
    @Ctx() kontext: Kontext,
  ): Promise<ZuschnittskonfliktType | null> {
    const gemeint = { id: parseId(id), zuschnittId: parseId(zuschnitt), stand }
    const konflikt = await takeGegenvorschlag(kontext.db, { ...toAuftrag(kontext), ...gemeint })
    kontext.post.start()
    return konflikt
  }
}

const toAuftrag = ({ schluessel, post, akteur }: Kontext): Planungsauftrag => ({
  schluessel: schluessel.zugangslink,
  mailversand: post.absender !== null,
  akteur,
})

async function answerAndLoad(
  kontext: Kontext,
  tabelle: Beantwortbares,
  { id, antwort }: { readonly id: number; readonly antwort: string },
): Promise<AbstimmungType> {
  const auftrag = { ...toAuftrag(kontext), tabelle, id, antwort }
  const beteiligungId = await answer(kontext.db, auftrag)
  kontext.post.start()
  return loadVon(kontext, beteiligungId)
}

const loadVon = async (kontext: Kontext, beteiligungId: number): Promise<AbstimmungType> =>
  loadAbstimmung(kontext, await findZuschnittVon(kontext.db.pool, beteiligungId))

async function loadAbstimmung({ db }: Kontext, zuschnittId: number): Promise<AbstimmungType> {
  const abstimmung = await findAbstimmung(db.pool, zuschnittId)
  if (abstimmung === null) throw nichtGefunden()
  return abstimmung
}
