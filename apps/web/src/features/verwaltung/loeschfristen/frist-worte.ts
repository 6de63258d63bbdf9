/** Deadlines in words. Pure. */
import { formatAnzahl, formatZahl, formatZeitpunkt } from '@sozial/shared/format'
import type { RegelangabenFragment } from './loeschfristen.generated.ts'

export type Regel = RegelangabenFragment

/** "12 Monate", "1 Tag" */
export function fristOf(frist: number, einheit: Regel['einheit']): string {
  return einheit === 'MONATE'
    ? formatAnzahl(frist, 'Monat', 'Monate')
    : formatAnzahl(frist, 'Tag', 'Tage')
}

/** "am 21.11.2026, 03:00 Uhr: 4 gelöscht" */
export function letzterLaufOf({ selbsttaetig, zuletztAm, zuletztAnzahl }: Regel): string {
  if (!selbsttaetig) return 'löscht der Betrieb'
  if (zuletztAm === null) return 'noch nicht'
  const anzahl = zuletztAnzahl ? formatZahl(zuletztAnzahl) : 'nichts'
  return `${formatZeitpunkt(zuletztAm)}: ${anzahl}`
}

/** What is wrong with a typed deadline; `null`: nothing. */
export function pruefeFrist(text: string, { minimum, maximum, einheit }: Regel): string | null {
  const frist = Number(text.trim())
  return /^\d{1,6}$/.test(text.trim()) && frist >= minimum && frist <= maximum
    ? null
    : `Möglich sind ${formatZahl(minimum)} bis ${fristOf(maximum, einheit)}.`
}
