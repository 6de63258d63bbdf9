import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql'
import type { Kontext } from '../../context.ts'
import { readOnly, type Tx } from '../../database/transaction.ts'
import { parseId } from '../../graphql/parse-id.ts'
import { einsichtOf } from '../lieferung/einsicht.ts'
import { findEinsehbare } from '../lieferung/lieferung.lesen.queries.ts'
import { KorrekturinhaltType, type VeroeffentlichteFolgenType } from './korrektur.type.ts'
import { findEnthalten, findKorrekturzeilen } from './korrekturinhalt.lesen.queries.ts'
import { findVeroeffentlichtwechsel } from './veroeffentlichtwechsel.queries.ts'

@Resolver()
export class KorrekturinhaltResolver {
  @Query(() => KorrekturinhaltType, {
    nullable: true,
    description: 'null: die Lieferung ist keine Korrektur, die gelesen werden darf',
  })
  async korrekturinhalt(
    @Arg('id', () => ID) id: string,
    @Ctx() kontext: Kontext,
  ): Promise<KorrekturinhaltType | null> {
    const einsicht = { ...(await einsichtOf(kontext)), alle: false }
    const lieferung = await findEinsehbare(kontext.db, einsicht, parseId(id))
    if (lieferung === null || lieferung.korrigiert === null) return null
    const zugang = await kontext.zugang('INTERN')
    return readOnly(kontext.db, async (tx) => ({
      ...(await findKorrekturzeilen(tx, zugang, lieferung.id)),
      veroeffentlicht:
        lieferung.korrekturanlass === null
          ? null
          : await findVeroeffentlichtes(tx, kontext, lieferung.id),
    }))
  }
}

async function findVeroeffentlichtes(
  tx: Tx,
  kontext: Pick<Kontext, 'zugang'>,
  lieferungId: number,
): Promise<VeroeffentlichteFolgenType | null> {
  const { datenstand: datenstandId } = await kontext.zugang('RELEASED')
  if (datenstandId === null) return null
  const zugang = await kontext.zugang('INTERN')
  return {
    ...(await findEnthalten(tx, datenstandId, lieferungId)),
    folgen: await findVeroeffentlichtwechsel(tx, zugang, { lieferungId, datenstandId }),
  }
}
