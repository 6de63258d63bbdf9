/** What was reckoned about people and places, kept as long as nothing it stands on has changed. */
import type { Pool } from 'pg'

interface Merkzettel {
  readonly zeichen: string
  readonly inhalt: Map<string, Promise<unknown>>
}

const zettel = new WeakMap<Pool, Merkzettel>()

/** Areas and days somebody looks at at a time; the oldest goes first. */
const HOECHSTENS = 40

/**
 * @param zeichen of the stock (`findBestandszeichen`): another one forgets everything
 * @param key says what is kept; the same key always means the same type
 */
export function merke<T>(
  pool: Pool,
  { zeichen, key }: { readonly zeichen: string; readonly key: string },
  find: () => Promise<T>,
): Promise<T> {
  const bisher = zettel.get(pool)
  const dieser = bisher?.zeichen === zeichen ? bisher : { zeichen, inhalt: new Map() }
  zettel.set(pool, dieser)
  const bekannt = dieser.inhalt.get(key)
  if (bekannt !== undefined) return bekannt as Promise<T>
  const neu = find()
  dieser.inhalt.set(key, neu)
  const [aeltester = key] = dieser.inhalt.keys()
  if (dieser.inhalt.size > HOECHSTENS) dieser.inhalt.delete(aeltester)
  neu.catch(() => dieser.inhalt.delete(key))
  return neu
}
