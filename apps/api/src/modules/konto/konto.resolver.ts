import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql'
import type { Rolle } from '../../auth/wer.ts'
import type { Kontext } from '../../context.ts'
import { RolleEnum } from '../../graphql/enums.ts'
import { parseId } from '../../graphql/parse-id.ts'
import { findKonten, findKonto } from './konto.lesen.queries.ts'
import { KontoInput, KontolinkType, KontoType, RollenregelType } from './konto.type.ts'
import {
  changeKonto,
  createResetlink,
  deactivateKonto,
  inviteKonto,
  reactivateKonto,
  resetZweitfaktor,
  type Kontoangabe,
} from './manage-konto.ts'
import { saveRollenregel } from './rollenregel.ts'
import { findRollenregeln } from './rollenregel.queries.ts'

const toAngabe = ({ name, anmeldename, organisation, rollen }: KontoInput): Kontoangabe => ({
  name,
  anmeldename,
  organisationId: parseId(organisation),
  rollen,
})

@Resolver()
export class KontoResolver {
  @Query(() => [KontoType], { description: 'Höchstens 500; stillgelegte zuletzt' })
  konten(
    @Arg('suche', () => String, { defaultValue: '' }) suche: string,
    @Ctx() { db }: Kontext,
  ): Promise<readonly KontoType[]> {
    return findKonten(db, suche)
  }

  @Query(() => [RollenregelType], { description: 'Was für alle Konten einer Rolle gilt' })
  rollenregeln(@Ctx() { db }: Kontext): Promise<readonly RollenregelType[]> {
    return findRollenregeln(db)
  }

  @Mutation(() => KontolinkType, {
    description: 'Legt ein Konto an und macht den Link zum Passwort',
  })
  async inviteKonto(
    @Arg('konto', () => KontoInput) konto: KontoInput,
    @Ctx() kontext: Kontext,
  ): Promise<KontolinkType> {
    const { kontoId, ...link } = await inviteKonto(kontext, toAngabe(konto))
    return { ...link, konto: await findKonto(kontext.db, kontoId) }
  }

  @Mutation(() => KontoType, { description: 'Ändert Name, Organisation und Rollen' })
  async changeKonto(
    @Arg('id', () => ID) id: string,
    @Arg('konto', () => KontoInput) konto: KontoInput,
    @Ctx() kontext: Kontext,
  ): Promise<KontoType> {
    await changeKonto(kontext, parseId(id), toAngabe(konto))
    return findKonto(kontext.db, parseId(id))
  }

  @Mutation(() => KontoType, { description: 'Legt ein Konto still; seine Sitzungen enden' })
  async deactivateKonto(
    @Arg('id', () => ID) id: string,
    @Ctx() kontext: Kontext,
  ): Promise<KontoType> {
    await deactivateKonto(kontext, parseId(id))
    return findKonto(kontext.db, parseId(id))
  }

  @Mutation(() => KontoType, { description: 'Gibt ein stillgelegtes Konto wieder frei' })
  async reactivateKonto(
    @Arg('id', () => ID) id: string,
    @Ctx() kontext: Kontext,
  ): Promise<KontoType> {
    await reactivateKonto(kontext, parseId(id))
    return findKonto(kontext.db, parseId(id))
  }

  @Mutation(() => KontolinkType, { description: 'Macht einen Link für ein neues Passwort' })
  async createResetlink(
    @Arg('id', () => ID) id: string,
    @Ctx() kontext: Kontext,
  ): Promise<KontolinkType> {
    const link = await createResetlink(kontext, parseId(id))
    return { ...link, konto: await findKonto(kontext.db, parseId(id)) }
  }

  @Mutation(() => KontoType, { description: 'Entfernt alle zweiten Faktoren eines anderen Kontos' })
  async resetZweitfaktor(
    @Arg('id', () => ID) id: string,
    @Ctx() kontext: Kontext,
  ): Promise<KontoType> {
    await resetZweitfaktor(kontext, parseId(id))
    return findKonto(kontext.db, parseId(id))
  }

  @Mutation(() => [RollenregelType], {
    description: 'Sagt, ob Konten einer Rolle einen zweiten Faktor brauchen',
  })
  async saveRollenregel(
    @Arg('rolle', () => RolleEnum) rolle: Rolle,
    @Arg('zweitfaktorPflicht', () => Boolean) zweitfaktorPflicht: boolean,
    @Ctx() kontext: Kontext,
  ): Promise<readonly RollenregelType[]> {
    await saveRollenregel(kontext, { rolle, zweitfaktorPflicht })
    return findRollenregeln(kontext.db)
  }
}
