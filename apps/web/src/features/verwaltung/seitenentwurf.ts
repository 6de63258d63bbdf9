/** What is typed into a page text and not stored yet: it survives leaving the editor, in this window. */

export interface Seitenentwurf {
  readonly text: string
  /** The version from which the work began. */
  readonly version: number
  /** ISO instant of the last change. */
  readonly am: string
}

type Speicher = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

const nameOf = (seite: string) => `seitentext-entwurf:${seite}`

/** `null` when there is nothing or nothing that can be read. */
export function readSeitenentwurf(
  seite: string,
  speicher: Speicher = sessionStorage,
): Seitenentwurf | null {
  try {
    const gelesen = JSON.parse(
      speicher.getItem(nameOf(seite)) ?? 'null',
    ) as Partial<Seitenentwurf> | null
    const { text, version, am } = gelesen ?? {}
    if (typeof text !== 'string' || typeof version !== 'number' || typeof am !== 'string') {
      return null
    }
    return { text, version, am }
  } catch {
    // Whatever stands there was not written by this editor.
    return null
  }
}

/** Keeps a draft; `null` forgets it. */
export function rememberSeitenentwurf(
  seite: string,
  entwurf: Seitenentwurf | null,
  speicher: Speicher = sessionStorage,
): void {
  try {
    if (entwurf === null) speicher.removeItem(nameOf(seite))
    else speicher.setItem(nameOf(seite), JSON.stringify(entwurf))
  } catch {
    // A full or forbidden storage must not stop anybody from typing.
  }
}
