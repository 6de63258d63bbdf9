/** An address where more of the cases are counted than people can live there by chance. */
export interface Konzentration {
  /** Place in the list given. */
  readonly stelle: number
  readonly anteilProzent: number
}

/** Fewer cases than this in all say nothing about a single address. */
const MINDESTENS = 100

/**
 * Addresses that carry more than the threshold of all cases: usually the
 * office itself, a Postfach or a care-of address ("Jobcenter"), sometimes a
 * home. Their cases lie in the wrong Sozialraum.
 *
 * @param faelle number of cases by address
 * @param schwelleProzent 5
 */
export function findKonzentrationen(
  faelle: readonly number[],
  schwelleProzent: number,
): readonly Konzentration[] {
  const gesamt = faelle.reduce((summe, anzahl) => summe + anzahl, 0)
  if (gesamt < MINDESTENS) return []
  return faelle
    .map((anzahl, stelle) => ({ stelle, anteilProzent: (anzahl / gesamt) * 100 }))
    .filter(({ anteilProzent }) => anteilProzent > schwelleProzent)
    .toSorted((a, b) => b.anteilProzent - a.anteilProzent)
}
