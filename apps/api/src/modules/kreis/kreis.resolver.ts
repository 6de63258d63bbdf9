import { Ctx, FieldResolver, Query, Resolver } from 'type-graphql'
import { istInnen } from '../../auth/wer.ts'
import type { Kontext } from '../../context.ts'
import { fehler } from '../../errors.ts'
import {
  findOeffentlicheEbenen,
  findVeroeffentlichung,
} from '../datenstand/datenstand.lesen.queries.ts'
import { VeroeffentlichungType } from '../datenstand/datenstand.type.ts'
import { findKreis } from './kreis.lesen.queries.ts'
import { KreisType } from './kreis.type.ts'

@Resolver(() => KreisType)
export class KreisResolver {
  @Query(() => KreisType, { description: 'Der Kreis dieser Datenbank' })
  async kreis(@Ctx() { db, wer, zugang }: Kontext): Promise<KreisType> {
    const kreis = await findKreis(db)
    if (!kreis) throw fehler('KREIS_FEHLT', 'In dieser Datenbank ist noch kein Kreis eingerichtet.')
    if (istInnen(wer)) return kreis
    const oeffentlich = await findOeffentlicheEbenen(db, (await zugang('RELEASED')).datenstand)
    const ebenen = kreis.ebenen.filter(({ ebene }) => oeffentlich.has(ebene))
    return { ...kreis, ebenen, arbeitsstandVom: null }
  }

  @FieldResolver(() => VeroeffentlichungType, {
    nullable: true,
    description: 'Was die Öffentlichkeit liest; null, solange nichts veröffentlicht ist',
  })
  async veroeffentlichung(@Ctx() { db, zugang }: Kontext): Promise<VeroeffentlichungType | null> {
    return findVeroeffentlichung(db, (await zugang('RELEASED')).datenstand)
  }
}
