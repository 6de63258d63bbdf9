/** Elements by key, in the order of first appearance. */
export function groupBy<T, K>(liste: Iterable<T>, keyOf: (eines: T) => K): Map<K, T[]> {
  const gruppen = new Map<K, T[]>()
  for (const eines of liste) {
    const key = keyOf(eines)
    const gruppe = gruppen.get(key)
    if (gruppe === undefined) gruppen.set(key, [eines])
    else gruppe.push(eines)
  }
  return gruppen
}

/** Sets that grow together: which elements hang together, directly or over others. */
export interface Verbund {
  readonly find: (eines: number) => number
  readonly verbinde: (a: number, b: number) => void
}

/** The smallest number stands for its set. */
export function createVerbund(anzahl: number): Verbund {
  const vorgaenger = Int32Array.from({ length: anzahl }, (_, i) => i)
  const find = (eines: number): number => {
    let wurzel = eines
    while (vorgaenger[wurzel] !== wurzel) wurzel = vorgaenger[wurzel]!
    for (let hier = eines; hier !== wurzel;) {
      const naechster = vorgaenger[hier]!
      vorgaenger[hier] = wurzel
      hier = naechster
    }
    return wurzel
  }
  return {
    find,
    verbinde: (a, b) => {
      const [x, y] = [find(a), find(b)]
      vorgaenger[Math.max(x, y)] = Math.min(x, y)
    },
  }
}
