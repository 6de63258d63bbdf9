/** A mapping kept under a name, and what became of it in another file. */
import type { BekannterRaum, Sicherheit } from '../vorschlag/typen.ts'
import type { Zuordnung } from '../zuordnung/index.ts'

export interface Vorlage {
  readonly name: string
  /** Key of the Quelle whose tables look like this. */
  readonly quelle: string
  readonly zuordnung: Zuordnung
  /** Heads of all columns as they were, see `kopfOf`. */
  readonly kopf: readonly string[]
  /** Of the supplier that delivers: goes before equally good ones of others. */
  readonly eigene?: boolean
}

/** A Vorlage that fits a file. */
export interface Vorlagentreffer {
  /** Which one, from 0. */
  readonly vorlage: number
  readonly name: string
  /** Its mapping with sheet, head, columns and period as they are in this file. */
  readonly zuordnung: Zuordnung
  readonly sicherheit: Sicherheit
  /** German sentences: what is not as it was. */
  readonly abweichungen: readonly string[]
  /** Row of the file with the heads, from 1. */
  readonly kopfzeile: number
}

export interface Suchangaben {
  /** The areas of the Kreis, for tables that name their areas. */
  readonly raeume?: readonly BekannterRaum[]
}
