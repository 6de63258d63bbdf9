/** The figures of a Lieferung beside the cells of its file. */
import type { TestDatabase } from '@sozial/db/test-database'
import type { Datei } from '@sozial/formate/lesung'
import { leseFelder, toAgs, toZahl } from './rohdatei.ts'

export interface Vergleich {
  /** Figures that stand in the file at the named place, in a row of the named area. */
  readonly gleich: number
  /** Cells with a sign instead of a figure. */
  readonly ohneZahl: number
  /** Figures of the file in the same columns and areas that were not taken: repeated rows. */
  readonly ausgelassen: number
  readonly falsch: readonly string[]
}

interface Zeile {
  readonly zeile: number
  readonly spalte: number
  readonly blatt: string | null
  readonly wert: number | null
  readonly schluessel: string
}

/** @param raumFest all rows belong to one area, which the file does not name */
export async function vergleiche(
  { db }: TestDatabase,
  lieferungId: number,
  { datei, raumFest }: { readonly datei: Datei; readonly raumFest: boolean },
): Promise<Vergleich> {
  const { rows } = await db.pool.query<Zeile>(
    `SELECT g.zeile, g.spalte, l.blaetter[g.blatt] AS blatt, g.wert, r.schluessel
     FROM grundzahl g JOIN lieferung l ON l.id = g.lieferung_id
     JOIN raumfassung f ON f.id = g.raumfassung_id JOIN raum r ON r.id = f.raum_id
     WHERE g.lieferung_id = $1`,
    [lieferungId],
  )
  const blaetter = new Map(leseFelder(datei).map(({ name, zeilen }) => [name, zeilen]))
  const falsch = rows.flatMap((grundzahl) => {
    const felder = blaetter.get(grundzahl.blatt)?.[grundzahl.zeile - 1] ?? []
    const feld = felder[grundzahl.spalte - 1] ?? ''
    const amOrt = raumFest || nenntRaum(felder, grundzahl.schluessel)
    return amOrt && istGleich(feld, grundzahl.wert)
      ? []
      : [`Zeile ${grundzahl.zeile}, ${grundzahl.schluessel}: ${feld} / ${grundzahl.wert}`]
  })
  const ohneZahl = rows.filter(({ wert }) => wert === null).length
  return {
    gleich: rows.length - ohneZahl - falsch.length,
    ohneZahl,
    ausgelassen: countAusgelassene(rows, blaetter),
    falsch,
  }
}

/** "-" is nothing (0), or not yet there. */
const istGleich = (feld: string, wert: number | null): boolean =>
  wert === null
    ? toZahl(feld) === null || FEHLT.has(feld)
    : wert === (feld === '-' ? 0 : toZahl(feld))

/** What stands for a missing figure although it is one. */
const FEHLT: ReadonlySet<string> = new Set(['-9999', '-9999.0'])

/** The key stands in one field, also as ARS, or its parts in several. */
const nenntRaum = (felder: readonly string[], schluessel: string): boolean =>
  felder.some((feld) => toAgs(feld) === schluessel) ||
  new RegExp(`${schluessel.slice(0, 5)}\\d{4}${schluessel.slice(5)}`).test(felder.join(''))

function countAusgelassene(
  rows: readonly Zeile[],
  blaetter: ReadonlyMap<string | null, readonly (readonly string[])[]>,
): number {
  const gelesen = new Set(rows.map(({ blatt, zeile, spalte }) => `${blatt} ${zeile} ${spalte}`))
  const spalten = new Set(rows.map(({ blatt, spalte }) => `${blatt} ${spalte}`))
  const raeume = new Set(rows.map(({ schluessel }) => schluessel))
  let ausgelassen = 0
  for (const [blatt, zeilen] of blaetter) {
    for (const [z, felder] of zeilen.entries()) {
      if (!felder.some((feld) => raeume.has(toAgs(feld)))) continue
      for (const [s, feld] of felder.entries()) {
        const liesbar = spalten.has(`${blatt} ${s + 1}`) && toZahl(feld) !== null
        if (liesbar && !gelesen.has(`${blatt} ${z + 1} ${s + 1}`)) ausgelassen += 1
      }
    }
  }
  return ausgelassen
}
