import { useCallback, useState, type RefCallback } from 'react'

/** Width of an element in whole pixels, 0 until it is known; one observer per chart. */
export function useBreite(): readonly [RefCallback<HTMLElement>, number] {
  const [breite, setBreite] = useState(0)
  const ref = useCallback((element: HTMLElement | null) => {
    if (element === null) return undefined
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setBreite(Math.floor(entry.contentRect.width))
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [ref, breite]
}
