import { useEffect, useState } from 'react'

/** The value once it has stood still for a while (ms): typing does not ask the server for every letter. */
export function useVerzoegert(wert: string, dauer: number): string {
  const [ruhig, setRuhig] = useState(wert)
  useEffect(() => {
    const zeit = setTimeout(() => setRuhig(wert), dauer)
    return () => clearTimeout(zeit)
  }, [wert, dauer])
  return ruhig
}
