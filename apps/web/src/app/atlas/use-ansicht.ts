import { useMemo } from 'react'
import { useParams, useSearchParams } from 'react-router'
import { type Ansicht } from '@sozial/shared/ansicht'
import { parseAnsicht } from '@sozial/shared/ansicht-adresse'

/** The address read; on the sheet of an Indikator the path names it. */
export function useAnsicht(): { readonly ansicht: Ansicht; readonly hinweise: readonly string[] } {
  const [suche] = useSearchParams()
  const { slug } = useParams()
  return useMemo(() => {
    const gelesen = parseAnsicht(suche)
    if (slug === undefined) return gelesen
    return { ...gelesen, ansicht: { ...gelesen.ansicht, indikator: slug } }
  }, [suche, slug])
}
