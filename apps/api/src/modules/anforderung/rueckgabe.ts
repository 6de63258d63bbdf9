/** The template of an order: written for whoever fills it in, recognised when it comes back. */
import { formatMerkmal } from '@sozial/domain/indikator'
import { formatZeitraum, letzterTag } from '@sozial/domain/zeitraum'
import type { Datei } from '@sozial/formate/lesung'
import { schreibeVorlage, type Rueckgabevorlage } from '@sozial/formate/rueckgabe'
import type { Zuordnung } from '@sozial/formate/zuordnung'
import { formatDatum } from '@sozial/shared/format'
import type { Pool } from 'pg'
import type { Annahme, Durchsicht } from '../eingang/annahme.ts'
import { findRueckgabekopf, findVorlagenraeume, type Rueckgabekopf } from './rueckgabe.queries.ts'

export interface Vorlagendatei {
  readonly name: string
  readonly inhalt: Uint8Array
}

/** @returns undefined: there is no such order */
export async function createVorlagendatei(
  pool: Pool,
  id: number,
): Promise<Vorlagendatei | undefined> {
  const kopf = await findRueckgabekopf(pool, { id })
  if (kopf === undefined) return undefined
  const { ebene, organisationId, raumId } = kopf
  const tag = letzterTag(kopf.zeitraum)
  const raeume = await findVorlagenraeume(pool, { ebene, organisationId, raumId, tag })
  const vorlage = { ...toVorlage(kopf), raeume }
  const name = `${vorlage.titel} ${vorlage.zeitraum}`.replaceAll(/[^\p{L}\p{N} ._-]+/gu, '-')
  return { name: `${name.slice(0, 120).trim()}.xlsx`, inhalt: schreibeVorlage(vorlage) }
}

/** A file that is the filled-in template of an order. */
export interface Rueckgabe {
  readonly anforderung: Rueckgabekopf
  /** How to read it; undefined: its heads were changed. */
  readonly zuordnung: Zuordnung | undefined
}

/** @returns undefined: no template, or of an order that there is not */
export async function recogniseRueckgabe(
  pool: Pool,
  annahme: Annahme,
  { datei, durchsicht }: { readonly datei: Datei; readonly durchsicht: Durchsicht },
): Promise<Rueckgabe | undefined> {
  const { kennung } = durchsicht
  if (kennung === null) return undefined
  const anforderung = await findRueckgabekopf(pool, { kennung })
  if (anforderung === undefined) return undefined
  const vorlage = { ...toVorlage(anforderung), raeume: [] }
  const zuordnung = await annahme.leseRueckgabe(datei, vorlage)
  return { anforderung, zuordnung: zuordnung ?? undefined }
}

const toVorlage = (kopf: Rueckgabekopf): Omit<Rueckgabevorlage, 'raeume'> => ({
  kennung: kopf.kennung,
  kreis: kopf.kreis,
  titel: kopf.titel,
  quelle: kopf.quelle ?? 'unbekannt',
  zeitraum: formatZeitraum(kopf.zeitraum),
  art: kopf.zeitraum.art,
  frist: formatDatum(kopf.frist),
  amtlich: kopf.ebene === 'KOMMUNE' || kopf.ebene === 'KREIS',
  spalten: kopf.spalten.map(({ merkmal, teilgruppe }) => ({
    name: formatMerkmal(merkmal.name, teilgruppe),
    merkmal,
    teilgruppe,
  })),
})
