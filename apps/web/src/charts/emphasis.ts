import { useSyncExternalStore } from 'react'

/**
 * How much a mark stands out. Hover, focus and touch use the same four levels,
 * so that keyboard and mouse look alike.
 */
export type Emphasis = 'normal' | 'erhoeht' | 'hervorgehoben' | 'gedaempft'

/** What is pointed at in a chart over time. */
export interface Zeigestelle {
  /** Id of the series, or null when only the period is meant. */
  readonly reihe: string | null
  readonly periode: number | null
}

/** A tiny store outside React: only what draws the emphasis renders on a move of the mouse. */
export interface HoverStore {
  readonly get: () => Zeigestelle
  readonly set: (stelle: Zeigestelle) => void
  readonly subscribe: (listener: () => void) => () => void
}

export const NIRGENDS: Zeigestelle = { reihe: null, periode: null }

export function createHoverStore(): HoverStore {
  let current = NIRGENDS
  const listeners = new Set<() => void>()
  return {
    get: () => current,
    set: (next) => {
      if (next.reihe === current.reihe && next.periode === current.periode) return
      current = next
      listeners.forEach((listener) => listener())
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** The level of one series while something (or nothing) is pointed at. */
export function emphasisOf(reihe: string, stelle: Zeigestelle): Emphasis {
  if (stelle.reihe === null) return 'normal'
  return stelle.reihe === reihe ? 'hervorgehoben' : 'gedaempft'
}

/** Subscribes to a part of the hover; renders again only when that part changes. */
export function useHover<T extends string | number | null>(
  store: HoverStore,
  select: (stelle: Zeigestelle) => T,
): T {
  return useSyncExternalStore(
    store.subscribe,
    () => select(store.get()),
    () => select(NIRGENDS),
  )
}
