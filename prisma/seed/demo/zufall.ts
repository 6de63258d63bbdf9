/** Deterministic randomness: the same seed gives the same demo Kreis on every machine. */

/** Uniform numbers in [0, 1) from a 32-bit seed (mulberry32). */
export function createZufall(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** Standard normal numbers (Box–Muller). */
export function createNormal(zufall: () => number): () => number {
  return () => Math.sqrt(-2 * Math.log(1 - zufall())) * Math.cos(2 * Math.PI * zufall())
}

/**
 * Splits a whole number by weights so that the parts are whole and add up
 * exactly (largest remainder, Hare/Niemeyer).
 */
export function splitExact(gesamt: number, gewichte: readonly number[]): number[] {
  const summe = gewichte.reduce((a, b) => a + b, 0)
  const genau = gewichte.map((gewicht) => (gesamt * gewicht) / summe)
  const teile = genau.map(Math.floor)
  const rest = gesamt - teile.reduce((a, b) => a + b, 0)
  const nachRest = genau
    .map((wert, index) => ({ index, rest: wert - Math.floor(wert) }))
    .sort((a, b) => b.rest - a.rest || a.index - b.index)
  for (const { index } of nachRest.slice(0, rest)) {
    teile[index] = (teile[index] ?? 0) + 1
  }
  return teile
}
