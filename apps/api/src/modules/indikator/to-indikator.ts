import type { Berechnung, Intervallmethode, Kgst, Polaritaet } from '@sozial/domain/indikator'
import type { Sicht } from '../../graphql/enums.ts'
import type { IndikatorType } from './indikator.type.ts'

/** A row of `fassungSql`. */
export interface Fassungszeile {
  readonly id: number
  readonly version: number
  readonly name: string
  readonly kurzname: string
  readonly definition: string
  readonly berechnung: Berechnung
  readonly einheit: string
  readonly nachkommastellen: number
  readonly polaritaet: Polaritaet
  readonly intervall: Intervallmethode
  readonly kgst: Kgst
  readonly hinweis: string
  readonly grenzen: string
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
