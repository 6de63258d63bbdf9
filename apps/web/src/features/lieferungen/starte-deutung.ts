/** Where a table is read: a large one beside the page, so that the page goes on answering. */
import { deute, UNLESBAR, type Antwort, type Auftrag, type Frage } from './deutung.ts'

/**
 * Such a csv takes about 0.3 s to be read (Node 20, one core of a server): longer
 * the page should not stand still. A thread costs its start and a copy of the file.
 */
const GROSS_BYTES = 250_000

export interface Deutungsarbeit {
  readonly auftrag: Auftrag
  readonly frage: Frage
}

/** Reads once and says the answer, unless it is stopped before; returns how to stop it. */
export function starteDeutung(
  arbeit: Deutungsarbeit,
  onAntwort: (antwort: Antwort) => void,
): () => void {
  return arbeit.auftrag.datei.inhalt.byteLength > GROSS_BYTES
    ? starteDaneben(arbeit, onAntwort)
    : starteHier(arbeit, onAntwort)
}

function starteHier(
  { auftrag, frage }: Deutungsarbeit,
  onAntwort: (antwort: Antwort) => void,
): () => void {
  let gilt = true
  void (async () => {
    const antwort = await deute(auftrag, frage)
    if (gilt) onAntwort(antwort)
  })()
  return () => {
    gilt = false
  }
}

function starteDaneben(arbeit: Deutungsarbeit, onAntwort: (antwort: Antwort) => void): () => void {
  const worker = new Worker(new URL('deutung.worker.ts', import.meta.url), { type: 'module' })
  const beende = (antwort: Antwort) => {
    worker.terminate()
    onAntwort(antwort)
  }
  worker.addEventListener('message', ({ data }: MessageEvent<Antwort>) => beende(data))
  worker.addEventListener('error', () => beende(UNLESBAR))
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- meant for windows; a thread has no origin to name
  worker.postMessage(arbeit)
  return () => worker.terminate()
}
