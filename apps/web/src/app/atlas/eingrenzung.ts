/** A view narrowed to the areas inside a larger one: a Kommune, a Jugendamtsbezirk, a Sozialraum. Pure. */
import { EBENEN } from '@sozial/domain/raum'
import type { Ebene } from '@sozial/domain/raum'
import { formatRaeumeDativ } from '@sozial/shared/ebene'
import type { Atlas, AtlasPeriode, AtlasRaum, Oberraum } from './atlas-state.ts'
import { raumworte } from './massstab-worte.ts'

/** What a view shows of a level. */
type Ausschnitt = Pick<Atlas, 'raeume' | 'perioden'>

export interface Eingrenzung {
  /** The larger area. */
  readonly raum: Oberraum
  /** Areas above it, widest first. */
  readonly darueber: readonly Oberraum[]
  /** The whole level: classes and scales stay those of the Kreis. */
  readonly alle: Ausschnitt
}

/** Periods are made anew only when another area is asked for: what draws them is kept. */
const gemerkt = new WeakMap<readonly AtlasPeriode[], Map<string, Ausschnitt>>()

/** The areas inside a larger one, and their figures; `null` where it has none on this level. */
export function grenzeEin(
  alle: Ausschnitt,
  schluessel: string,
): (Ausschnitt & { readonly eingrenzung: Eingrenzung }) | null {
  const innen = alle.raeume.filter(({ ober = [] }) =>
    ober.some((raum) => raum.schluessel === schluessel),
  )
  const kette = innen[0]?.ober ?? []
  const raum = kette.find((oberraum) => oberraum.schluessel === schluessel)
  if (!raum) return null
  const darueber = kette.filter(
    ({ ebene }) =>
      EBENEN.indexOf(ebene) < EBENEN.indexOf(raum.ebene) && ebene !== 'JUGENDAMTSBEZIRK',
  )
  return { ...ausschnittOf(alle, innen, schluessel), eingrenzung: { raum, darueber, alle } }
}

function ausschnittOf(
  alle: Ausschnitt,
  innen: readonly AtlasRaum[],
  schluessel: string,
): Ausschnitt {
  const bekannte = gemerkt.get(alle.perioden) ?? new Map<string, Ausschnitt>()
  gemerkt.set(alle.perioden, bekannte)
  const bekannt = bekannte.get(schluessel)
  if (bekannt) return bekannt
  const neu = {
    raeume: innen.map((raum, index) => ({ ...raum, index })),
    perioden: alle.perioden.map((periode) => ({
      ...periode,
      zellen: innen.flatMap(({ index }) => periode.zellen[index] ?? []),
    })),
  }
  bekannte.set(schluessel, neu)
  return neu
}

/** All areas of the level with all their figures, whether or not the view is narrowed. */
export function ganzeEbene(atlas: Ausschnitt & Pick<Atlas, 'eingrenzung'>): Ausschnitt {
  return atlas.eingrenzung?.alle ?? atlas
}

/**
 * "20 Sozialräumen", narrowed "3 Sozialräumen in Erkelenz".
 *
 * @param sichtbar how many of them are meant; where not all are, it says so
 * @param wort what those are: open to the reader's account, or shown at all
 */
export function raeumeDativ(
  atlas: Pick<Atlas, 'raeume' | 'ebene' | 'eingrenzung'>,
  sichtbar = atlas.raeume.length,
  wort: 'freigegebenen' | 'gezeigten' = 'freigegebenen',
): string {
  const alle = formatRaeumeDativ(sichtbar, atlas.ebene)
  const raeume = sichtbar < atlas.raeume.length ? alle.replace(' ', ` ${wort} `) : alle
  return atlas.eingrenzung ? `${raeume} ${raumworte(atlas.eingrenzung.raum.name).in}` : raeume
}

/** Narrower levels on which the Indikator has figures, and which lie inside areas of this one. */
export function engereEbenen(atlas: Pick<Atlas, 'ebene' | 'indikator'>): readonly Ebene[] {
  const stelle = EBENEN.indexOf(atlas.ebene)
  const mitWerten = new Set(atlas.indikator.abdeckung.map(({ ebene }) => ebene))
  return EBENEN.filter(
    (ebene, i) => i > stelle && mitWerten.has(ebene) && ebene !== 'JUGENDAMTSBEZIRK',
  )
}
