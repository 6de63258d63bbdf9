import type { Fundstelle } from '@sozial/formate/lesung'
import type { Zellenstrom } from './zellenstrom.ts'

/** Where a staged cell stands, in numbers: columns from 1 (0: the whole row), sheets from 1 (0: a text file). */
export interface Zellort {
  readonly zeile: number
  readonly spalte: number
  readonly blatt: number
}

export function toStelle(
  { zeile, spalte, blatt }: Zellort,
  { blaetter }: { readonly blaetter: Pick<Zellenstrom['blaetter'], 'werte'> },
): Fundstelle {
  return {
    blatt: blaetter.werte[blatt - 1] ?? null,
    zeile,
    spalte: spalte === 0 ? null : toSpaltenbuchstaben(spalte),
  }
}

/** 1 → `A`, 27 → `AA`. */
function toSpaltenbuchstaben(nummer: number): string {
  const rest = (nummer - 1) % 26
  const davor = Math.floor((nummer - 1) / 26)
  return (davor === 0 ? '' : toSpaltenbuchstaben(davor)) + String.fromCharCode(65 + rest)
}
