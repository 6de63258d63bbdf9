/** What areas are compared with: which yardsticks there are, and which holds for an area. Pure. */
import {
  raumschluesselOf,
  type Ansicht,
  type Massstab,
  type Massstabebene,
} from '@sozial/shared/ansicht'
import type { Atlas, AtlasMassstab, AtlasRaum } from './atlas-state.ts'

type Massstabdaten = Pick<Atlas, 'massstaebe' | 'raeume' | 'ebene'>

/** Levels below the Kreis: each area is compared with the one in which it lies itself. */
export type Eigenebene = 'KOMMUNE' | 'JUGENDAMTSBEZIRK'

const SCHLUESSEL_OF: Readonly<Record<Eigenebene, (raum: AtlasRaum) => string | null>> = {
  KOMMUNE: ({ kommune }) => kommune,
  JUGENDAMTSBEZIRK: ({ jugendamtsbezirk }) => jugendamtsbezirk,
}

/** True where every area has a yardstick of its own. */
export function istEigenebene(massstab: Massstab): massstab is Eigenebene {
  return massstab in SCHLUESSEL_OF
}

/**
 * The yardstick for an area: Kreis, Land, Bund and a named area are the same
 * for all, Kommune and Jugendamtsbezirk are those in which the area lies.
 */
export function findMassstab(
  { massstaebe }: Pick<Atlas, 'massstaebe'>,
  massstab: Massstab,
  raum?: AtlasRaum,
): AtlasMassstab | undefined {
  const schluessel = istEigenebene(massstab)
    ? raum && SCHLUESSEL_OF[massstab](raum)
    : raumschluesselOf(massstab)
  if (schluessel === null) {
    return massstaebe.find((kandidat) => kandidat.raum.ebene === massstab && !kandidat.nachbar)
  }
  return massstaebe.find((kandidat) => kandidat.raum.schluessel === schluessel)
}

/** True where an area is itself its yardstick: the very area, or the only one in it. */
export function istSeinMassstab(
  { raeume }: Pick<Atlas, 'raeume'>,
  raum: AtlasRaum,
  massstab: Massstab,
): boolean {
  if (!istEigenebene(massstab)) return raumschluesselOf(massstab) === raum.schluessel
  const schluesselOf = SCHLUESSEL_OF[massstab]
  const eigener = schluesselOf(raum)
  if (eigener === null) return false
  return (
    eigener === raum.schluessel ||
    raeume.filter((anderer) => schluesselOf(anderer) === eigener).length === 1
  )
}

const EBENEN: readonly Massstabebene[] = ['KREIS', 'KOMMUNE', 'JUGENDAMTSBEZIRK', 'LAND', 'BUND']

/**
 * Yardsticks that have at least one figure and are not the areas themselves:
 * levels in the order Kreis, Kommune, Jugendamtsbezirk, Land, Bund, then the
 * neighbouring Kreise one by one.
 */
export function verfuegbareMassstaebe(daten: Massstabdaten): readonly Massstab[] {
  const mitWert = daten.massstaebe.filter(({ zellen }) => zellen.some(({ wert }) => wert !== null))
  const ebenen = EBENEN.filter(
    (ebene) =>
      ebene !== daten.ebene &&
      mitWert.some(({ raum, nachbar }) => raum.ebene === ebene && !nachbar) &&
      (!istEigenebene(ebene) || teilt(daten, ebene)),
  )
  const gezeigt = new Set(daten.raeume.map(({ schluessel }) => schluessel))
  const nachbarn = mitWert.filter(({ raum, nachbar }) => nachbar && !gezeigt.has(raum.schluessel))
  return [...ebenen, ...nachbarn.map(({ raum }): Massstab => `raum:${raum.schluessel}`)]
}

/** True where at least one area is smaller than the one of this level in which it lies. */
function teilt(daten: Massstabdaten, ebene: Eigenebene): boolean {
  return daten.raeume.some(
    (raum) => SCHLUESSEL_OF[ebene](raum) !== null && !istSeinMassstab(daten, raum, ebene),
  )
}

/** The chosen yardstick; the first there is while the chosen one has no figures for these areas. */
export function gewaehlterMassstab(
  atlas: Massstabdaten & { readonly ansicht: Pick<Ansicht, 'massstab'> },
): Massstab {
  const { massstab } = atlas.ansicht
  const verfuegbar = verfuegbareMassstaebe(atlas)
  return verfuegbar.includes(massstab) ? massstab : (verfuegbar[0] ?? 'KREIS')
}
