import { gueltig, ohne, type Wert } from '../wert/index.ts'

/** Places (or hours, posts) per so many of the target group; without a target group there is nothing to say. */
function je(faktor: number, anzahl: number, personen: number): Wert {
  if (!(anzahl >= 0) || !(personen >= 0)) {
    throw new RangeError(`Places and persons are not negative, got ${anzahl} and ${personen}.`)
  }
  return personen === 0 ? ohne('NICHT_SINNVOLL') : gueltig((anzahl * faktor) / personen)
}

/** Places per 100 of the target group, in per cent; above 100 where a site serves its neighbours too. */
export const versorgungsquote = (plaetze: number, personen: number): Wert =>
  je(100, plaetze, personen)

/** Places per 1,000 of the target group. */
export const platzdichte = (plaetze: number, personen: number): Wert => je(1000, plaetze, personen)

/** Euros per year and person of the target group. For planners only. */
export const euroJePerson = (euro: number, personen: number): Wert => je(1, euro, personen)

/**
 * How much of the target is reached, in per cent: Plätze / (Zielgruppe × Zielquote).
 *
 * @param zielquote places per 100 of the target group, in per cent, above 0
 */
export function deckungsgrad(plaetze: number, personen: number, zielquote: number): Wert {
  pruefeZielquote(zielquote)
  return je(100, plaetze, (personen * zielquote) / 100)
}

/**
 * Places that are missing to the target: max(0, Zielquote × Zielgruppe − Plätze),
 * not rounded, so that areas add up.
 */
export function platzluecke(plaetze: number, personen: number, zielquote: number): number {
  pruefeZielquote(zielquote)
  return Math.max(0, (personen * zielquote) / 100 - plaetze)
}

function pruefeZielquote(zielquote: number): void {
  if (!(zielquote > 0 && zielquote < Infinity)) {
    throw new RangeError(`A target is above 0 per cent, got ${zielquote}.`)
  }
}
