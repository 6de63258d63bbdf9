/** The week of a site as spans of minutes, for questions like "on Tuesday evenings". */
import type { Tag } from '../zeitraum/index.ts'
import { dauerOf, MINUTEN_JE_TAG, toMinuten } from './kalender.ts'
import { WOCHENTAGE, type Oeffnungsregel, type Oeffnungszeit } from './oeffnungszeit.ts'

const MINUTEN_JE_WOCHE = 7 * MINUTEN_JE_TAG

/** Minutes from Monday 0:00, half-open. */
export type Minutenspanne = readonly [von: number, bis: number]

/** What ended before the day is left out; what begins later stays, with its own first day. */
export const ohneVergangene = (
  zeiten: readonly Oeffnungszeit[],
  heute: Tag,
): readonly Oeffnungszeit[] =>
  zeiten.filter(
    (zeit) =>
      (zeit.gueltigBis === null || zeit.gueltigBis > heute) &&
      (zeit.art === 'VEREINBARUNG' || zeit.until === null || zeit.until >= heute),
  )

/**
 * When it is open in a week in which everything falls that holds on the day or
 * later: "every first Saturday" is a Saturday. Of a time without an end only the
 * first minute is known.
 */
export const wochenminuten = (
  zeiten: readonly Oeffnungszeit[],
  heute: Tag,
): readonly Minutenspanne[] =>
  ohneVergangene(zeiten, heute)
    .filter((zeit) => zeit.art === 'REGEL')
    .flatMap((regel) =>
      [...new Set(regel.byday.map((tage) => tage.slice(-2)))].flatMap((tag) =>
        toSpannen(
          regel,
          WOCHENTAGE.findIndex((einer) => einer === tag),
        ),
      ),
    )

/** Beyond midnight on Sunday a week begins with the rest. */
function toSpannen(regel: Oeffnungsregel, wochentag: number): readonly Minutenspanne[] {
  const von = wochentag * MINUTEN_JE_TAG + toMinuten(regel.oeffnet)
  const bis = von + Math.max(1, dauerOf(regel))
  if (bis <= MINUTEN_JE_WOCHE) return [[von, bis]]
  return [
    [von, MINUTEN_JE_WOCHE],
    [0, bis - MINUTEN_JE_WOCHE],
  ]
}
