import { textWidth } from '../../charts/text-width.ts'
import type { Vergleichstabelle } from './tabelle.ts'

/** Periods from `von` up to but without `bis`; the changes stand in the first block. */
export interface Spaltenblock {
  readonly von: number
  readonly bis: number
  readonly mitAenderungen: boolean
}

/** A4 upright without its margins, in points. */
const SEITE = 505
const SCHRIFT = 8
const STRICHPROBE = 40
const ABSTAND = 5

/** The periods of the table in blocks that fit side by side on paper; one block where all do. */
export function splitForPrint(tabelle: Vergleichstabelle): readonly Spaltenblock[] {
  const name = widest(tabelle.zeilen.map(({ reihe }) => reihe.name)) + STRICHPROBE
  const breiten = tabelle.spalten.map(
    ({ text }, i) =>
      widest([text, ...tabelle.zeilen.map(({ zellen }) => zellen[i]?.text ?? '')]) + ABSTAND,
  )
  const bloecke: { von: number; bis: number; mitAenderungen: boolean }[] = []
  let frei = 0
  breiten.forEach((breite, i) => {
    const letzter = bloecke.at(-1)
    if (letzter && breite <= frei) {
      letzter.bis = i + 1
      frei -= breite
      return
    }
    const erster = letzter === undefined
    bloecke.push({ von: i, bis: i + 1, mitAenderungen: erster })
    frei = SEITE - name - breite - (erster ? changesWidth(tabelle) : 0)
  })
  return bloecke
}

/** The part of the table that a block shows. */
export function takeBlock(tabelle: Vergleichstabelle, block: Spaltenblock): Vergleichstabelle {
  const { von, bis, mitAenderungen } = block
  return {
    ...tabelle,
    spalten: tabelle.spalten.slice(von, bis),
    abschnitte: mitAenderungen ? tabelle.abschnitte : [],
    zeilen: tabelle.zeilen.map((zeile) => ({
      ...zeile,
      zellen: zeile.zellen.slice(von, bis),
      aenderungen: mitAenderungen ? zeile.aenderungen : [],
    })),
  }
}

function changesWidth(tabelle: Vergleichstabelle): number {
  return tabelle.abschnitte.reduce((summe, _, i) => {
    const zahlen = tabelle.zeilen.map(({ aenderungen }) => aenderungen[i]?.text ?? '')
    const worte = tabelle.zeilen.map(({ aenderungen }) => aenderungen[i]?.wort ?? '')
    return summe + widest([tabelle.aenderungseinheit, ...zahlen]) + widest(worte) + 4 * ABSTAND
  }, 0)
}

function widest(texte: readonly string[]): number {
  return Math.max(0, ...texte.map((text) => textWidth(text, SCHRIFT, 600)))
}
