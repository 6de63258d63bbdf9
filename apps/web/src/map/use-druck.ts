import { useEffect, useState } from 'react'

/** Paper gets the still picture at the place where the moving map stood. */
export function useDruck(): { readonly drucken: boolean } {
  const [drucken, setDrucken] = useState(false)
  useEffect(() => {
    const liste = window.matchMedia('print')
    const melde = (): void => setDrucken(liste.matches)
    liste.addEventListener('change', melde)
    return () => liste.removeEventListener('change', melde)
  }, [])
  return { drucken }
}
