import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql'
import { findFreigabeworte } from '../../auth/anlass.ts'
import { endOwn } from '../../auth/anmelden.ts'
import { endSitzung } from '../../auth/sitzung.ts'
import { assertAngemeldet } from '../../auth/verweigern.ts'
import { OEFFENTLICHKEIT, type Zweck } from '../../auth/wer.ts'
import type { Kontext } from '../../context.ts'
import { fehler } from '../../errors.ts'
import { ZweckEnum, ZweitfaktorstandEnum, type Zweitfaktorstand } from '../../graphql/enums.ts'
import { findAnmeldekonto } from '../anmeldung/anmeldekonto.queries.ts'
import { isOhneAdmin } from '../anmeldung/einmallink.queries.ts'
import { setZweck } from './set-zweck.ts'
import { signInDemo } from './sign-in-demo.ts'
import { findDemokonten, findEigeneSitzungen } from './sitzung.lesen.queries.ts'
import { DemokontoType, EigeneSitzungType, SitzungType } from './sitzung.type.ts'
import { toSitzung } from './to-sitzung.ts'

const KENNUNG = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

@Resolver(() => SitzungType)
export class SitzungResolver {
  @Query(() => SitzungType, { description: 'Wer angemeldet ist und was er darf' })
  sitzung(@Ctx() { wer }: Kontext): SitzungType {
    return toSitzung(wer)
  }

  @Query(() => [EigeneSitzungType], { description: 'Wo man gerade angemeldet ist' })
  eigeneSitzungen(@Ctx() { db, wer }: Kontext): Promise<readonly EigeneSitzungType[]> {
    return findEigeneSitzungen(db, assertAngemeldet(wer))
  }

  @Mutation(() => SitzungType, {
    description: 'Sagt, wozu kleinräumige Werte gelesen werden; null: wozu ist wieder offen',
  })
  async setZweck(
    @Arg('zweck', () => ZweckEnum, { nullable: true }) zweck: Zweck | null,
    @Ctx() { db, wer, akteur }: Kontext,
  ): Promise<SitzungType> {
    const auftrag = { wer: assertAngemeldet(wer), zweck: zweck ?? null, akteur }
    return toSitzung(await setZweck(db, auftrag))
  }

  @Mutation(() => SitzungType, { description: 'Meldet an einem Konto der Demo an' })
  async signInDemo(
    @Arg('konto', () => ID) konto: string,
    @Ctx() kontext: Kontext,
  ): Promise<SitzungType> {
    return toSitzung(await signInDemo(kontext, konto))
  }

  @Mutation(() => SitzungType, { description: 'Meldet an diesem Gerät ab' })
  async signOut(@Ctx() kontext: Kontext): Promise<SitzungType> {
    await endOwn(kontext)
    return toSitzung(OEFFENTLICHKEIT)
  }

  @Mutation(() => SitzungType, { description: 'Meldet an allen Geräten ab' })
  async signOutEverywhere(@Ctx() kontext: Kontext): Promise<SitzungType> {
    const { db, akteur } = kontext
    await endSitzung(db, {
      kontoId: assertAngemeldet(kontext.wer).kontoId,
      sitzungId: null,
      akteur,
    })
    await endOwn(kontext)
    return toSitzung(OEFFENTLICHKEIT)
  }

  @Mutation(() => [EigeneSitzungType], { description: 'Meldet an einem anderen Gerät ab' })
  async endSitzung(
    @Arg('id', () => ID) id: string,
    @Ctx() { db, wer, akteur }: Kontext,
  ): Promise<readonly EigeneSitzungType[]> {
    const konto = assertAngemeldet(wer)
    const beendet = KENNUNG.test(id)
      ? await endSitzung(db, { kontoId: konto.kontoId, sitzungId: id, akteur })
      : 0
    if (beendet === 0) throw fehler('NICHT_GEFUNDEN', 'Diese Sitzung gibt es nicht mehr.')
    return findEigeneSitzungen(db, konto)
  }

  @FieldResolver(() => [DemokontoType], { description: 'Leer, wo keine Demo ist' })
  async demoKonten(@Ctx() { db, betrieb }: Kontext): Promise<readonly DemokontoType[]> {
    return betrieb.produktion ? [] : findDemokonten(db)
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Aufschrift des Knopfs für die Anmeldung des Kreises; null: gibt es nicht',
  })
  oidc(@Ctx() { oidcLabel }: Kontext): string | null {
    return oidcLabel
  }

  @FieldResolver(() => String, {
    description: 'Nach welchem Recht er sieht, was er sieht, samt Freigaben anderer Jugendämter',
  })
  async anlass(
    @Root() { anlass, konto, zweck }: SitzungType,
    @Ctx() { db }: Kontext,
  ): Promise<string> {
    if (konto === null || zweck === null) return anlass
    return anlass + (await findFreigabeworte(db.pool, konto.organisation.id, zweck))
  }

  @FieldResolver(() => ZweitfaktorstandEnum)
  async zweitfaktor(
    @Root() { konto, zweitfaktor }: SitzungType,
    @Ctx() { db }: Kontext,
  ): Promise<Zweitfaktorstand> {
    if (konto === null || zweitfaktor === 'OFFEN') return zweitfaktor
    const { hatFaktor = false } = (await findAnmeldekonto(db.pool, konto.id)) ?? {}
    return hatFaktor ? 'BESTAETIGT' : 'KEINER'
  }

  @FieldResolver(() => Boolean, {
    description: 'Noch verwaltet niemand die Konten; der Start nennt den Link',
  })
  erstanmeldung(@Ctx() { db }: Kontext): Promise<boolean> {
    return isOhneAdmin(db.pool)
  }
}
