import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql'
import { assertAngemeldet } from '../../auth/verweigern.ts'
import type { Kontext } from '../../context.ts'
import { parseId } from '../../graphql/parse-id.ts'
import {
  HOECHSTENS_KONTEN,
  inviteKollege,
  removeKollege,
  renewEinladung,
  type Kollege,
} from './kollegen.ts'
import { findKollegen, findZustand } from './kollegen.queries.ts'
import { KollegenlinkType, KollegenType } from './kollegen.type.ts'

const kollegeOf = ({ db, akteur, wer }: Kontext): Kollege => ({
  db,
  akteur,
  wer: assertAngemeldet(wer),
})

async function find({ db, wer: fragt }: Kontext): Promise<KollegenType> {
  const { organisation, kontoId } = assertAngemeldet(fragt)
  return {
    organisation: organisation.name,
    zustand: await findZustand(db.pool, organisation.id),
    konten: await findKollegen(db.pool, organisation.id, kontoId),
    hoechstens: HOECHSTENS_KONTEN,
  }
}

/** The accounts of one's own Anbieter. */
@Resolver()
export class KollegenResolver {
  @Query(() => KollegenType, { description: 'Wer in der eigenen Organisation ein Konto hat' })
  kollegen(@Ctx() kontext: Kontext): Promise<KollegenType> {
    return find(kontext)
  }

  @Mutation(() => KollegenlinkType, {
    description: 'Legt in der eigenen Organisation ein Konto an und macht den Link zum Passwort',
  })
  async inviteKollege(
    @Arg('name', () => String) name: string,
    @Arg('email', () => String) email: string,
    @Ctx() kontext: Kontext,
  ): Promise<KollegenlinkType> {
    const { pfad, gueltigBis } = await inviteKollege(kollegeOf(kontext), { name, email })
    return { pfad, gueltigBis, kollegen: await find(kontext) }
  }

  @Mutation(() => KollegenlinkType, {
    description: 'Macht den Link einer Einladung neu, solange kein Passwort gesetzt ist',
  })
  async renewEinladung(
    @Arg('id', () => ID) id: string,
    @Ctx() kontext: Kontext,
  ): Promise<KollegenlinkType> {
    const { pfad, gueltigBis } = await renewEinladung(kollegeOf(kontext), parseId(id))
    return { pfad, gueltigBis, kollegen: await find(kontext) }
  }

  @Mutation(() => KollegenType, { description: 'Legt ein Konto der eigenen Organisation still' })
  async removeKollege(
    @Arg('id', () => ID) id: string,
    @Ctx() kontext: Kontext,
  ): Promise<KollegenType> {
    await removeKollege(kollegeOf(kontext), parseId(id))
    return find(kontext)
  }
}
