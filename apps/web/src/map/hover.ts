/**
 * Which area is pointed at or focused. A tiny store outside React, so that a
 * move of the mouse renders a ring and a row, not the page.
 */
import { useSyncExternalStore } from 'react'

export interface HoverStore {
  readonly get: () => string | null
  readonly set: (id: string | null) => void
  readonly subscribe: (listener: () => void) => () => void
}

export function createHoverStore(): HoverStore {
  let current: string | null = null
  const listeners = new Set<() => void>()
  return {
    get: () => current,
    set(id) {
      if (id === current) return
      current = id
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** Id of the area that stands out, or `null`. */
export function useHervorgehoben(store: HoverStore): string | null {
  return useSyncExternalStore(store.subscribe, store.get, () => null)
}

/** True while this area stands out; renders again only when that changes. */
export function useIsHervorgehoben(store: HoverStore, id: string): boolean {
  return useSyncExternalStore(
    store.subscribe,
    () => store.get() === id,
    () => false,
  )
}
