/** How far the protection of a draft is, in words. Pure. */
import { formatZahl } from '@sozial/shared/format'
import type { Stand } from '../stand-worte.ts'

export type Schutzlauf = NonNullable<Stand['lauf']>

export const laeuft = ({ lauf }: Pick<Stand, 'lauf'>): boolean => lauf?.zustand === 'LAEUFT'

/** "312 von 1.050 Teilen geprüft, noch etwa 2 Minuten." */
export function fortschrittssatz(lauf: Schutzlauf, jetzt: Date): string {
  const { fertig, gesamt } = lauf
  if (gesamt === null) return lauf.meldung || 'Die Prüfung beginnt gleich.'
  const rest = restzeit(lauf, jetzt)
  return `${formatZahl(fertig)} von ${formatZahl(gesamt)} Teilen geprüft${rest ? `, ${rest}` : ''}.`
}

/** What is left if it goes on as so far; empty while nothing can be said. */
function restzeit({ fertig, gesamt, begonnenAm }: Schutzlauf, jetzt: Date): string {
  const vergangen = jetzt.getTime() - new Date(begonnenAm).getTime()
  if (gesamt === null || fertig === 0 || vergangen < 3_000) return ''
  const minuten = (vergangen * (gesamt - fertig)) / fertig / 60_000
  if (minuten < 0.75) return 'noch weniger als eine Minute'
  const gerundet = Math.round(minuten)
  return gerundet <= 1 ? 'noch etwa eine Minute' : `noch etwa ${formatZahl(gerundet)} Minuten`
}

/** Share that is done, 0 to 1. */
export const fortschrittOf = ({ fertig, gesamt }: Pick<Schutzlauf, 'fertig' | 'gesamt'>): number =>
  gesamt === null || gesamt === 0 ? 0 : Math.min(fertig / gesamt, 1)
