/** Sends a street register to be checked or taken. */
import { FEHLERTEXTE } from '../../../lib/fehler.ts'

export interface Strassenbericht {
  readonly uebernommen: boolean
  readonly strassen: number
  readonly abschnitte: number
  readonly kommunen: readonly string[]
  readonly neue: readonly string[]
  readonly entfallene: readonly string[]
  readonly befunde: readonly {
    readonly schwere: 'FEHLER' | 'WARNUNG' | 'HINWEIS'
    readonly text: string
    readonly zeile: number | null
  }[]
}

export type Strassenantwort =
  | { readonly art: 'BERICHT'; readonly bericht: Strassenbericht }
  | { readonly art: 'GESCHEITERT'; readonly text: string }

interface Antwort {
  readonly bericht?: Strassenbericht
  readonly fehler?: { readonly text?: string }
}

/** Never rejects: a broken line is an answer too, and the file is still in hand. */
export async function sendStrassen(datei: File, nurPruefen: boolean): Promise<Strassenantwort> {
  const suche = new URLSearchParams({ name: datei.name, ...(nurPruefen && { nurPruefen: '1' }) })
  try {
    const antwort = await fetch(`/strassen?${suche}`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: datei,
    })
    const { bericht, fehler } = (await antwort.json()) as Antwort
    if (bericht) return { art: 'BERICHT', bericht }
    return { art: 'GESCHEITERT', text: fehler?.text ?? FEHLERTEXTE.UNERWARTET.text }
  } catch {
    return { art: 'GESCHEITERT', text: FEHLERTEXTE.OHNE_VERBINDUNG.text }
  }
}
