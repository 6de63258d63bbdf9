/** Factors by which columns are off: percent for shares, thousands for ones, a lost or moved decimal comma. */
const FAKTOREN = [10, 100, 1000, 1_000_000] as const

/** A column may grow or shrink by so much and still be recognised. */
const SPIELRAUM = 1.3

/**
 * The power of ten by which a whole column lies above (positive) or below
 * (negative) the period before; null when it does not.
 *
 * @param wert sum of the figures that have one in both periods
 * @example findEinheitsfaktor({ wert: 0.41, davor: 40.2 }) // -100
 */
export function findEinheitsfaktor({
  wert,
  davor,
}: {
  readonly wert: number
  readonly davor: number
}): number | null {
  if (!(wert > 0) || !(davor > 0)) return null
  const verhaeltnis = wert > davor ? wert / davor : davor / wert
  const faktor = FAKTOREN.find(
    (einer) => verhaeltnis > einer / SPIELRAUM && verhaeltnis < einer * SPIELRAUM,
  )
  if (faktor === undefined) return null
  return wert > davor ? faktor : -faktor
}
