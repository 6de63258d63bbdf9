import type { Formel, Formelberechnung } from './berechnung.ts'
import type { Altersregel } from './indikatorfassung.ts'
import type { Teilgruppe } from './teilgruppe.ts'

/** The age that a definition names where it means the Regelaltersgrenze. */
const GESCHRIEBEN = 65

/**
 * Age in months from which somebody born in this year may draw the pension
 * (§ 35, § 235 SGB VI).
 */
function grenzeInMonaten(jahrgang: number): number {
  if (jahrgang <= 1946) return 65 * 12
  if (jahrgang <= 1958) return 65 * 12 + (jahrgang - 1946)
  return Math.min(66 * 12 + 2 * (jahrgang - 1958), 67 * 12)
}

/**
 * The Regelaltersgrenze at the end of a year in completed years, rounded to the
 * nearest: up to 2016 65, 2017 to 2026 66, from 2027 on 67. The law moves it by
 * months; figures by age are counted in years, and nothing is interpolated.
 *
 * @example regelaltersgrenze(2024) // 66
 */
export function regelaltersgrenze(jahr: number): number {
  for (const alter of [65, 66]) {
    const grenze = grenzeInMonaten(jahr - alter)
    // Some of those who are that old in years have reached it: it lies in this year of age.
    if (grenze < (alter + 1) * 12) return Math.round(Math.max(alter, grenze / 12))
  }
  return 67
}

/**
 * The Berechnung as it is computed for figures of this year: under
 * `REGELALTERSGRENZE` the age of 65 in the denominator becomes that of the
 * year. The numerator stays: who pays counts by the law already.
 */
export function withAltersregel(
  berechnung: Formelberechnung,
  altersregel: Altersregel,
  jahr: number,
): Formelberechnung {
  if (altersregel === 'FEST' || !('nenner' in berechnung)) return berechnung
  const grenze = regelaltersgrenze(jahr)
  return grenze === GESCHRIEBEN
    ? berechnung
    : { ...berechnung, nenner: verschoben(berechnung.nenner, grenze) }
}

function verschoben(formel: Formel, grenze: number): Formel {
  switch (formel.art) {
    case 'MERKMAL':
      return formel.teilgruppe === undefined
        ? formel
        : { ...formel, teilgruppe: verschobeneGruppe(formel.teilgruppe, grenze) }
    case 'SUMME':
      return { ...formel, teile: formel.teile.map((teil) => verschoben(teil, grenze)) }
    case 'DIFFERENZ':
      return {
        ...formel,
        von: verschoben(formel.von, grenze),
        abzueglich: verschoben(formel.abzueglich, grenze),
      }
  }
}

function verschobeneGruppe(gruppe: Partial<Teilgruppe>, grenze: number): Partial<Teilgruppe> {
  return {
    ...gruppe,
    ...(gruppe.alterVon === GESCHRIEBEN && { alterVon: grenze }),
    ...(gruppe.alterBis === GESCHRIEBEN && { alterBis: grenze }),
  }
}
