import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql'
import { rightsError } from '../../auth/verweigern.ts'
import { istInnen, rollenOf, type Angemeldet, type Wer } from '../../auth/wer.ts'
import type { Kontext } from '../../context.ts'
import { parseId } from '../../graphql/parse-id.ts'
import { createZugriffsfreigabe, revokeZugriffsfreigabe } from './manage-zugriffsfreigabe.ts'
import { deleteZugriffsregel, saveZugriffsregel } from './manage-zugriffsregel.ts'
import { findFreigaben, findZugriffsregeln } from './zugang.queries.ts'
import {
  ZugriffsfreigabeInput,
  ZugriffsfreigabeType,
  ZugriffsregelInput,
  ZugriffsregelType,
} from './zugang.type.ts'

/** The account that acts for a Jugendamt. @throws GraphQLError NICHT_BERECHTIGT and its like */
function jugendamtOf(wer: Wer): Angemeldet {
  if (istInnen(wer) && wer.organisation.jugendamtsbezirkId !== null) return wer
  throw rightsError(wer)
}

@Resolver()
export class ZugangResolver {
  @Query(() => [ZugriffsregelType], {
    description: 'Wer welche kleinen Zellen sieht; was hier nicht steht, sieht niemand',
  })
  zugriffsregeln(@Ctx() { db }: Kontext): Promise<readonly ZugriffsregelType[]> {
    return findZugriffsregeln(db.pool)
  }

  @Mutation(() => [ZugriffsregelType], { description: 'Gilt ab der nächsten Anfrage' })
  async saveZugriffsregel(
    @Arg('regel', () => ZugriffsregelInput) regel: ZugriffsregelInput,
    @Ctx() { db, akteur }: Kontext,
  ): Promise<readonly ZugriffsregelType[]> {
    const { rolle, quelle, zweck, reichweite = null } = regel
    const ort = { rolle, quelleId: parseId(quelle), zweck }
    await saveZugriffsregel(db, { ort, reichweite, akteur })
    return findZugriffsregeln(db.pool)
  }

  @Mutation(() => [ZugriffsregelType], { description: 'Setzt sie auf den Katalog zurück' })
  async deleteZugriffsregel(
    @Arg('id', () => ID) id: string,
    @Ctx() { db, akteur }: Kontext,
  ): Promise<readonly ZugriffsregelType[]> {
    await deleteZugriffsregel(db, { id: parseId(id), akteur })
    return findZugriffsregeln(db.pool)
  }

  @Query(() => [ZugriffsfreigabeType], {
    description: 'Erteilte und erhaltene der eigenen Organisation; für ADMIN alle',
  })
  zugriffsfreigaben(@Ctx() { db, wer }: Kontext): Promise<readonly ZugriffsfreigabeType[]> {
    const eigene = wer.art === 'KONTO' ? wer.organisation.id : 0
    const beteiligt = rollenOf(wer).includes('ADMIN') ? null : eigene
    return findFreigaben(db.pool, { beteiligt, eigene: istInnen(wer) ? eigene : 0 })
  }

  @Mutation(() => ZugriffsfreigabeType, {
    description: 'Als Planung eines Jugendamts. Dieselbe ein zweites Mal ist die vorhandene.',
  })
  async createZugriffsfreigabe(
    @Arg('freigabe', () => ZugriffsfreigabeInput) freigabe: ZugriffsfreigabeInput,
    @Ctx() { db, wer, akteur }: Kontext,
  ): Promise<ZugriffsfreigabeType> {
    const { id: jugendamtId } = jugendamtOf(wer).organisation
    const { organisation, quelle, zweck, von, bis, grund } = freigabe
    const [organisationId, quelleId] = [parseId(organisation), parseId(quelle)]
    const neu = { jugendamtId, organisationId, quelleId, zweck, von, bis, grund }
    const id = await createZugriffsfreigabe(db, { neu, akteur })
    return (await findFreigaben(db.pool, { beteiligt: jugendamtId, eigene: jugendamtId, id }))[0]!
  }

  @Mutation(() => ZugriffsfreigabeType, { description: 'Nur eine, die das eigene Jugendamt gab' })
  async revokeZugriffsfreigabe(
    @Arg('id', () => ID) roh: string,
    @Arg('grund', () => String) grund: string,
    @Ctx() { db, wer, akteur }: Kontext,
  ): Promise<ZugriffsfreigabeType> {
    const { id: jugendamtId } = jugendamtOf(wer).organisation
    const id = parseId(roh)
    await revokeZugriffsfreigabe(db, { id, jugendamtId, grund, akteur })
    return (await findFreigaben(db.pool, { beteiligt: jugendamtId, eigene: jugendamtId, id }))[0]!
  }
}
