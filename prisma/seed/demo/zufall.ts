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
  const summe = sum(gewichte)
  const genau = gewichte.map((gewicht) => (gesamt * gewicht) / summe)
  const teile = genau.map(Math.floor)
  const rest = gesamt - sum(teile)
  if (rest === 0) return teile
  const nachRest = genau
    .map((wert, index) => ({ index, rest: wert - Math.floor(wert) }))
    .sort((a, b) => b.rest - a.rest || a.index - b.index)
  for (const { index } of nachRest.slice(0, rest)) {
    teile[index] = (teile[index] ?? 0) + 1
  }
  return teile
}

export const sum = (zahlen: readonly number[]) => zahlen.reduce((a, b) => a + b, 0)

/** A straight line from the end of 2014 to the end of 2025. */
export const between2014And2025 = ([anfang, ende]: readonly [number, number], jahr: number) =>
  anfang + ((ende - anfang) * (jahr - 2014)) / 11

/** A curve through points `[x, y]`, straight between them and level outside. */
export function createKurve(
  ...punkte: readonly (readonly [x: number, y: number])[]
): (x: number) => number {
  return (x) => {
    const nach = punkte.findIndex(([px]) => px >= x)
    const [x1, y1] = punkte[nach < 0 ? punkte.length - 1 : nach] as readonly [number, number]
    if (nach <= 0) return y1
    const [x0, y0] = punkte[nach - 1] as readonly [number, number]
    return y0 + ((y1 - y0) * (x - x0)) / (x1 - x0)
  }
}
