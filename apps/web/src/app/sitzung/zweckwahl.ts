/** The purpose last chosen on this device, so that it needs no thought the next time. */
import type { Zweck } from '../../gql/schema.generated.ts'

const schluessel = (kontoId: string): string => `sozial.zweck.${kontoId}`

/** Storage may be forbidden; then there is no memory. */
export function rememberZweck(kontoId: string, zweck: Zweck): void {
  try {
    localStorage.setItem(schluessel(kontoId), zweck)
  } catch {
    // Nothing depends on it.
  }
}

/** The last choice where it is still offered, else the first. */
export function findVorgabe(kontoId: string, zwecke: readonly Zweck[]): Zweck | undefined {
  let letzter: string | null = null
  try {
    letzter = localStorage.getItem(schluessel(kontoId))
  } catch {
    // Nothing depends on it.
  }
  return zwecke.find((zweck) => zweck === letzter) ?? zwecke[0]
}
