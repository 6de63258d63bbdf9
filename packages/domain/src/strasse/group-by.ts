/** Parts that share a key, in the order they came. */
export function groupBy<T, K>(
  alle: Iterable<T>,
  keyOf: (eines: T) => K,
): ReadonlyMap<K, readonly T[]> {
  const gruppen = new Map<K, T[]>()
  for (const eines of alle) {
    const gruppe = gruppen.get(keyOf(eines))
    if (gruppe === undefined) gruppen.set(keyOf(eines), [eines])
    else gruppe.push(eines)
  }
  return gruppen
}
