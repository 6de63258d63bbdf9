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

/** Rows below the head that belong to an area. */
export function* datenzeilen(
  quelle: Quelltabelle,
  { kopfzeilen, raum: { auslassen = [] } }: Zuordnung,
  raum: number | null,
): Generator<Zeile> {
  const ausgelassen = new Set(auslassen.map(glaette))
  let uebersprungen = 0
  for (const zeile of quelle.zeilen()) {
    uebersprungen += 1
    if (uebersprungen <= kopfzeilen || zeile.zellen.every((zelle) => zelle === '')) continue
    if (raum === null || !ausgelassen.has(textOf(zeile, raum))) yield zeile
  }
}

export const textOf = ({ zellen }: Zeile, spalte: number): string =>
  glaette(String(zellen[spalte] ?? ''))
