import type { Db, DbOptions } from '@sozial/db'
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { fehler } from '../../errors.ts'
import type { Rechner } from '../../jobs/laufdienst.ts'
import type { Schwellenfrage, Schwellenwirkung } from './rechne-wirkung.ts'

/** What a thread gets: where it reads, and what to do. */
export interface Fadenauftrag {
  readonly verbindung: DbOptions
  /** null: protect the drafts that wait. */
  readonly frage: Schwellenfrage | null
}

/** What other minima would do; see `rechneWirkung`. */
export type Wirkungsrechner = (db: Db, frage: Schwellenfrage) => Promise<Schwellenwirkung>

/** So long may a question take. */
const FRIST_MS = 25_000

/**
 * Protects in threads of their own with connections of their own, so that the
 * server goes on answering; what they need they read, what they decide they write.
 *
 * @param datei what a thread runs: schutzarbeiter
 */
export function createSchutzfaden(datei: URL, verbindung: DbOptions) {
  const laufende = new Set<Worker>()
  let beendet = false
  const starte = (frage: Schwellenfrage | null): Worker => {
    const faden = new Worker(datei, { workerData: { verbindung, frage } satisfies Fadenauftrag })
    laufende.add(faden)
    faden.once('exit', () => laufende.delete(faden))
    return faden
  }
  const rechne: Rechner = async () => {
    const [code] = (await once(starte(null), 'exit')) as [number]
    if (code !== 0 && !beendet) throw new Error(`Der Lauf der Geheimhaltung endete mit ${code}.`)
    return undefined
  }
  let letzte: Promise<unknown> = Promise.resolve()
  /** One question after the other. */
  const rechneWirkung: Wirkungsrechner = (_, frage) => {
    const antwort = letzte.then(() => fragFaden(starte(frage)))
    letzte = antwort.catch(() => undefined)
    return antwort
  }
  /** A run begins anew with the next server. */
  const stop = async (): Promise<void> => {
    beendet = true
    await Promise.all([...laufende].map((faden) => faden.terminate()))
  }
  return { rechne, rechneWirkung, stop }
}

/** @throws GraphQLError EINGABE_UNGUELTIG when it takes too long */
async function fragFaden(faden: Worker): Promise<Schwellenwirkung> {
  const ende = new AbortController()
  const frist = setTimeout(() => void faden.terminate(), FRIST_MS)
  const zuLang = once(faden, 'exit', { signal: ende.signal }).then(() => {
    throw fehler(
      'EINGABE_UNGUELTIG',
      'Das ist zu viel auf einmal: Die Rechnung wurde abgebrochen. Bitte nach einem einzelnen Indikator oder einer Quelle fragen.',
    )
  })
  try {
    const [wirkung] = (await Promise.race([once(faden, 'message'), zuLang])) as [Schwellenwirkung]
    return wirkung
  } finally {
    clearTimeout(frist)
    ende.abort()
  }
}
