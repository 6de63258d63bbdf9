import type { Meldung } from '@sozial/formate/lesung'

/** What checking a file found, kept with the Lieferung. */
export interface Lieferungsbericht {
  /** Cells in the file. */
  readonly gelesen: number
  /** Cells taken over as Grundzahlen. */
  readonly uebernommen: number
  /** Cells of this Kreis with a figure or a sign that says why there is none, without fault. */
  readonly passend: number
  /** Cells of this Kreis that the supplier protected or does not explain. */
  readonly geschuetzt: number
  /** Cells taken over for which no figure was known before. */
  readonly neu: number
  /** Cells taken over whose figure differs from the one known before. */
  readonly geaendert: number
  /** Cells for areas that do not belong to this Kreis. */
  readonly uebergangen: number
  readonly meldungen: readonly Meldung[]
  /** Facts about the file, as the reader found them: encoding, delimiter, sheets. */
  readonly fakten: readonly (readonly [name: string, wert: string])[]
}

/** The report on a file in which nothing could be read. */
export const LEERER_BERICHT: Lieferungsbericht = {
  gelesen: 0,
  uebernommen: 0,
  passend: 0,
  geschuetzt: 0,
  neu: 0,
  geaendert: 0,
  uebergangen: 0,
  meldungen: [],
  fakten: [],
}

/** The file cannot be taken over; nothing was stored. The report says why, in German. */
export class LieferungAbgelehntError extends Error {
  override readonly name = 'LieferungAbgelehntError'
  constructor(readonly bericht: Lieferungsbericht) {
    super(
      bericht.meldungen
        .filter(({ schwere }) => schwere !== 'HINWEIS')
        .map(({ text, verdeckt }) => verdeckt?.text ?? text)
        .join('\n'),
    )
  }
}

/** Places that remarks are about: one may sum up many. */
export function countStellen(meldungen: readonly Meldung[]): number {
  return meldungen.reduce((summe, { anzahl = 1 }) => summe + anzahl, 0)
}

/** True when a remark blocks the Lieferung whatever is said about it. */
export function hatFehler(meldungen: readonly Meldung[]): boolean {
  return meldungen.some(({ schwere }) => schwere === 'FEHLER')
}
