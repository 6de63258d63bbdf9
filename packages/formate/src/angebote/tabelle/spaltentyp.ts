/** What a column of a table of offers is. */
type Liste = Readonly<Record<string, string>>

export interface Tabellenspalte {
  /** Head in our own table. */
  readonly name: string
  /** Heads of other tables, as slugs without what stands before the first `_` of one letter. */
  readonly muster: RegExp
  readonly hilfe: string
  readonly beispiel: string | number
  /** Words to choose from. */
  readonly liste?: Liste
  /** Several, separated by semicolons. */
  readonly mehrere?: boolean
  /** Read from other tables, not written by ours. */
  readonly nurLesen?: boolean
  /** Written by ours; nothing is read from it, and nobody fills it in. */
  readonly nurHinaus?: boolean
  /** Of each row, where all others are of the offer. */
  readonly jeStandort?: boolean
  /** Stands only in what a planner or the own organisation takes with them. */
  readonly innen?: boolean
}
