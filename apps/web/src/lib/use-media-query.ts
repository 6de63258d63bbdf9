import { useCallback, useSyncExternalStore } from 'react'

/** True while the media query holds. */
export function useMediaQuery(query: string): boolean {
  const subscribe = useCallback(
    (melde: () => void) => {
      const liste = window.matchMedia(query)
      liste.addEventListener('change', melde)
      return () => liste.removeEventListener('change', melde)
    },
    [query],
  )
  return useSyncExternalStore(subscribe, () => window.matchMedia(query).matches)
}

/** One column; the same limit as in the style sheets. */
export const SCHMAL = '(max-width: 767px)'
