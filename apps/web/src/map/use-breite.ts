import { useCallback, useState } from 'react'
import type { RefCallback } from 'react'

/** Inner width of an element in whole pixels, 0 until it is known. */
export function useBreite(): readonly [RefCallback<HTMLElement>, number] {
  const [breite, setBreite] = useState(0)
  const ref = useCallback((element: HTMLElement | null) => {
    if (element === null) return undefined
    const observer = new ResizeObserver(([eintrag]) => {
      if (eintrag) setBreite(Math.floor(eintrag.contentRect.width))
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [ref, breite]
}
