/** Remarks of planners on the figures of a view: which of them, with which number. Pure. */
import { formatSpanne, trifftZeitraum } from '@sozial/shared/anmerkung'
import type { Atlas, AtlasAnmerkung, AtlasPeriode } from './atlas-state.ts'

/** A remark with its number in the view; the same number stands beside the figure. */
export interface Nummerierte extends AtlasAnmerkung {
  readonly nummer: number
}

/** What of the atlas is on the screen. */
interface Ausschnitt {
  readonly perioden: readonly Pick<AtlasPeriode, 'von' | 'bis'>[]
  /** Keys of the areas. */
  readonly raeume: readonly string[]
}

/** The remarks on what a view shows, numbered in its order. */
export function waehleAnmerkungen(
  anmerkungen: readonly AtlasAnmerkung[],
  { perioden, raeume }: Ausschnitt,
): readonly Nummerierte[] {
  const gezeigt = new Set(raeume)
  return nummeriere(
    anmerkungen.filter(
      (anmerkung) =>
        (anmerkung.raum === null || gezeigt.has(anmerkung.raum.schluessel)) &&
        perioden.some((periode) => trifftZeitraum(anmerkung, periode)),
    ),
  )
}

/** Each once, in the order of the view. */
export function nummeriere(anmerkungen: readonly AtlasAnmerkung[]): readonly Nummerierte[] {
  const einmal = new Map(anmerkungen.map((anmerkung) => [anmerkung.id, anmerkung]))
  return [...einmal.values()].map((anmerkung, i) => ({ ...anmerkung, nummer: i + 1 }))
}

/** The remarks on the areas of the level in the shown period. */
export function anmerkungenDerPeriode({
  anmerkungen,
  periode,
  raeume,
}: Pick<Atlas, 'anmerkungen' | 'periode' | 'raeume'>): readonly Nummerierte[] {
  const schluessel = raeume.map((raum) => raum.schluessel)
  return waehleAnmerkungen(anmerkungen, { perioden: [periode], raeume: schluessel })
}

/** Those on one area in one period; a remark on all areas stands with none of them. */
export function findNoten(
  anmerkungen: readonly Nummerierte[],
  raum: string,
  periode: Pick<AtlasPeriode, 'von' | 'bis'>,
): readonly Nummerierte[] {
  return anmerkungen.filter(
    (anmerkung) => anmerkung.raum?.schluessel === raum && trifftZeitraum(anmerkung, periode),
  )
}

/** "Adorf, seit 2022" */
export function formatBezug(anmerkung: AtlasAnmerkung): string {
  return `${anmerkung.raum?.name ?? 'Alle Räume'}, ${formatSpanne(anmerkung)}`
}

/** As a line below a table or in a file: "Adorf, seit 2022: ZUE eröffnet." */
export function formatAnmerkung(anmerkung: AtlasAnmerkung): string {
  const text = /[.!?]$/.test(anmerkung.text) ? anmerkung.text : `${anmerkung.text}.`
  return `${formatBezug(anmerkung)}: ${text}`
}

/** For files: every remark on these periods of the atlas. */
export function anmerkungszeilen(
  { anmerkungen, raeume, massstaebe }: Pick<Atlas, 'anmerkungen' | 'raeume' | 'massstaebe'>,
  perioden: Ausschnitt['perioden'],
): readonly string[] {
  const schluessel = [...raeume, ...massstaebe.map(({ raum }) => raum)].map(
    (raum) => raum.schluessel,
  )
  return waehleAnmerkungen(anmerkungen, { perioden, raeume: schluessel }).map(
    (anmerkung) => `Anmerkung: ${formatAnmerkung(anmerkung)}`,
  )
}
