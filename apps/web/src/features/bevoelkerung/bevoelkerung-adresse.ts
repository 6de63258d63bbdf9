/** The address of the page on population. Pure. */
import { EBENEN, type Ebene } from '@sozial/domain/raum'
import type { Nationalitaet } from '@sozial/domain/indikator'
import { EBENE_WORTE } from '@sozial/shared/ebene'

export interface Bevoelkerungsansicht {
  /** Level of the list of areas. */
  readonly ebene: Ebene
  /** Key of the area; `null`: the own Kreis. */
  readonly raum: string | null
  readonly nationalitaet: Nationalitaet
  /** Id of the Zeitraum; `null`: the newest. */
  readonly zeitraum: string | null
}

const NATIONALITAETEN: Readonly<Record<Nationalitaet, string>> = {
  INSGESAMT: '',
  DEUTSCH: 'deutsch',
  AUSLAENDISCH: 'auslaendisch',
}

/** Reads the query part; what makes no sense falls back. */
export function parseBevoelkerung(suche: URLSearchParams): Bevoelkerungsansicht {
  const ebene = EBENEN.find((eine) => EBENE_WORTE[eine].slug === suche.get('ebene'))
  const raum = suche.get('raum')
  const zeitraum = suche.get('zeitraum') ?? ''
  const nationalitaet = (Object.keys(NATIONALITAETEN) as Nationalitaet[]).find(
    (eine) => NATIONALITAETEN[eine] === (suche.get('nationalitaet') ?? ''),
  )
  return {
    ebene: ebene ?? 'KREIS',
    raum: ebene && raum && /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$/u.test(raum) ? raum : null,
    nationalitaet: nationalitaet ?? 'INSGESAMT',
    zeitraum: /^\d{1,9}$/.test(zeitraum) ? zeitraum : null,
  }
}

export function toBevoelkerungssuche(ansicht: Bevoelkerungsansicht): string {
  const werte = {
    ebene:
      ansicht.ebene === 'KREIS' && ansicht.raum === null ? '' : EBENE_WORTE[ansicht.ebene].slug,
    raum: ansicht.raum ?? '',
    nationalitaet: NATIONALITAETEN[ansicht.nationalitaet],
    zeitraum: ansicht.zeitraum ?? '',
  }
  return new URLSearchParams(Object.entries(werte).filter(([, wert]) => wert !== '')).toString()
}

export const NATIONALITAET_WORTE = {
  INSGESAMT: 'alle',
  DEUTSCH: 'deutsch',
  AUSLAENDISCH: 'nicht deutsch',
} as const
