import { Arg, Args, Ctx, Mutation, Query, Resolver } from 'type-graphql'
import { ARBEITSSTAND } from '../../auth/zugang.ts'
import type { Kontext } from '../../context.ts'
import { parseId } from '../../graphql/parse-id.ts'
import { changeIndikator, setAusgemustert, setKgstStelle } from './change-indikator.ts'
import { copyIndikator, createIndikator } from './create-indikator.ts'
import type { Planungsergebnis } from './create-indikator.ts'
import { findIndikatoren } from './indikator.lesen.queries.ts'
import { IndikatorType } from './indikator.type.ts'
import { findVorschau } from './find-vorschau.ts'
import {
  ChangeIndikatorArgs,
  IndikatorInput,
  IndikatorvorschauArgs,
  IndikatorkopieInput,
  KgstStelleInput,
} from './planung.input.ts'
import { IndikatorergebnisType } from './planung.type.ts'
import { IndikatorvorschauType } from './vorschau.type.ts'

@Resolver()
export class PlanungResolver {
  @Query(() => IndikatorvorschauType, {
    description: 'Rechnet einen Entwurf auf den vorhandenen Zahlen, ohne etwas zu speichern',
  })
  async indikatorvorschau(
    @Args(() => IndikatorvorschauArgs) { entwurf, ebene, zeitraum = null }: IndikatorvorschauArgs,
    @Ctx() kontext: Kontext,
  ): Promise<IndikatorvorschauType> {
    const zeitraumId = zeitraum === null ? null : parseId(zeitraum)
    const zugang = await kontext.zugang('INTERN')
    const vorschau = await findVorschau(kontext.db, entwurf, { ebene, zeitraumId, zugang })
    await kontext.noteReading(zugang, {
      gegenstand: 'Indikatorvorschau',
      kennungen: vorschau.zeilen.length > 0 ? [vorschau.formel] : [],
      ebenen: [ebene],
    })
    return vorschau
  }

  @Mutation(() => IndikatorergebnisType, {
    description: 'Legt einen Indikator an. Derselbe ein zweites Mal ist der vorhandene.',
  })
  async createIndikator(
    @Arg('eingabe', () => IndikatorInput) neu: IndikatorInput,
    @Ctx() kontext: Kontext,
  ): Promise<IndikatorergebnisType> {
    const { db, akteur } = kontext
    return toErgebnis(kontext, await createIndikator(db, { neu, akteur }))
  }

  @Mutation(() => IndikatorergebnisType, {
    description: 'Übernimmt die geltende Fassung unter neuem Namen',
  })
  async copyIndikator(
    @Arg('slug', () => String) slug: string,
    @Arg('neu', () => IndikatorkopieInput) neu: IndikatorkopieInput,
    @Ctx() kontext: Kontext,
  ): Promise<IndikatorergebnisType> {
    const { db, akteur } = kontext
    return toErgebnis(kontext, await copyIndikator(db, { slug, neu, akteur }))
  }

  @Mutation(() => IndikatorergebnisType, {
    description:
      'Gibt dem Indikator eine neue Fassung. Dieselbe Änderung ein zweites Mal ändert nichts.',
  })
  async changeIndikator(
    @Args(() => ChangeIndikatorArgs) { slug, version, eingabe: neu }: ChangeIndikatorArgs,
    @Ctx() kontext: Kontext,
  ): Promise<IndikatorergebnisType> {
    const { db, akteur } = kontext
    return toErgebnis(kontext, await changeIndikator(db, { slug, version, neu, akteur }))
  }

  @Mutation(() => IndikatorType, {
    description: 'Nimmt den Indikator aus den Listen; Adresse und Werte bleiben',
  })
  async retireIndikator(
    @Arg('slug', () => String) slug: string,
    @Ctx() { db, akteur }: Kontext,
  ): Promise<IndikatorType> {
    await setAusgemustert(db, { slug, ausgemustert: true, akteur })
    return read(db, slug)
  }

  @Mutation(() => IndikatorType, { description: 'Nimmt den Indikator wieder in die Listen auf' })
  async restoreIndikator(
    @Arg('slug', () => String) slug: string,
    @Ctx() { db, akteur }: Kontext,
  ): Promise<IndikatorType> {
    await setAusgemustert(db, { slug, ausgemustert: false, akteur })
    return read(db, slug)
  }

  @Mutation(() => IndikatorType, {
    description: 'Sagt, wo der KGSt-Satz den Indikator hat; keine neue Fassung',
  })
  async setKgstStelle(
    @Arg('slug', () => String) slug: string,
    @Arg('stelle', () => KgstStelleInput) stelle: KgstStelleInput,
    @Ctx() { db, akteur }: Kontext,
  ): Promise<IndikatorType> {
    const { kgst, handlungsfeld = null, fundstelle } = stelle
    await setKgstStelle(db, { slug, stelle: { kgst, handlungsfeld, fundstelle }, akteur })
    return read(db, slug)
  }
}

async function read(db: Kontext['db'], slug: string): Promise<IndikatorType> {
  return (await findIndikatoren(db, ARBEITSSTAND, { slug }))[0]!
}

async function toErgebnis(
  { db }: Kontext,
  { slug, befunde }: Planungsergebnis,
): Promise<IndikatorergebnisType> {
  return { indikator: slug === null ? null : await read(db, slug), meldungen: befunde }
}
