import { useEffect, useState } from 'react'
import { parseGeometrie } from '../map/geometry.ts'
import type { Geometrie } from '../map/geometry.ts'

/** Outlines on the screen: there, on their way, or not to be had. */
export type Geometriezustand =
  | { readonly art: 'bereit'; readonly geometrie: Geometrie }
  | { readonly art: 'laedt' }
  /** The Gebietsstand has no outlines. */
  | { readonly art: 'keine' }
  | { readonly art: 'fehler'; readonly erneut: () => void }

/** Files are immutable: what was read once is kept by its address. */
const gelesen = new Map<string, Geometrie>()

async function load(adresse: string, signal: AbortSignal): Promise<Geometrie> {
  const antwort = await fetch(adresse, { signal })
  if (!antwort.ok) throw new Error(`Die Umrisse kamen nicht an (${antwort.status}).`)
  const geometrie = parseGeometrie(await antwort.json())
  gelesen.set(adresse, geometrie)
  return geometrie
}

/** The outlines behind the address that the server names; `null` where there are none. */
export function useGeometrie(adresse: string | null): Geometriezustand {
  const [geladen, setGeladen] = useState<{ adresse: string; geometrie: Geometrie | null }>()
  const [versuch, setVersuch] = useState(0)
  useEffect(() => {
    if (adresse === null || gelesen.has(adresse)) return undefined
    const abbruch = new AbortController()
    load(adresse, abbruch.signal).then(
      (geometrie) => setGeladen({ adresse, geometrie }),
      () => {
        if (!abbruch.signal.aborted) setGeladen({ adresse, geometrie: null })
      },
    )
    return () => abbruch.abort()
  }, [adresse, versuch])

  if (adresse === null) return { art: 'keine' }
  const geometrie = gelesen.get(adresse)
  if (geometrie) return { art: 'bereit', geometrie }
  if (geladen?.adresse !== adresse || geladen.geometrie !== null) return { art: 'laedt' }
  const erneut = (): void => {
    setGeladen(undefined)
    setVersuch(versuch + 1)
  }
  return { art: 'fehler', erneut }
}
