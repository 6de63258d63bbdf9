/** Which Indikator and level to ask for, when the address leaves it open. Pure. */
import type { Ebene } from '@sozial/domain/raum'
import type { Ansicht } from '@sozial/shared/ansicht'
import { besteEbene, sortVorgaben } from '@sozial/shared/vorgabe'
import type { Katalogeintrag } from './atlas-state.ts'

export interface Wahl {
  readonly indikator: string
  readonly ebene: Ebene
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
      ? sortVorgaben(ansicht.ebene === null ? katalog : mitEbene(katalog, ansicht.ebene))[0]
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
