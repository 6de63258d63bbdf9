import { Arg, Ctx, Float, Query, Resolver } from 'type-graphql'
import { istInnen } from '../../auth/wer.ts'
import type { Kontext } from '../../context.ts'
import { fehler } from '../../errors.ts'
import { findOeffentlicheEbenen } from '../datenstand/datenstand.lesen.queries.ts'
import { AdressvorschlagType, OrtslageType } from './adresse.type.ts'
import { findAdressen } from './find-adressen.ts'
import { findLage } from './lage.ts'
import { findGebietslagen, type Gebietslage } from './lage.queries.ts'

/** Whether whoever asks may know which Sozialräume there are. */
export async function kenntSozialraeume({ db, wer, zugang }: Kontext): Promise<boolean> {
  if (istInnen(wer)) return true
  const { datenstand } = await zugang('RELEASED')
  return (await findOeffentlicheEbenen(db, datenstand)).has('SOZIALRAUM')
}

const toOrtslage = (
  { kommune, sozialraum, quartier }: Gebietslage,
  mitSozialraum: boolean,
): OrtslageType => ({
  kommune: kommune.name,
  sozialraum: mitSozialraum ? (sozialraum?.name ?? null) : null,
  quartier: quartier?.name ?? null,
})

@Resolver()
export class AdresseResolver {
  @Query(() => [AdressvorschlagType], {
    description:
      'Adressen und Orte des Kreises, die so beginnen; ab drei Buchstaben, höchstens acht',
  })
  async adressvorschlaege(
    @Arg('suche', () => String) suche: string,
    @Ctx() kontext: Kontext,
  ): Promise<readonly AdressvorschlagType[]> {
    const { db, geokodierer } = kontext
    const mitSozialraum = await kenntSozialraeume(kontext)
    const funde = await findAdressen({ pool: db.pool, geokodierer }, suche)
    return funde.map(({ punkt, lage, ...fund }) => ({
      ...fund,
      laenge: punkt?.[0] ?? null,
      breite: punkt?.[1] ?? null,
      lage: lage ? toOrtslage(lage, mitSozialraum) : null,
    }))
  }

  @Query(() => OrtslageType, {
    nullable: true,
    description: 'In welchen Räumen von heute ein Punkt liegt; null: nicht im Kreis',
  })
  async raumAm(
    @Arg('laenge', () => Float) laenge: number,
    @Arg('breite', () => Float) breite: number,
    @Ctx() kontext: Kontext,
  ): Promise<OrtslageType | null> {
    if (!(Math.abs(laenge) <= 180 && Math.abs(breite) <= 90))
      throw fehler('EINGABE_UNGUELTIG', 'Diesen Punkt gibt es auf der Erde nicht.')
    const lage = findLage(await findGebietslagen(kontext.db.pool), [laenge, breite])
    return lage ? toOrtslage(lage, await kenntSozialraeume(kontext)) : null
  }
}
