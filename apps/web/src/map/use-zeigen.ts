import { useEffect, useMemo, useRef } from 'react'
import type { HoverStore } from './hover.ts'

/** Long enough to reach the sentence with the mouse, short enough not to lag behind. */
const NACHLAUF_MS = 220

export interface Zeigen {
  /** Pointed at an area, or at none. */
  readonly onZeigen: (id: string | null) => void
  /** The pointer rests on the sentence itself: keep it. */
  readonly halten: (haelt: boolean) => void
}

/**
 * Pointing with a mouse: what is left stays for a moment, so that the sentence
 * can be reached and read (WCAG 1.4.13). Esc takes it away at once.
 */
export function useZeigen(hover: HoverStore): Zeigen {
  const uhr = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => {
    const onKeyDown = (ereignis: KeyboardEvent): void => {
      if (ereignis.key === 'Escape') hover.set(null)
    }
    window.addEventListener('keydown', onKeyDown)
    return () => {
      window.removeEventListener('keydown', onKeyDown)
      clearTimeout(uhr.current)
    }
  }, [hover])
  return useMemo(() => {
    const loeseSpaeter = (): void => {
      clearTimeout(uhr.current)
      uhr.current = setTimeout(() => hover.set(null), NACHLAUF_MS)
    }
    return {
      onZeigen(id) {
        if (id === null) return loeseSpaeter()
        clearTimeout(uhr.current)
        hover.set(id)
      },
      halten(haelt) {
        if (haelt) clearTimeout(uhr.current)
        else loeseSpaeter()
      },
    }
  }, [hover])
}
