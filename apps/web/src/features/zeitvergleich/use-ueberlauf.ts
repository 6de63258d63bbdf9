import { useCallback, useState, type RefCallback } from 'react'

/** Whether the table inside an element is wider than the room for it; follows both sizes. */
export function useUeberlauf(): readonly [RefCallback<HTMLElement>, boolean] {
  const [laeuftUeber, setLaeuftUeber] = useState(false)
  const ref = useCallback((element: HTMLElement | null) => {
    const rolle = element?.querySelector<HTMLElement>('[role="region"]')
    const tabelle = rolle?.querySelector('table')
    if (!rolle || !tabelle) return undefined
    const beobachter = new ResizeObserver(() =>
      setLaeuftUeber(tabelle.offsetWidth > rolle.clientWidth + 1),
    )
    beobachter.observe(rolle)
    beobachter.observe(tabelle)
    return () => beobachter.disconnect()
  }, [])
  return [ref, laeuftUeber]
}
