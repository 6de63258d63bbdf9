import type { Datei } from '@sozial/formate/lesung'
import type { Rueckgabevorlage } from '@sozial/formate/rueckgabe'
import type { Zuordnung } from '@sozial/formate/zuordnung'
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { fehler } from '../../errors.ts'
import type { Annahme, Durchsicht } from './annahme.ts'

/** What the thread is asked. */
export type Annahmefrage =
  | { readonly art: 'DURCHSICHT'; readonly datei: Datei }
  | { readonly art: 'RUECKGABE'; readonly datei: Datei; readonly vorlage: Rueckgabevorlage }

interface Grenzen {
  /** Longer nobody waits for the first look. */
  readonly fristMs: number
  /** A file that needs more kills the thread and not the server. */
  readonly speicherMb: number
}

const GRENZEN: Grenzen = { fristMs: 60_000, speicherMb: 512 }

/**
 * Looks into files in a thread of its own, one after the other, so that a large
 * one keeps nobody waiting but whoever sends files. The thread stays for the next.
 *
 * @param datei what it runs: annahmearbeiter
 */
export function createAnnahmefaden(datei: URL, { fristMs, speicherMb } = GRENZEN) {
  let faden: Worker | undefined
  let letzte: Promise<unknown> = Promise.resolve()
  const starte = (): Worker => {
    const neuer = new Worker(datei, { resourceLimits: { maxOldGenerationSizeMb: speicherMb } })
    // An idle thread keeps no process alive.
    neuer.unref()
    neuer.once('exit', () => (faden = faden === neuer ? undefined : faden))
    return neuer
  }
  const frage = <T>(was: Annahmefrage): Promise<T> => {
    const antwort = letzte.then(() => fragFaden<T>((faden ??= starte()), was, fristMs))
    letzte = antwort.catch(() => undefined)
    return antwort
  }
  const annahme: Annahme = {
    siehDurch: (gesendete) => frage<Durchsicht>({ art: 'DURCHSICHT', datei: gesendete }),
    leseRueckgabe: (gesendete, vorlage) =>
      frage<Zuordnung | null>({ art: 'RUECKGABE', datei: gesendete, vorlage }),
  }
  const stop = async (): Promise<void> => void (await faden?.terminate())
  return { annahme, stop }
}

/** @throws GraphQLError EINGABE_UNGUELTIG when it takes too long or too much memory */
async function fragFaden<T>(faden: Worker, was: Annahmefrage, fristMs: number): Promise<T> {
  const ende = new AbortController()
  const frist = setTimeout(() => void faden.terminate(), fristMs)
  const zuAufwendig = () =>
    fehler(
      'EINGABE_UNGUELTIG',
      `Die Datei „${was.datei.name}“ ist zu aufwendig zu lesen. Bitte auf weniger Zeilen oder Blätter aufteilen und noch einmal senden.`,
    )
  const gescheitert = once(faden, 'exit', { signal: ende.signal }).then(() => {
    throw zuAufwendig()
  })
  try {
    faden.postMessage(was, [])
    const [antwort] = (await Promise.race([
      once(faden, 'message', { signal: ende.signal }),
      gescheitert,
    ])) as [T]
    return antwort
  } catch (error) {
    throw istSpeichermangel(error) ? zuAufwendig() : error
  } finally {
    clearTimeout(frist)
    ende.abort()
  }
}

const istSpeichermangel = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'code' in error &&
  error.code === 'ERR_WORKER_OUT_OF_MEMORY'
