import { addTage } from '../zeitraum/index.ts'
import type { Tag } from '../zeitraum/index.ts'
import { istUeberfaellig } from './zustand.ts'
import type { Fristangabe } from './zustand.ts'

export interface Erinnerungsangabe extends Fristangabe {
  /** Days before the deadline; null: nobody is reminded by itself. */
  readonly erinnerungTage: number | null
}

/** After the deadline once at once, then every two weeks, three times in all: more is noise. */
const ABSTAND_TAGE = 14
const NACH_DER_FRIST = 3

/**
 * Which reminder is due by now: the latest one whose day has come. Its name is
 * the same until the next is due, so that whoever remembers the names sent
 * sends each once; after a pause only the latest goes out, not all missed.
 *
 * @returns `vor-7` before the deadline, `nach-0`, `nach-14`, `nach-28` after it; null: none
 */
export function erinnerungOf(angabe: Erinnerungsangabe, heute: Tag): string | null {
  const { zustand, frist, erinnerungTage } = angabe
  if (zustand !== 'ANGEFORDERT' || erinnerungTage === null) return null
  if (!istUeberfaellig(angabe, heute)) {
    const tag = addTage(frist, -erinnerungTage)
    return heute >= tag ? `vor-${erinnerungTage}` : null
  }
  const stufen = Array.from({ length: NACH_DER_FRIST }, (_, i) => i * ABSTAND_TAGE)
  const faellig = stufen.filter((tage) => heute > addTage(frist, tage))
  return `nach-${faellig.at(-1) ?? 0}`
}
