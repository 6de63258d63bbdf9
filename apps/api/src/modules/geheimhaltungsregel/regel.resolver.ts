import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql'
import { kontoDesKreises } from '../../auth/konto-des-kreises.ts'
import type { Kontext } from '../../context.ts'
import { fehler } from '../../errors.ts'
import { parseId } from '../../graphql/parse-id.ts'
import { findRegeln } from './find-regeln.ts'
import { findIndikatorId, findRegelverlauf } from './regel.lesen.queries.ts'
import {
  GeheimhaltungsregelergebnisType,
  GeheimhaltungsregelInput,
  GeheimhaltungsregelnType,
  GeheimhaltungsregelType,
} from './regel.type.ts'
import { saveRegel } from './save-regel.ts'

@Resolver()
export class GeheimhaltungsregelResolver {
  @Query(() => GeheimhaltungsregelnType, { description: 'Was gilt, je Quelle und Indikator' })
  geheimhaltungsregeln(@Ctx() { db }: Kontext): Promise<GeheimhaltungsregelnType> {
    return findRegeln(db.pool)
  }

  @Query(() => [GeheimhaltungsregelType], { description: 'Die neueste zuerst' })
  async geheimhaltungsregelverlauf(
    @Ctx() { db }: Kontext,
    @Arg('quelle', () => ID, { nullable: true }) quelle?: string | null,
    @Arg('indikator', () => String, { nullable: true }) indikator?: string | null,
  ): Promise<readonly GeheimhaltungsregelType[]> {
    const quelleId = quelle == null ? null : parseId(quelle)
    const indikatorId = indikator == null ? null : await findIndikatorId(db.pool, indikator)
    if (indikatorId === undefined) throw fehler('NICHT_GEFUNDEN', 'Diesen Indikator gibt es nicht.')
    return findRegelverlauf(db.pool, { quelleId, indikatorId })
  }

  @Mutation(() => GeheimhaltungsregelergebnisType, {
    description:
      'Setzt eine neue Regel; die bisherige bleibt im Verlauf. Veröffentlichtes ändert sich nicht.',
  })
  async saveGeheimhaltungsregel(
    @Arg('regel', () => GeheimhaltungsregelInput) eingabe: GeheimhaltungsregelInput,
    @Ctx() { db, wer, akteur }: Kontext,
  ): Promise<GeheimhaltungsregelergebnisType> {
    const { quelle, indikator = null, begruendung, vorige } = eingabe
    const { minZaehler = null, minNenner = null, zeigtNull = null } = eingabe
    const { schuetztKorrekturen = null, verfahren = null } = eingabe
    const { id, ort, hinweise } = await saveRegel(db, {
      quelleId: quelle == null ? null : parseId(quelle),
      indikator,
      angaben: {
        minZaehler,
        minNenner,
        zeigtNull,
        schuetztKorrekturen,
        // No Quelle delivers contributors: a rule on them would protect nothing.
        dominanzProzent: null,
        verfahren,
      },
      begruendung,
      vorigeId: vorige == null ? null : parseId(vorige),
      kontoId: kontoDesKreises(wer).kontoId,
      akteur,
    })
    const regel = (await findRegelverlauf(db.pool, ort)).find((eine) => eine.id === id)!
    return { regel, hinweise }
  }
}
