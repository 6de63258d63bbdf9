/** Line and content of the first row of each kind, by number, in flat arrays. */
export interface Ersteintraege {
  /** Of the next number. */
  readonly merke: (zeile: number, inhalt: number) => void
  readonly zeileOf: (nummer: number) => number
  readonly inhaltOf: (nummer: number) => number
  readonly anzahl: () => number
}

export function createErsteintraege(): Ersteintraege {
  let zeilen = new Uint32Array(512)
  let inhalte = new Float64Array(512)
  let anzahl = 0

  const wachse = (): void => {
    const [alteZeilen, alteInhalte] = [zeilen, inhalte]
    zeilen = new Uint32Array(anzahl * 2)
    inhalte = new Float64Array(anzahl * 2)
    zeilen.set(alteZeilen)
    inhalte.set(alteInhalte)
  }

  return {
    merke: (zeile, inhalt) => {
      if (anzahl === zeilen.length) wachse()
      zeilen[anzahl] = zeile
      inhalte[anzahl] = inhalt
      anzahl += 1
    },
    zeileOf: (nummer) => zeilen[nummer]!,
    inhaltOf: (nummer) => inhalte[nummer]!,
    anzahl: () => anzahl,
  }
}
