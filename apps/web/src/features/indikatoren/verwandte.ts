/** Indikatoren that belong beside one another on the sheet. Pure. */
import type { Katalogeintrag } from '../../app/atlas/atlas-state.ts'

/** More links are a catalogue of their own. */
const HOECHSTENS = 6

/** Others of the same Thema: with values before without, the Kernset before the rest. */
export function findVerwandte(
  katalog: readonly Katalogeintrag[],
  { slug, thema }: Pick<Katalogeintrag, 'slug' | 'thema'>,
): readonly Katalogeintrag[] {
  const rang = ({ abdeckung, kernset }: Katalogeintrag) =>
    (abdeckung.length > 0 ? 0 : 2) + (kernset ? 0 : 1)
  return katalog
    .filter((eintrag) => eintrag.thema === thema && eintrag.slug !== slug)
    .toSorted((a, b) => rang(a) - rang(b))
    .slice(0, HOECHSTENS)
}
