import type { Pool } from 'pg'
import { schreibzahlOf } from './transaction.ts'

/** How long an answer is believed without asking the database again. */
const GEMERKT_MS = 2_000

interface Gemerkt<T> {
  readonly antwort: Promise<T>
  readonly bis: number
  /** What this process had written then: anything new makes it look again at once. */
  readonly schreibzahl: number
}

/**
 * Answers of the database that every request wants and that hardly change:
 * believed for two seconds, in the process that writes until it has written.
 * What failed is not believed.
 *
 * @param hoechstens keys that are kept per pool; the oldest goes first
 */
export function createMerker<T>(
  find: (pool: Pool, key: number) => Promise<T>,
  hoechstens = 1,
): (pool: Pool, key?: number) => Promise<T> {
  const gemerkte = new WeakMap<Pool, Map<number, Gemerkt<T>>>()
  return (pool, key = 0) => {
    const dieses = gemerkte.get(pool) ?? new Map<number, Gemerkt<T>>()
    gemerkte.set(pool, dieses)
    const bekannt = dieses.get(key)
    const schreibzahl = schreibzahlOf(pool)
    if (bekannt && bekannt.bis > performance.now() && bekannt.schreibzahl === schreibzahl) {
      return bekannt.antwort
    }
    const antwort = find(pool, key)
    const gemerkt = { antwort, bis: performance.now() + GEMERKT_MS, schreibzahl }
    dieses.delete(key)
    dieses.set(key, gemerkt)
    if (dieses.size > hoechstens) dieses.delete(dieses.keys().next().value!)
    antwort.catch(() => dieses.get(key) === gemerkt && dieses.delete(key))
    return antwort
  }
}
