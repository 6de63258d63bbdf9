/** Which Indikator and level to begin with while nobody has chosen; the same for every screen. */
import type { Polaritaet } from '@sozial/domain/indikator'
import { EBENEN, type Ebene } from '@sozial/domain/raum'

/** What the choice looks at. */
export interface Vorgabekandidat {
  readonly slug: string
  readonly thema: string
  readonly kernset: boolean
  readonly fassung: { readonly typ: string; readonly polaritaet: Polaritaet }
  readonly abdeckung: readonly {
    readonly ebene: Ebene
    /** Most of its areas are closed to whoever asks, or protected from everyone outside. */
    readonly verschlossen?: boolean | null
  }[]
}

/** Levels that make a good map, best first. */
const KARTENEBENEN: readonly Ebene[] = ['SOZIALRAUM', 'QUARTIER', 'KOMMUNE', 'JUGENDAMTSBEZIRK']

/** Levels with values, from the smallest areas to the largest. */
export function nachGroesse({ abdeckung }: Pick<Vorgabekandidat, 'abdeckung'>): readonly Ebene[] {
  const vorhanden = new Set(abdeckung.map(({ ebene }) => ebene))
  return EBENEN.filter((ebene) => vorhanden.has(ebene)).toReversed()
}

/**
 * The level with the best map; a map that is mostly closed is the last resort.
 * `undefined` where there is no value at all.
 */
export function besteEbene({ abdeckung }: Pick<Vorgabekandidat, 'abdeckung'>): Ebene | undefined {
  const offene = abdeckung.filter(({ verschlossen }) => verschlossen !== true)
  const ebenen = (offene.length > 0 ? offene : abdeckung).map(({ ebene }) => ebene)
  return KARTENEBENEN.find((ebene) => ebenen.includes(ebene)) ?? ebenen[0]
}

/** Whether the Indikator has a map on this level that is worth beginning with. */
export const hatKarte = (
  { abdeckung }: Pick<Vorgabekandidat, 'abdeckung'>,
  gesucht: Ebene,
): boolean =>
  abdeckung.some(({ ebene, verschlossen }) => ebene === gesucht && verschlossen !== true)

/**
 * Small areas before Kommunen; then what can be told apart surely before other
 * ratios, counts last (a map of counts shows above all where many people live);
 * then the Kernset before the rest; among equally good maps those first that
 * show where help is needed.
 */
function rang({ fassung, kernset, abdeckung }: Vorgabekandidat): number {
  const ebene = besteEbene({ abdeckung })
  const stelle = ebene ? KARTENEBENEN.indexOf(ebene) : -1
  const mitIntervall = fassung.typ === 'ANTEIL' || fassung.typ === 'RATE'
  const art = mitIntervall ? 0 : fassung.typ === 'ABSOLUT' ? 2 : 1
  const ort = stelle < 0 ? KARTENEBENEN.length : stelle
  const hilfe = fassung.polaritaet === 'HOCH_BELASTEND' ? 0 : 1
  return ((ort * 3 + art) * 2 + (kernset ? 0 : 1)) * 2 + hilfe
}

/** Those with values, best first; equal ones in the order of the catalogue. */
export function sortVorgaben<T extends Vorgabekandidat>(katalog: readonly T[]): readonly T[] {
  return katalog
    .filter(({ abdeckung }) => abdeckung.length > 0)
    .toSorted((a, b) => rang(a) - rang(b))
}
