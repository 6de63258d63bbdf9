/** Head and rows of a table as its mapping counts them. */
import type { Mappenzelle } from '../mappe/index.ts'
import { glaette } from '../text/index.ts'
import type { Quelltabelle, Zeile } from './quelltabelle.ts'
import type { Zuordnung } from './schema.ts'

/** The last head row. */
export function leseKopf(quelle: Quelltabelle, { kopfzeilen }: Zuordnung): readonly string[] {
  let kopf: readonly Mappenzelle[] = []
  let gelesen = 0
  for (const { zellen } of quelle.zeilen()) {
    if (gelesen >= kopfzeilen) break
    kopf = zellen
    gelesen += 1
  }
  return kopf.map((zelle) => glaette(String(zelle)))
}

const istLeer = (zelle: Mappenzelle): boolean => zelle === ''

/** Rows below the head that belong to an area. */
export function* datenzeilen(
  quelle: Quelltabelle,
  zuordnung: Zuordnung,
  raum: number | null,
): Generator<Zeile> {
  const istAusgelassen = createAuslassung(zuordnung, raum)
  for (const zeile of zeilenUnterKopf(quelle, zuordnung)) if (!istAusgelassen(zeile)) yield zeile
}

/** Rows below the head that have any text. */
export function* zeilenUnterKopf(
  quelle: Quelltabelle,
  { kopfzeilen }: Zuordnung,
): Generator<Zeile> {
  let uebersprungen = 0
  for (const zeile of quelle.zeilen()) {
    uebersprungen += 1
    if (uebersprungen > kopfzeilen && !zeile.zellen.every(istLeer)) yield zeile
  }
}

/** Tells the rows that the mapping calls no areas: totals, footers. */
export function createAuslassung(
  { raum: { auslassen = [] } }: Zuordnung,
  raum: number | null,
): (zeile: Zeile) => boolean {
  const ausgelassen = new Set(auslassen.map(glaette))
  return raum === null || ausgelassen.size === 0
    ? () => false
    : (zeile) => ausgelassen.has(textOf(zeile, raum))
}

/** A cell as text, without needless blanks; empty where the row is shorter. */
export function textOf({ zellen }: Zeile, spalte: number): string {
  const zelle = zellen[spalte]
  return zelle === undefined ? '' : glaette(String(zelle))
}

/** Texts of several columns of a row. */
export function joinTexte(zeile: Zeile, spalten: readonly number[], trenner: string): string {
  let texte = ''
  for (let i = 0; i < spalten.length; i += 1) {
    texte += i === 0 ? textOf(zeile, spalten[i]!) : trenner + textOf(zeile, spalten[i]!)
  }
  return texte
}
