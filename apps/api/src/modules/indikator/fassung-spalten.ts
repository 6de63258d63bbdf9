import type { Indikatorfassung } from '@sozial/domain/indikator'

/** The column of every field of a definition. */
const SPALTEN = {
  name: 'name',
  kurzname: 'kurzname',
  definition: 'definition',
  berechnung: 'berechnung',
  poolingJahre: 'pooling_jahre',
  altersregel: 'altersregel',
  einheit: 'einheit',
  nachkommastellen: 'nachkommastellen',
  polaritaet: 'polaritaet',
  intervall: 'intervall',
  relevanzJugendhilfe: 'relevanz_jugendhilfe',
  relevanzAltenhilfe: 'relevanz_altenhilfe',
  kleinsteEbene: 'kleinste_ebene',
  minZaehler: 'min_zaehler',
  minNenner: 'min_nenner',
  richtwert: 'richtwert',
  schwellen: 'schwellen',
  rechtsgrundlage: 'rechtsgrundlage',
  hinweis: 'hinweis',
  grenzen: 'grenzen',
  synonyme: 'synonyme',
} as const satisfies Record<keyof Indikatorfassung, string>

const FELDER = Object.keys(SPALTEN) as (keyof Indikatorfassung)[]

/** All fields of a definition, for SELECT from `f`. */
export const FASSUNG_SELECT = FELDER.map((feld) => `f.${SPALTEN[feld]} AS "${feld}"`).join(', ')

/** All columns of a definition, for INSERT. */
export const FASSUNG_SPALTEN: readonly string[] = FELDER.map((feld) => SPALTEN[feld])

/** The values of a definition in the order of `FASSUNG_SPALTEN`. */
export function toFassungswerte(fassung: Indikatorfassung): readonly unknown[] {
  return FELDER.map((feld) =>
    feld === 'berechnung' ? JSON.stringify(fassung.berechnung) : fassung[feld],
  )
}
