import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql'
import { assertAngemeldet, assertBegonnen } from '../../auth/verweigern.ts'
import type { Kontext } from '../../context.ts'
import { parseId } from '../../graphql/parse-id.ts'
import { SitzungType } from '../sitzung/sitzung.type.ts'
import { toSitzung } from '../sitzung/to-sitzung.ts'
import { findEigeneFaktoren } from './find-eigene-faktoren.ts'
import { confirmPasskey, startPasskey, startPasskeyAnmeldung, verifyPasskey } from './passkeys.ts'
import { removeZweitfaktor, replaceWiederherstellungscodes } from './remove-zweitfaktor.ts'
import { confirmTotp, startTotp, verifyTotp } from './totp.ts'
import { EigeneFaktorenType, TotpEinrichtungType } from './zweitfaktor.type.ts'

const NOCHMAL = {
  nullable: true,
  description: 'Das eigene Passwort; entfällt, wenn die Anmeldung das Einrichten verlangt',
}
const CODES = 'Wiederherstellungscodes, nur dieses eine Mal; leer, wenn es schon welche gibt'

@Resolver()
export class ZweitfaktorResolver {
  @Query(() => EigeneFaktorenType, { description: 'Womit man sich außer dem Passwort ausweist' })
  eigeneFaktoren(@Ctx() kontext: Kontext): Promise<EigeneFaktorenType> {
    return findEigeneFaktoren(kontext, assertBegonnen(kontext.wer))
  }

  @Mutation(() => TotpEinrichtungType, { description: 'Beginnt mit Codes aus einer App' })
  startTotp(
    @Arg('passwort', () => String, NOCHMAL) passwort: string | null,
    @Ctx() kontext: Kontext,
  ): Promise<TotpEinrichtungType> {
    return startTotp(kontext, assertBegonnen(kontext.wer), passwort ?? null)
  }

  @Mutation(() => [String], { description: CODES })
  confirmTotp(
    @Arg('code', () => String) code: string,
    @Ctx() kontext: Kontext,
  ): Promise<readonly string[]> {
    return confirmTotp(kontext, assertBegonnen(kontext.wer), code)
  }

  @Mutation(() => SitzungType, { description: 'Code aus der App oder Wiederherstellungscode' })
  async verifyTotp(
    @Arg('code', () => String) code: string,
    @Ctx() kontext: Kontext,
  ): Promise<SitzungType> {
    const wer = assertBegonnen(kontext.wer)
    await verifyTotp(kontext, wer, code)
    return toSitzung({ ...wer, zweitfaktorOffen: false })
  }

  @Mutation(() => Boolean, { description: 'Entfernt einen eigenen Passkey, ohne id die App' })
  async removeZweitfaktor(
    @Arg('passkey', () => ID, { nullable: true }) passkey: string | null,
    @Arg('passwort', () => String) passwort: string,
    @Ctx() kontext: Kontext,
  ): Promise<boolean> {
    const passkeyId = passkey == null ? null : parseId(passkey)
    await removeZweitfaktor(kontext, assertAngemeldet(kontext.wer), { passkeyId, passwort })
    return true
  }

  @Mutation(() => [String], { description: 'Zehn neue Wiederherstellungscodes statt der alten' })
  replaceWiederherstellungscodes(
    @Arg('passwort', () => String) passwort: string,
    @Ctx() kontext: Kontext,
  ): Promise<readonly string[]> {
    return replaceWiederherstellungscodes(kontext, assertAngemeldet(kontext.wer), passwort)
  }

  @Mutation(() => String, { description: 'Frage an den Browser, JSON für das Anlegen' })
  startPasskey(
    @Arg('passwort', () => String, NOCHMAL) passwort: string | null,
    @Ctx() kontext: Kontext,
  ): Promise<string> {
    return startPasskey(kontext, assertBegonnen(kontext.wer), passwort ?? null)
  }

  @Mutation(() => [String], { description: CODES })
  confirmPasskey(
    @Arg('antwort', () => String, { description: 'JSON des Browsers' }) antwort: string,
    @Arg('name', () => String, { description: 'Wie die Person das Gerät nennt' }) name: string,
    @Ctx() kontext: Kontext,
  ): Promise<readonly string[]> {
    return confirmPasskey(kontext, assertBegonnen(kontext.wer), { antwort, name })
  }

  @Mutation(() => String, { description: 'Frage an den Browser, JSON für das Anmelden' })
  startPasskeyAnmeldung(@Ctx() kontext: Kontext): Promise<string> {
    return startPasskeyAnmeldung(kontext)
  }

  @Mutation(() => SitzungType, {
    description: 'Gibt den zweiten Faktor, oder meldet ohne Passwort an',
  })
  async verifyPasskey(
    @Arg('antwort', () => String, { description: 'JSON des Browsers' }) antwort: string,
    @Ctx() kontext: Kontext,
  ): Promise<SitzungType> {
    return toSitzung(await verifyPasskey(kontext, antwort))
  }
}
