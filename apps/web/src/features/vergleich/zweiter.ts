/** The second Indikator: which one, and which of its periods belongs to the shown one. Pure. */
import type { Atlas, AtlasPeriode, Katalogeintrag } from '../../app/atlas/atlas-state.ts'

/** The year in which a period ends: a Schuljahr 2023/24 belongs to 2024. */
export function jahrOf({ bis }: Pick<AtlasPeriode, 'bis'>): number {
  return new Date(Date.parse(bis) - 86_400_000).getUTCFullYear()
}

/** The period of the same year, else the nearest before it, else the first. */
export function findPaarperiode<T extends Pick<AtlasPeriode, 'bis'>>(
  perioden: readonly T[],
  jahr: number,
): T | undefined {
  return (
    perioden.findLast((periode) => jahrOf(periode) === jahr) ??
    perioden.findLast((periode) => jahrOf(periode) < jahr) ??
    perioden[0]
  )
}

/** Indikatoren with figures on this level, other than the shown one. */
export function findZweite(
  atlas: Pick<Atlas, 'katalog' | 'indikator' | 'ebene'>,
): readonly Katalogeintrag[] {
  return atlas.katalog.filter(
    ({ slug, abdeckung }) =>
      slug !== atlas.indikator.slug && abdeckung.some(({ ebene }) => ebene === atlas.ebene),
  )
}

/** The one to begin with: a share or rate of the Kernset from another Thema, else the next best. */
export function findVorgabezweiter(
  atlas: Pick<Atlas, 'katalog' | 'indikator' | 'ebene'>,
): string | undefined {
  const rang = ({ fassung, kernset, thema }: Katalogeintrag): number =>
    (fassung.typ === 'ANTEIL' || fassung.typ === 'RATE' ? 0 : 4) +
    (kernset ? 0 : 2) +
    (thema === atlas.indikator.thema ? 1 : 0)
  return findZweite(atlas).toSorted((a, b) => rang(a) - rang(b))[0]?.slug
}
