import { useCallback, useState } from 'react'
import type { RefCallback } from 'react'

/** By then the page is at rest: what stands first has long been drawn. */
const RUHE_MS = 3000

/**
 * True once an element has come near the screen, is to be printed, or the page
 * is at rest; what is heavy below the fold waits for it.
 */
export function useInSicht(): readonly [RefCallback<HTMLElement>, boolean] {
  const [gesehen, setGesehen] = useState(false)
  const ref = useCallback((element: HTMLElement | null) => {
    if (element === null) return undefined
    const zeige = (): void => setGesehen(true)
    const beobachter = new IntersectionObserver(
      (eintraege) => {
        if (!eintraege.some(({ isIntersecting }) => isIntersecting)) return
        zeige()
        beobachter.disconnect()
      },
      { rootMargin: '400px' },
    )
    beobachter.observe(element)
    window.addEventListener('beforeprint', zeige)
    const uhr = setTimeout(zeige, RUHE_MS)
    return () => {
      beobachter.disconnect()
      window.removeEventListener('beforeprint', zeige)
      clearTimeout(uhr)
    }
  }, [])
  return [ref, gesehen]
}
