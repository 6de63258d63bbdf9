/** Lists of what has the same key, by the key, in the order in which they come. */
export function groupBy<T, K>(
  liste: readonly T[],
  keyOf: (eines: T) => K,
): ReadonlyMap<K, readonly T[]> {
  const gruppen = new Map<K, T[]>()
  for (const eines of liste) {
    const key = keyOf(eines)
    const gruppe = gruppen.get(key)
    if (gruppe === undefined) gruppen.set(key, [eines])
    else gruppe.push(eines)
  }
  return gruppen
}
