import { letzterTag } from './ordnung.ts'
import { teileVon } from './tag.ts'
import type { Zeitraum } from './zeitraum.ts'

const MONATE = [
  'Jan.',
  'Feb.',
  'März',
  'Apr.',
  'Mai',
  'Juni',
  'Juli',
  'Aug.',
  'Sep.',
  'Okt.',
  'Nov.',
  'Dez.',
]

/**
 * German name of a period: "31.12.2015", "Jan. 2024", "1. Quartal 2024", "2016",
 * "Schuljahr 2023/24", "Kitajahr 2023/24", "2021–2023".
 */
export function formatZeitraum(zeitraum: Zeitraum): string {
  const [jahr, monat] = teileVon(zeitraum.von)
  switch (zeitraum.art) {
    case 'STICHTAG':
      return zeitraum.von.split('-').toReversed().join('.')
    case 'MONAT':
      return `${MONATE[monat - 1]} ${jahr}`
    case 'QUARTAL':
      return `${(monat + 2) / 3}. Quartal ${jahr}`
    case 'SCHULJAHR':
      return `Schuljahr ${jahreOf(zeitraum)}`
    case 'KITAJAHR':
      return `Kitajahr ${jahreOf(zeitraum)}`
    default:
      return jahreOf(zeitraum)
  }
}

/**
 * Labels for an axis, in the order given: the years alone where they tell
 * periods of one kind apart ("2015", "2023/24", "2021–2023"), else the full
 * names; these for all where two labels would be the same.
 */
export function formatZeitraeumeKurz(zeitraeume: readonly Zeitraum[]): readonly string[] {
  const mehrfach = new Set(
    zeitraeume
      .map(({ art }) => art)
      .filter((art) => {
        const jahre = zeitraeume.filter((einer) => einer.art === art).map(jahreOf)
        return new Set(jahre).size < jahre.length
      }),
  )
  const kurz = zeitraeume.map((einer) =>
    mehrfach.has(einer.art) ? formatZeitraum(einer) : jahreOf(einer),
  )
  return new Set(kurz).size === kurz.length ? kurz : zeitraeume.map(formatZeitraum)
}

/** "2016", "2023/24" for years that begin in August, "2021–2023" for several. */
function jahreOf(zeitraum: Zeitraum): string {
  const [von] = teileVon(zeitraum.von)
  const [bis] = teileVon(letzterTag(zeitraum))
  if (von === bis) return String(von)
  return bis === von + 1 && zeitraum.art !== 'MEHRJAHR'
    ? `${von}/${String(bis).slice(-2)}`
    : `${von}–${bis}`
}
