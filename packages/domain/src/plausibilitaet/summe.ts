/** A whole beside the sum of its parts. */
export interface Summenvergleich {
  readonly ganzes: number
  readonly summe: number
  /** Number of parts. */
  readonly teile: number
}

/** Rounded parts are each off by up to so much: Zensus and BA round to 3, 5 or 10. */
const RUNDUNG = 5

/** So many standard deviations are no rounding any more. */
const STREUUNGEN = 3

/**
 * How far a sum may be off when each figure is rounded to its last place for
 * itself: uniform errors with a variance of a twelfth of a step squared.
 */
const rundungOf = ({ ganzes, summe, teile }: Summenvergleich): number =>
  Math.max(1, STREUUNGEN * Math.sqrt((teile + 1) / 12)) *
  Math.max(schrittOf(ganzes), schrittOf(summe))

/** The last decimal place of a figure: 1, 0.1, 0.01 … */
function schrittOf(zahl: number): number {
  const stelle = [0, 1, 2, 3, 4].find((eine) => {
    const ganz = zahl * 10 ** eine
    return Math.abs(ganz - Math.round(ganz)) < 1e-6 * Math.max(1, Math.abs(ganz))
  })
  return 10 ** -(stelle ?? 5)
}

/**
 * Whether parts miss their whole by more than rounding explains: by more than
 * the threshold, and by more than each part rounded to a multiple of ten can
 * bring (rounding to base 10 moves a figure by up to 5).
 *
 * @param gerundet true where the figures are rounded; exact ones may be off by their last place
 */
export function istAbweichend(
  { ganzes, summe, teile }: Summenvergleich,
  { schwelleProzent, gerundet }: { readonly schwelleProzent: number; readonly gerundet: boolean },
): boolean {
  const abweichung = Math.abs(ganzes - summe)
  if (abweichung <= (gerundet ? RUNDUNG * (teile + 1) : rundungOf({ ganzes, summe, teile })) + 1e-9)
    return false
  return abweichung > (Math.max(Math.abs(ganzes), Math.abs(summe)) * schwelleProzent) / 100
}
