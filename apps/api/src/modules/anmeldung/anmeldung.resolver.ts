import { Arg, Args, Ctx, Mutation, Query, Resolver } from 'type-graphql'
import { assertAngemeldet } from '../../auth/verweigern.ts'
import type { Kontext } from '../../context.ts'
import { SitzungType } from '../sitzung/sitzung.type.ts'
import { toSitzung } from '../sitzung/to-sitzung.ts'
import { EinloesungArgs, EinmallinkType } from './anmeldung.type.ts'
import { changePasswort } from './change-passwort.ts'
import { findEinmallink, redeemLink } from './redeem-link.ts'
import { signIn } from './sign-in.ts'

@Resolver()
export class AnmeldungResolver {
  @Query(() => EinmallinkType, {
    nullable: true,
    description: 'Wozu ein Link führt; null: er gilt nicht (mehr)',
  })
  einmallink(
    @Arg('token', () => String) token: string,
    @Ctx() kontext: Kontext,
  ): Promise<EinmallinkType | null> {
    return findEinmallink(kontext, token)
  }

  @Mutation(() => SitzungType, {
    description: 'Meldet mit Name und Passwort an; steht in der Anfrage allein',
  })
  async signIn(
    @Arg('anmeldename', () => String) anmeldename: string,
    @Arg('passwort', () => String) passwort: string,
    @Ctx() kontext: Kontext,
  ): Promise<SitzungType> {
    return toSitzung(await signIn(kontext, { anmeldename, passwort }))
  }

  @Mutation(() => SitzungType, { description: 'Setzt mit einem Link das Passwort und meldet an' })
  async redeemLink(
    @Args(() => EinloesungArgs) einloesung: EinloesungArgs,
    @Ctx() kontext: Kontext,
  ): Promise<SitzungType> {
    return toSitzung(await redeemLink(kontext, { ...einloesung }))
  }

  @Mutation(() => Boolean, { description: 'Ändert das eigene Passwort; andere Sitzungen enden' })
  async changePasswort(
    @Arg('altes', () => String) altes: string,
    @Arg('neues', () => String) neues: string,
    @Ctx() kontext: Kontext,
  ): Promise<boolean> {
    await changePasswort(kontext, assertAngemeldet(kontext.wer), { altes, neues })
    return true
  }
}
