/** How far an Eingang is, and what checking it found. */
import type { Sicherheit } from '@sozial/formate/vorschlag'
import type { Aenderungsliste } from '../lieferung/aenderungen.ts'
import type { Lieferungsbericht } from '../lieferung/bericht.ts'
import type { Speisung } from '../lieferung/lieferung.queries.ts'

/**
 * `EINGEGANGEN → PRUEFT → GEPRUEFT | FEHLERHAFT → UEBERNIMMT → UEBERNOMMEN`, or
 * `VERWORFEN`; `ABGEBROCHEN` when the program cannot come to an end with it.
 */
export const EINGANGSZUSTAENDE = [
  'EINGEGANGEN',
  'PRUEFT',
  'GEPRUEFT',
  'FEHLERHAFT',
  'UEBERNIMMT',
  'UEBERNOMMEN',
  'VERWORFEN',
  'ABGEBROCHEN',
] as const
export type Eingangszustand = (typeof EINGANGSZUSTAENDE)[number]

/** The Quelle as the file names it; it need not be known yet. */
export interface Eingangsquelle {
  readonly schluessel: string
  readonly name: string
  readonly herausgeber: string
}

/** The check report, kept with the Eingang. */
export interface Eingangsbericht extends Lieferungsbericht {
  /** What it would feed, or feeds. */
  readonly speist: readonly Speisung[]
}

/** What a check stores. */
export interface Pruefergebnis {
  readonly zustand: 'GEPRUEFT' | 'FEHLERHAFT' | 'ABGEBROCHEN'
  readonly bericht: Eingangsbericht
  readonly format: string | null
  readonly tabelle: string | null
  readonly titel: string | null
  readonly quelle: Eingangsquelle | null
  readonly raumfassungen: readonly number[] | null
  readonly aenderungen: Aenderungsliste
  readonly zuordnung: object | null
  readonly sicherheit: Sicherheit | null
  readonly vorlageId: number | null
}

/** What is known of a file that nobody could read. */
export const OHNE_ERGEBNIS: Omit<Pruefergebnis, 'bericht' | 'zustand'> = {
  format: null,
  tabelle: null,
  titel: null,
  quelle: null,
  raumfassungen: null,
  aenderungen: { gesamt: 0, zeilen: [] },
  zuordnung: null,
  sicherheit: null,
  vorlageId: null,
}
