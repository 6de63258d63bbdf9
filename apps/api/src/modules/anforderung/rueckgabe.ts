/** The template of an order: written for whoever fills it in, recognised when it comes back. */
import { formatMerkmal } from '@sozial/domain/indikator'
import { formatZeitraum, letzterTag } from '@sozial/domain/zeitraum'
import { LesefehlerError, type Datei } from '@sozial/formate/lesung'
import {
  findKennung,
  schreibeVorlage,
  toRueckgabezuordnung,
  type Rueckgabevorlage,
} from '@sozial/formate/rueckgabe'
import type { Zuordnung } from '@sozial/formate/zuordnung'
import { formatDatum } from '@sozial/shared/format'
import type { Pool } from 'pg'
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
export async function recogniseRueckgabe(pool: Pool, datei: Datei): Promise<Rueckgabe | undefined> {
  const kennung = findKennung(datei)
  if (kennung === null) return undefined
  const anforderung = await findRueckgabekopf(pool, { kennung })
  return anforderung && { anforderung, zuordnung: readZuordnung(datei, anforderung) }
}

function readZuordnung(datei: Datei, kopf: Rueckgabekopf): Zuordnung | undefined {
  try {
    return toRueckgabezuordnung(datei, { ...toVorlage(kopf), raeume: [] }) ?? undefined
  } catch (error) {
    // What is wrong with the file, the check of it says.
    if (error instanceof LesefehlerError) return undefined
    throw error
  }
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
