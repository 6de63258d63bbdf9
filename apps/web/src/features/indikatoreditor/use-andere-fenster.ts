import { useEffect, useState } from 'react'

interface Nachricht {
  readonly art: 'frage' | 'antwort'
  readonly slug: string
}

/** True once another window of this browser has the same Indikator open for change. */
export function useAndereFenster(slug: string | null): boolean {
  const [andere, setAndere] = useState(false)
  useEffect(() => {
    if (slug === null || !('BroadcastChannel' in window)) return
    const kanal = new BroadcastChannel('indikatoreditor')
    const sende = (art: Nachricht['art']) =>
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no target: it reaches this origin alone
      kanal.postMessage({ art, slug } satisfies Nachricht)
    kanal.addEventListener('message', ({ data }: MessageEvent<Nachricht>) => {
      if (data.slug !== slug) return
      setAndere(true)
      if (data.art === 'frage') sende('antwort')
    })
    sende('frage')
    return () => kanal.close()
  }, [slug])
  return andere
}
