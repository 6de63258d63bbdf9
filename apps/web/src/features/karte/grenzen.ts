import { formatZahl } from '@sozial/shared/format'

/** Class limits as typed by a reader. */
export type GeleseneGrenzen =
  | { readonly grenzen: readonly number[] }
  /** One sentence: what is wrong and what helps. */
  | { readonly fehler: string }

/** "8; 11,5; 1.000" → [8, 11.5, 1000]; ascending and at most `hoechstens` of them. */
export function parseGrenzen(text: string, hoechstens: number): GeleseneGrenzen {
  const teile = text
    .split(';')
    .map((teil) => teil.trim())
    .filter((teil) => teil !== '')
  if (teile.length === 0)
    return { fehler: 'Geben Sie wenigstens eine Zahl ein, zum Beispiel 8; 12.' }
  if (teile.length > hoechstens) {
    return {
      fehler: `Das sind ${teile.length} Grenzen; mehr als ${hoechstens} ergeben Klassen, die man nicht mehr unterscheidet.`,
    }
  }
  const falsch = teile.find((teil) => !/^[-−]?\d{1,3}(?:\.?\d{3})*(?:,\d+)?$/.test(teil))
  if (falsch !== undefined) {
    return { fehler: `„${falsch}“ ist keine Zahl. Schreiben Sie zum Beispiel 11,5.` }
  }
  const grenzen = teile.map((teil) =>
    Number(teil.replaceAll('.', '').replace(',', '.').replace('−', '-')),
  )
  const stelle = grenzen.findIndex((grenze, i) => i > 0 && grenze <= (grenzen[i - 1] ?? -Infinity))
  if (stelle > 0) {
    return {
      fehler: `${teile[stelle]} steht nach ${teile[stelle - 1]}: Ordnen Sie die Grenzen aufsteigend.`,
    }
  }
  return { grenzen }
}

interface Wertespanne {
  readonly unten: number
  readonly oben: number
  readonly nachkommastellen: number
}

/** A sentence about a limit beyond which no figure lies: its class would stay empty for ever; else `null`. */
export function findJenseits(
  grenzen: readonly number[],
  { unten, oben, nachkommastellen }: Wertespanne,
): string | null {
  const grenze = grenzen.find((zahl) => zahl <= unten || zahl > oben)
  if (grenze === undefined) return null
  const zahl = (wert: number): string => formatZahl(wert, nachkommastellen)
  const wo = grenze > oben ? 'über allen Werten' : 'unter allen Werten'
  return `${zahl(grenze)} liegt ${wo}, die Klasse bliebe leer: Die Werte reichen von ${zahl(unten)} bis ${zahl(oben)}.`
}
