/** Values that count several years together: their names, and which of them share years. Pure. */
import { ueberschneidenSich } from '@sozial/domain/zeitreihe'
import type { Zeitraum } from '@sozial/domain/zeitraum'
import type { Atlas } from './atlas-state.ts'

type Gezaehlt = Pick<Atlas['indikator']['fassung'], 'poolingJahre'>

/** "3 Jahrgänge bis 2025/26"; the name itself where a value is of one year. */
export function jahrgangsname(
  name: string,
  { art }: Pick<Zeitraum, 'art'>,
  { poolingJahre }: Gezaehlt,
): string {
  if (poolingJahre <= 1) return name
  const wort = art === 'SCHULJAHR' || art === 'KITAJAHR' ? 'Jahrgänge' : 'Jahre'
  return `${poolingJahre} ${wort} bis ${name.replace(/^(?:Schuljahr|Kitajahr) /, '')}`
}

/** Why two values of different periods are not compared, whatever they are. */
export const UEBERSCHNEIDUNG = 'die Zeiträume überschneiden sich'

/** True when two periods share years that both count. */
export function teilenJahre(a: Zeitraum, b: Zeitraum, { poolingJahre }: Gezaehlt): boolean {
  return ueberschneidenSich(a, b, poolingJahre)
}
