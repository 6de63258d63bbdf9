import type { Herkunft, Indikatorfassung } from '@sozial/domain/indikator'
import type { Sicht } from '../../graphql/enums.ts'
import type { IndikatorType, KgstStelleType } from './indikator.type.ts'

/** A row of `fassungSql`. */
export interface Fassungszeile extends Indikatorfassung {
  readonly id: number
  readonly version: number
  readonly herkunft: Herkunft
  readonly gueltigAb: string
  readonly slug: string
  readonly code: string
  readonly thema: string
  readonly kernset: boolean
  readonly ausgemustertAm: Date | null
  readonly kgst: KgstStelleType
}

export function toIndikator(zeile: Fassungszeile, sicht: Sicht): IndikatorType {
  const { slug, code, thema, kernset, kgst, ausgemustertAm, ...fassung } = zeile
  const { berechnung, herkunft } = fassung
  const faktor = 'faktor' in berechnung ? berechnung.faktor : 1
  return {
    sicht,
    slug,
    code,
    thema,
    kernset,
    kgst,
    herkunft,
    ausgemustertAm: sicht === 'INTERN' ? ausgemustertAm : null,
    fassung: { ...fassung, typ: berechnung.typ, faktor },
  }
}
