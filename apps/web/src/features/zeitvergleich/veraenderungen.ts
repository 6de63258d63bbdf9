import {
  veraenderung,
  type Veraenderungsregel,
  type Veraenderungsurteil,
} from '@sozial/domain/vergleich'
import { gueltig, ohne, type WertStatus } from '@sozial/domain/wert'
import type { AtlasIndikator, AtlasPeriode, AtlasZelle } from '../../app/atlas/atlas-state.ts'
import { teilenJahre } from '../../app/atlas/jahrgaenge.ts'
import { toMessergebnis } from '../../app/atlas/messergebnis.ts'
import type { Stretch } from '../../charts/bruchstellen.ts'
import type { Reihenrolle } from '../../charts/reihe.ts'

/** Change of one series within one unbroken stretch. */
export interface Abschnittsveraenderung {
  /** First and last period that are compared. */
  readonly von: number
  readonly bis: number
  readonly alt: number | null
  readonly neu: number | null
  /** In the unit of the Indikator; for plain counts in per cent of the old figure. */
  readonly differenz: { readonly wert: number | null; readonly status: WertStatus }
  readonly urteil: Veraenderungsurteil
}

type Fassung = Pick<AtlasIndikator['fassung'], 'typ' | 'intervall' | 'faktor' | 'poolingJahre'>

/** What changes are found in. */
export interface Zeitrahmen {
  readonly perioden: readonly Pick<AtlasPeriode, 'art' | 'von' | 'bis'>[]
  readonly abschnitte: readonly Stretch[]
}

interface Zellenreihe {
  readonly rolle: Reihenrolle
  readonly zellen: readonly AtlasZelle[]
}

/** Counts that move by less than this share of themselves are nearly the same. */
export const NAHEZU_GLEICH_ANTEIL = 0.005

/**
 * Changes of all series, one per stretch that has two periods to compare. All
 * series are compared between the same two periods; none spans a break, none
 * stands on the same years twice.
 */
export function findVeraenderungen(
  reihen: readonly Zellenreihe[],
  { perioden, abschnitte }: Zeitrahmen,
  fassung: Fassung,
): readonly (readonly Abschnittsveraenderung[])[] {
  const enden = abschnitte
    .map((stretch) => sameSeason(perioden, comparedPeriods(reihen, stretch)))
    .filter(({ von, bis }) => von < bis && !shareYears(perioden, { von, bis }, fassung))
  return reihen.map((reihe) =>
    enden.map(({ von, bis }) => ({
      von,
      bis,
      ...judge(reihe.zellen[von], reihe.zellen[bis], fassung),
    })),
  )
}

/** Values that count the same years are not independent: no change is told between them. */
function shareYears(
  perioden: Zeitrahmen['perioden'],
  { von, bis }: Stretch,
  fassung: Pick<Fassung, 'poolingJahre'>,
): boolean {
  const [erste, letzte] = [perioden[von], perioden[bis]]
  return erste !== undefined && letzte !== undefined && teilenJahre(erste, letzte, fassung)
}

/** Parts of a year go up and down with the season: only the same parts are compared. */
export function istUnterjaehrig(art: AtlasPeriode['art']): boolean {
  return art === 'QUARTAL' || art === 'MONAT'
}

/** Begins with the first period of the same season as the last one; ends where it begins without one. */
function sameSeason(perioden: Zeitrahmen['perioden'], { von, bis }: Stretch): Stretch {
  const ende = perioden[bis]
  if (!ende || !istUnterjaehrig(ende.art)) return { von, bis }
  const gleiche = perioden.findIndex(
    (periode, i) => i >= von && periode.von.slice(5) === ende.von.slice(5),
  )
  return { von: gleiche, bis }
}

/**
 * The first and the last period of a stretch with figures for at least half of
 * the areas that have any there; without such areas those of the yardsticks.
 */
function comparedPeriods(reihen: readonly Zellenreihe[], stretch: Stretch): Stretch {
  const hasFigure = (reihe: Zellenreihe, i: number) => (reihe.zellen[i]?.wert ?? null) !== null
  const periods = Array.from({ length: stretch.bis - stretch.von + 1 }, (_, i) => stretch.von + i)
  const present = reihen.filter((reihe) => periods.some((i) => hasFigure(reihe, i)))
  const raeume = present.filter((reihe) => reihe.rolle === 'RAUM')
  const relevant = raeume.length > 0 ? raeume : present
  const full = periods.filter(
    (i) => relevant.filter((reihe) => hasFigure(reihe, i)).length * 2 >= relevant.length,
  )
  return { von: full[0] ?? stretch.von, bis: full.at(-1) ?? stretch.von }
}

function judge(
  alt: AtlasZelle | undefined,
  neu: AtlasZelle | undefined,
  fassung: Fassung,
): Omit<Abschnittsveraenderung, 'von' | 'bis'> {
  const { differenz, urteil } = veraenderung(
    toMessergebnis(alt),
    toMessergebnis(neu),
    ruleOf(fassung, alt?.wert ?? null),
  )
  const altwert = alt?.wert ?? null
  const neuwert = neu?.wert ?? null
  if (fassung.typ !== 'ABSOLUT' || differenz.wert === null) {
    return { alt: altwert, neu: neuwert, differenz, urteil }
  }
  const prozent =
    altwert !== null && altwert > 0
      ? gueltig((differenz.wert / altwert) * 100)
      : ohne('NICHT_SINNVOLL')
  return { alt: altwert, neu: neuwert, differenz: prozent, urteil }
}

function ruleOf({ typ, intervall, faktor }: Fassung, alt: number | null): Veraenderungsregel {
  if (typ !== 'ABSOLUT') return { methode: intervall, faktor }
  return { methode: 'KEINE', faktor, schwelle: Math.abs(alt ?? 0) * NAHEZU_GLEICH_ANTEIL }
}
