/** Which Indikator and level to ask for, when the address leaves it open. Pure. */
import type { Ebene } from '@sozial/domain/raum'
import type { Ansicht } from '@sozial/shared/ansicht'
import { besteEbene, hatKarte, sortVorgaben } from '@sozial/shared/vorgabe'
import type { AtlasQuery } from './atlas.generated.ts'
import type { Katalogeintrag } from './atlas-state.ts'

export interface Wahl {
  readonly indikator: string
  readonly ebene: Ebene
}

/** What the Kreis wants to begin with; see the start page. */
type Startwahl = NonNullable<AtlasQuery['startseite']>

/**
 * Completes the choice of the reader: with the picture of the start page, else
 * with the first of the defaults. An unknown slug is passed on: the screen
 * says that it does not exist. `undefined`: there is nothing to show yet.
 */
export function resolveWahl(
  ansicht: Pick<Ansicht, 'indikator' | 'ebene'>,
  katalog: readonly Katalogeintrag[],
  start?: Startwahl,
): Wahl | undefined {
  const eintrag =
    ansicht.indikator === null
      ? findVorgabe(ansicht.ebene === null ? katalog : mitEbene(katalog, ansicht.ebene), start)
      : katalog.find(({ slug }) => slug === ansicht.indikator)
  const indikator = ansicht.indikator ?? eintrag?.slug
  if (indikator === undefined) return undefined
  return { indikator, ebene: ansicht.ebene ?? (eintrag && findEbene(eintrag, start)) ?? 'KOMMUNE' }
}

function findEbene(eintrag: Katalogeintrag, start: Startwahl | undefined): Ebene | undefined {
  const wunsch = start?.indikator === eintrag.slug ? start.ebene : null
  return wunsch !== null && hatKarte(eintrag, wunsch) ? wunsch : besteEbene(eintrag)
}

const hat = ({ abdeckung }: Katalogeintrag, ebene: Ebene): boolean =>
  abdeckung.some((eine) => eine.ebene === ebene)

function findVorgabe(
  katalog: readonly Katalogeintrag[],
  start: Startwahl | undefined,
): Katalogeintrag | undefined {
  const vorgaben = sortVorgaben(katalog)
  return vorgaben.find(({ slug }) => slug === start?.indikator) ?? vorgaben[0]
}

function mitEbene(katalog: readonly Katalogeintrag[], ebene: Ebene): readonly Katalogeintrag[] {
  const treffer = katalog.filter((eintrag) => hat(eintrag, ebene))
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
