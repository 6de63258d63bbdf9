import { useEffect } from 'react'

/** Names the tab: what is seen first, then the product. */
export function useTitel(titel: string, kreis?: string) {
  useEffect(() => {
    document.title = [titel, ['Sozialmonitoring', kreis].filter(Boolean).join(' ')].join(' – ')
  }, [titel, kreis])
}
