import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql'
import { assertAngemeldet } from '../../auth/verweigern.ts'
import type { Kontext } from '../../context.ts'
import { parseId } from '../../graphql/parse-id.ts'
import { findErfassungsorganisationen } from '../angebot/erfassung.lesen.queries.ts'
import { ErfassungsorganisationType } from '../angebot/erfassung.type.ts'
import { NeuerZugangslinkType } from '../zugangslink/zugangslink.type.ts'
import { findAnbieterliste, findBetreute, findUnbestaetigte } from './anbieter.lesen.queries.ts'
import { AnbieterType, AnbieterverzeichnisType } from './anbieter.type.ts'
import { BetreuteInput, RegisterangabenInput } from './anmeldeseite.type.ts'
import { changeRegisterangaben } from './change-registerangaben.ts'
import {
  acceptAnbieter,
  assignAnbieter,
  rejectAnbieter,
  setAnbieterAktiv,
  type Pruefender,
} from './check-anbieter.ts'
import { createBetreute } from './create-betreute.ts'
import { deleteAnmeldung, handOutAnmeldelink } from './unbestaetigte.ts'

const pruefenderOf = ({ db, akteur, schluessel, post }: Kontext): Pruefender => ({
  db,
  akteur,
  schluessel: schluessel.zugangslink,
  mailversand: post.absender !== null,
})

/** Reads all of it anew after a decision: hints of one hang on the others. */
async function afterwards({ db, post }: Kontext): Promise<AnbieterverzeichnisType> {
  post.start()
  return findVerzeichnis({ db })
}

const findVerzeichnis = async ({ db }: Pick<Kontext, 'db'>): Promise<AnbieterverzeichnisType> => ({
  anbieter: await findAnbieterliste(db.pool),
  unbestaetigt: await findUnbestaetigte(db.pool),
})

/** The organisations of the register, for the planners of the Kreis; and those one cares for. */
@Resolver()
export class AnbieterResolver {
  @Query(() => AnbieterverzeichnisType)
  anbieterverzeichnis(@Ctx() kontext: Kontext): Promise<AnbieterverzeichnisType> {
    return findVerzeichnis(kontext)
  }

  @Mutation(() => AnbieterverzeichnisType, {
    description: 'Nimmt eine angemeldete Organisation auf, auch eine, die abgelehnt war',
  })
  async acceptAnbieter(
    @Arg('id', () => ID) id: string,
    @Ctx() kontext: Kontext,
  ): Promise<AnbieterverzeichnisType> {
    await acceptAnbieter(pruefenderOf(kontext), parseId(id))
    return afterwards(kontext)
  }

  @Mutation(() => AnbieterverzeichnisType, {
    description: 'Lehnt eine Anmeldung ab; der Grund geht per Mail hinaus',
  })
  async rejectAnbieter(
    @Arg('id', () => ID) id: string,
    @Arg('grund', () => String) grund: string,
    @Ctx() kontext: Kontext,
  ): Promise<AnbieterverzeichnisType> {
    await rejectAnbieter(pruefenderOf(kontext), parseId(id), grund)
    return afterwards(kontext)
  }

  @Mutation(() => AnbieterverzeichnisType, {
    description: 'Wer sich anmeldete, gehört zu einer vorhandenen Organisation',
  })
  async assignAnbieter(
    @Arg('id', () => ID) id: string,
    @Arg('zu', () => ID) zu: string,
    @Ctx() kontext: Kontext,
  ): Promise<AnbieterverzeichnisType> {
    await assignAnbieter(pruefenderOf(kontext), parseId(id), parseId(zu))
    return afterwards(kontext)
  }

  @Mutation(() => AnbieterverzeichnisType, {
    description: 'Legt einen Anbieter still: Seine Angebote verschwinden, niemand meldet sich an',
  })
  async deactivateAnbieter(
    @Arg('id', () => ID) id: string,
    @Ctx() kontext: Kontext,
  ): Promise<AnbieterverzeichnisType> {
    await setAnbieterAktiv(pruefenderOf(kontext), parseId(id), false)
    return findVerzeichnis(kontext)
  }

  @Mutation(() => AnbieterverzeichnisType, {
    description: 'Nimmt die Stilllegung eines Anbieters zurück',
  })
  async reactivateAnbieter(
    @Arg('id', () => ID) id: string,
    @Ctx() kontext: Kontext,
  ): Promise<AnbieterverzeichnisType> {
    await setAnbieterAktiv(pruefenderOf(kontext), parseId(id), true)
    return findVerzeichnis(kontext)
  }

  @Mutation(() => NeuerZugangslinkType, {
    description: 'Der Link zum Bestätigen einer Anmeldung, wenn die Mail nicht ankam',
  })
  createAnmeldelink(
    @Arg('id', () => ID) id: string,
    @Ctx() { db, akteur, schluessel }: Kontext,
  ): Promise<NeuerZugangslinkType> {
    const auftrag = { id: parseId(id), akteur, schluessel: schluessel.zugangslink }
    return handOutAnmeldelink(db, auftrag)
  }

  @Mutation(() => AnbieterverzeichnisType, {
    description: 'Löscht eine Anmeldung, deren Adresse nicht bestätigt ist',
  })
  async deleteAnbieteranmeldung(
    @Arg('id', () => ID) id: string,
    @Ctx() kontext: Kontext,
  ): Promise<AnbieterverzeichnisType> {
    const { db, akteur } = kontext
    await deleteAnmeldung(db, { id: parseId(id), akteur })
    return findVerzeichnis(kontext)
  }

  @Query(() => [AnbieterType], { description: 'Gruppen, für die die eigene Organisation einträgt' })
  betreute(@Ctx() { db, wer }: Kontext): Promise<readonly AnbieterType[]> {
    return findBetreute(db.pool, assertAngemeldet(wer).organisation.id)
  }

  @Mutation(() => [AnbieterType], {
    description: 'Legt eine Gruppe ohne Rechtsform an, für die die eigene Organisation einträgt',
  })
  async createBetreute(
    @Arg('gruppe', () => BetreuteInput) gruppe: BetreuteInput,
    @Ctx() { db, wer: fragt, akteur }: Kontext,
  ): Promise<readonly AnbieterType[]> {
    const wer = assertAngemeldet(fragt)
    await createBetreute(db, { wer, akteur }, gruppe)
    return findBetreute(db.pool, wer.organisation.id)
  }

  @Mutation(() => [ErfassungsorganisationType], {
    description: 'Ändert, was das Verzeichnis von einer eigenen oder betreuten Organisation sagt',
  })
  async changeRegisterangaben(
    @Arg('id', () => ID) id: string,
    @Arg('angaben', () => RegisterangabenInput) angaben: RegisterangabenInput,
    @Ctx() { db, wer: fragt, akteur }: Kontext,
  ): Promise<readonly ErfassungsorganisationType[]> {
    const wer = assertAngemeldet(fragt)
    const { name = null, traegerart = null, spitzenverband = null, ...rest } = angaben
    await changeRegisterangaben(
      db,
      { wer, akteur },
      { id: parseId(id), angaben: { ...rest, name, traegerart, spitzenverband } },
    )
    return findErfassungsorganisationen(db.pool, wer.organisation.id)
  }
}
