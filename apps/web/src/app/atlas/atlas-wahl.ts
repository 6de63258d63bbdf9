/** Which Indikator and level to ask for, when the address leaves it open. Pure. */
import type { Ebene } from '@sozial/domain/raum'
import type { Ansicht } from '@sozial/shared/ansicht'
import type { Katalogeintrag } from './atlas-state.ts'

export interface Wahl {
  readonly indikator: string
  readonly ebene: Ebene
}

/** Levels that make a good map, best first. */
const KARTENEBENEN: readonly Ebene[] = ['SOZIALRAUM', 'QUARTIER', 'KOMMUNE', 'JUGENDAMTSBEZIRK']

function besteEbene(eintrag: Pick<Katalogeintrag, 'abdeckung'>): Ebene | undefined {
  const ebenen = eintrag.abdeckung.map((abdeckung) => abdeckung.ebene)
  return KARTENEBENEN.find((ebene) => ebenen.includes(ebene)) ?? ebenen[0]
}

/**
 * Small areas before Kommunen; then what can be told apart surely before other
 * ratios, counts last (a map of counts shows above all where many people live);
 * then the Kernset before the rest.
 */
function rang({ fassung, kernset, ...eintrag }: Katalogeintrag): number {
  const ebene = besteEbene(eintrag)
  const stelle = ebene ? KARTENEBENEN.indexOf(ebene) : -1
  const mitIntervall = fassung.typ === 'ANTEIL' || fassung.typ === 'RATE'
  const art = mitIntervall ? 0 : fassung.typ === 'ABSOLUT' ? 2 : 1
  return (stelle < 0 ? KARTENEBENEN.length : stelle) * 6 + art * 2 + (kernset ? 0 : 1)
}

/** The Indikator to begin with; `undefined` while the database has no value at all. */
function findVorgabe(katalog: readonly Katalogeintrag[]): Katalogeintrag | undefined {
  return katalog
    .filter((eintrag) => eintrag.abdeckung.length > 0)
    .toSorted((a, b) => rang(a) - rang(b))[0]
}

/**
 * Completes the choice of the reader. An unknown slug is passed on: the screen
 * says that it does not exist. `undefined`: there is nothing to show yet.
 */
export function resolveWahl(
  ansicht: Pick<Ansicht, 'indikator' | 'ebene'>,
  katalog: readonly Katalogeintrag[],
): Wahl | undefined {
  const eintrag =
    ansicht.indikator === null
      ? findVorgabe(ansicht.ebene === null ? katalog : mitEbene(katalog, ansicht.ebene))
      : katalog.find(({ slug }) => slug === ansicht.indikator)
  const indikator = ansicht.indikator ?? eintrag?.slug
  if (indikator === undefined) return undefined
  return { indikator, ebene: ansicht.ebene ?? (eintrag && besteEbene(eintrag)) ?? 'KOMMUNE' }
}

function mitEbene(katalog: readonly Katalogeintrag[], ebene: Ebene): readonly Katalogeintrag[] {
  const treffer = katalog.filter((eintrag) =>
    eintrag.abdeckung.some((abdeckung) => abdeckung.ebene === ebene),
  )
  return treffer.length > 0 ? treffer : katalog
}

/** The catalogue by Thema, in the order in which the Themen first occur. */
export function groupByThema<T extends { readonly thema: string }>(
  katalog: readonly T[],
): readonly { readonly thema: string; readonly eintraege: readonly T[] }[] {
  const themen = new Map<string, T[]>()
  for (const eintrag of katalog) {
    const gruppe = themen.get(eintrag.thema)
    if (gruppe) gruppe.push(eintrag)
    else themen.set(eintrag.thema, [eintrag])
  }
  return [...themen].map(([thema, eintraege]) => ({ thema, eintraege }))
}
