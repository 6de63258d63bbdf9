import type { Ebene } from '../raum/index.ts'

/**
 * What it costs to give up a Messwert of a level: the smallest level goes first,
 * what stands for the whole Kreis and what lies around it never.
 */
const EBENENKOSTEN: Readonly<Record<Ebene, number>> = {
  BAUSTEIN: 1,
  QUARTIER: 1,
  SOZIALRAUM: 20,
  KOMMUNE: 400,
  JUGENDAMTSBEZIRK: 8000,
  KREIS: Infinity,
  LAND: Infinity,
  BUND: Infinity,
}

/**
 * Cost of a Messwert that goes: small numbers before large ones of the same
 * level, at most twice as dear. A zero never goes: everybody guesses that what
 * nobody has is no secret, so it would protect nothing. A balance of zero is a
 * number like any other.
 */
export function kostenOf(ebene: Ebene, wert: number, istSaldo: boolean): number {
  if (wert === 0 && !istSaldo) return Infinity
  const groesse = Math.abs(wert)
  return EBENENKOSTEN[ebene] * (1 + groesse / (groesse + 100))
}
