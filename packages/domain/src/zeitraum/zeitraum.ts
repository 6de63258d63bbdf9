/**
 * The time a figure refers to: a half-open interval `[von, bis)` of calendar
 * days and its kind. Never a bare year: "2016" may be a Stichtag, a yearly
 * average or a school year.
 */

/** Kinds of reference time. A Stichtag is the interval of one day. */
export const ZEITRAUM_ARTEN = [
  'STICHTAG',
  'MONAT',
  'QUARTAL',
  'JAHR',
  'SCHULJAHR',
  'KITAJAHR',
  'MEHRJAHR',
] as const
export type ZeitraumArt = (typeof ZEITRAUM_ARTEN)[number]

/** Calendar day as `JJJJ-MM-TT`. Text, so that no time zone can move it. */
export type Tag = string

/** Half-open interval of days: `von` belongs to it, `bis` does not. */
export interface Zeitraum {
  readonly art: ZeitraumArt
  readonly von: Tag
  readonly bis: Tag
}
