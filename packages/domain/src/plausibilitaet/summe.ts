/** A whole beside the sum of its parts. */
export interface Summenvergleich {
  readonly ganzes: number
  readonly summe: number
  /** Number of parts. */
  readonly teile: number
}

/** Rounded parts are each off by up to so much: Zensus and BA round to 3, 5 or 10. */
const RUNDUNG = 5

/**
 * Whether parts miss their whole by more than rounding explains: by more than
 * the threshold, and by more than each part rounded to a multiple of ten can
 * bring (rounding to base 10 moves a figure by up to 5).
 *
 * @param gerundet true where the figures are rounded; exact ones must fit to the threshold alone
 */
export function istAbweichend(
  { ganzes, summe, teile }: Summenvergleich,
  { schwelleProzent, gerundet }: { readonly schwelleProzent: number; readonly gerundet: boolean },
): boolean {
  const abweichung = Math.abs(ganzes - summe)
  if (abweichung <= (gerundet ? RUNDUNG * (teile + 1) : 0.5)) return false
  return abweichung > (Math.max(Math.abs(ganzes), Math.abs(summe)) * schwelleProzent) / 100
}
