/** Unsaved work survives reloading and a crash of the page, in this window alone. */
import { LEERER_ENTWURF, type Entwurf } from './entwurf.ts'

export interface GemerkterEntwurf {
  readonly entwurf: Entwurf
  /** The Fassung from which the work began; `null` for a new Indikator. */
  readonly version: number | null
  /** ISO instant of the last change. */
  readonly am: string
}

type Speicher = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

const nameOf = (slug: string | null) => `indikator-entwurf:${slug ?? ''}`

/** What was left unsaved; `null` when there is nothing or nothing that can be read. */
export function readEntwurf(
  slug: string | null,
  speicher: Speicher = sessionStorage,
): GemerkterEntwurf | null {
  const text = speicher.getItem(nameOf(slug))
  if (text === null) return null
  try {
    const gelesen = JSON.parse(text) as Partial<GemerkterEntwurf> | null
    if (typeof gelesen?.am !== 'string' || !istEntwurf(gelesen.entwurf)) return null
    const { entwurf, am, version = null } = gelesen
    return { entwurf: { ...LEERER_ENTWURF, ...entwurf }, version, am }
  } catch {
    // Whatever stands there was not written by this form: the reader begins anew.
    return null
  }
}

function istEntwurf(wert: unknown): wert is Entwurf {
  if (typeof wert !== 'object' || wert === null) return false
  const { name, zaehler, nenner } = wert as Partial<Record<keyof Entwurf, unknown>>
  return typeof name === 'string' && Array.isArray(zaehler) && Array.isArray(nenner)
}

export function rememberEntwurf(
  slug: string | null,
  gemerkt: GemerkterEntwurf,
  speicher: Speicher = sessionStorage,
): void {
  try {
    speicher.setItem(nameOf(slug), JSON.stringify(gemerkt))
  } catch {
    // A full or forbidden storage must not stop anybody from typing.
  }
}

export function forgetEntwurf(slug: string | null, speicher: Speicher = sessionStorage): void {
  speicher.removeItem(nameOf(slug))
}
