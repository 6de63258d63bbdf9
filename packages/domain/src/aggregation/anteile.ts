/** Shares are whole parts of this many: four digits, more than an estimate can bear. */
export const ANTEILE = 10_000

/**
 * Shares of the parts in the whole, in `ANTEILE`, that add up to exactly
 * `ANTEILE` (method of the largest remainder, Hamilton; ties go to the first).
 *
 * @param personen of each part, none negative
 * @returns undefined where nobody is there to be shared out
 */
export function anteileOf(personen: readonly number[]): readonly number[] | undefined {
  const alle = personen.reduce((summe, zahl) => summe + zahl, 0)
  if (!(alle > 0)) return undefined
  return teileAuf(
    ANTEILE,
    personen.map((zahl) => zahl / alle),
  )
}

/** Half of the last digit: so far a written share may be from the one that was meant. */
const SCHREIBGENAU = 0.5 / ANTEILE

/**
 * Shares as somebody wrote them down, each rounded for itself, in `ANTEILE`:
 * what has four digits stays as it is.
 *
 * @param anteile of one whole, between 0 and 1
 * @returns undefined where they add up to something else than 1
 */
export function toGanzeAnteile(anteile: readonly number[]): readonly number[] | undefined {
  const summe = anteile.reduce((bisher, anteil) => bisher + anteil, 0)
  if (Math.abs(summe - 1) > SCHREIBGENAU * anteile.length) return undefined
  const ganze = anteile.map((anteil) => Math.round(anteil * ANTEILE))
  const istGenau = ganze.reduce((bisher, anteil) => bisher + anteil, 0) === ANTEILE
  return istGenau ? ganze : anteileOf(anteile)
}

/**
 * Shares a figure out so that the parts add up to it exactly: counts in whole
 * persons, other figures in steps of a power of two. The floating-point sum of
 * the parts is the figure in whatever order they are summed.
 *
 * @param anteile in `ANTEILE`, together `ANTEILE`
 */
export function verteile(
  wert: number,
  anteile: readonly number[],
  { ganze }: { readonly ganze: boolean },
): readonly number[] {
  const schritt = ganze && Number.isInteger(wert) ? 1 : schrittOf(wert)
  const schritte = Math.trunc(wert / schritt)
  const teile = teileAuf(
    schritte,
    anteile.map((anteil) => anteil / ANTEILE),
  ).map((teil) => teil * schritt)
  const rest = wert - schritte * schritt
  if (rest === 0) return teile
  // What is smaller than a step goes to the largest share.
  const groesster = anteile.indexOf(Math.max(...anteile))
  return teile.map((teil, i) => (i === groesster ? teil + rest : teil))
}

/** At most a millionth, coarser where a number has no room for that many digits. */
function schrittOf(wert: number): number {
  return 2 ** Math.max(-20, Math.floor(Math.log2(Math.abs(wert) || 1)) - 45)
}

/** Whole parts in these proportions, together `ganzes`: rounded down, then one each to the largest remainders. */
function teileAuf(ganzes: number, proportionen: readonly number[]): readonly number[] {
  const genau = proportionen.map((proportion) => ganzes * proportion)
  const teile = genau.map(Math.floor)
  const offen = ganzes - teile.reduce((summe, teil) => summe + teil, 0)
  const folge = genau
    .map((wert, i) => ({ i, rest: proportionen[i] === 0 ? -1 : wert - teile[i]! }))
    .toSorted((a, b) => b.rest - a.rest || a.i - b.i)
  for (let n = 0; n < Math.abs(offen); n += 1) {
    const { i } = folge[n % folge.length]!
    teile[i]! += Math.sign(offen)
  }
  return teile
}
