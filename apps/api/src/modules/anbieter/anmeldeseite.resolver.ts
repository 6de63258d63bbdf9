import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql'
import type { Kontext } from '../../context.ts'
import { findAnmeldeseite, openAnmeldung } from './anmeldeseite.ts'
import {
  AnbieteranmeldungInput,
  AnbieterformularType,
  AnmeldungDesLinksType,
} from './anmeldeseite.type.ts'
import { confirmAnmeldung, createErstpasswort } from './confirm-anmeldung.ts'
import { createMarke } from './formularmarke.ts'
import { registerAnbieter } from './register-anbieter.ts'

/** How an organisation gets into the register, from outside. */
@Resolver()
export class AnmeldeseiteResolver {
  @Query(() => AnbieterformularType, { description: 'Was das Formular zum Anmelden braucht' })
  anbieterformular(@Ctx() { schluessel, post }: Kontext): AnbieterformularType {
    return {
      marke: createMarke(schluessel.versuch, new Date()),
      mailversand: post.absender !== null,
    }
  }

  @Mutation(() => Boolean, {
    description: 'Nimmt die Anmeldung einer Organisation entgegen; die Antwort ist immer dieselbe',
  })
  async registerAnbieter(
    @Arg('anmeldung', () => AnbieteranmeldungInput) anmeldung: AnbieteranmeldungInput,
    @Ctx() kontext: Kontext,
  ): Promise<boolean> {
    await registerAnbieter(kontext, { ...anmeldung })
    return true
  }

  @Query(() => AnmeldungDesLinksType, {
    description: 'Wie weit eine Anmeldung ist, mit dem Link im Kopf „zugangslink“',
  })
  async anmeldungDesLinks(@Ctx() kontext: Kontext): Promise<AnmeldungDesLinksType> {
    return findAnmeldeseite(kontext, await openAnmeldung(kontext))
  }

  @Mutation(() => AnmeldungDesLinksType, {
    description: 'Bestätigt die Adresse einer Anmeldung, mit dem Link; auch ein zweites Mal',
  })
  async confirmAnbieteranmeldung(@Ctx() kontext: Kontext): Promise<AnmeldungDesLinksType> {
    const link = await openAnmeldung(kontext)
    const { db, akteur } = kontext
    await confirmAnmeldung(db, { id: link.zielId, akteur })
    return findAnmeldeseite(kontext, link)
  }

  @Mutation(() => String, {
    description:
      'Mit dem Link einer Anmeldung: Pfad der Seite, auf der ihr Konto sein erstes Passwort bekommt',
  })
  async createErstpasswort(@Ctx() kontext: Kontext): Promise<string> {
    const { zielId: id } = await openAnmeldung(kontext)
    const { db, akteur } = kontext
    return createErstpasswort(db, { id, akteur })
  }
}
