import { useCallback, useState } from 'react'
import type { RefCallback } from 'react'

/** True once an element has come near the screen; what is heavy below the fold waits for it. */
export function useInSicht(): readonly [RefCallback<HTMLElement>, boolean] {
  const [gesehen, setGesehen] = useState(false)
  const ref = useCallback((element: HTMLElement | null) => {
    if (element === null) return undefined
    const beobachter = new IntersectionObserver(
      (eintraege) => {
        if (!eintraege.some(({ isIntersecting }) => isIntersecting)) return
        setGesehen(true)
        beobachter.disconnect()
      },
      { rootMargin: '400px' },
    )
    beobachter.observe(element)
    return () => beobachter.disconnect()
  }, [])
  return [ref, gesehen]
}
