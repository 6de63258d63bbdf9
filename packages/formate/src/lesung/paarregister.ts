/**
 * Numbers for pairs of numbers, in the order in which they come. A million
 * pairs take 20 MB in flat arrays, where a map of texts takes 150.
 */
export interface Paarregister {
  /** The number of a pair, from 0; a new one gets the next. Both are below 2^26. */
  readonly nummerOf: (a: number, b: number) => number
  readonly hat: (a: number, b: number) => boolean
  /** How many there are, which is also the number of the next. */
  readonly anzahl: () => number
}

/** Files are smaller than 64 MiB, so whatever is counted in them is less. */
const HOECHSTENS = 2 ** 26

export function createPaarregister(): Paarregister {
  let paare = new Float64Array(512)
  /** Number of the pair in this place from 1; 0: free. At least twice as many as pairs. */
  let plaetze = new Int32Array(1024)
  let anzahl = 0

  /** The place of a pair, or the free one where it belongs. */
  const finde = (a: number, b: number): number => {
    const gesucht = a * HOECHSTENS + b
    const maske = plaetze.length - 1
    let platz = streue(a, b) & maske
    for (;;) {
      const nummer = plaetze[platz]!
      if (nummer === 0 || paare[nummer - 1] === gesucht) return platz
      platz = (platz + 1) & maske
    }
  }

  const wachse = (): void => {
    const bisher = paare
    paare = new Float64Array(anzahl * 2)
    paare.set(bisher)
    plaetze = new Int32Array(anzahl * 4)
    for (let i = 0; i < anzahl; i += 1) {
      const b = paare[i]! % HOECHSTENS
      plaetze[finde((paare[i]! - b) / HOECHSTENS, b)] = i + 1
    }
  }

  return {
    nummerOf: (a, b) => {
      if (anzahl === paare.length) wachse()
      const platz = finde(a, b)
      if (plaetze[platz] === 0) {
        paare[anzahl] = a * HOECHSTENS + b
        anzahl += 1
        plaetze[platz] = anzahl
      }
      return plaetze[platz]! - 1
    },
    hat: (a, b) => plaetze[finde(a, b)]! > 0,
    anzahl: () => anzahl,
  }
}

function streue(a: number, b: number): number {
  const gemischt = Math.imul(a + 1, 0x9e3779b1) ^ Math.imul(b + 1, 0x85ebca6b)
  return Math.imul(gemischt ^ (gemischt >>> 15), 0xc2b2ae35) >>> 7
}
