/** Parts that share a key, in the order they came. */
export function groupBy<T>(
  alle: readonly T[],
  keyOf: (eines: T) => string,
): ReadonlyMap<string, readonly T[]> {
  const gruppen = new Map<string, T[]>()
  for (const eines of alle) {
    const gruppe = gruppen.get(keyOf(eines))
    if (gruppe === undefined) gruppen.set(keyOf(eines), [eines])
    else gruppe.push(eines)
  }
  return gruppen
}
