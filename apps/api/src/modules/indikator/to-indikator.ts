import type { Indikatorfassung } from '@sozial/domain/indikator'
import type { Sicht } from '../../graphql/enums.ts'
import type { IndikatorType } from './indikator.type.ts'

/** A row of `fassungSql`. */
export interface Fassungszeile extends Indikatorfassung {
  readonly id: number
  readonly version: number
  readonly gueltig_ab: string
  readonly slug: string
  readonly code: string
  readonly thema: string
  readonly kernset: boolean
}

export function toIndikator(zeile: Fassungszeile, sicht: Sicht): IndikatorType {
  const { slug, code, thema, kernset, gueltig_ab: gueltigAb, ...fassung } = zeile
  const { berechnung } = fassung
  const faktor = 'faktor' in berechnung ? berechnung.faktor : 1
  return {
    sicht,
    slug,
    code,
    thema,
    kernset,
    fassung: { ...fassung, typ: berechnung.typ, faktor, gueltigAb },
  }
}
