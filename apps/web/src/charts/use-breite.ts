import { useCallback, useState, type RefCallback } from 'react'
import { usePapierbreite } from '../lib/drucke.ts'

/**
 * Width of an element in whole pixels, 0 until it is known; one observer per
 * chart. On paper the same share of the line that it has on screen.
 */
export function useBreite(): readonly [RefCallback<HTMLElement>, number] {
  const [{ breite, anteil }, setMass] = useState({ breite: 0, anteil: 1 })
  const papier = usePapierbreite()
  const ref = useCallback((element: HTMLElement | null) => {
    if (element === null) return undefined
    const observer = new ResizeObserver(([entry]) => {
      if (!entry) return
      const { width } = entry.contentRect
      setMass({ breite: Math.floor(width), anteil: Math.min(1, width / lineWidth(element, width)) })
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [ref, papier === null ? breite : Math.floor(papier * anteil)]
}

/** Width between the margins of the page that the element stands in. */
function lineWidth(element: HTMLElement, sonst: number): number {
  const rahmen = element.closest('.rahmen')
  if (!rahmen) return sonst
  const { paddingLeft, paddingRight } = getComputedStyle(rahmen)
  return rahmen.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight)
}
