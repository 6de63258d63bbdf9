import { berechne, type Formelberechnung } from '../indikator/index.ts'
import type { Intervallmethode } from '../indikator/indikatorfassung.ts'
import type { Intervall } from '../statistik/index.ts'
import { ergebnisintervall } from '../vergleich/ergebnisintervall.ts'
import { gueltig, type WertStatus } from '../wert/index.ts'

/** What counts are rounded to. */
const BASIS = 5

/**
 * The nearest multiple of 5, a balance like its size: whole numbers move by 2
 * at most, 0 to 2 become 0 and 3 to 7 become 5.
 *
 * Source: Destatis, Geheimhaltung der Statistik der Empfänger von Hilfe zum
 * Lebensunterhalt ab 2020 (5er-Rundung, at most 2 off).
 */
export function rundeAuf5(anzahl: number): number {
  // Not -0: a sign without a number would show.
  return Math.sign(anzahl) * Math.round(Math.abs(anzahl) / BASIS) * BASIS + 0
}

/**
 * The other multiple of 5 beside a count: 3 or 4 off. undefined for a multiple
 * of 5, whose neighbours are both 5 off.
 */
export function andererNachbar(anzahl: number): number | undefined {
  const naechster = rundeAuf5(anzahl)
  if (naechster === anzahl) return undefined
  return naechster > anzahl ? naechster - BASIS : naechster + BASIS
}

/** The counts of a cell as they are published; null: there is none. */
export interface Fallzahlen {
  readonly zaehler: number | null
  readonly nenner: number | null
}

/** A cell as it is published. */
export interface GerundeterMesswert extends Fallzahlen {
  readonly status: WertStatus
  readonly wert: number | null
  readonly intervall: Intervall | undefined
}

/**
 * What is published of a cell whose counts are rounded: rate, change and
 * interval come from the published counts alone, so that nothing of the exact
 * ones shows through. Where these make no value (a denominator of 0) there is
 * none, and no count beside it.
 *
 * @param fallzahlen as published: the rounded ones, and exact ones of Quellen that do not round
 */
export function rundeMesswert(
  { berechnung, intervall }: { berechnung: Formelberechnung; intervall: Intervallmethode },
  { zaehler, nenner }: Fallzahlen & { readonly zaehler: number },
): GerundeterMesswert {
  const ergebnis = berechne(berechnung, gueltig(zaehler), nenner === null ? null : gueltig(nenner))
  const { status, wert } = ergebnis.wert
  if (wert === null) {
    return { status, wert, zaehler: null, nenner: null, intervall: undefined }
  }
  return {
    // A rounded 0 is 0 to 2 and must not read as "exactly none".
    status: status === 'NULL_WERT' ? 'GUELTIG' : status,
    wert,
    zaehler,
    nenner,
    intervall: ergebnisintervall(berechnung, intervall, ergebnis),
  }
}
