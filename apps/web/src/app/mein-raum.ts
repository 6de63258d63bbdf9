/**
 * "Mein Raum": the area that a reader has asked this device to remember. Kept
 * in the browser alone, never sent; where the browser keeps nothing it lasts as
 * long as the page.
 */
import { useSyncExternalStore } from 'react'
import { EBENEN } from '@sozial/domain/raum'
import type { Ebene } from '@sozial/domain/raum'

export interface MeinRaum {
  readonly ebene: Ebene
  readonly schluessel: string
  readonly name: string
  /** Keys of the larger areas in which it lies. */
  readonly ober: readonly string[]
}

const FACH = 'sozialmonitoring.mein-raum'

const zuhoerer = new Set<() => void>()
let gelesen: { readonly text: string | null; readonly raum: MeinRaum | null } | undefined
let fluechtig: string | null = null

/** What a stored text says; `null` for nonsense and for texts of an older version. */
export function parseMeinRaum(text: string | null): MeinRaum | null {
  if (text === null) return null
  try {
    const wert: unknown = JSON.parse(text)
    return isMeinRaum(wert) ? wert : null
  } catch {
    return null
  }
}

function isMeinRaum(wert: unknown): wert is MeinRaum {
  if (typeof wert !== 'object' || wert === null) return false
  const { ebene, schluessel, name, ober } = wert as Record<string, unknown>
  return (
    EBENEN.includes(ebene as Ebene) &&
    typeof schluessel === 'string' &&
    typeof name === 'string' &&
    Array.isArray(ober) &&
    ober.every((einer) => typeof einer === 'string')
  )
}

function readFach(): string | null {
  try {
    return window.localStorage.getItem(FACH)
  } catch {
    return fluechtig
  }
}

function writeFach(text: string | null): void {
  fluechtig = text
  try {
    if (text === null) window.localStorage.removeItem(FACH)
    else window.localStorage.setItem(FACH, text)
  } catch {
    // The browser keeps nothing: the page remembers it until it is closed.
  }
  for (const melde of zuhoerer) melde()
}

function read(): MeinRaum | null {
  const text = readFach()
  if (gelesen?.text !== text) gelesen = { text, raum: parseMeinRaum(text) }
  return gelesen?.raum ?? null
}

function subscribe(melde: () => void): () => void {
  zuhoerer.add(melde)
  window.addEventListener('storage', melde)
  return () => {
    zuhoerer.delete(melde)
    window.removeEventListener('storage', melde)
  }
}

/** The remembered area; follows other windows of the same browser. */
export function useMeinRaum(): MeinRaum | null {
  return useSyncExternalStore(subscribe, read, () => null)
}

export function merkeMeinRaum({ ebene, schluessel, name, ober }: MeinRaum): void {
  writeFach(JSON.stringify({ ebene, schluessel, name, ober }))
}

export function vergissMeinRaum(): void {
  writeFach(null)
}

/** Which of these areas it is, or lies in; `null` where none. */
export function findMeinen<T extends { readonly schluessel: string }>(
  raeume: readonly T[],
  meiner: MeinRaum | null,
): T | null {
  if (meiner === null) return null
  return (
    raeume.find(({ schluessel }) => schluessel === meiner.schluessel) ??
    raeume.find(({ schluessel }) => meiner.ober.includes(schluessel)) ??
    null
  )
}
