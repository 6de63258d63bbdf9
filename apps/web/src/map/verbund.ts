/** Maps that move together: where one goes the others follow. */
export interface Kartenlage {
  readonly laenge: number
  readonly breite: number
  readonly zoom: number
}

export interface Kartenverbund {
  /** Tells all but the sender. */
  readonly melde: (von: object, lage: Kartenlage) => void
  readonly subscribe: (wer: object, folge: (lage: Kartenlage) => void) => () => void
}

export function createVerbund(): Kartenverbund {
  const folgende = new Map<object, (lage: Kartenlage) => void>()
  return {
    melde(von, lage) {
      for (const [wer, folge] of folgende) if (wer !== von) folge(lage)
    },
    subscribe(wer, folge) {
      folgende.set(wer, folge)
      return () => folgende.delete(wer)
    },
  }
}
