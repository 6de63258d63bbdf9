/** Kinds of reference time in words. */
import type { ZeitraumArt } from '@sozial/domain/zeitraum'

const WORTE: Readonly<Record<ZeitraumArt, readonly [singular: string, plural: string]>> = {
  STICHTAG: ['Stichtag', 'Stichtage'],
  MONAT: ['Monatswert', 'Monatswerte'],
  QUARTAL: ['Quartalswert', 'Quartalswerte'],
  JAHR: ['Jahreswert', 'Jahreswerte'],
  SCHULJAHR: ['Schuljahr', 'Schuljahre'],
  KITAJAHR: ['Kitajahr', 'Kitajahre'],
  MEHRJAHR: ['Wert über mehrere Jahre', 'Werte über mehrere Jahre'],
}

/** "1 Jahreswert", "3 Stichtage". */
export function formatZeitraumzahl(anzahl: number, art: ZeitraumArt): string {
  return `${anzahl} ${WORTE[art][anzahl === 1 ? 0 : 1]}`
}

/** Head of a list of periods of one kind. */
export function zeitraumartPlural(art: ZeitraumArt): string {
  return WORTE[art][1]
}
