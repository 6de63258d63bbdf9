/** The bytes of an Eingang, for what is shown of it row by row. */
import type { Datei } from '@sozial/formate/lesung'
import { createFehler, type Fehler } from '../../lib/fehler.ts'

export type Dateiladung =
  | { readonly art: 'DA'; readonly datei: Datei }
  | { readonly art: 'GESCHEITERT'; readonly fehler: Fehler }

/** Enough for one file and the one before; each may have 50 MB. */
const HOECHSTENS = 2
const geladene = new Map<string, Promise<Dateiladung>>()

/** Never rejects. Asked for again it is loaded once, for every reading is recorded. */
export function loadDatei(id: string, name: string): Promise<Dateiladung> {
  const vorhanden = geladene.get(id)
  if (vorhanden) return vorhanden
  const ladung = fetchDatei(id, name).then((ergebnis) => {
    if (ergebnis.art === 'GESCHEITERT') geladene.delete(id)
    return ergebnis
  })
  geladene.set(id, ladung)
  for (const alte of [...geladene.keys()].slice(0, -HOECHSTENS)) geladene.delete(alte)
  return ladung
}

async function fetchDatei(id: string, name: string): Promise<Dateiladung> {
  try {
    const antwort = await fetch(`/eingaenge/${encodeURIComponent(id)}/datei`)
    if (!antwort.ok) {
      const code = antwort.status === 404 ? 'NICHT_GEFUNDEN' : 'NICHT_BERECHTIGT'
      return { art: 'GESCHEITERT', fehler: createFehler(code, null) }
    }
    const inhalt = new Uint8Array(await antwort.arrayBuffer())
    return { art: 'DA', datei: { name, inhalt } }
  } catch {
    return { art: 'GESCHEITERT', fehler: createFehler('OHNE_VERBINDUNG', null) }
  }
}
