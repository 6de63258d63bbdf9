import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'

/**
 * Paper gets the still picture at the place where the moving map stood. At once:
 * the browser counts the pages right after it has said that it prints, and what
 * comes later is cut off.
 */
export function useDruck(): { readonly drucken: boolean } {
  const [drucken, setDrucken] = useState(false)
  useEffect(() => {
    const liste = window.matchMedia('print')
    const melde = (wert: boolean) => () => flushSync(() => setDrucken(wert))
    const [beginn, ende] = [melde(true), melde(false)]
    const wechsel = (): void => (liste.matches ? beginn() : ende())
    window.addEventListener('beforeprint', beginn)
    window.addEventListener('afterprint', ende)
    liste.addEventListener('change', wechsel)
    return () => {
      window.removeEventListener('beforeprint', beginn)
      window.removeEventListener('afterprint', ende)
      liste.removeEventListener('change', wechsel)
    }
  }, [])
  return { drucken }
}
