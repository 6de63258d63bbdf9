/**
 * Periods by their kind. A Stichtag and a yearly value of the same year are two
 * different figures: a view shows periods of one kind, never a line through both.
 */
import { andererZuschnitt, reichtVorZuschnitt, type Rueckschau } from '@sozial/shared/zuschnitt'
import type { AtlasQuery } from './atlas.generated.ts'
import { jahrgangsname } from './jahrgaenge.ts'
import type { AtlasMassstab, AtlasPeriode, AtlasZelle } from './atlas-state.ts'
import { toZelle } from './atlas-zelle.ts'

type Messwerte = NonNullable<AtlasQuery['messwerte']>

/** All periods of one kind with their figures. */
export interface Zeitreihe {
  readonly art: AtlasPeriode['art']
  /** Ascending in time. */
  readonly perioden: readonly AtlasPeriode[]
  readonly massstaebe: readonly AtlasMassstab[]
}

/** A period of a kind that is not shown: its name, and its value of `zeitraum` in addresses. */
export interface AndereZeit {
  readonly art: AtlasPeriode['art']
  readonly perioden: readonly Pick<AtlasPeriode, 'name' | 'adresse'>[]
}

/** Parts of a year come after whole ones: a year is what most readers look for. */
function rang(art: AtlasPeriode['art']): number {
  return art === 'QUARTAL' || art === 'MONAT' ? 1 : 0
}

/** One series per kind: years before quarters, then most periods first, of equally long ones the newest. */
export function createZeitreihen(
  messwerte: Messwerte,
  ordnung: readonly number[],
  fassung: Rueckschau,
): readonly Zeitreihe[] {
  const mitZuschnitt = createZuschnittleser(messwerte, fassung)
  const arten = [...new Set(messwerte.perioden.map(({ zeitraum }) => zeitraum.art))]
  const roh = arten
    .map((art) => ({ art, stellen: stellenOf(messwerte, art) }))
    .toSorted(
      (a, b) =>
        rang(a.art) - rang(b.art) ||
        b.stellen.length - a.stellen.length ||
        (b.stellen.at(-1) ?? 0) - (a.stellen.at(-1) ?? 0),
    )
  const adressen = createAdressen(roh.flatMap(({ stellen }) => toZeitraeume(messwerte, stellen)))
  const quellen = new Map(messwerte.quellen.map((quelle) => [quelle.id, quelle]))
  return roh.map(({ art, stellen }) => ({
    art,
    perioden: toZeitraeume(messwerte, stellen).map((zeitraum, index): AtlasPeriode => {
      const spalten = messwerte.perioden[stellen[index] ?? -1]
      return {
        ...zeitraum,
        name: jahrgangsname(zeitraum.name, zeitraum, fassung),
        adresse: adressen.get(zeitraum.id) ?? zeitraum.id,
        quellen: (spalten?.quellen ?? []).flatMap((id) => quellen.get(id) ?? []),
        zellen: spalten ? ordnung.map((i) => mitZuschnitt(toZelle(spalten, i), i, zeitraum)) : [],
        index,
      }
    }),
    massstaebe: messwerte.massstaebe.map((massstab) => ({
      raum: massstab.raum,
      nachbar: massstab.nachbar,
      zellen: stellen.map((i): AtlasZelle => toZelle(massstab, i)),
    })),
  }))
}

/** Gives the reason to cells of areas that were cut differently in the time that they speak of. */
function createZuschnittleser(
  { gebietsstand, raeume }: Messwerte,
  fassung: Rueckschau,
): (zelle: AtlasZelle, i: number, zeitraum: Zeitangabe) => AtlasZelle {
  const tage = new Map(gebietsstand.neuZugeschnittene.map(({ schluessel, ab }) => [schluessel, ab]))
  return (zelle, i, zeitraum) => {
    if (zelle.status !== 'NICHT_SINNVOLL') return zelle
    const ab = tage.get(raeume.schluessel[i] ?? '')
    if (ab === undefined || !reichtVorZuschnitt(zeitraum, ab, fassung)) return zelle
    const grund = andererZuschnitt(ab)
    return { ...zelle, grund, wort: grund, andererZuschnitt: true }
  }
}

/** The server sends periods ascending in time. */
function stellenOf(messwerte: Messwerte, art: AtlasPeriode['art']): readonly number[] {
  return messwerte.perioden.flatMap(({ zeitraum }, i) => (zeitraum.art === art ? [i] : []))
}

type Zeitangabe = Messwerte['perioden'][number]['zeitraum']

/** Within one kind names can be shorter: Stichtage always on the same day are years, quarters are "Q4 2024". */
function kurzeNamen(zeitraeume: readonly Zeitangabe[]): readonly Zeitangabe[] {
  const tage = new Set(zeitraeume.map(({ von }) => von.slice(5)))
  return zeitraeume.map((zeitraum) => {
    const { art, von } = zeitraum
    const jahr = von.slice(0, 4)
    if (art === 'STICHTAG' && tage.size === 1) return { ...zeitraum, kurz: jahr }
    if (art !== 'QUARTAL') return zeitraum
    return { ...zeitraum, kurz: `Q${Math.ceil(Number(von.slice(5, 7)) / 3)} ${jahr}` }
  })
}

/** Short names that are no longer unique within their kind give way to the full ones. */
function toZeitraeume(messwerte: Messwerte, stellen: readonly number[]): readonly Zeitangabe[] {
  const zeitraeume = kurzeNamen(stellen.flatMap((i) => messwerte.perioden[i]?.zeitraum ?? []))
  const kurz = zeitraeume.map((zeitraum) => zeitraum.kurz)
  const mehrfach = new Set(kurz.filter((text, i) => kurz.indexOf(text) !== i))
  return zeitraeume.map((zeitraum) =>
    mehrfach.has(zeitraum.kurz) ? { ...zeitraum, kurz: zeitraum.name } : zeitraum,
  )
}

/** What an address says: an id, else a short name, else a full one; the shown kind comes first. */
function find<T extends Pick<Zeitangabe, 'id' | 'kurz' | 'name'>>(
  zeitraeume: readonly T[],
  gesucht: string,
): T | undefined {
  return (
    zeitraeume.find(({ id }) => id === gesucht) ??
    zeitraeume.find(({ kurz }) => kurz === gesucht) ??
    zeitraeume.find(({ name }) => name === gesucht)
  )
}

/** The most readable value of `zeitraum` that leads back to the period; by id. */
function createAdressen(zeitraeume: readonly Zeitangabe[]): ReadonlyMap<string, string> {
  return new Map(
    zeitraeume.map((zeitraum) => {
      const { id, kurz, name } = zeitraum
      return [id, [kurz, name].find((text) => find(zeitraeume, text) === zeitraum) ?? id]
    }),
  )
}

/** The period that an address names, of whatever kind, and the series it belongs to. */
export function findZeitraum(
  reihen: readonly Zeitreihe[],
  gesucht: string,
): { readonly reihe: Zeitreihe; readonly periode: AtlasPeriode } | undefined {
  const periode = find(
    reihen.flatMap(({ perioden }) => perioden),
    gesucht,
  )
  const reihe = periode && reihen.find(({ perioden }) => perioden.includes(periode))
  return reihe && periode && { reihe, periode }
}

/** Kinds beside the shown one. */
export function findAndereZeiten(
  reihen: readonly Zeitreihe[],
  gezeigt: Zeitreihe,
): readonly AndereZeit[] {
  return reihen.filter((reihe) => reihe !== gezeigt)
}
