import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { fehler } from '../../errors.ts'
import type { Bausteinantwort, Bausteinpruefer } from './pruefe-bausteine.ts'

/** 20,000 Bausteine take about 15 s. */
const FRIST_MS = 120_000
/** A file that needs more ends its thread and not the server. */
const SPEICHER_MB = 1536

/**
 * Checks in threads, one after the other, so that the server goes on answering.
 *
 * @param datei what a thread runs: bausteinarbeiter
 */
export function createBausteinfaden(datei: URL) {
  const laufende = new Set<Worker>()
  let letzte: Promise<unknown> = Promise.resolve()
  const pruefe: Bausteinpruefer = (frage) => {
    const antwort = letzte.then(() => {
      const faden = new Worker(datei, {
        workerData: frage,
        resourceLimits: { maxOldGenerationSizeMb: SPEICHER_MB },
      })
      laufende.add(faden)
      faden.once('exit', () => laufende.delete(faden))
      return hoere(faden)
    })
    letzte = antwort.catch(() => undefined)
    return antwort
  }
  const stop = async (): Promise<void> => {
    await Promise.all([...laufende].map((faden) => faden.terminate()))
  }
  return { pruefe, stop }
}

/** @throws GraphQLError DATEI_FEHLERHAFT when it takes too long or too much memory */
async function hoere(faden: Worker): Promise<Bausteinantwort> {
  const ende = new AbortController()
  const frist = setTimeout(() => void faden.terminate(), FRIST_MS)
  const ohneAntwort = once(faden, 'exit', { signal: ende.signal }).then(() => {
    throw zuViel()
  })
  try {
    const [antwort] = (await Promise.race([once(faden, 'message'), ohneAntwort])) as [
      Bausteinantwort,
    ]
    return antwort
  } catch (error) {
    throw istSpeicherfehler(error) ? zuViel() : error
  } finally {
    clearTimeout(frist)
    ende.abort()
  }
}

const istSpeicherfehler = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'

const zuViel = () =>
  fehler(
    'DATEI_FEHLERHAFT',
    'Die Prüfung der Umrisse wurde abgebrochen: Es sind zu viele Flächen oder Ecken auf einmal. Bitte die Umrisse vereinfachen oder auf den Kreis beschränken.',
  )
