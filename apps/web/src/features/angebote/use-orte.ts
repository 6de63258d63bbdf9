/** Places by name: while somebody types, and once for the first that fits. */
import { useEffect, useState } from 'react'
import { useApolloClient, useQuery } from '@apollo/client/react'
import { AngebotsorteDocument, type AngebotsorteQuery } from './angebote.generated.ts'
import type { Wo } from './suchwahl.ts'

export type Ort = AngebotsorteQuery['angebotsorte'][number]

const KEINE: readonly Ort[] = []
const MINDESTENS = 2
const PAUSE_MS = 200

export const toWo = ({ name, laenge, breite, ebene, schluessel }: Ort): Wo => ({
  name,
  punkt: { laenge, breite },
  raum: ebene === null ? null : { ebene, schluessel },
})

/** Asked for when typing pauses. */
export function useOrte(text: string): readonly Ort[] {
  const gesucht = text.trim()
  const [ruhig, setRuhig] = useState('')
  useEffect(() => {
    const uhr = setTimeout(() => setRuhig(gesucht), PAUSE_MS)
    return () => clearTimeout(uhr)
  }, [gesucht])
  const { data, previousData } = useQuery(AngebotsorteDocument, {
    variables: { suche: ruhig },
    skip: ruhig.length < MINDESTENS,
  })
  if (gesucht.length < MINDESTENS) return KEINE
  return (data ?? previousData)?.angebotsorte ?? KEINE
}

/** The best place of this name, for who types and presses Enter. */
export function useFindOrt(): (text: string) => Promise<Wo | null> {
  const client = useApolloClient()
  return async (text) => {
    const { data } = await client.query({
      query: AngebotsorteDocument,
      variables: { suche: text },
    })
    const [erster] = data?.angebotsorte ?? []
    return erster ? toWo(erster) : null
  }
}
