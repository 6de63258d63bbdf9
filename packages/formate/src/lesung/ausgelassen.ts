/** Rows that a table calls no areas, beside what its areas add up to: totals are among them. */
import { parseZelle } from '../text/zelle.ts'
import type { Ausgelassen, Spaltenbezug, Tabelle } from './baue-lesung.ts'
import type { Fundstelle } from './index.ts'
import { stelle } from './meldungen.ts'
import type { Pruefung } from './pruefung.ts'

/** Figures of one column and period in rows that were left out. */
export interface AusgelasseneZahlen extends Spaltenbezug {
  readonly zahlen: readonly AusgelasseneZahl[]
}

export interface AusgelasseneZahl {
  /** What the row calls itself: "Insgesamt", "ohne Angabe". */
  readonly name: string
  readonly stelle: Fundstelle
  readonly wert: number
  /**
   * What it may be the total of: all areas first; then those whose keys look
   * alike, the rows above it up to the row left out before, and those below.
   */
  readonly summen: readonly Teilsumme[]
}

export interface Teilsumme {
  readonly summe: number
  /** Number of areas. */
  readonly teile: number
}

/**
 * Nothing of columns in which an area has no number (a sum without it says
 * nothing) and of those that are never summed.
 */
export function vergleicheAusgelassene(
  { blatt, schreibung, ausgelassene }: Tabelle,
  pruefung: Pruefung,
): readonly AusgelasseneZahlen[] {
  const zeilen = ausgelassene?.() ?? []
  if (zeilen.length === 0) return []
  const teile = summiere(pruefung, zeilen)
  return pruefung.bezuege.flatMap((bezug, nummer) => {
    const teil = teile[nummer]!
    if (bezug.merkmal.art === 'FERTIGWERT' || teil.lueckenhaft || teil.alle.teile === 0) return []
    const zahlen = zeilen.flatMap(({ zeile, name, eintraege }, abschnitt) =>
      eintraege.flatMap((eintrag): readonly AusgelasseneZahl[] => {
        const inhalt = eintrag.bezug === bezug ? parseZelle(eintrag.roh, schreibung) : null
        if (inhalt?.art !== 'ZAHL') return []
        const platz = stelle(blatt, zeile, eintrag.spalte)
        const summen = moeglicheSummen(teil, abschnitt)
        return [{ name, stelle: platz, wert: inhalt.zahl, summen }]
      }),
    )
    return zahlen.length === 0 ? [] : [{ ...bezug, zahlen }]
  })
}

type Summierung = { -readonly [Name in keyof Teilsumme]: Teilsumme[Name] }

/** The areas of one column and period added up in every way. */
interface Teile {
  lueckenhaft: boolean
  readonly alle: Summierung
  readonly nachStufe: Map<string, Summierung>
  /** Between two rows left out, by the number of those above. */
  readonly nachAbschnitt: Map<number, Summierung>
}

function summiere(
  { bezuege, raeume, gelesene, schluessel }: Pruefung,
  zeilen: readonly Ausgelassen[],
): readonly Teile[] {
  const teile = bezuege.map((): Teile => ({
    lueckenhaft: false,
    alle: { summe: 0, teile: 0 },
    nachStufe: new Map(),
    nachAbschnitt: new Map(),
  }))
  let abschnitt = 0
  for (const { raum, bezug, zeile, art, zahl } of gelesene()) {
    while (abschnitt < zeilen.length && zeilen[abschnitt]!.zeile < zeile) abschnitt += 1
    const teil = teile[bezug]!
    const eigener = schluessel(raeume[raum]!, bezuege[bezug]!)
    if (eigener === null) continue
    if (art !== 'ZAHL' && art !== '-') teil.lueckenhaft = true
    zaehle(teil.alle, zahl)
    zaehle(summeOf(teil.nachStufe, eigener.replaceAll(/\d/g, '0')), zahl)
    zaehle(summeOf(teil.nachAbschnitt, abschnitt), zahl)
  }
  return teile
}

function zaehle(summe: Summierung, zahl: number): void {
  summe.summe += zahl
  summe.teile += 1
}

function summeOf<K>(summen: Map<K, Summierung>, schluessel: K): Summierung {
  const bekannt = summen.get(schluessel)
  if (bekannt !== undefined) return bekannt
  const neu = { summe: 0, teile: 0 }
  summen.set(schluessel, neu)
  return neu
}

const moeglicheSummen = (
  { alle, nachStufe, nachAbschnitt }: Teile,
  abschnitt: number,
): readonly Teilsumme[] => [
  alle,
  ...(nachStufe.size > 1 ? nachStufe.values() : []),
  ...[abschnitt, abschnitt + 1].flatMap((einer) => {
    const summe = nachAbschnitt.get(einer)
    return summe === undefined || summe.teile === alle.teile ? [] : [summe]
  }),
]
