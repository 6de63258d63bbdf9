import { GRUPPEN, type Bausteinmenge, type Gruppe } from './lage.ts'

/** Range of inhabitants that the Kreistag has named for a Sozialraum. */
export const MINDESTGROESSE = 10_000
export const HOECHSTGROESSE = 15_000

/** Persons of one Raum, or of all Bausteine that have none. */
export interface Raumgroesse {
  readonly bausteine: number
  /** `null`: of one Baustein at least the figure is not known, and so the sum is not. */
  readonly summen: Readonly<Record<Gruppe, number | null>>
  /** Bausteine whose figure is not known. */
  readonly unbekannt: Readonly<Record<Gruppe, number>>
}

/** Sums per Raum, in the order of the Räume; the last one holds what is not assigned. */
export function sumRaeume(
  { namen, gruppen }: Bausteinmenge,
  zuordnung: readonly (number | null)[],
  raeume: number,
): readonly Raumgroesse[] {
  const groessen = Array.from({ length: raeume + 1 }, () => ({
    bausteine: 0,
    summen: leer<number | null>(0),
    unbekannt: leer(0),
  }))
  for (let baustein = 0; baustein < namen.length; baustein++) {
    const groesse = groessen[zuordnung[baustein] ?? raeume]
    if (groesse === undefined) continue
    groesse.bausteine++
    for (const gruppe of GRUPPEN) {
      const zahl = gruppen[gruppe][baustein] ?? null
      if (zahl === null) groesse.unbekannt[gruppe]++
      groesse.summen[gruppe] = plus(groesse.summen[gruppe], zahl)
    }
  }
  return groessen
}

function leer<T>(anfang: T): Record<Gruppe, T> {
  return { einwohner: anfang, unter6: anfang, unter18: anfang, ab65: anfang, ab80: anfang }
}

/** A sum with an unknown part is unknown. */
export const plus = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? null : a + b

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
