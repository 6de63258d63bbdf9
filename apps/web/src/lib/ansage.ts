/** One polite live region per page; anybody may speak, the last sentence counts. */
import { useSyncExternalStore } from 'react'

let text = ''
const hoerer = new Set<() => void>()

/** Says a sentence to assistive technology. */
export function sageAn(satz: string) {
  text = satz
  for (const melde of hoerer) melde()
}

function subscribe(melde: () => void) {
  hoerer.add(melde)
  return () => hoerer.delete(melde)
}

/** The sentence to be spoken; read by the live region of the frame alone. */
export function useAnsage(): string {
  return useSyncExternalStore(subscribe, () => text)
}
