/** The week of a site as spans of minutes, for questions like "on Tuesday evenings". */
import type { Tag } from '../zeitraum/index.ts'
import { WOCHENTAGE, type Oeffnungsregel, type Oeffnungszeit } from './oeffnungszeit.ts'

const MINUTEN_JE_TAG = 1440
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
  const oeffnet = toMinuten(regel.oeffnet)
  const von = wochentag * MINUTEN_JE_TAG + oeffnet
  const bis = von + dauerOf(regel, oeffnet)
  if (bis <= MINUTEN_JE_WOCHE) return [[von, bis]]
  return [
    [von, MINUTEN_JE_WOCHE],
    [0, bis - MINUTEN_JE_WOCHE],
  ]
}

function dauerOf({ schliesst }: Oeffnungsregel, oeffnet: number): number {
  if (schliesst === null) return 1
  const dauer = toMinuten(schliesst) - oeffnet
  return dauer > 0 ? dauer : dauer + MINUTEN_JE_TAG
}

function toMinuten(uhrzeit: string): number {
  const [stunde, minute] = uhrzeit.split(':').map(Number)
  return stunde! * 60 + minute!
}
