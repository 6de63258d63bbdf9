/**
 * Which state of the data this is and by which right it is seen: one wording
 * for screen, paper, pictures, tables, files and quotations.
 */
import { useSyncExternalStore } from 'react'
import { formatDatum, formatZeitpunkt } from '@sozial/shared/format'
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

/** Since when the figures inside and outside are as they are. */
export interface Datumsangaben {
  readonly arbeitsstandVom: string | null
  /** `null`: nothing is published. */
  readonly veroeffentlichung: { readonly name: string; readonly veroeffentlichtAm: string } | null
}

/**
 * "Intern · Arbeitsstand vom 12.5.2025, 09:42 Uhr · gesehen als Planung, Kreis
 * Heinsberg, für Jugendhilfeplanung (§ 80 SGB VIII)", or "Veröffentlichter
 * Stand „Mai 2025“ vom 12.5.2025".
 */
export function standzeile(kreis: Datumsangaben | undefined): string {
  if (getSicht() === 'RELEASED') {
    const stand = kreis?.veroeffentlichung
    if (kreis && !stand) return 'Noch ist kein Stand veröffentlicht'
    if (!stand) return 'Veröffentlichter Stand'
    return `Veröffentlichter Stand „${stand.name}“ vom ${formatDatum(stand.veroeffentlichtAm)}`
  }
  const vom = kreis?.arbeitsstandVom
  return [
    vom ? `Intern · Arbeitsstand vom ${formatZeitpunkt(vom)}` : 'Intern · Arbeitsstand',
    anlass && `gesehen als ${anlass}`,
  ]
    .filter(Boolean)
    .join(' · ')
}
