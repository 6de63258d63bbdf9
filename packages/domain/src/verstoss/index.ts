/**
 * A rule that input breaks. Checks return all violations, not the first, so
 * that a form can mark every field at once.
 */
export interface Verstoss {
  /** Stable, for programs. */
  readonly code: string
  /** Where: keys from the outside in, joined by dots, e.g. `zaehler.teile.0`. */
  readonly pfad: string
  /** German sentence: what is wrong and what to do. */
  readonly text: string
}
