/**
 * A mark that a public form carries: when it was opened, signed. Whoever fills
 * it in faster than a person can is a machine; whoever has none never opened it.
 */
import { timingSafeEqual } from 'node:crypto'
import { sign } from '../../auth/geheimnis.ts'

/** Nobody fills in a form of eight fields faster, with what the browser adds by itself either. */
const MINDESTENS_MS = 4_000
const HOECHSTENS_MS = 24 * 60 * 60 * 1_000

const unterschrift = (schluessel: Buffer, zeit: string): string =>
  sign(schluessel, `formular|${zeit}`).toString('base64url')

export function createMarke(schluessel: Buffer, jetzt: Date): string {
  const zeit = jetzt.getTime().toString(36)
  return `${zeit}.${unterschrift(schluessel, zeit)}`
}

export type Markenbefund = 'GUT' | 'ZU_SCHNELL' | 'VERALTET' | 'FREMD'

export function judgeMarke(schluessel: Buffer, marke: string, jetzt: Date): Markenbefund {
  const [zeit = '', gezeigt = ''] = marke.split('.')
  const erwartet = Buffer.from(unterschrift(schluessel, zeit))
  const bytes = Buffer.from(gezeigt)
  if (bytes.length !== erwartet.length || !timingSafeEqual(bytes, erwartet)) return 'FREMD'
  const alter = jetzt.getTime() - Number.parseInt(zeit, 36)
  if (alter < MINDESTENS_MS) return 'ZU_SCHNELL'
  return alter > HOECHSTENS_MS ? 'VERALTET' : 'GUT'
}
