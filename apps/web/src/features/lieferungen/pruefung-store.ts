/** Files on their way, kept beside the page: who looks at the map meanwhile finds them again. */
import { LEERE_PRUEFUNG, reducePruefung, type Ereignis, type Pruefung } from './pruefung-state.ts'

let pruefung = LEERE_PRUEFUNG
const hoerer = new Set<() => void>()

export function getPruefung(): Pruefung {
  return pruefung
}

export function dispatchPruefung(ereignis: Ereignis): void {
  pruefung = reducePruefung(pruefung, ereignis)
  for (const melde of hoerer) melde()
}

export function subscribePruefung(melde: () => void): () => void {
  hoerer.add(melde)
  return () => hoerer.delete(melde)
}
