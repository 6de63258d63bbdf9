/**
 * A number that may be shown, or the reason why there is none.
 *
 * A missing figure is never a bare `null`: every screen, file and calculation
 * has to say *why* it is missing. Signs follow DIN 55301 as used by IT.NRW.
 */

/** Why a figure is (not) there. `GUELTIG` and `NULL_WERT` carry a number, all others none. */
export const WERT_STATUS = [
  'GUELTIG',
  'NULL_WERT',
  'GEHEIM_PRIMAER',
  'GEHEIM_SEKUNDAER',
  'ZU_UNSICHER',
  'NICHT_VERFUEGBAR',
  'NICHT_SINNVOLL',
  'UNBEKANNT_QUELLE',
  'KEIN_ZUGRIFF',
] as const

/**
 * - `GUELTIG` a counted or computed figure
 * - `NULL_WERT` exactly zero, nothing there ("–")
 * - `GEHEIM_PRIMAER`, `GEHEIM_SEKUNDAER` protected ("."; the two look the same outside)
 * - `ZU_UNSICHER` not shown because too uncertain ("/")
 * - `NICHT_VERFUEGBAR` not yet there ("…")
 * - `NICHT_SINNVOLL` blocked, statement makes no sense ("x")
 * - `UNBEKANNT_QUELLE` the source prints "." and does not say whether unknown or protected
 * - `KEIN_ZUGRIFF` there may be a figure, but not for this reader ("·"); arises while reading, never stored
 */
export type WertStatus = (typeof WERT_STATUS)[number]

/** Statuses that come with a number. */
export type StatusMitZahl = 'GUELTIG' | 'NULL_WERT'

/** One figure or the reason for its absence. `wert` is in the unit of what was measured. */
export type Wert =
  | { readonly status: StatusMitZahl; readonly wert: number }
  | { readonly status: Exclude<WertStatus, StatusMitZahl>; readonly wert: null }

/** A valid figure; exactly zero keeps its own status. */
export function gueltig(wert: number): Wert {
  return { status: wert === 0 ? 'NULL_WERT' : 'GUELTIG', wert }
}

/** No figure, for this reason. */
export function ohne(status: Exclude<WertStatus, StatusMitZahl>): Wert {
  return { status, wert: null }
}

/** True when a number stands behind the value. */
export function hatZahl(
  wert: Wert,
): wert is { readonly status: StatusMitZahl; readonly wert: number } {
  return wert.wert !== null
}

/** True for protected figures; primary and secondary are never told apart outside. */
export function istGeheim(status: WertStatus): boolean {
  return status === 'GEHEIM_PRIMAER' || status === 'GEHEIM_SEKUNDAER'
}

/*
 * Which reason wins when several parts are missing: what the reader may not see
 * first (why it is missing is part of it), then protection (it must never be
 * washed out by a weaker reason), then what the source hides, then
 * uncertainty, then plain absence.
 */
const RANG: readonly WertStatus[] = [
  'KEIN_ZUGRIFF',
  'GEHEIM_PRIMAER',
  'GEHEIM_SEKUNDAER',
  'UNBEKANNT_QUELLE',
  'ZU_UNSICHER',
  'NICHT_SINNVOLL',
  'NICHT_VERFUEGBAR',
]

/** The reason that a figure computed from these parts inherits; `undefined` when all parts have a number. */
export function gemeinsamerGrund(
  teile: readonly Wert[],
): Exclude<WertStatus, StatusMitZahl> | undefined {
  for (const status of RANG) {
    if (teile.some((teil) => teil.status === status)) {
      return status as Exclude<WertStatus, StatusMitZahl>
    }
  }
  return undefined
}
