import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql'
import type { Kontext } from '../../context.ts'
import { parseId } from '../../graphql/parse-id.ts'
import { findEingaenge } from '../eingang/eingang.lesen.queries.ts'
import { EingangType } from '../eingang/eingang.type.ts'
import { einsichtOf } from '../lieferung/einsicht.ts'
import { retryNachricht } from '../nachricht/enqueue.ts'
import { MailversandType } from '../nachricht/nachricht.type.ts'
import { revokeZugangslink } from '../zugangslink/zugangslink.ts'
import { NeuerZugangslinkType } from '../zugangslink/zugangslink.type.ts'
import { AbschlussArgs, DatenanforderungInput } from './anforderung.input.ts'
import { findDatenanforderung, findDatenanforderungen } from './anforderung.lesen.queries.ts'
import { DatenanforderungType, GestellteAnforderungType } from './anforderung.type.ts'
import { closeAnforderung } from './close-anforderung.ts'
import {
  AnforderungsangebotType,
  findAnforderungsangebot,
} from './anforderungsangebot.lesen.queries.ts'
import { askRueckfrage } from './rueckfrage.ts'
import { saveAnforderung, saveAnforderungen } from './save-anforderung.ts'
import {
  createZugangslink,
  remindAnforderung,
  sendAnforderung,
  sendAnforderungen,
} from './send-anforderung.ts'

@Resolver(() => DatenanforderungType)
export class AnforderungResolver {
  @Query(() => [DatenanforderungType], {
    description: 'Nach der Frist geordnet, abgeschlossene zuletzt',
  })
  datenanforderungen(
    @Arg('offen', () => Boolean, { defaultValue: false, description: 'Nur nicht abgeschlossene' })
    offen: boolean,
    @Ctx() { db }: Kontext,
  ): Promise<readonly DatenanforderungType[]> {
    return findDatenanforderungen(db.pool, { offen })
  }

  @Query(() => DatenanforderungType, { nullable: true })
  datenanforderung(
    @Arg('id', () => ID) id: string,
    @Ctx() { db }: Kontext,
  ): Promise<DatenanforderungType | null> {
    return findDatenanforderung(db.pool, parseId(id))
  }

  @FieldResolver(() => [EingangType], { description: 'Was dazu ankam, das Neueste zuerst' })
  async eingaenge(
    @Root() { id }: DatenanforderungType,
    @Ctx() kontext: Kontext,
  ): Promise<readonly EingangType[]> {
    return findEingaenge(kontext.db, await einsichtOf(kontext), { anforderungId: id })
  }

  @Query(() => MailversandType, { description: 'Ob Mails hinausgehen' })
  mailversand(@Ctx() { post }: Kontext): MailversandType {
    return { eingerichtet: post.absender !== null, absender: post.absender }
  }

  @Mutation(() => DatenanforderungType, { description: 'Legt an (ohne id) oder ändert' })
  async saveDatenanforderung(
    @Arg('id', () => ID, { nullable: true }) id: string | null,
    @Arg('anforderung', () => DatenanforderungInput) eingabe: DatenanforderungInput,
    @Ctx() { db, akteur }: Kontext,
  ): Promise<DatenanforderungType> {
    const nummer = await saveAnforderung(db, { id: id ? parseId(id) : null, eingabe, akteur })
    return (await findDatenanforderung(db.pool, nummer))!
  }

  @Mutation(() => [DatenanforderungType], {
    description: 'Legt für mehrere Stellen zugleich an: alle oder keine',
  })
  async saveDatenanforderungen(
    @Arg('anforderungen', () => [DatenanforderungInput]) eingaben: DatenanforderungInput[],
    @Ctx() { db, akteur }: Kontext,
  ): Promise<readonly DatenanforderungType[]> {
    return findAlle(db, await saveAnforderungen(db, { eingaben, akteur }))
  }

  @Mutation(() => [DatenanforderungType], {
    description: 'Stellt mehrere zugleich: per Mail, wo es eine Adresse gibt; alle oder keine',
  })
  async sendDatenanforderungen(
    @Arg('ids', () => [ID]) roh: string[],
    @Ctx() kontext: Kontext,
  ): Promise<readonly DatenanforderungType[]> {
    const ids = roh.map(parseId)
    const { id: _, ...auftrag } = toAuftrag(kontext, 0)
    await sendAnforderungen(kontext.db, { ...auftrag, ids })
    kontext.post.start()
    return findAlle(kontext.db, ids)
  }

  @Mutation(() => DatenanforderungType, {
    description: 'Stellt der Stelle eine Frage zu ihrer Lieferung, auf ihrer Seite und per Mail',
  })
  async askRueckfrage(
    @Arg('id', () => ID, { description: 'der Datenanforderung' }) roh: string,
    @Arg('text', () => String) text: string,
    @Ctx() kontext: Kontext,
  ): Promise<DatenanforderungType> {
    const id = parseId(roh)
    await askRueckfrage(kontext.db, { ...toAuftrag(kontext, id), text })
    kontext.post.start()
    return (await findDatenanforderung(kontext.db.pool, id))!
  }

  @Query(() => AnforderungsangebotType, {
    description: 'Womit eine neue Anforderung beginnen kann',
  })
  anforderungsangebot(@Ctx() { db }: Kontext): Promise<AnforderungsangebotType> {
    return findAnforderungsangebot(db.pool)
  }

  @Mutation(() => GestellteAnforderungType, {
    description: 'Stellt sie: per Mail, oder mit einem Link zum Weitergeben',
  })
  async sendDatenanforderung(
    @Arg('id', () => ID) roh: string,
    @Ctx() kontext: Kontext,
  ): Promise<GestellteAnforderungType> {
    const { db } = kontext
    const id = parseId(roh)
    const link = await sendAnforderung(db, toAuftrag(kontext, id))
    kontext.post.start()
    return { anforderung: (await findDatenanforderung(db.pool, id))!, link }
  }

  @Mutation(() => DatenanforderungType, {
    description: 'Erinnert per Mail, höchstens einmal am Tag',
  })
  async remindDatenanforderung(
    @Arg('id', () => ID) roh: string,
    @Ctx() kontext: Kontext,
  ): Promise<DatenanforderungType> {
    const { db, post } = kontext
    const id = parseId(roh)
    await remindAnforderung(db, toAuftrag(kontext, id))
    post.start()
    return (await findDatenanforderung(db.pool, id))!
  }

  @Mutation(() => DatenanforderungType, {
    description: 'Schließt ab (erledigt) oder zieht zurück; ihre Links enden',
  })
  async closeDatenanforderung(
    @Args(() => AbschlussArgs) { id: roh, erledigt, grund }: AbschlussArgs,
    @Ctx() { db, akteur }: Kontext,
  ): Promise<DatenanforderungType> {
    const id = parseId(roh)
    await closeAnforderung(db, { id, erledigt, grund, akteur })
    return (await findDatenanforderung(db.pool, id))!
  }

  @Mutation(() => NeuerZugangslinkType, { description: 'Link zum Weitergeben' })
  createZugangslink(
    @Arg('id', () => ID, { description: 'der Datenanforderung' }) id: string,
    @Ctx() { db, akteur, schluessel }: Kontext,
  ): Promise<NeuerZugangslinkType> {
    return createZugangslink(db, { id: parseId(id), schluessel: schluessel.zugangslink, akteur })
  }

  @Mutation(() => DatenanforderungType, { description: 'Der Link öffnet nichts mehr' })
  async revokeZugangslink(
    @Arg('id', () => ID) id: string,
    @Ctx() { db, akteur }: Kontext,
  ): Promise<DatenanforderungType> {
    const nummer = await revokeZugangslink(db, { art: 'ANFORDERUNG', id, akteur })
    return (await findDatenanforderung(db.pool, nummer))!
  }

  @Mutation(() => DatenanforderungType, {
    description: 'Sendet noch einmal, was nicht hinausging oder ungewiss ist',
  })
  async retryNachricht(
    @Arg('id', () => ID) id: string,
    @Ctx() { db, akteur, post }: Kontext,
  ): Promise<DatenanforderungType> {
    const anforderung = await retryNachricht(db, {
      art: 'ANFORDERUNG',
      id: parseId(id),
      akteur,
    })
    post.start()
    return (await findDatenanforderung(db.pool, anforderung))!
  }
}

async function findAlle(
  { pool }: Kontext['db'],
  ids: readonly number[],
): Promise<readonly DatenanforderungType[]> {
  const alle = await Promise.all(ids.map((id) => findDatenanforderung(pool, id)))
  return alle.flatMap((eine) => eine ?? [])
}

const toAuftrag = ({ schluessel, post, akteur }: Kontext, id: number) => ({
  id,
  schluessel: schluessel.zugangslink,
  mailversand: post.absender !== null,
  akteur,
})
