/** Files in and out by the personal link. The secret goes in a header: it stands in no address that is logged. */
import { createFehler, FEHLERTEXTE, type Fehler } from '../../lib/fehler.ts'
import { download } from '../../lib/download.ts'

const OHNE_VERBINDUNG: Fehler = {
  code: 'OHNE_VERBINDUNG',
  ...FEHLERTEXTE.OHNE_VERBINDUNG,
  nummer: null,
}

/** Never rejects. @returns null: it has arrived */
export async function sendeDatei(
  token: string,
  datei: File,
  kennung: string,
): Promise<Fehler | null> {
  try {
    const antwort = await fetch(`/liefern?${new URLSearchParams({ name: datei.name })}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/octet-stream',
        'idempotency-key': kennung,
        zugangslink: token,
      },
      body: datei,
    })
    return antwort.ok ? null : await fehlerOf(antwort)
  } catch {
    return OHNE_VERBINDUNG
  }
}

/** Never rejects. @returns null: it has been handed to the reader */
export async function ladeVorlage(token: string, titel: string): Promise<Fehler | null> {
  try {
    const antwort = await fetch('/liefern/vorlage.xlsx', { headers: { zugangslink: token } })
    if (!antwort.ok) return await fehlerOf(antwort)
    const typ = antwort.headers.get('content-type') ?? ''
    download(
      `${titel.replaceAll(/[^\p{L}\p{N} ._-]+/gu, '-')}.xlsx`,
      await antwort.arrayBuffer(),
      typ,
    )
    return null
  } catch {
    return OHNE_VERBINDUNG
  }
}

interface Fehlerantwort {
  readonly fehler?: { readonly code?: string; readonly text?: string; readonly nummer?: string }
}

async function fehlerOf(antwort: Response): Promise<Fehler> {
  const { fehler } = ((await antwort.json().catch(() => ({}))) ?? {}) as Fehlerantwort
  const bekannt = createFehler(fehler?.code, fehler?.nummer)
  // These sentences are written for whoever holds the link.
  return fehler?.text && bekannt.code !== 'UNERWARTET'
    ? { ...bekannt, text: fehler.text, hilfe: '' }
    : bekannt
}
