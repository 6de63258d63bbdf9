import { GRUPPEN, type Bausteinmenge, type Gruppe } from './lage.ts'

/** Range of inhabitants that the Kreistag has named for a Sozialraum. */
export const MINDESTGROESSE = 10_000
export const HOECHSTGROESSE = 15_000

/** Persons of one Raum, or of all Bausteine that have none. */
export interface Raumgroesse {
  readonly bausteine: number
  readonly summen: Readonly<Record<Gruppe, number>>
  /** Bausteine whose figure is not known: the sum is too small by theirs. */
  readonly unbekannt: Readonly<Record<Gruppe, number>>
}

/** Sums per Raum, in the order of the Räume; the last one holds what is not assigned. */
export function sumRaeume(
  { namen, gruppen }: Bausteinmenge,
  zuordnung: readonly (number | null)[],
  raeume: number,
): readonly Raumgroesse[] {
  const leer = () => ({ einwohner: 0, unter6: 0, unter18: 0, ab65: 0, ab80: 0 })
  const groessen = Array.from({ length: raeume + 1 }, () => ({
    bausteine: 0,
    summen: leer(),
    unbekannt: leer(),
  }))
  for (let baustein = 0; baustein < namen.length; baustein++) {
    const groesse = groessen[zuordnung[baustein] ?? raeume]
    if (groesse === undefined) continue
    groesse.bausteine++
    for (const gruppe of GRUPPEN) {
      const zahl = gruppen[gruppe][baustein] ?? null
      if (zahl === null) groesse.unbekannt[gruppe]++
      else groesse.summen[gruppe] += zahl
    }
  }
  return groessen
}

/** Where a number of inhabitants lies in the range of the Kreistag. */
export function lageInSpanne(einwohner: number): 'DARUNTER' | 'INNEN' | 'DARUEBER' {
  if (einwohner < MINDESTGROESSE) return 'DARUNTER'
  return einwohner > HOECHSTGROESSE ? 'DARUEBER' : 'INNEN'
}

/**
 * Whether a Kommune can be cut into areas within the range at all, blocks
 * aside. 9,021 inhabitants cannot, and neither can 19,191: one area would be
 * too large, two too small.
 */
export function istTeilbar(einwohner: number): boolean {
  const raeume = Math.floor(einwohner / MINDESTGROESSE)
  return raeume > 0 && einwohner <= raeume * HOECHSTGROESSE
}
