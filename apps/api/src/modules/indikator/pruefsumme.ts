import { createHash } from 'node:crypto'

/** SHA-256 of a value, hexadecimal; the order of keys in objects does not matter. */
export function pruefsummeOf(wert: unknown): string {
  return createHash('sha256').update(JSON.stringify(wert, sortiert)).digest('hex')
}

function sortiert(_key: string, wert: unknown): unknown {
  if (wert === null || typeof wert !== 'object' || Array.isArray(wert)) return wert
  return Object.fromEntries(Object.entries(wert).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}
