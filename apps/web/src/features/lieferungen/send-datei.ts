/** Sends a file to the server; what becomes of it there is the Eingang's story. */
import { createFehler, FEHLERTEXTE, type Fehler } from '../../lib/fehler.ts'

export type Sendeergebnis =
  | { readonly art: 'ANGEKOMMEN'; readonly ids: readonly string[] }
  | { readonly art: 'GESCHEITERT'; readonly fehler: Fehler }

interface Sendung {
  readonly datei: File
  /** The same again: the server answers with what arrived the first time. */
  readonly schluessel: string
  /** Part of the file that has been sent, 0 … 1. */
  readonly onFortschritt: (anteil: number) => void
}

/** Never rejects: a broken line is an answer too, and the file is still in hand. */
export function sendDatei({ datei, schluessel, onFortschritt }: Sendung): Promise<Sendeergebnis> {
  const suche = new URLSearchParams({ name: datei.name })
  return new Promise((resolve) => {
    // XMLHttpRequest, because fetch cannot tell how much has been sent.
    const anfrage = new XMLHttpRequest()
    anfrage.open('POST', `/eingaenge?${suche}`)
    anfrage.setRequestHeader('content-type', 'application/octet-stream')
    anfrage.setRequestHeader('idempotency-key', schluessel)
    anfrage.upload.addEventListener('progress', (ereignis) => {
      if (ereignis.lengthComputable) onFortschritt(ereignis.loaded / ereignis.total)
    })
    anfrage.addEventListener('load', () =>
      resolve(toErgebnis(anfrage.status, anfrage.responseText)),
    )
    anfrage.addEventListener('error', () =>
      resolve({
        art: 'GESCHEITERT',
        fehler: { code: 'OHNE_VERBINDUNG', ...FEHLERTEXTE.OHNE_VERBINDUNG, nummer: null },
      }),
    )
    anfrage.send(datei)
  })
}

/** The answer of the route, whatever its shape. */
export function toErgebnis(status: number, text: string): Sendeergebnis {
  const inhalt = parseObject(text)
  const { eingaenge } = inhalt
  if (status === 200 && Array.isArray(eingaenge)) {
    const ids = eingaenge.flatMap((eingang: unknown) =>
      isObject(eingang) && typeof eingang['id'] === 'string' ? [eingang['id']] : [],
    )
    if (ids.length > 0) return { art: 'ANGEKOMMEN', ids }
  }
  const fehler = isObject(inhalt['fehler']) ? inhalt['fehler'] : {}
  const gateway = status >= 502 && status <= 504
  return {
    art: 'GESCHEITERT',
    fehler: createFehler(gateway ? 'SERVER_NICHT_BEREIT' : fehler['code'], fehler['nummer']),
  }
}

function isObject(wert: unknown): wert is Record<string, unknown> {
  return typeof wert === 'object' && wert !== null
}

function parseObject(text: string): Record<string, unknown> {
  try {
    const inhalt: unknown = JSON.parse(text)
    return isObject(inhalt) ? inhalt : {}
  } catch {
    // A proxy in between may answer with a page of its own.
    return {}
  }
}
