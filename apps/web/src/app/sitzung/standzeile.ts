/**
 * Which state of the data this is and by which right it is seen: one wording
 * for screen, paper, pictures, tables, files and quotations.
 */
import { useSyncExternalStore } from 'react'
import { formatZeitpunkt } from '@sozial/shared/format'
import { getSicht } from './sicht.ts'

let anlass = ''
const hoerer = new Set<() => void>()

/** By which right the reader sees inner figures; comes with the session. */
export function setAnlass(neu: string): void {
  if (neu === anlass) return
  anlass = neu
  for (const melde of hoerer) melde()
}

function subscribe(melde: () => void): () => void {
  hoerer.add(melde)
  return () => hoerer.delete(melde)
}

/** Follows the purpose, which may be changed while a page is open. */
export const useAnlass = (): string =>
  useSyncExternalStore(
    subscribe,
    () => anlass,
    () => anlass,
  )

/**
 * "Intern · Arbeitsstand vom 12.5.2025, 09:42 Uhr · gesehen als Planung, Kreis
 * Heinsberg, für Jugendhilfeplanung (§ 80 SGB VIII)", or "Veröffentlichter Stand vom …".
 *
 * @param vom when the figures last changed, or were published
 */
export function standzeile(vom: string | null | undefined): string {
  const am = vom ? ` vom ${formatZeitpunkt(vom)}` : ''
  if (getSicht() === 'RELEASED') return `Veröffentlichter Stand${am}`
  return [`Intern · Arbeitsstand${am}`, anlass && `gesehen als ${anlass}`]
    .filter(Boolean)
    .join(' · ')
}
