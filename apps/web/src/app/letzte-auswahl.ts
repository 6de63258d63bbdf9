/**
 * The query part of the last atlas address, so that every way through the
 * product keeps what was chosen. Lives as long as the page.
 */
import { useSyncExternalStore } from 'react'

let letzte = ''
const hoerer = new Set<() => void>()

export function merkeAuswahl(suche: string) {
  if (suche === letzte) return
  letzte = suche
  for (const melde of hoerer) melde()
}

function subscribe(melde: () => void) {
  hoerer.add(melde)
  return () => hoerer.delete(melde)
}

/** Follows the address: the links of the frame always carry what is shown now. */
export function useLetzteAuswahl(): string {
  return useSyncExternalStore(subscribe, () => letzte)
}
