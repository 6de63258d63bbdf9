/** The formula in words and with the numbers of one area: how this very figure came about. Pure. */
import { formatMitEinheit, formatZahl } from '@sozial/shared/format'
import type { AtlasIndikator, AtlasZelle } from './atlas-state.ts'

type Fassung = Pick<AtlasIndikator['fassung'], 'typ' | 'faktor' | 'einheit' | 'nachkommastellen'>

/** A formula as it is set: what stands above the line, below it, and by what it is multiplied. */
export interface Formelsatz {
  readonly oben: string
  /** `null`: nothing is divided. */
  readonly unten: string | null
  /** "× 100"; empty where the quotient stands as it is. */
  readonly mal: string
}

/** A formula with numbers and what comes out of it. */
export interface Rechnung extends Formelsatz {
  readonly ergebnis: string
}

/** Takes the line of `describeFormel` apart: "Arbeitslose ÷ Bevölkerung × 100". */
export function parseFormelzeile(zeile: string): Formelsatz {
  const [, ohneFaktor = zeile, faktor = ''] = /^(.*?)( × [\d.,]+)?$/su.exec(zeile) ?? []
  const mal = faktor.trim()
  const stelle = findBruchstrich(ohneFaktor)
  if (stelle < 0) return { oben: stripKlammer(ohneFaktor), unten: null, mal }
  return {
    oben: stripKlammer(ohneFaktor.slice(0, stelle).trim()),
    unten: stripKlammer(ohneFaktor.slice(stelle + 1).trim()),
    mal,
  }
}

/** Place of the first division sign outside all brackets; −1 without one. */
function findBruchstrich(text: string): number {
  let tiefe = 0
  for (let i = 0; i < text.length; i += 1) {
    if (text[i] === '(') tiefe += 1
    else if (text[i] === ')') tiefe -= 1
    else if (text[i] === '÷' && tiefe === 0) return i
  }
  return -1
}

/** Above and below a fraction line brackets round the whole say nothing. */
function stripKlammer(text: string): string {
  if (!text.startsWith('(') || !text.endsWith(')')) return text
  let tiefe = 0
  for (let i = 0; i < text.length - 1; i += 1) {
    if (text[i] === '(') tiefe += 1
    else if (text[i] === ')') tiefe -= 1
    if (tiefe === 0) return text
  }
  return text.slice(1, -1)
}

/**
 * The numbers of one area set into the formula. `null` where the parts are not
 * known or do not lead to the figure: a calculation that does not add up is
 * never shown.
 */
export function createRechnung(fassung: Fassung, zelle: AtlasZelle): Rechnung | null {
  const { wert, zaehler, nenner } = zelle
  if (wert === null || zaehler === null || fassung.typ === 'FERTIGWERT') return null
  const ergebnis = formatMitEinheit(wert, fassung.einheit, fassung.nachkommastellen)
  const mal = fassung.faktor === 1 ? '' : `× ${formatZahl(fassung.faktor)}`
  if (nenner === null) {
    return gleich(zaehler * fassung.faktor, wert) && mal !== ''
      ? { oben: formatTeil(zaehler), unten: null, mal, ergebnis }
      : null
  }
  const unten = formatTeil(nenner)
  if (gleich((zaehler / nenner) * fassung.faktor, wert)) {
    return { oben: formatTeil(zaehler), unten, mal, ergebnis }
  }
  if (gleich(((zaehler - nenner) / nenner) * fassung.faktor, wert)) {
    return { oben: `${formatTeil(zaehler)} − ${unten}`, unten, mal, ergebnis }
  }
  return null
}

/** The calculation as one line: "5.489 ÷ 42.883 × 100 = 12,8 %". */
export function formatRechnung({ oben, unten, mal, ergebnis }: Rechnung): string {
  const geklammert = unten !== null && oben.includes(' ') ? `(${oben})` : oben
  const quotient = unten === null ? geklammert : `${geklammert} ÷ ${unten}`
  return [quotient, mal, '=', ergebnis].filter((teil) => teil !== '').join(' ')
}

/** Why there is no calculation to show, in one sentence. */
export function ohneRechnung({ typ }: Pick<Fassung, 'typ'>, { wert }: AtlasZelle): string {
  if (wert === null) return 'Für diesen Raum gibt es in diesem Zeitraum keinen Wert.'
  return typ === 'FERTIGWERT'
    ? 'Der Wert wird so geliefert, wie er hier steht; seine Teile sind nicht bekannt.'
    : 'Der Wert ist eine gezählte Größe; es wird nichts geteilt.'
}

function formatTeil(zahl: number): string {
  return formatZahl(zahl, Number.isInteger(zahl) ? 0 : 1)
}

/** Equal but for what floating point loses on the way. */
function gleich(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a), Math.abs(b))
}
